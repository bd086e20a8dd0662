import { labelOf, readCodedText } from './coded-text.ts';
import { type Sent, field, isSent, listOf, objectOf, textOf } from './untyped.ts';

/** What to call the target of a reference: its display, else what a contained resource tells. */
export function referenceText(x: unknown, resource: Sent): string | undefined {
  if (x === undefined || x === null) return undefined;
  const reference = objectOf(x);
  const display = textOf(field(reference, 'display'));
  if (display !== undefined) return display;
  const contained = containedOf(reference, resource);
  return contained === undefined ? undefined : containedText(contained);
}

/** The resource that is contained in another, if the reference is to such a one. */
export function containedOf(x: unknown, resource: Sent): Sent | undefined {
  const target = textOf(field(objectOf(x), 'reference'));
  if (target?.startsWith('#') !== true) return undefined;
  return listOf(field(resource, 'contained'))
    .filter(isSent)
    .find((one) => textOf(field(one, 'id')) === target.slice(1));
}

/** True where something is referred to, and nothing says what to call it. */
export function isUnnamed(x: unknown, resource: Sent): boolean {
  return isSent(x) && Object.keys(x).length > 0 && referenceText(x, resource) === undefined;
}

/** The texts of several references; what has none is left out. */
export function referenceTexts(references: readonly unknown[], resource: Sent): readonly string[] {
  if (references.length === 0) return none;
  const texts: string[] = [];
  for (const one of references) {
    const text = referenceText(one, resource);
    if (text !== undefined) texts.push(text);
  }
  return texts;
}

const none: readonly string[] = [];

function containedText(contained: Sent): string | undefined {
  const name = field(contained, 'name');
  const person = objectOf(name);
  return (
    textOf(name) ??
    textOf(field(person, 'text')) ??
    personText(person) ??
    deviceText(contained, person) ??
    typeText(contained)
  );
}

/** The name on the device: `deviceName` in R4, `name` with a value in R5. */
function deviceText(device: Sent, name: Sent | undefined): string | undefined {
  return (
    textOf(field(objectOf(field(device, 'deviceName')), 'name')) ?? textOf(field(name, 'value'))
  );
}

function personText(name: Sent | undefined): string | undefined {
  const parts = [...listOf(field(name, 'given')), ...listOf(field(name, 'family'))];
  return textOf(parts.map((part) => textOf(part) ?? '').join(' '));
}

function typeText(contained: Sent): string | undefined {
  const label = labelOf(readCodedText(field(contained, 'type') ?? field(contained, 'code')));
  return label.kind === 'text' ? label.text : undefined;
}

/** True where the one who observed or stated is the patient. */
export function isPatientReference(x: unknown): boolean {
  const reference = objectOf(x);
  const target = textOf(field(reference, 'reference'));
  if (target === undefined) return textOf(field(reference, 'type')) === 'Patient';
  return target.startsWith('Patient/') || target.includes('/Patient/');
}
