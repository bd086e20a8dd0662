import { readDecimal } from './decimal.ts';
import { type Period, readPeriod } from './fhir-date.ts';
import { texts } from './person-name.ts';
import { type Sent, field, listOf, isSent, textOf, codeOf } from './untyped.ts';

/** A way to reach somebody; `value` as sent, `system` and `use` as FHIR's codes in small letters. */
export type Telecom = {
  readonly system: string | undefined;
  readonly value: string;
  readonly use: string | undefined;
  readonly period: Period | undefined;
  /** FHIR's order of use, 1 first; the largest where none was sent. */
  readonly rank: number;
};

/** A postal address in its parts as sent; `text` where the source wrote it as a whole. */
export type Address = {
  readonly use: string | undefined;
  readonly text: string | undefined;
  readonly lines: readonly string[];
  readonly city: string | undefined;
  readonly district: string | undefined;
  readonly state: string | undefined;
  readonly postalCode: string | undefined;
  readonly country: string | undefined;
  readonly period: Period | undefined;
};

/**
 * Telephone numbers, e-mail addresses and the like; without a value there is nothing to show. The
 * same one again (Oracle Health keeps every edit) is said once: a current one before one that ended.
 */
export function readTelecoms(x: unknown): readonly Telecom[] {
  const found = new Map<string, Telecom>();
  for (const telecom of readAll(x)) {
    const key = `${telecom.system} ${telecom.use} ${telecom.value}`;
    const known = found.get(key);
    if (
      known === undefined ||
      (known.period?.end !== undefined && telecom.period?.end === undefined)
    ) {
      found.set(key, telecom);
    }
  }
  return [...found.values()].toSorted((a, b) => a.rank - b.rank);
}

function readAll(x: unknown): readonly Telecom[] {
  return listOf(x).flatMap((one) => {
    const sent = isSent(one) ? one : undefined;
    const value = codeOf(sent === undefined ? one : field(sent, 'value'));
    if (value === undefined) return [];
    return [
      {
        system: textOf(field(sent, 'system'))?.toLowerCase(),
        value,
        use: textOf(field(sent, 'use'))?.toLowerCase(),
        period: readPeriod(field(sent, 'period')),
        rank: readDecimal(field(sent, 'rank'))?.value ?? Number.MAX_SAFE_INTEGER,
      },
    ];
  });
}

/** Addresses that say anything. */
export function readAddresses(x: unknown): readonly Address[] {
  return listOf(x).flatMap((one) => {
    const address = readAddress(isSent(one) ? one : { text: one });
    const { text, lines, city, district, state, postalCode, country } = address;
    const said = [text, ...lines, city, district, state, postalCode, country];
    return said.some((part) => part !== undefined) ? [address] : [];
  });
}

function readAddress(sent: Sent): Address {
  return {
    use: textOf(field(sent, 'use'))?.toLowerCase(),
    text: textOf(field(sent, 'text')),
    lines: texts(field(sent, 'line')),
    city: textOf(field(sent, 'city')),
    district: textOf(field(sent, 'district')),
    state: textOf(field(sent, 'state')),
    postalCode: codeOf(field(sent, 'postalCode')),
    country: textOf(field(sent, 'country')),
    period: readPeriod(field(sent, 'period')),
  };
}
