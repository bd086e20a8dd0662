import { samuelOkafor } from '../sandbox/people/samuel-okafor.ts';
import { personOf } from '../sandbox/people/person.ts';
import type { Person } from '../sandbox/store.ts';

export const SIZES = [500, 5_000, 50_000] as const;

export const personOfSize = (size: number): string => `bench-${size}`;

/** The month in intensive care of the sandbox, thinned out evenly: every kind of result at any size. */
function thinned(whole: Person, size: number): Person {
  const id = personOfSize(size);
  const asOwn = <T>(resources: readonly T[]): readonly T[] =>
    JSON.parse(JSON.stringify(resources).replaceAll(whole.id, id));
  const step = whole.observations.length / size;
  const observations = Array.from(
    { length: size },
    (_, index) => whole.observations[Math.floor(index * step)],
  ).filter((one) => one !== undefined);
  return {
    id,
    name: whole.name,
    reason: `${size} observations`,
    patient: { ...whole.patient, id },
    conditions: asOwn(whole.conditions),
    observations: asOwn(observations),
  };
}

/** One chart of each size, with the same problems. */
export function benchPeople(sizes: readonly number[]): readonly Person[] {
  const whole = personOf(samuelOkafor);
  return sizes.map((size) => thinned(whole, size));
}
