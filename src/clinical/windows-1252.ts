// What Windows-1252 has where Unicode has control characters, from 0x80; five places are empty.
const signs = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/**
 * The sign of a code between 0x80 and 0x9f in Windows-1252; undefined for any other code and for the
 * five that mean nothing. RTF and HTML (by its standard) use them so, and text that was decoded as
 * Latin-1 holds them: a dash that is dropped turns "5–10" into "510".
 */
export function windows1252(code: number): string | undefined {
  const sign = code < 0x80 || code > 0x9f ? undefined : signs[code - 0x80];
  return sign === ' ' ? undefined : sign;
}
