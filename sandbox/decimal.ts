/**
 * Numbers with the digits they were written in. FHIR R4 says the precision of a decimal is
 * significant (7.0 is not 7), and JSON.parse loses it. A raw JSON value keeps the source text and
 * JSON.stringify writes it out again, so neither a serializer of our own nor a second copy of the
 * data is needed.
 */
const json = JSON as unknown as {
  rawJSON(text: string): unknown;
  isRawJSON(value: unknown): value is { readonly rawJSON: string };
  parse(
    text: string,
    reviver: (key: string, value: unknown, context: { readonly source?: string }) => unknown,
  ): unknown;
};

const jsonNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * A decimal that is sent with exactly these digits. The types of FHIR call it a number: nothing in
 * the sandbox calculates with it, and a plain number is given wherever that prints the same.
 */
export function decimal(digits: string): number {
  if (!jsonNumber.test(digits)) throw new TypeError(`Not a JSON number: ${digits}`);
  const plain = Number(digits);
  return String(plain) === digits ? plain : (json.rawJSON(digits) as number);
}

/** The digits of a decimal, or nothing where the value is not a number. */
export function digitsOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return json.isRawJSON(value) ? value.rawJSON : undefined;
}

/** JSON.parse that keeps the digits of every number as they were written. */
export function parseJson(text: string): unknown {
  return json.parse(text, (_key, value, { source }) =>
    typeof value === 'number' && source !== undefined && String(value) !== source
      ? json.rawJSON(source)
      : value,
  );
}
