/**
 * What two vendors' resources look like, in the points that a client stumbles over. Evidence in
 * ehr-behaviour.md: 2.1 "Data seen" (Epic), 2.2 "Data" (Oracle Health).
 */
import { asList, asObject, asText, tokensOf, type Loose } from './shape.ts';

/**
 * No meta; a second category of its own; text with a blank at its end; no interpretation; ranges as
 * text only; social history without a time of its own; diagnoses of an encounter without status and
 * dates.
 */
export function asEpicWrites(resource: Loose): Loose {
  const { meta: _meta, ...rest } = resource;
  if (rest['resourceType'] === 'Condition') return epicCondition(rest);
  return rest['resourceType'] === 'Observation' ? epicObservation(rest) : rest;
}

function epicCondition(resource: Loose): Loose {
  const codes = tokensOf(resource['category']).map((one) => one.code);
  if (!codes.includes('encounter-diagnosis')) return resource;
  const {
    clinicalStatus: _status,
    onsetDateTime: _onset,
    recordedDate: _recorded,
    category,
    ...rest
  } = resource;
  const coding = [
    {
      system: 'http://open.epic.com/FHIR/StructureDefinition/condition-category',
      code: 'visit-diagnosis',
      display: 'Visit Diagnosis',
    },
  ];
  return { ...rest, category: [...asList(category), { coding, text: 'Visit Diagnosis' }] };
}

function epicObservation(resource: Loose): Loose {
  const { interpretation: _interpretation, ...rest } = resource;
  const codes = new Set(tokensOf(rest['category']).map((one) => one.code));
  const code = asObject(rest['code']);
  const text = asText(code?.['text']);
  const written: Loose = {
    ...rest,
    ...(text === undefined ? {} : { code: { ...code, text: `${text} ` } }),
    ...(codes.has('laboratory') ? labParts(rest) : {}),
  };
  if (!codes.has('social-history')) return written;
  const { effectiveDateTime: _when, ...undated } = written;
  return undated;
}

function labParts(resource: Loose): Loose {
  const own = {
    coding: [
      { system: 'urn:oid:1.2.840.114350.1.13.0.1.7.10.798268.30', code: 'Lab', display: 'Lab' },
    ],
    text: 'Lab',
  };
  const ranges = asList(resource['referenceRange']);
  return {
    category: [...asList(resource['category']), own],
    ...(ranges.length === 0 ? {} : { referenceRange: ranges.map(asRangeText) }),
  };
}

/** Two ends as text; whom a range is for, or an open end, has no such form that anyone recorded. */
function asRangeText(range: unknown): unknown {
  const { low, high, text, appliesTo, age } = asObject(range) ?? {};
  if (text !== undefined || appliesTo !== undefined || age !== undefined) return range;
  if (low === undefined || high === undefined) return range;
  const ends = [low, high].map((end) => JSON.stringify(asObject(end)?.['value']));
  return { text: ends.join(' - ') };
}

const LOCAL = 'https://fhir.example/codeSet';

/**
 * A local code first, chosen by the user; a flag as local and standard code without display, with
 * its word in capitals; quantities without a code; a blank after "entered-in-error", and then no
 * clinicalStatus.
 */
export function asOracleWrites(resource: Loose): Loose {
  if (resource['resourceType'] === 'Condition') return oracleCondition(resource);
  return resource['resourceType'] === 'Observation' ? oracleObservation(resource) : resource;
}

function oracleCondition(resource: Loose): Loose {
  const verification = tokensOf(resource['verificationStatus']).map((one) => one.code);
  if (!verification.includes('entered-in-error')) return resource;
  const { clinicalStatus: _status, ...rest } = resource;
  return rest;
}

function oracleObservation(resource: Loose): Loose {
  const code = asObject(resource['code']);
  const name = asText(code?.['text']) ?? '';
  const number = tokensOf(code)[0]?.code.replaceAll(/\D/g, '') ?? '0';
  const local = { system: `${LOCAL}/72`, code: `7${number}`, display: name, userSelected: true };
  const quantity = asObject(resource['valueQuantity']);
  const { code: _unit, system: _system, ...unitOnly } = quantity ?? {};
  const flags = asList(resource['interpretation']);
  return {
    ...resource,
    ...(resource['status'] === 'entered-in-error' ? { status: 'entered-in-error ' } : {}),
    ...(code === undefined
      ? {}
      : { code: { ...code, coding: [local, ...asList(code['coding'])] } }),
    ...(quantity === undefined ? {} : { valueQuantity: unitOnly }),
    ...(flags.length === 0 ? {} : { interpretation: flags.map(oracleFlag) }),
  };
}

function oracleFlag(flag: unknown): unknown {
  const [coding] = tokensOf(flag);
  const local = { system: `${LOCAL}/52`, code: '211', userSelected: true };
  if (coding?.code !== 'H' && coding?.code !== 'L') return flag;
  return { coding: [local, coding], text: coding.code === 'H' ? 'HIGH' : 'LOW' };
}
