/** One page of a search as a Bundle, with the faults that spoil its links, total and entries. */
import type { OperationOutcomeIssue } from 'fhir/r4';
import { outcome } from './answer.ts';
import { duplicated, malformedEntries, ofOtherPatient, twoFold } from './content-faults.ts';
import { onOtherOrigin, type IsActive } from './faults.ts';
import { codedIssue } from './issue-codes.ts';
import { nextUrlOf, type NextForm } from './next-links.ts';
import { asText, type Loose } from './shape.ts';
import type { TypeName } from './target.ts';

export type Page = {
  readonly base: string;
  readonly type: TypeName;
  /** The search as it was asked, without a cursor. */
  readonly query: string;
  /** The URL this page was asked with. */
  readonly selfUrl: string;
  readonly matches: readonly Loose[];
  readonly offset: number;
  readonly page: number;
  readonly pageSize: number;
  /** How long the pages after this one are. */
  readonly nextSize: number;
  readonly nextForm: NextForm | undefined;
  /** A resource as this server writes it. */
  readonly written: (resource: Loose) => Loose;
  readonly warnings: readonly OperationOutcomeIssue[];
  /** A patient who is not the one of the token. */
  readonly otherPatientId: string;
};

export function searchsetOf(page: Page, isActive: IsActive): unknown {
  const results = page.matches.slice(page.offset, page.offset + page.pageSize);
  const next = nextUrl(page, isActive);
  const entry = [
    ...spoiledResults(page, results, isActive).map((resource, index) =>
      matchEntry(page, spoiled(page.written(resource), index, isActive), isActive),
    ),
    ...(isActive('malformed-entries') ? malformedEntries(page) : []),
    ...outcomeEntries(page, isActive),
  ];
  const total = totalOf(page, results.length, isActive);
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    ...(total === undefined ? {} : { total }),
    link: [
      { relation: 'self', url: page.selfUrl },
      ...(next === undefined ? [] : [nextLink(next, isActive)]),
    ],
    // FHIR R4 JSON: an array is never empty, so an empty search has no entry at all.
    ...(entry.length === 0 ? {} : { entry }),
  };
}

function nextLink(url: string, isActive: IsActive): unknown {
  return { relation: 'next', ...(isActive('next-without-url') ? {} : { url }) };
}

function spoiled(resource: Loose, index: number, isActive: IsActive): Loose {
  if (isActive('ids-absent')) {
    const { id: _id, ...rest } = resource;
    return rest;
  }
  return index === 0 && isActive('duplicate-members') ? twoFold(resource) : resource;
}

function matchEntry(page: Page, resource: Loose, isActive: IsActive): unknown {
  const id = asText(resource['id']);
  return {
    ...(id === undefined
      ? {}
      : { fullUrl: `${page.base}/${asText(resource['resourceType']) ?? ''}/${id}` }),
    resource,
    ...(isActive('search-mode-absent') ? {} : { search: { mode: 'match' } }),
  };
}

function spoiledResults(
  page: Page,
  results: readonly Loose[],
  isActive: IsActive,
): readonly Loose[] {
  const foreign =
    isActive('other-patient-resource') && page.page === 1
      ? [ofOtherPatient(page.type, page.otherPatientId, results[0])]
      : [];
  const first = page.matches[0];
  const again =
    isActive('duplicates-across-pages') && page.page === 2 && first !== undefined
      ? [duplicated(first)]
      : [];
  return [...again, ...results.slice(0, 1), ...foreign, ...results.slice(1)];
}

function outcomeEntries(page: Page, isActive: IsActive): readonly unknown[] {
  const issues = [...page.warnings];
  if (isActive('outcome-entries')) {
    issues.push(codedIssue('4119'), codedIssue('59204'));
  }
  if (isActive('outcome-when-empty') && page.matches.length === 0) {
    issues.push(codedIssue('4101'));
  }
  return issues.length === 0 ? [] : [{ resource: outcome(issues), search: { mode: 'outcome' } }];
}

function totalOf(page: Page, onPage: number, isActive: IsActive): number | undefined {
  if (isActive('total-absent')) return undefined;
  if (isActive('total-of-page')) return onPage;
  const { length } = page.matches;
  if (isActive('total-estimate') && page.offset + page.pageSize < length) {
    return Math.ceil((length + 1) / 100) * 100;
  }
  return length + (isActive('total-off-by-one') ? 1 : 0);
}

function nextUrl(page: Page, isActive: IsActive): string | undefined {
  const end = page.offset + page.pageSize;
  const isLast = page.pageSize === 0 || end >= page.matches.length;
  const isPastEnd = page.offset > 0 && page.offset >= page.matches.length;
  if (isActive('next-self')) return page.selfUrl;
  if (isActive('next-endless')) return cursorUrl(page, page.offset);
  if (isActive('next-loop') && page.page === 3) return `${page.base}/${page.type}?${page.query}`;
  if (isLast && !(isActive('next-on-last-page') && !isPastEnd && page.pageSize > 0)) {
    return undefined;
  }
  return disguised(cursorUrl(page, end), page.base, isActive);
}

function cursorUrl(page: Page, offset: number): string {
  const { base, type, query, nextSize: pageSize, nextForm } = page;
  return nextUrlOf(base, { type, query, offset, page: page.page + 1, pageSize }, nextForm);
}

/** Ways in which real servers write a next link that is not an absolute URL of their own. */
function disguised(url: string, base: string, isActive: IsActive): string {
  if (isActive('next-foreign')) return onOtherOrigin(url);
  if (isActive('next-relative')) return url.slice(base.length);
  if (isActive('next-rooted')) return url.slice(new URL(base).origin.length);
  if (isActive('next-scheme-less')) return url.replace(/^https?:\/\//, '');
  if (isActive('next-server-base')) return `${base}${url.slice(url.indexOf('?'))}`;
  return url;
}
