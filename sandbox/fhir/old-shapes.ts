/** R4 resources as DSTU2 and STU3 had them: the members whose name, kind or number changed since. */
import type { OLD_SHAPES } from '../options.ts';
import { asList, asObject, asText, tokensOf, type Loose } from './shape.ts';

type OldShape = (typeof OLD_SHAPES)[number];

export function toOldShape(resource: Loose, shape: OldShape): Loose {
  if (resource['resourceType'] === 'Condition') return oldCondition(resource, shape);
  return resource['resourceType'] === 'Observation' ? oldObservation(resource, shape) : resource;
}

function oldCondition(resource: Loose, shape: OldShape): Loose {
  const { clinicalStatus, verificationStatus, recordedDate, subject, category, ...rest } = resource;
  const isOldest = shape === 'DSTU2';
  return defined({
    ...rest,
    clinicalStatus: codeOf(clinicalStatus),
    verificationStatus: codeOf(verificationStatus),
    category: isOldest ? asList(category)[0] : category,
    [isOldest ? 'patient' : 'subject']: subject,
    [isOldest ? 'dateRecorded' : 'assertedDate']: recordedDate,
  });
}

function oldObservation(resource: Loose, shape: OldShape): Loose {
  const { interpretation, note, category, ...rest } = resource;
  const isOldest = shape === 'DSTU2';
  return defined({
    ...rest,
    interpretation: asList(interpretation)[0],
    category: isOldest ? asList(category)[0] : category,
    [isOldest ? 'comments' : 'comment']: asText(asObject(asList(note)[0])?.['text']),
  });
}

/** The bare code that these members were before they became concepts. */
function codeOf(concept: unknown): string | undefined {
  return tokensOf(concept)[0]?.code;
}

function defined(resource: Loose): Loose {
  return Object.fromEntries(Object.entries(resource).filter(([, value]) => value !== undefined));
}
