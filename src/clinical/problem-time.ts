import { readDate, readPeriod } from './fhir-date.ts';
import { readPlainText } from './plain-text.ts';
import type { ProblemTime } from './problem.ts';
import { readLooseQuantity, readQuantity } from './quantity.ts';
import { type Sent, booleanOf, field, objectOf } from './untyped.ts';

/** Reads onset[x] or abatement[x]; each form stays what it is, an age never becomes a date. */
export function readProblemTime(sent: Sent, name: 'onset' | 'abatement'): ProblemTime | undefined {
  const date = readDate(field(sent, `${name}DateTime`)) ?? readDate(field(sent, `${name}Date`));
  if (date !== undefined) return { kind: 'date', date };
  const period = readPeriod(field(sent, `${name}Period`));
  if (period !== undefined) return { kind: 'period', period };
  return (
    readAge(field(sent, `${name}Age`) ?? field(sent, `${name}Quantity`)) ??
    readRange(objectOf(field(sent, `${name}Range`))) ??
    readText(field(sent, `${name}String`)) ??
    readBoolean(field(sent, `${name}Boolean`))
  );
}

function readAge(x: unknown): ProblemTime | undefined {
  if (x === undefined || x === null) return undefined;
  const age = readLooseQuantity(x);
  if (age.kind === 'quantity') return { kind: 'age', age: age.quantity };
  return age.kind === 'text' ? age : undefined;
}

function readRange(sent: Sent | undefined): ProblemTime | undefined {
  const low = readQuantity(field(sent, 'low'));
  const high = readQuantity(field(sent, 'high'));
  return low === undefined && high === undefined ? undefined : { kind: 'range', low, high };
}

function readText(x: unknown): ProblemTime | undefined {
  const text = readPlainText(x)?.text;
  return text === undefined ? undefined : { kind: 'text', text };
}

function readBoolean(x: unknown): ProblemTime | undefined {
  const value = booleanOf(x);
  return value === undefined ? undefined : { kind: 'boolean', value };
}
