/**
 * What a preset stands for: the switches that make the sandbox behave as a vendor's server is
 * documented to. Each line of `documented` ends in the key of its source in ehr-behaviour.md
 * (V vendor text, R recorded traffic, C production code). What is not known is left as the sandbox
 * does it, and said: a preset is evidence about a vendor nowhere else than in `documented`.
 */
import type { LaunchOptions, PresetName } from './options.ts';

export type Vendor = {
  /** For people. */
  readonly name: string;
  readonly documented: readonly string[];
  readonly unknown: string;
  readonly options: Omit<LaunchOptions, 'preset'>;
};

export const VENDORS: Readonly<Record<PresetName, Vendor>> = {
  epic: {
    name: 'Epic',
    documented: [
      'Observation needs category or code: 400 with 59108 [V EP-err, R EP-atlas]',
      'An unknown category fails the whole request, 59111 [V EP-err, C SF]',
      'An unknown parameter is ignored with a warning, 59100 [V EP-err]',
      'An empty search has one outcome entry, 4101 [R EP-chop, EP-clj]',
      'next: the same query and sessionID, absolute [R RON]; total counts the page [R, one fixture]',
      '403 usually has no body [V EP-trbl]',
      'expires_in 3599, no refresh token for a public client [V EP-oauth, C EHRI]',
      'need_patient_banner is the text "false"; token_type bearer; messy scope, v1 [V EP-tut, EP-oauth]',
      'scopes_supported has base scopes only [V EP-wk]',
      'No meta, own categories, text ranges, no interpretation, undated social history, encounter ' +
        'diagnoses without clinicalStatus and dates, blanks after text [R EP-atlas, RON; C CU, SF]',
    ],
    unknown:
      'The highest _count; how long a paging session lives (next-expired-4113 ends it); 429 and ' +
      'Retry-After; how often 4119 and 59204 come to a clinician (outcomes adds them); CORS, which ' +
      'is set by each site.',
    options: {
      banner: 'false',
      expiresIn: 3599,
      refresh: 'none',
      scopes: 'messy',
      next: 'sessionID',
      errorBodies: { '403': 'empty' },
      content: 'epic',
      faults: [
        'discovery-few-scopes',
        'token-type-lower-case',
        'category-required',
        'unknown-category-400',
        'unknown-parameter-warned',
        'outcome-when-empty',
        'total-of-page',
      ],
    },
  },
  oracle: {
    name: 'Oracle Health',
    documented: [
      '_count: default 50, at most 200, not for the first page of Observation; none for Condition ' +
        '[V CE-obs, CE-cond]',
      'next: -pageContext in base64 and -pageDirection=NEXT [V CE-ex, CE-r4]; total is left out [V CE-ex]',
      'A resource may come again on a later page, the newest counts [V CE-r4]',
      'Entries often have no search.mode [V CE-ex]',
      '400 is plain text, 403 JSON of its own, 406 empty [V CE-r4, I OR-403]',
      '570 seconds, the first refresh token is kept and refresh_token is not listed [V CE-auth, CE-wk]',
      'Banner as a boolean, tenant [I OR-tok]; wildcard scopes vanish [V CE-auth, I OR-403]',
      'CORS allows authorization and content-type; Retry-After is not exposed [V CE-r4]',
      'Local code first, flags without display, quantities without a code, "entered-in-error " ' +
        '[V CE-ex]',
    ],
    unknown:
      'Whether _count of a Condition search is ignored (so here) or refused; whether 429 exists; ' +
      'which date filters work, as sources contradict each other.',
    options: {
      banner: false,
      expiresIn: 570,
      refresh: 'kept',
      tenant: 'sandbox-tenant',
      pageSize: 50,
      count: { cap: 200, Condition: 'ignored', Observation: 'ignored-on-page-1' },
      next: '-pageContext',
      retryAfter: 'hidden',
      errorBodies: { '400': 'text', '403': 'json', '406': 'empty' },
      content: 'oracle',
      faults: [
        'discovery-refresh-unlisted',
        'token-no-wildcards',
        'fhir-cors-strict',
        'total-absent',
        'duplicates-across-pages',
        'search-mode-absent',
      ],
    },
  },
  athena: {
    name: 'athenahealth',
    documented: [
      'next: a cursor [V AT-cap]',
      'scopes_supported is empty, the issuer is not the FHIR base [V AT-wk]',
    ],
    unknown:
      'Token lifetime, total, the highest _count, errors; whether the token endpoint answers a ' +
      'browser (C FA says no, V AT-cap yes: token-no-cors closes it).',
    options: { next: 'cursor', faults: ['discovery-few-scopes'] },
  },
  meditech: {
    name: 'MEDITECH',
    documented: [
      'next: continue, a paging id [V MT-cap]',
      'Production grants no wildcard scopes [V MT-auth]',
    ],
    unknown:
      'Whether a category is needed; total; token lifetime; when 429 comes (policy text only).',
    options: { next: 'continue', faults: ['token-no-wildcards'] },
  },
  ecw: {
    name: 'eClinicalWorks',
    documented: [
      '250 calls in a minute, authorize and token among them, then 429 until the next; no ' +
        'Retry-After [V EC-rate]',
      'next: page; _count is not listed [V EC-cap]',
      'Granular scopes with a misspelt system [V EC-wk]; 1 hour, no refresh for public clients [C EHRI]',
    ],
    unknown:
      'Whether _count is ignored (so here) or refused; the length of a page; whether a browser may ' +
      'call at all, as sources contradict each other.',
    options: {
      expiresIn: 3600,
      refresh: 'none',
      scopes: 'granular',
      count: { Condition: 'ignored', Observation: 'ignored' },
      next: 'page',
      rate: { requests: 250, seconds: 60 },
      retryAfter: 'absent',
    },
  },
  hapi: {
    name: 'HAPI FHIR',
    documented: [
      'next: _getpages on the base of the server [R H-link]; under a type it fails [I H2165]',
      'total is often left out [table 3a]',
    ],
    unknown:
      'When the cache of a search ends (next-expired-410 ends it), sign-in and CORS: another ' +
      'product does these. next-on-last-page is a bug some versions had [I H1300].',
    options: { next: '_getpages', faults: ['total-absent'] },
  },
  azure: {
    name: 'Azure FHIR',
    documented: [
      '_count: default 10, at most 1000; next: ct; no total [C AZ]',
      'An unknown parameter gives a warning in the Bundle [C AZ]',
      '429 with Retry-After [C AZ]',
    ],
    unknown:
      'How many requests are too many; whether Retry-After can be read by a script, which each ' +
      'site sets (hidden here); sign-in is another product’s.',
    options: {
      pageSize: 10,
      count: { cap: 1000 },
      next: 'ct',
      retryAfter: 'hidden',
      faults: ['total-absent', 'unknown-parameter-warned'],
    },
  },
  medplum: {
    name: 'Medplum',
    documented: [
      '_count: default 20, at most 1000; next: _offset; no total [V MP]',
      'Without _sort results come in no order that can be relied on [V MP]',
    ],
    unknown: 'Token lifetime, errors, CORS.',
    options: {
      pageSize: 20,
      count: { cap: 1000 },
      next: '_offset',
      faults: ['total-absent', 'order-shuffled'],
    },
  },
  launcher: {
    name: 'SMART launcher',
    documented: [
      '60 minutes, refresh where asked, scope as asked, banner as a boolean, a style [C SL]',
    ],
    unknown: 'Searches: they are those of the server behind it.',
    options: { expiresIn: 3600, scopes: 'as-asked', style: 'default' },
  },
};

/**
 * The options that count: those of the preset, with the launch's own before them. Faults add up, as
 * a launch that asks for one more wants the same vendor in more trouble.
 */
export function withPreset(options: LaunchOptions): LaunchOptions {
  if (options.preset === undefined) return options;
  const usual = VENDORS[options.preset].options;
  const faults = [...new Set([...(usual.faults ?? []), ...(options.faults ?? [])])];
  return { ...usual, ...options, ...(faults.length === 0 ? {} : { faults }) };
}
