/**
 * Thirty style documents that would make an app unreadable, or worse, if it believed them. A test
 * puts each of them on every view; the list is closed, as that of the faults is.
 */

export type HostileStyle<Name extends string = string> = {
  readonly name: Name;
  readonly meaning: string;
  /** What is sent, as it is sent. */
  readonly body: string;
};

const hostile = <const Name extends string>(
  name: Name,
  meaning: string,
  body: unknown,
): HostileStyle<Name> => ({
  name,
  meaning,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

const ALL_COLOURS = [
  'color_background',
  'color_error',
  'color_highlight',
  'color_modal_backdrop',
  'color_success',
  'color_text',
] as const;
const ALL_SIZES = ['dim_border_radius', 'dim_font_size', 'dim_spacing_size'] as const;
const FONTS = ['font_family_body', 'font_family_heading'] as const;

const each = (members: readonly string[], value: unknown): Record<string, unknown> =>
  Object.fromEntries(members.map((member) => [member, value]));
const colours = (background: string, text: string, accent: string): Record<string, unknown> => ({
  ...each(ALL_COLOURS, accent),
  color_background: background,
  color_text: text,
});
const TEN_MEGABYTES = 10_000_000;

export const HOSTILE_STYLES = [
  hostile('white-on-white', 'Everything is white.', each(ALL_COLOURS, '#ffffff')),
  hostile('black-on-black', 'Everything is black.', each(ALL_COLOURS, '#000000')),
  hostile('nearly-enough', 'A contrast of 4.48:1.', colours('#ffffff', '#777777', '#777777')),
  hostile('just-enough', 'A contrast of 4.54:1.', colours('#ffffff', '#767676', '#767676')),
  hostile('just-enough-dark', 'Grey on black, 4.6:1.', colours('#000000', '#757575', '#757575')),
  hostile(
    'middle-grey',
    'Black on a middle grey, 5.3:1.',
    colours('#808080', '#000000', '#0000ff'),
  ),
  hostile('red-on-black', 'Red on black, 5.25:1.', colours('#000000', '#ff0000', '#330000')),
  hostile('yellow-on-blue', 'Yellow on blue.', colours('#0000ff', '#ffff00', '#00ffff')),
  hostile(
    'critical-ground',
    'The red of our own critical mark.',
    colours('#b3141f', '#fff', '#fff'),
  ),
  hostile('faint-accents', 'Accents as the ground.', colours('#fefefe', '#111111', '#fdfdfd')),
  hostile(
    'see-through',
    'Text at a fifth of its colour.',
    colours('#ffffff', '#00000033', '#0003'),
  ),
  hostile('see-through-ground', 'A ground that is not there.', {
    ...colours('rgba(0, 0, 0, 0)', 'rgba(255, 255, 255, 0.95)', '#fff'),
  }),
  hostile(
    'oklch',
    'Colours out of the gamut, in newer notations.',
    colours('oklch(0.99 0.4 150)', 'oklch(0.62 0.4 30)', 'lab(120% 200 -200)'),
  ),
  hostile('colour-names', 'Words for colours.', colours('papayawhip', 'rebeccapurple', 'lime')),
  hostile('system-colours', 'Keywords.', colours('Canvas', 'currentColor', 'inherit')),
  hostile('not-colours', 'No colours.', each(ALL_COLOURS, 'the usual')),
  hostile('variables', 'References.', {
    ...each(ALL_COLOURS, 'var(--cs-color-surface)'),
    ...each(ALL_SIZES, 'var(--cs-space-6)'),
    ...each(FONTS, 'var(--cs-font-body)'),
  }),
  hostile('addresses', 'Fetches.', {
    ...each(ALL_COLOURS, 'url(https://ehr.example/track.png)'),
    ...each(FONTS, "url('https://ehr.example/font.woff2')"),
  }),
  hostile('important', 'Values that would win over all.', {
    ...each(ALL_COLOURS, '#ffffff !important'),
    ...each(ALL_SIZES, '0px !important'),
    ...each(FONTS, 'Symbol !important'),
  }),
  hostile('markup', 'Values that end their declaration.', {
    ...each(ALL_COLOURS, 'red;} body { display: none } a {'),
    ...each(FONTS, '</style><script>document.documentElement.dataset.scriptRan="yes"</script>'),
  }),
  hostile('huge', 'The greatest lengths there are.', each(ALL_SIZES, '9999px')),
  hostile('very-large', 'Letters of 60 points.', {
    dim_font_size: '60pt',
    dim_spacing_size: '24px',
    dim_border_radius: '24px',
    font_family_body: 'Impact, Haettenschweiler',
    font_family_heading: 'Impact, Haettenschweiler',
  }),
  hostile('tiny', 'Letters that nobody can read.', each(ALL_SIZES, '0.01px')),
  hostile('negative', 'Lengths below nothing.', each(ALL_SIZES, '-100px')),
  hostile('unknown-lengths', 'Lengths of the window and of nothing.', {
    dim_border_radius: '50vmax',
    dim_font_size: 'calc(100vw * 1000)',
    dim_spacing_size: '1e9px',
  }),
  hostile('right-to-left', 'Fonts of other scripts, with marks that turn the line.', {
    font_family_body: 'خط عربي, \u202Eمقلوب, גופן',
    font_family_heading: '\u2067خط\u2069, Symbol, Webdings, Wingdings',
  }),
  hostile('wrong-types', 'Numbers, lists, objects and null for texts.', {
    color_background: 0,
    color_text: 16_777_215,
    color_error: ['#f00'],
    color_highlight: { toString: '#f00' },
    color_success: null,
    dim_font_size: 200,
    dim_spacing_size: true,
    font_family_body: ['Arial'],
    __proto__x: each(ALL_COLOURS, '#fff'),
  }),
  hostile('ten-megabytes', 'A text without an end in sight.', {
    ...colours('#ffffff', '#000000', '#000000'),
    padding: 'x'.repeat(TEN_MEGABYTES),
  }),
  hostile('not-json', 'JSON that stops.', '{"color_background": "#fff", "color_text": "#ff'),
  hostile('a-page', 'A page that says 200.', '<!doctype html><title>Sign in</title><p>Sign in</p>'),
] as const;

export const HOSTILE_STYLE_NAMES = HOSTILE_STYLES.map(({ name }) => name);
export type HostileStyleName = (typeof HOSTILE_STYLES)[number]['name'];
