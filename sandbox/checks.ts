/** Small checks of values that came as JSON; each answers with the end of a sentence. */

/** Says what is wrong with a value, or nothing. */
export type Check = (value: unknown) => string | undefined;

export const oneOf =
  (allowed: readonly unknown[]): Check =>
  (value) =>
    allowed.includes(value) ? undefined : `must be one of ${allowed.map(String).join(', ')}`;

export const text =
  (pattern: RegExp, what: string): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? undefined : `must be ${what}`;

export const wholeNumber =
  (least: number, most: number): Check =>
  (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
      ? undefined
      : `must be a whole number from ${least} to ${most}`;

export const list =
  (check: Check, what: string): Check =>
  (value) =>
    Array.isArray(value) && value.every((item) => check(item) === undefined)
      ? undefined
      : `must be a list of ${what}`;

/** An object with these members and no others. */
export const all =
  (members: Readonly<Record<string, Check>>): Check =>
  (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      return `must be an object with ${Object.keys(members).join(', ')}`;
    }
    const given = new Map<string, unknown>(Object.entries(value));
    for (const [name, check] of Object.entries(members)) {
      const problem = check(given.get(name));
      if (problem !== undefined) return `has a wrong "${name}", which ${problem}`;
      given.delete(name);
    }
    const [extra] = given.keys();
    return extra === undefined ? undefined : `has no "${extra}"`;
  };

export const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined ? undefined : check(value);
