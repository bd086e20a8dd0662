import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEhrStyle } from './ehr-style.ts';

/** The values of the specification's own sample: an empty backdrop, a family that ends in ";". */
const sample = {
  color_background: '#edeae3',
  color_error: '#9e2d2d',
  color_highlight: '#69b5ce',
  color_modal_backdrop: '',
  color_success: '#498e49',
  color_text: '#303030',
  dim_border_radius: '6px',
  dim_font_size: '13px',
  dim_spacing_size: '20px',
  font_family_body: "Georgia, Times, 'Times New Roman', serif",
  font_family_heading: "'HelveticaNeue-Light', Helvetica, Arial, sans-serif;",
};
const read = (document: unknown) => Object.fromEntries(readEhrStyle(document).properties);

describe('reading an EHR’s style (SMART 1.12)', () => {
  it('takes what is safe of the specification’s sample, and leaves what is too faint', () => {
    expect(readEhrStyle(sample).scheme).toBe('light');
    expect(read(sample)).toEqual({
      '--cs-color-background': '#edeae3',
      '--cs-color-text': '#303030',
      '--cs-color-error': '#9e2d2d',
      // The highlight has a contrast of 1.92:1 and success 3.33:1: not used.
      '--cs-radius': '6px',
      '--cs-font-size': '0.8125rem',
      '--cs-spacing': '20px',
      '--cs-font-body': "Georgia, Times, 'Times New Roman', serif, sans-serif",
      '--cs-font-heading': "'HelveticaNeue-Light', Helvetica, Arial, sans-serif, sans-serif",
    });
  });

  it('knows a dark ground', () => {
    expect(readEhrStyle({ color_background: '#101418', color_text: '#eee' }).scheme).toBe('dark');
  });

  it.each([
    ['text without a ground', { color_text: '#000' }],
    ['a contrast below 4.5:1', { color_text: '#777777', color_background: '#ffffff' }],
    ['text that can be seen through', { color_text: '#0003', color_background: '#fff' }],
    ['variables', { color_text: 'var(--x)', color_background: 'url(//evil.example)' }],
    ['markup', { color_text: 'red;} body{display:none', color_background: '#fff' }],
    ['numbers', { color_text: 0, color_background: 16777215 }],
  ])('leaves both colours alone with %s', (_, document) => {
    expect(readEhrStyle(document)).toMatchObject({ scheme: undefined });
    expect(read(document)).toEqual({});
  });

  it('uses a pair of exactly enough contrast', () => {
    // #767676 on white is 4.54:1, #777777 is 4.48:1.
    expect(readEhrStyle({ color_text: '#767676', color_background: '#fff' }).scheme).toBe('light');
  });

  it.each([
    ['dim_font_size', '9px', '--cs-font-size', '0.8125rem'],
    ['dim_font_size', '40px', '--cs-font-size', '1.25rem'],
    ['dim_font_size', '12pt', '--cs-font-size', '1rem'],
    ['dim_border_radius', '400px', '--cs-radius', '24px'],
    ['dim_border_radius', '0', '--cs-radius', '0px'],
    ['dim_spacing_size', '0.5rem', '--cs-spacing', '8px'],
    ['dim_spacing_size', 'calc(1px)', '--cs-spacing', undefined],
    ['dim_spacing_size', '-4px', '--cs-spacing', undefined],
    ['font_family_body', 'x; } body { color: red', '--cs-font-body', undefined],
    ['font_family_body', 'url(//evil.example)', '--cs-font-body', undefined],
  ])('%s "%s" sets %s to %s', (member, sent, property, value) => {
    expect(read({ [member]: sent })[property]).toBe(value);
  });

  it('sets only its own properties to harmless texts, whatever comes', () => {
    const members = Object.keys(sample);
    const document = fc.dictionary(
      fc.oneof(fc.constantFrom(...members), fc.string()),
      fc.oneof(fc.string(), fc.jsonValue(), fc.constantFrom(...Object.values(sample), 'var(--x)')),
    );
    fc.assert(
      fc.property(fc.oneof(document, fc.jsonValue()), (value) => {
        for (const [property, text] of readEhrStyle(value).properties) {
          expect(property).toMatch(/^--cs-/);
          // Without a bracket neither url nor var does anything; a font may be called "Var".
          expect(text).not.toMatch(/[;{}()<>\\]/);
        }
      }),
      { numRuns: 5000 },
    );
  });
});
