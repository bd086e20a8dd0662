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
    // TextEdit ends a line with a backslash.
    ['{\\rtf1 Na 140\\\n5.2 K}', 'Na 140\n5.2 K'],
    [String.raw`{\rtf1 Na 140\page 5.2 K\sect 4}`, 'Na 140\n5.2 K\n4'],
    [String.raw`{\rtf1 Hb\nestcell 12\nestcell 34\nestrow 5}`, 'Hb\t12\t34\n5'],
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
    ['<p class="a" id=b title=\'5 > 3\'>y</p>', 'y'],
    ['<table border><tr><td nowrap>y</td></tr></table>', 'y'],
  ])('%s', (sent, text) => {
    expect(readPlainText(sent)).toEqual({ text, formatted: true });
  });

  test.each([
    '<5 and >3',
    'a < b',
    '5 <x> 6',
    // What follows the letter are no attributes.
    'CrCl <b 30 and >10',
    'K <a and >b',
    'Na <p 140 or Cl >i',
  ])('%s is no markup', (sent) => {
    expect(readPlainText(sent)).toEqual({ text: sent, formatted: false });
  });
});

describe('what markup kept apart stays apart', () => {
  test.each([
    ['<tr><td>Hb</td><td>12</td><td>34</td></tr>', 'Hb\t12\t34'],
    ['<tr><th>Hb<td>12<td>34<tr><td>K</td>\n<td>5</td></tr>', 'Hb\t12\t34\nK\t5'],
    ['<td><p>12</p></td><td><p>34</p></td>', '12\n34'],
    ['12<img src="a.png">34', '12\t34'],
    // Blocks break where they begin and where they end; HTML 4 need not close them.
    ['<p>Na 140<p>5.2 K', 'Na 140\n5.2 K'],
    ['<ul><li>K 4.1<li>5 leuk</ul>', 'K 4.1\n5 leuk'],
    ['Na 140<div class="x">4.2 K</div>5', 'Na 140\n4.2 K\n5'],
    ['x<hr>y', 'x\ny'],
    ['x<HR noshade/>y', 'x\ny'],
    ['<h3>K</h3>\n<pre>4</pre> <table><tr><td>5</table>6', 'K\n4\n5\n6'],
    ['a<br><br>b', 'a\n\nb'],
    ['<div>a</div><br><div>b</div>', 'a\n\nb'],
    // What is only bold is one number still.
    ['<b>1</b>2<span>3</span>', '123'],
  ])('%s reads %j', (sent, text) => {
    expect(readPlainText(sent)?.text).toBe(text);
  });
});

describe('what is raised or lowered never becomes a digit of the number beside it', () => {
  test.each([
    ['5 x10<sup>9</sup>/L', '5 x10^9/L'],
    ['5 x10<sup class="s"><b>9</b></sup>/L', '5 x10^9/L'],
    ['10<sup>&#8722;3</sup>', '10^−3'],
    ['Hb 12<sup>1</sup>3.4', 'Hb 12^1 3.4'],
    ['eGFR 60 mL/min/1.73 m<sup>2</sup>', 'eGFR 60 mL/min/1.73 m^2'],
    ['the 5<sup>th</sup> day', 'the 5th day'],
    ['12<sup></sup>', '12'],
    ['H<sub>2</sub>O', 'H2O'],
    ['CO<sub>2</sub> 40', 'CO2 40'],
    ['CO<sub>2</sub>40', 'CO2 40'],
    ['log<sub>10</sub>5.2', 'log10 5.2'],
    ['log<sub>10</sub>.', 'log10.'],
    ['C<sub>6</sub>H<sub>12</sub>O<sub>6</sub>', 'C6H12O6'],
    ['10<sub>2</sub>', '10_2'],
    ['10&lt;sup&gt;9&lt;/sup&gt;/L', '10^9/L'],
    [String.raw`{\rtf1 10{\super 9}/L}`, '10^9/L'],
    [String.raw`{\rtf1 10{\super\b 9}5}`, '10^9 5'],
    [String.raw`{\rtf1 10{\super {\b 9}}5}`, '10^9 5'],
    [String.raw`{\rtf1 10{\super\up6 9}/L}`, '10^9/L'],
    [String.raw`{\rtf1 10{\super {\*\x\super z}9}/L}`, '10^9/L'],
    [String.raw`{\rtf1{\stylesheet{\super Note;}}9}`, '9'],
    [String.raw`{\rtf1 10\super 9\nosupersub 5}`, '10^9 5'],
    [String.raw`{\rtf1 10\up6 9\up0 /L}`, '10^9/L'],
    [String.raw`{\rtf1 10\super 9\plain /L}`, '10^9/L'],
    [String.raw`{\rtf1 CO{\sub 2}40}`, 'CO2 40'],
    [String.raw`{\rtf1 10\dn4 2\dn0 /L}`, '10_2/L'],
    [String.raw`{\rtf1 {\b 12}\plain 34}`, '1234'],
  ])('%s reads %j', (sent, text) => {
    expect(readPlainText(sent)?.text).toBe(text);
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

test.each([
  ['<div hidden>seen</div>', 'seen'],
  ['<a href=x disabled>Hi</a>', 'Hi'],
  ['<font color="red"size="2">H</font>', 'H'],
  ['<script defer>alert(1)</script>x', 'x'],
])('attributes in any form belong to their tag: %s', (sent, text) => {
  expect(readPlainText(sent)?.text).toBe(text);
});
