/** One page of a search as a Bundle, with the faults that spoil its links, total and entries. */
import type { OperationOutcomeIssue } from 'fhir/r4';
import { numberedIssue, outcome } from './answer.ts';
import { encodeCursor, type Cursor } from './cursor.ts';
import { duplicated, malformedEntries, ofOtherPatient } from './content-faults.ts';
import { onOtherOrigin, type IsActive } from './faults.ts';
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
  readonly warnings: readonly OperationOutcomeIssue[];
  /** A patient who is not the one of the token. */
  readonly otherPatientId: string;
};

export function searchsetOf(page: Page, isActive: IsActive): unknown {
  const results = page.matches.slice(page.offset, page.offset + page.pageSize);
  const next = nextUrl(page, isActive);
  const entry = [
    ...spoiledResults(page, results, isActive).map((resource) =>
      matchEntry(page, resource, isActive),
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

function matchEntry(page: Page, resource: Loose, isActive: IsActive): unknown {
  return {
    fullUrl: `${page.base}/${asText(resource['resourceType']) ?? ''}/${asText(resource['id']) ?? ''}`,
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
    issues.push(
      numberedIssue(
        'warning',
        'suppressed',
        '4119',
        'The response may not contain the entire record.',
      ),
      numberedIssue('warning', 'forbidden', '59204', 'The app may not see a part of the record.'),
    );
  }
  if (isActive('outcome-when-empty') && page.matches.length === 0) {
    issues.push(
      numberedIssue('warning', 'informational', '4101', 'The request returned no results.'),
    );
  }
  return issues.length === 0 ? [] : [{ resource: outcome(issues), search: { mode: 'outcome' } }];
}

function totalOf(page: Page, onPage: number, isActive: IsActive): number | undefined {
  if (isActive('total-absent')) return undefined;
  if (isActive('total-of-page')) return onPage;
  return page.matches.length + (isActive('total-off-by-one') ? 1 : 0);
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
  const { type, query, pageSize } = page;
  const cursor: Cursor = { type, query, offset, page: page.page + 1, pageSize };
  return `${page.base}/${type}?_cursor=${encodeCursor(cursor)}`;
}

/** Ways in which real servers write a next link that is not an absolute URL of their own. */
function disguised(url: string, base: string, isActive: IsActive): string {
  if (isActive('next-foreign')) return onOtherOrigin(url);
  if (isActive('next-relative')) return url.slice(base.length);
  if (isActive('next-scheme-less')) return url.replace(/^https?:\/\//, '');
  if (isActive('next-server-base')) return `${base}${url.slice(url.indexOf('?'))}`;
  return url;
}
