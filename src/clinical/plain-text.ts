import { textOf } from './untyped.ts';
import { windows1252 } from './windows-1252.ts';

/** Text to print, and whether markup had to be taken out of it. */
export type PlainText = { readonly text: string; readonly formatted: boolean };

// Only real elements: "<5 and >3" is not markup. Oracle Health warns that notes may be RTF.
const htmlTag =
  /<\/?(?:a|b|body|br|div|em|font|h[1-6]|head|hr|html|i|img|li|meta|ol|p|pre|script|span|strong|style|sub|sup|table|tbody|td|th|thead|title|tr|u|ul)(?:\s[^<>]*)?\/?>/iu;
const htmlTags = new RegExp(htmlTag.source, 'giu');
const htmlBreaks = /<(?:br|\/p|\/div|\/li|\/tr|\/h[1-6])\s*\/?>/giu;
const htmlHidden = /<(script|style|head)\b[^<>]*>[\s\S]*?<\/\1>/giu;
const entity = /&(?:amp|lt|gt|quot|apos|nbsp|#\d{1,7}|#x[0-9a-f]{1,6});/giu;
const entities = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&nbsp;', ' '],
]);

/** Text as sent; RTF and HTML as the text in them. Undefined where nothing readable is left. */
export function readPlainText(x: unknown): PlainText | undefined {
  const given = textOf(x);
  const sent = given?.includes('\\') === true ? textOf(unescaped(given)) : given;
  if (sent === undefined) return undefined;
  if (sent.startsWith('{\\rtf')) return plain(stripRtf(sent));
  if (sent.includes('<') && htmlTag.test(sent)) return plain(stripHtml(sent));
  return sent.includes('&') ? readEscaped(sent) : { text: sent, formatted: false };
}

/** Text escaped as if it stood in a page (`&lt;0.01`) means its signs, not their names. */
function readEscaped(sent: string): PlainText | undefined {
  const text = textOf(sent.replaceAll(entity, decodeEntity));
  if (text === undefined) return undefined;
  const holdsMarkup = text !== sent && text.includes('<') && htmlTag.test(text);
  return holdsMarkup ? plain(stripHtml(text)) : { text, formatted: false };
}

// A line break written out: HL7 v2's `\.br\`, and `\n` where what follows cannot belong to a word.
const writtenBreak = /\\\.br\\|\\r\\n|\\n(?=[\s\p{Lu}\d\\-]|$)/gu;

function unescaped(sent: string): string {
  return sent.startsWith('{\\rtf') ? sent : sent.replaceAll(writtenBreak, '\n');
}

function plain(stripped: string): PlainText | undefined {
  const lines = stripped.split('\n').map((line) => line.trim());
  const text = textOf(lines.join('\n').replaceAll(/\n{3,}/gu, '\n\n'));
  return text === undefined ? undefined : { text, formatted: true };
}

function stripHtml(sent: string): string {
  return sent
    .replaceAll(htmlHidden, '')
    .replaceAll(/[\n\r\t]+/gu, ' ')
    .replaceAll(htmlBreaks, '\n')
    .replaceAll(htmlTags, '')
    .replaceAll(entity, decodeEntity);
}

function decodeEntity(sent: string): string {
  const lower = sent.toLowerCase();
  const named = entities.get(lower);
  if (named !== undefined) return named;
  const hex = lower.startsWith('&#x');
  const code = Number.parseInt(lower.slice(hex ? 3 : 2, -1), hex ? 16 : 10);
  return windows1252(code) ?? (code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ');
}

// A control word, a character by number, an escaped sign, a brace, or a run of text.
const rtfToken = /\\([a-z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-f]{2})|\\([^a-z])|([{}])|([^\\{}]+)/giu;
const rtfHidden: ReadonlySet<string> = new Set([
  'fonttbl',
  'colortbl',
  'stylesheet',
  'info',
  'pict',
  'object',
  'header',
  'footer',
  'generator',
]);
const rtfSigns = new Map([
  ['par', '\n'],
  ['line', '\n'],
  ['row', '\n'],
  ['tab', '\t'],
  ['cell', '\t'],
  ['emdash', '—'],
  ['endash', '–'],
  ['bullet', '•'],
  ['lquote', '‘'],
  ['rquote', '’'],
  ['ldblquote', '“'],
  ['rdblquote', '”'],
]);

/** The text of an RTF document: no more of the format than comments of laboratories need. */
function stripRtf(sent: string): string {
  const out: string[] = [];
  const outer: boolean[] = [];
  let hidden = false;
  let skip = 0;
  for (const [, word, number, hex, sign, brace, run] of sent.matchAll(rtfToken)) {
    if (brace === '{') outer.push(hidden);
    else if (brace === '}') hidden = outer.pop() ?? false;
    else if (sign === '*' || (word !== undefined && rtfHidden.has(word))) hidden = true;
    else if (!hidden && word === 'u' && number !== undefined) {
      out.push(String.fromCodePoint(Number(number) & 0xffff));
      skip = 1;
    } else if (!hidden && word !== undefined) out.push(rtfSigns.get(word) ?? '');
    else if (!hidden && hex !== undefined) {
      // After \u comes a substitute for readers without Unicode.
      const code = Number.parseInt(hex, 16);
      if (skip === 0) out.push(windows1252(code) ?? String.fromCodePoint(code));
      skip = 0;
    } else if (!hidden && sign !== undefined) out.push(sign === '~' ? ' ' : sign.trim());
    else if (!hidden && run !== undefined) {
      out.push(run.replaceAll(/[\r\n]/gu, '').slice(skip));
      skip = 0;
    }
  }
  return out.join('');
}
