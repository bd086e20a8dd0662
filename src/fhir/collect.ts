import type { SearchAccount } from './account.ts';
import type { Page } from './bundle.ts';
import { subjectOf } from './subject.ts';

type Members = Record<string, unknown>;

/** A modelled resource and what tells its version. */
type Kept<T> = { readonly value: T; readonly version: Version };
type Version = { readonly number: number; readonly lastUpdated: string };

function versionOf(resource: Members): Version {
  const meta = resource['meta'];
  const members = typeof meta === 'object' && meta !== null ? (meta as Members) : {};
  const number = Number(members['versionId']);
  const lastUpdated = members['lastUpdated'];
  return {
    number: Number.isFinite(number) ? number : 0,
    lastUpdated: typeof lastUpdated === 'string' ? lastUpdated : '',
  };
}

/** By version number, then by time; of two that say nothing the one seen last is the newer. */
function isNewer(a: Version, b: Version): boolean {
  if (a.number !== b.number) return a.number > b.number;
  const [timeA, timeB] = [Date.parse(a.lastUpdated), Date.parse(b.lastUpdated)];
  return !(timeA < timeB);
}

/**
 * Gathers the pages of one search: refuses what is not this patient's, keeps the newest version of
 * each id, models each resource once, and counts everything.
 */
export function collector<T>(patientId: string) {
  const kept: Kept<T>[] = [];
  const places = new Map<string, number>();

  return {
    /** Takes a page; returns the account with the page in it and how many new resources it had. */
    add(
      account: SearchAccount,
      page: Page,
      model: (resource: Members) => T,
    ): { account: SearchAccount; fresh: number } {
      let otherPatient = 0;
      let withoutSubject = 0;
      let duplicates = 0;
      let fresh = 0;
      for (const resource of page.resources) {
        const subject = subjectOf(resource);
        if (subject === undefined) withoutSubject += 1;
        else if (subject !== patientId) otherPatient += 1;
        else {
          const { id } = resource;
          const place = typeof id === 'string' ? places.get(id) : undefined;
          const version = versionOf(resource);
          if (place === undefined) {
            if (typeof id === 'string') places.set(id, kept.length);
            kept.push({ value: model(resource), version });
            fresh += 1;
          } else {
            duplicates += 1;
            const held = kept[place];
            if (held === undefined || isNewer(version, held.version))
              kept[place] = { value: model(resource), version };
          }
        }
      }
      return {
        fresh,
        account: {
          ...account,
          pages: account.pages + 1,
          received: account.received + page.resources.length + page.malformed,
          kept: kept.length,
          otherPatient: account.otherPatient + otherPatient,
          withoutSubject: account.withoutSubject + withoutSubject,
          malformed: account.malformed + page.malformed,
          duplicates: account.duplicates + duplicates,
          notices: [...account.notices, ...page.notices],
        },
      };
    },
    values: (): readonly T[] => kept.map((item) => item.value),
  };
}
