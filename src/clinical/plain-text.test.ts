import { describe, expect, test } from 'vitest';
import { readPlainText } from './plain-text.ts';

describe('line breaks that a sender wrote out', () => {
  test.each([
    [String.raw`LUNGS: clear.\n HEART: normal.\n`, 'LUNGS: clear.\n HEART: normal.'],
    [String.raw`Other\n`, 'Other'],
    [String.raw`Line 1\r\nline 2`, 'Line 1\nline 2'],
    [String.raw`Haemolysed.\.br\Repeat.`, 'Haemolysed.\nRepeat.'],
    [String.raw`see C:\new\notes`, String.raw`see C:\new\notes`],
    [String.raw`\n`, undefined],
  ])('%j reads %j', (sent, text) => {
    expect(readPlainText(sent)?.text).toBe(text);
  });
});

describe('RTF as the text in it (RTF specification 1.9.1), as laboratories and Oracle Health send it', () => {
  test.each([
    [String.raw`{\rtf1\ansi No growth\par after 5 days}`, 'No growth\nafter 5 days'],
    [String.raw`{\rtf1 A\line B\row C\tab D\cell E}`, 'A\nB\nC\tD\tE'],
    [String.raw`{\rtf1 5\endash 10\emdash x \bullet y}`, '5–10—x •y'],
    [String.raw`{\rtf1 \lquote a\rquote  \ldblquote b\rdblquote }`, '‘a’ “b”'],
    // The quotes and dashes of Windows: without its dash 5–10 would be 510.
    [String.raw`{\rtf1\ansi 5\'9610 mg\'d7 patient\'92s caf\'e9}`, '5–10 mg× patient’s café'],
    // A character by its number, and what stands in for it.
    [String.raw`{\rtf1 \u8804?5 \u-3?x}`, '≤5 \ufffdx'],
    [String.raw`{\rtf1 \u945\'61b}`, 'αb'],
    [String.raw`{\rtf1 a\~b \{c\} \\d}`, String.raw`a b {c} \d`],
    [String.raw`{\rtf1 {\b bold} and {\i\fs20 small}}`, 'bold and small'],
    [String.raw`{\rtf1{\fonttbl{\f0 Arial;}}{\colortbl;\red0;}{\stylesheet{Normal;}}x}`, 'x'],
    [String.raw`{\rtf1{\info{\author A}}{\header h}{\footer f}{\pict 00ff}{\object o}x}`, 'x'],
    [String.raw`{\rtf1{\*\generator Word;}{\generator W}x}`, 'x'],
    ['{\\rtf1 one\r\n two}', 'one two'],
    [String.raw`{\rtf1 A\par\par\par\par B}`, 'A\n\nB'],
  ])('%s', (sent, text) => {
    expect(readPlainText(sent)).toEqual({ text, formatted: true });
  });

  test('with nothing in it is nothing', () => {
    expect(readPlainText(String.raw`{\rtf1\ansi{\fonttbl{\f0 Arial;}}}`)).toBeUndefined();
  });
});

describe('HTML as the text in it', () => {
  test.each([
    ['<p>One</p><p>Two</p>', 'One\nTwo'],
    ['a<br>b<br/>c', 'a\nb\nc'],
    ['<div>5&nbsp;&lt;&nbsp;6 &amp; &quot;x&quot; &apos;</div>', `5 < 6 & "x" '`],
    ['<b>&#8804;5 &#x2264;6</b>', '≤5 ≤6'],
    // As the HTML standard reads them: Windows-1252.
    ['<b>5&#150;10</b>', '5–10'],
    ['<b>5&#x96;10</b>', '5–10'],
    ['<b>a&#7;b</b>', 'a b'],
    ['<style>p{}</style><script>x()</script><b>y</b>', 'y'],
  ])('%s', (sent, text) => {
    expect(readPlainText(sent)).toEqual({ text, formatted: true });
  });

  test.each(['<5 and >3', 'a < b', '5 <x> 6'])('%s is no markup', (sent) => {
    expect(readPlainText(sent)).toEqual({ text: sent, formatted: false });
  });
});

describe('characters that draw nothing never join what stood beside them', () => {
  test.each([
    // Windows-1252 that somebody decoded as Latin-1.
    ['5\u009610 mg', '5–10 mg'],
    ['patient\u0092s', 'patient’s'],
    ['\u0080 5', '€ 5'],
    ['line\rnext', 'line\nnext'],
    ['page\fnext', 'page\nnext'],
    ['a\vb', 'a\nb'],
    ['a\r\nb', 'a\nb'],
    ['N\u0000a\u200b', 'Na'],
    ['a\u0081b', 'ab'],
  ])('%j reads %j', (sent, text) => {
    expect(readPlainText(sent)?.text).toBe(text);
  });
});
