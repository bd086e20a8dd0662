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
