import { inflateSync } from 'node:zlib';

/**
 * The text of each page of a PDF that Chromium wrote, without its spaces: glyphs are placed one by
 * one, and what looks like a space is often none. Enough of the format to read what was printed.
 */
export function pdfPages(pdf: Buffer): string[] {
  const objects = objectsOf(pdf.toString('latin1'));
  const maps = new Map<string, GlyphMap>();
  const mapOf = (font: string): GlyphMap => {
    const known = maps.get(font) ?? glyphMap(objects, font);
    maps.set(font, known);
    return known;
  };
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\b/.test(body))
    .map((page) => pageText(page, objects, mapOf));
}

type Objects = ReadonlyMap<string, string>;
/** The character of each glyph, by its number in hexadecimal. */
type GlyphMap = ReadonlyMap<string, string>;

function objectsOf(source: string): Objects {
  const found = source.matchAll(/(?:^|\s)(\d+) 0 obj\b(.*?)\bendobj/gs);
  return new Map([...found].map(([, id = '', body = '']) => [id, body]));
}

function streamOf(objects: Objects, id: string): string {
  const [, head = '', data = ''] =
    /^(.*?)stream\r?\n(.*)\r?\nendstream/s.exec(objects.get(id) ?? '') ?? [];
  if (!head.includes('FlateDecode')) return data;
  return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
}

function glyphMap(objects: Objects, font: string): GlyphMap {
  const id = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1];
  const source = id === undefined ? '' : streamOf(objects, id);
  const map = new Map<string, string>();
  for (const [, part = ''] of source.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, glyph = '', text = ''] of part.matchAll(/<(\w+)> <(\w+)>/g))
      map.set(glyph.toUpperCase(), textOf(text));
  for (const [, part = ''] of source.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, first = '', last = '', text = ''] of part.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let at = parseInt(first, 16); at <= parseInt(last, 16); at++)
        map.set(
          at.toString(16).toUpperCase().padStart(first.length, '0'),
          String.fromCodePoint(parseInt(text, 16) + at - parseInt(first, 16)),
        );
  return map;
}

const textOf = (hex: string): string =>
  String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16)));

function pageText(page: string, objects: Objects, mapOf: (font: string) => GlyphMap): string {
  const fonts = new Map(
    [...page.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, id]),
  );
  const content = streamOf(objects, /\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '');
  let map: GlyphMap = new Map();
  let text = '';
  for (const [, font, one, several] of content.matchAll(
    /\/(F\d+) [\d.]+ Tf|<(\w+)> Tj|\[(.*?)\] TJ/gs,
  )) {
    if (font !== undefined) map = mapOf(fonts.get(font) ?? '');
    const shown = one ?? [...(several ?? '').matchAll(/<(\w+)>/g)].map(([, hex]) => hex).join('');
    for (const glyph of shown.match(/.{4}/g) ?? []) text += map.get(glyph.toUpperCase()) ?? '';
  }
  return text.replaceAll(/\s/g, '').replaceAll('\u00ad', '');
}
