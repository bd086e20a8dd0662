/** Resources and entries that should not be in a page. */
import { decimal, digitsOf } from '../decimal.ts';
import { asObject, type Loose } from './shape.ts';
import type { TypeName } from './target.ts';

/** Looks like the first result of the page, but belongs to somebody else. */
export function ofOtherPatient(
  type: TypeName,
  otherPatientId: string,
  like: Loose | undefined,
): Loose {
  if (type === 'Patient') {
    return { resourceType: type, id: otherPatientId, name: [{ text: 'Somebody Else' }] };
  }
  const made: Loose = {
    status: 'final',
    code: { text: 'Of another patient' },
    valueString: 'Of another patient',
  };
  return {
    ...(like ?? made),
    resourceType: type,
    id: `${otherPatientId}-foreign`,
    subject: { reference: `Patient/${otherPatientId}` },
  };
}

/** The same id in a newer version, with another value where it is a quantity. */
export function duplicated(resource: Loose): Loose {
  const quantity = asObject(resource['valueQuantity']);
  const digits = digitsOf(quantity?.['value']);
  return {
    ...resource,
    meta: {
      ...asObject(resource['meta']),
      versionId: '2',
      lastUpdated: '2026-11-20T12:00:00.000Z',
    },
    ...(resource['resourceType'] === 'Observation' ? { status: 'corrected' } : {}),
    ...(digits === undefined ? {} : { valueQuantity: { ...quantity, value: oneMore(digits) } }),
  };
}

const AGAIN = 'again:';

/** Names code and value twice once it is text (`unmarked`); JSON.parse would keep the second. */
export function twoFold(resource: Loose): Loose {
  const quantity = asObject(resource['valueQuantity']);
  const digits = digitsOf(quantity?.['value']);
  return {
    ...resource,
    [`${AGAIN}code`]: { text: 'Said twice' },
    ...(digits === undefined
      ? {}
      : { [`${AGAIN}valueQuantity`]: { ...quantity, value: oneMore(digits) } }),
  };
}

export function unmarked(json: string): string {
  return json.replaceAll(`"${AGAIN}`, '"');
}

function oneMore(digits: string): number {
  const places = digits.split('.')[1]?.length ?? 0;
  return decimal((Number(digits) + 1).toFixed(places));
}

/** Every one of these was seen from a server or is legal JSON; only the last names a patient. */
export function malformedEntries(page: {
  readonly type: TypeName;
  readonly query: string;
}): readonly unknown[] {
  const patientId = new URLSearchParams(page.query).get('patient')?.replace(/^Patient\//, '');
  const subject = { reference: `Patient/${patientId ?? ''}` };
  const status = page.type === 'Observation' ? 'final' : undefined;
  return [
    null,
    {},
    'entry',
    { resource: null },
    { resource: {} },
    { resource: 'resource' },
    { search: { mode: 'match' } },
    { resource: { resourceType: page.type } },
    { resource: { resourceType: page.type, id: 7, status: [], code: 'glucose', subject: 'me' } },
    { resource: { resourceType: 'Provenance', id: 'p1', target: [], recorded: '2026-01-01' } },
    { resource: { resourceType: page.type, status, code: { text: 'Has no id' }, subject } },
    {
      resource: {
        resourceType: page.type,
        id: 'wrong-types',
        status,
        code: { text: 'Has wrong types', coding: 'none' },
        category: 'laboratory',
        subject,
        effectiveDateTime: 20260301,
        valueQuantity: { value: '5.1', unit: 7 },
        interpretation: 'H',
        referenceRange: { low: 3 },
        component: null,
        note: 'text',
      },
    },
  ];
}
