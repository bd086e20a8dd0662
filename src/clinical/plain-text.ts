import { textOf } from './untyped.ts';
import { windows1252 } from './windows-1252.ts';

/** Text to print, and whether markup had to be taken out of it. */
export type PlainText = { readonly text: string; readonly formatted: boolean };

// Only real elements with what looks like attributes: "<5 and >3" and "<b 30 and >10" are no markup,
// and would be lost. Oracle Health warns that notes may be RTF.
const attributes = String.raw`(?:(?:\s+|(?<=["']))(?:[a-z][\w:-]*\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+)|border|nowrap|noshade|hidden|disabled|compact|defer|async))*\s*\/?>`;
const spans = 'a|b|em|font|i|meta|script|span|strong|style|u';
const blocks = 'body|div|h[1-6]|head|hr|html|li|ol|p|pre|table|tbody|thead|title|tr|ul';
const htmlTag = new RegExp(
  `<(?:/?(${spans})|/?(img|td|th)|(/?su[bp])|/?(br)|/?(?:${blocks}))${attributes}`,
  'iu',
);
const htmlTags = new RegExp(htmlTag.source, 'giu');
const htmlHidden = new RegExp(`<(script|style|head)${attributes}[^]*?</\\1>`, 'giu');
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

// Where raised and lowered text begins and ends, and where a block does, until it is known what stands
// beside it: signs that no text has any more, see textOf.
const raised = '\x01';
const lowered = '\x02';
const level = '\x03';
const edge = '\x04';

// oxlint-disable no-control-regex
/** 10⁹ is no 109: what is raised is said, and a lowered number ends before the next one begins. */
function withScripts(stripped: string): string {
  return stripped
    .replaceAll(/([\x01\x02][^\x01-\x03]*\d)\x03+(?=[.,]?\d)/gu, '$1 ')
    .replaceAll(/\x01(?!\s*[\p{L}\x01\x03])/gu, '^')
    .replaceAll(/(?<=\d)\x02(?=\d)/gu, '_');
}

function plain(stripped: string): PlainText | undefined {
  const lines = withScripts(stripped)
    .split('\n')
    .map((line) => line.trim());
  const text = textOf(lines.join('\n').replaceAll(/\n{3,}/gu, '\n\n'));
  return text === undefined ? undefined : { text, formatted: true };
}

function stripHtml(sent: string): string {
  return sent
    .replaceAll(htmlHidden, '')
    .replaceAll(/[\n\r\t]+/gu, ' ')
    .replaceAll(htmlTags, htmlSign)
    .replaceAll(/\t[ \t]*/gu, '\t')
    .replaceAll(/\x04[ \t\x04]*/gu, '\n')
    .replaceAll(entity, decodeEntity);
}

// oxlint-enable no-control-regex

/** What a tag leaves in its place; those of blocks and cells that follow each other keep apart once. */
function htmlSign(
  _tag: string,
  span?: string,
  cell?: string,
  script?: string,
  lineBreak?: string,
): string {
  if (span !== undefined) return '';
  if (cell !== undefined) return '\t';
  if (script !== undefined) return scripts.get(script.toLowerCase()) ?? level;
  return lineBreak === undefined ? edge : '\n';
}

function decodeEntity(sent: string): string {
  const lower = sent.toLowerCase();
  const named = entities.get(lower);
  if (named !== undefined) return named;
  const hex = lower.startsWith('&#x');
  const code = Number.parseInt(lower.slice(hex ? 3 : 2, -1), hex ? 16 : 10);
  return windows1252(code) ?? (code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ');
}

/** What begins and ends raised and lowered text, in HTML and RTF. */
const scripts = new Map([
  ['sup', raised],
  ['super', raised],
  ['up', raised],
  ['sub', lowered],
  ['dn', lowered],
  ['nosupersub', level],
  ['plain', level],
]);

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
  ['nestrow', '\n'],
  ['page', '\n'],
  ['sect', '\n'],
  ['tab', '\t'],
  ['cell', '\t'],
  ['nestcell', '\t'],
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
  const outer: (readonly [hidden: boolean, script: string])[] = [];
  let hidden = false;
  let script = level;
  let skip = 0;
  for (const [, word, number, hex, sign, brace, run] of sent.matchAll(rtfToken)) {
    const turn = word === undefined ? undefined : scripts.get(word);
    if (brace === '{') outer.push([hidden, script]);
    else if (brace === '}') {
      const inner = script;
      [hidden, script] = outer.pop() ?? [false, level];
      if (script !== inner) out.push(level);
    } else if (!hidden && turn !== undefined) {
      script = number === '0' ? level : turn;
      out.push(script);
    } else if (sign === '*' || (word !== undefined && rtfHidden.has(word))) hidden = true;
    else if (!hidden && word === 'u' && number !== undefined) {
      out.push(String.fromCodePoint(Number(number) & 0xffff));
      skip = 1;
    } else if (!hidden && word !== undefined) out.push(rtfSigns.get(word) ?? '');
    else if (!hidden && hex !== undefined) {
      // After \u comes a substitute for readers without Unicode.
      const code = Number.parseInt(hex, 16);
      if (skip === 0) out.push(windows1252(code) ?? String.fromCodePoint(code));
      skip = 0;
      // A line that ends with a backslash ends there.
    } else if (!hidden && sign !== undefined) out.push(sign === '~' ? ' ' : sign);
    else if (!hidden && run !== undefined) {
      out.push(run.replaceAll(/[\r\n]/gu, '').slice(skip));
      skip = 0;
    }
  }
  return out.join('');
}
