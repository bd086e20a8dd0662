import { isFocusExtension } from './focus-of-reading.ts';
import {
  type Sent,
  codeOf,
  field,
  isSent,
  listOf,
  objectOf,
  referenceId,
  textOf,
} from './untyped.ts';

const none: readonly never[] = [];

const isObservation = (one: Sent): boolean => field(one, 'resourceType') === 'Observation';

/** The targets of `hasMember`; before R4 of `related` of type has-member. */
export function memberReferences(sent: Sent): readonly unknown[] {
  const related = listOf(field(sent, 'related'))
    .filter(isSent)
    .filter((one) => field(one, 'type') === 'has-member')
    .map((one) => field(one, 'target'));
  return [...listOf(field(sent, 'hasMember')), ...related];
}

// What is said of the whole once is true of each of its members, unless that says it itself. A modifier
// and somebody else as the focus are true of each whatever it says.
const inherited = [
  'status',
  'category',
  'subject',
  'focus',
  'encounter',
  'effectiveDateTime',
  'effectivePeriod',
  'effectiveInstant',
  'effectiveTiming',
  'issued',
  'performer',
  'specimen',
];

/**
 * Members that are contained in the panel itself exist nowhere else. Each has a status, a time and
 * notes of its own, so each is made a resource of its own: `panel#member`.
 */
export function containedMembers(sent: Sent): readonly Sent[] {
  const all = field(sent, 'contained');
  if (all === undefined) return none;
  const contained = listOf(all).filter(isSent);
  const observations = contained.filter(isObservation);
  const named = new Set(
    [sent, ...observations]
      .flatMap(memberReferences)
      .map((one) => textOf(field(objectOf(one), 'reference'))),
  );
  const others = contained.filter((one) => !isObservation(one));
  const subject = referenceId(field(sent, 'subject'));
  return (
    observations
      .map((one) => ({ one, reference: `#${codeOf(field(one, 'id')) ?? ''}` }))
      .filter(({ reference }) => named.has(reference))
      // Of another patient: not shown, and missed as any other member that did not come.
      .filter(({ one }) => (referenceId(field(one, 'subject')) ?? subject) === subject)
      .map(({ one, reference }) =>
        Object.assign({}, one, ofWhole(sent, one), {
          id: `${codeOf(field(sent, 'id')) ?? ''}${reference}`,
          contained: others,
        }),
      )
  );
}

function ofWhole(sent: Sent, member: Sent): Sent {
  const isSaid = (key: string) => (field(member, key) ?? undefined) !== undefined;
  const isTimed = Object.keys(member).some((key) => /^_?effective/.test(key) && isSaid(key));
  const taken = inherited.filter(
    (key) =>
      field(sent, key) !== undefined && !isSaid(key) && !(isTimed && key.startsWith('effective')),
  );
  const whole = Object.fromEntries(taken.map((key) => [key, field(sent, key)]));
  for (const key of ['modifierExtension', 'extension']) {
    const added = listOf(field(sent, key)).filter(
      (one) => key !== 'extension' || isFocusExtension(one),
    );
    if (added.length > 0) whole[key] = [...listOf(field(member, key)), ...added];
  }
  return whole;
}

/** The id of a member: one that is contained is told from those of other panels by its panel's. */
export const memberId = (id: string, panel: string | undefined): string =>
  id.startsWith('#') ? `${(panel ?? '').split('#', 1)[0]}${id}` : id;
