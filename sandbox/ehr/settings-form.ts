/** The panel with every switch of a launch. It works without script: /apply turns it into a link. */
import {
  CONTENTS,
  encodeOptions,
  FAULTS_ON,
  MESSAGING,
  NEXT_FORMS,
  OLD_SHAPES,
  PRESETS,
  REFRESH,
  RETRY_AFTER,
  SCOPE_ANSWERS,
  type LaunchOptions,
  type STYLES,
} from '../options.ts';
import { HOSTILE_STYLES, type HostileStyleName } from '../hostile-styles.ts';
import { VENDORS } from '../vendors.ts';
import { faultGroups } from './fault-groups.ts';
import { area, field, group, hidden, select, type Choice } from './form-controls.ts';
import { html, type Html } from './html.ts';
import type { PageState } from './page-state.ts';

const BANNERS: readonly Choice[] = [
  ['', 'As a careful EHR: false in a chart, true in a window'],
  ['true', 'true'],
  ['false', 'false'],
  ['"true"', 'the text "true"'],
  ['"false"', 'the text "false"'],
  ['absent', 'not sent'],
];

const STYLE_LABELS: Readonly<Record<Exclude<(typeof STYLES)[number], HostileStyleName>, string>> = {
  default: 'The EHR’s own',
  none: 'None is sent',
  dark: 'Dark',
  hostile: 'Hostile values',
  empty: 'An empty document',
  'not-found': 'A link that answers 404',
  'no-cors': 'A link without CORS',
  foreign: 'A link to another origin',
  slow: 'A link that takes 10 seconds',
};

const MESSAGING_LABELS: Readonly<Record<(typeof MESSAGING)[number], string>> = {
  none: 'Not offered',
  answers: 'Does what it is asked',
  refuses: 'Answers, and refuses',
  silent: 'Offered, but never answers',
};
const REFRESH_LABELS: Readonly<Record<(typeof REFRESH)[number], string>> = {
  none: 'No refresh token',
  kept: 'One that stays the same',
  rotated: 'A new one each time',
};

const SCOPE_LABELS: Readonly<Record<(typeof SCOPE_ANSWERS)[number], string>> = {
  'as-asked': 'As asked',
  messy: 'As asked, said untidily',
  'v1-for-v2': 'As asked, said in v1 syntax',
  granular: 'As asked, said category by category',
  absent: 'As asked, not said at all',
  empty: 'Nothing',
};

export function settingsForm(
  state: PageState,
  target: 'home' | 'open',
  submit: string,
  encounters: readonly string[] = [],
): Html {
  const { options } = state;
  return html`<form class="settings" action="/apply" method="get" data-settings="${target}">
    <input type="hidden" name="to" value="${target}" />
    <input type="hidden" name="in" value="${state.place}" />
    <input type="hidden" name="width" value="${state.width}" />
    <input type="hidden" name="q" value="${state.search}" />
    ${options.patient !== undefined && hidden('patient', options.patient)}
    ${state.beside !== undefined && hidden('beside', encodeOptions(state.beside))}
    <p class="status" role="status" data-status></p>
    ${group('Vendor', vendor(options))} ${group('Looks', looks(options))}
    ${group('Session', session(options))}
    ${group('What the chart passes on', passedOn(options, encounters))}
    ${group('FHIR server', server(options))} ${faultGroups(options)}
    <p class="actions">
      <button class="primary">${submit}</button>
      <a href="${target === 'home' ? '/' : `/open?${new URLSearchParams({ in: state.place })}`}"
        >Reset all</a
      >
    </p>
  </form>`;
}

function vendor({ preset }: LaunchOptions): Html {
  return select(
    'preset',
    'Behaves as documented of',
    [['', 'Nobody: this sandbox'], ...PRESETS.map((one): Choice => [one, VENDORS[one].name])],
    preset ?? '',
    'Settings below that are left as they are here are then this vendor’s; the others go before them.',
  );
}

function looks(options: LaunchOptions): Html {
  return html`${select(
    'banner',
    'Patient banner (need_patient_banner)',
    BANNERS,
    bannerValue(options.banner),
    'Whether the EHR asks the app to name the patient itself.',
  )}${select(
    'style',
    'Style (smart_style_url)',
    [
      ...Object.entries(STYLE_LABELS),
      ...HOSTILE_STYLES.map(({ name, meaning }) => [name, `Hostile: ${meaning}`] as const),
    ],
    options.style ?? 'default',
    'Colours and fonts that the EHR offers.',
  )}`;
}

function session(options: LaunchOptions): Html {
  return html`${field('expiresIn', 'Token lifetime in seconds', options.expiresIn, {
    hint: '1 to 86400. Real ones: 300, 570, 3240, 3600 (the default here).',
    type: 'number',
  })}${select(
    'refresh',
    'Refresh token',
    REFRESH.map((one) => [one, REFRESH_LABELS[one]]),
    options.refresh ?? 'rotated',
    'Only given when the app asks for online_access or offline_access.',
  )}${select(
    'scopes',
    'Granted scopes',
    SCOPE_ANSWERS.map((one) => [one, SCOPE_LABELS[one]]),
    typeof options.scopes === 'string' ? options.scopes : 'as-asked',
    'What the app may do, and how the answer says so.',
  )}${area(
    'scopeList',
    'Grant exactly these scopes instead',
    typeof options.scopes === 'object' ? options.scopes.join(' ') : '',
    'Separated by spaces, for example launch patient/Patient.rs patient/Condition.rs.',
  )}${field('user', 'Signed-in user (fhirUser)', options.user, {
    hint: 'A reference. Default Practitioner/sandbox-clinician.',
  })}`;
}

function passedOn(options: LaunchOptions, encounters: readonly string[]): Html {
  return html`${field('intent', 'intent', options.intent, {
    hint: 'What the clinician wants to do, in words EHR and app agreed on.',
  })}${field('encounter', 'encounter', options.encounter, {
    hint: 'An Encounter id; the chart offers those it has.',
    offered: encounters,
  })}${area(
    'fhirContext',
    'fhirContext',
    options.fhirContext === undefined ? '' : JSON.stringify(options.fhirContext),
    'A JSON list of objects, or of the older strings.',
  )}${field('appContext', 'appContext', options.appContext, {
    hint: 'Free text from a CDS Hooks card or a task.',
  })}${field('tenant', 'tenant', options.tenant, { hint: 'An opaque organisation id.' })}${select(
    'messaging',
    'SMART Web Messaging',
    MESSAGING.map((one) => [one, MESSAGING_LABELS[one]]),
    options.messaging ?? 'none',
    'Whether this page listens to the app in its frame, and what it answers.',
  )}`;
}

function server(options: LaunchOptions): Html {
  return html`${field('pageSize', 'Entries per page', options.pageSize, {
    hint: '1 to 100000, where the app names no _count or it does not count.',
    type: 'number',
  })}${select(
    'next',
    'Form of next links',
    [['', 'A cursor alone'], ...NEXT_FORMS.map((one): Choice => [one, one])],
    options.next ?? '',
    'The parameter that continues a search.',
  )}${select(
    'shape',
    'Shape of resources',
    [['', 'R4'], ...OLD_SHAPES.map((one): Choice => [one, one])],
    options.shape ?? '',
    'Members as older versions of FHIR had them.',
  )}${select(
    'content',
    'Habits of resources',
    [['', 'None'], ...CONTENTS.map((one): Choice => [one, VENDORS[one].name])],
    options.content ?? '',
    'As one vendor fills them in.',
  )}${select(
    'retryAfter',
    'Retry-After',
    [['', 'As usual'], ...RETRY_AFTER.map((one): Choice => [one, one])],
    options.retryAfter ?? '',
    'Whether a 429 or 503 of a limit or failure has it, and whether CORS exposes it.',
  )}${json('count', 'What _count does', options.count, { cap: 50, Condition: 'ignored' })}${json(
    'rate',
    'Request limit',
    options.rate,
    { requests: 20, seconds: 10 },
  )}${json('errorBodies', 'Bodies of errors', options.errorBodies, { 400: 'text' })}${json(
    'outcomes',
    'Outcome codes in every search',
    options.outcomes,
    { in: 200, codes: ['4119'] },
  )}${json('failure', 'One failing read', options.failure, {
    how: 503,
    body: 'html',
    page: 'later',
    of: 'Observation',
  })}${select(
    'faultsOn',
    'FHIR faults hit',
    FAULTS_ON.map((one) => [one, one]),
    options.faultsOn ?? 'everything',
    'So that one section fails while the others work.',
  )}`;
}

function json(name: string, label: string, value: unknown, example: object): Html {
  const shown = value === undefined ? '' : JSON.stringify(value);
  return area(name, label, shown, `JSON, for example ${JSON.stringify(example)}.`);
}

function bannerValue(banner: LaunchOptions['banner']): string {
  if (banner === 'true' || banner === 'false') return `"${banner}"`;
  return banner === undefined ? '' : String(banner);
}
