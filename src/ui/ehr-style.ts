import {
  blend,
  formatHex,
  modeHsl,
  modeHwb,
  modeLab,
  modeLch,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeRgb,
  parse,
  useMode as registerMode,
  wcagContrast,
  type Color,
} from 'culori/fn';

for (const mode of [modeRgb, modeLrgb, modeHsl, modeHwb, modeLab, modeLch, modeOklab, modeOklch])
  registerMode(mode);

/** Custom properties to set, and whether the EHR's ground is light or dark (undefined: not sent). */
export type EhrStyle = {
  readonly scheme: 'light' | 'dark' | undefined;
  readonly properties: ReadonlyMap<string, string>;
};

const TEXT_CONTRAST = 4.5;
const FONT_PX = { least: 13, most: 20 };
const RADIUS_PX = { least: 0, most: 24 };
const SPACING_PX = { least: 8, most: 24 };
const PX_PER = { px: 1, pt: 4 / 3, rem: 16, em: 16 } as const;
const MOST_FAMILIES = 8;

type Members = ReadonlyMap<string, unknown>;

function colour(members: Members, name: string): Color | undefined {
  const text = members.get(name);
  if (typeof text !== 'string' || text.length > 64) return undefined;
  try {
    // No `var()`, no `url()`, nothing that a parser would have to forgive: culori knows colours only.
    return parse(text.trim());
  } catch {
    // It throws at some texts that are none ("/0A").
    return undefined;
  }
}

/** A see-through colour counts as what it looks like on its ground. */
const on = (top: Color, ground: Color): Color => blend([ground, top]);

/** Colours with enough contrast, or none: half an EHR's palette on half of ours would be worse. */
function colours(members: Members, properties: Map<string, string>): EhrStyle['scheme'] {
  const sentGround = colour(members, 'color_background');
  const sentText = colour(members, 'color_text');
  if (sentGround === undefined || sentText === undefined) return undefined;
  const ground = on(sentGround, { mode: 'rgb', r: 1, g: 1, b: 1 });
  const text = on(sentText, ground);
  if (wcagContrast(text, ground) < TEXT_CONTRAST) return undefined;
  properties.set('--cs-color-background', formatHex(ground));
  properties.set('--cs-color-text', formatHex(text));
  const accents = [
    ['color_highlight', '--cs-color-highlight'],
    ['color_error', '--cs-color-error'],
    ['color_success', '--cs-color-success'],
  ] as const;
  for (const [member, property] of accents) {
    const sent = colour(members, member);
    if (sent === undefined) continue;
    const accent = on(sent, ground);
    // Used for text and focus marks alike; one too faint on its own ground is not used at all.
    if (wcagContrast(accent, ground) >= TEXT_CONTRAST) properties.set(property, formatHex(accent));
  }
  const backdrop = colour(members, 'color_modal_backdrop');
  if (backdrop !== undefined) properties.set('--cs-color-modal-backdrop', formatHex(backdrop));
  return wcagContrast(ground, '#000') > wcagContrast(ground, '#fff') ? 'light' : 'dark';
}

function pixels(
  members: Members,
  name: string,
  { least, most }: { least: number; most: number },
): number | undefined {
  const text = members.get(name);
  if (typeof text !== 'string') return undefined;
  const [, number, unit = 'px'] =
    /^(\d{1,4}(?:\.\d{1,4})?)(px|pt|rem|em)?$/.exec(text.trim().toLowerCase()) ?? [];
  if (number === undefined || !(unit in PX_PER)) return undefined;
  const px = Number(number) * PX_PER[unit as keyof typeof PX_PER];
  return Math.min(Math.max(px, least), most);
}

const FAMILY =
  /^(?:"[\p{L}\p{N} _-]{1,60}"|'[\p{L}\p{N} _-]{1,60}'|-?[\p{L}_][\p{L}\p{N} _-]{0,60})$/u;

function families(members: Members, name: string): string | undefined {
  const text = members.get(name);
  if (typeof text !== 'string') return undefined;
  // SMART's own sample ends in a semicolon.
  const list = text
    .trim()
    .replace(/;$/, '')
    .split(',')
    .map((family) => family.trim());
  if (list.length > MOST_FAMILIES || !list.every((family) => FAMILY.test(family))) return undefined;
  return [...list, 'sans-serif'].join(', ');
}

/**
 * Reads a SMART style document (SMART App Launch 2.2, "Styling", experimental): eleven optional
 * members, each taken only where it is safe. Anything else in it has no effect; nothing throws.
 * Clinical colours are not restyled.
 */
export function readEhrStyle(document: unknown): EhrStyle {
  const members: Members = new Map(
    typeof document === 'object' && document !== null ? Object.entries(document) : [],
  );
  const properties = new Map<string, string>();
  const scheme = colours(members, properties);
  const set = (property: string, value: string | undefined): void => {
    if (value !== undefined) properties.set(property, value);
  };
  const font = pixels(members, 'dim_font_size', FONT_PX);
  // In rem, so that the user's own text size still scales it.
  set('--cs-font-size', font === undefined ? undefined : `${font / PX_PER.rem}rem`);
  const radius = pixels(members, 'dim_border_radius', RADIUS_PX);
  set('--cs-radius', radius === undefined ? undefined : `${radius}px`);
  const spacing = pixels(members, 'dim_spacing_size', SPACING_PX);
  set('--cs-spacing', spacing === undefined ? undefined : `${spacing}px`);
  set('--cs-font-body', families(members, 'font_family_body'));
  set('--cs-font-heading', families(members, 'font_family_heading'));
  return { scheme, properties };
}

/** Puts a style on the page: custom properties only, never CSS text. */
export function applyEhrStyle(style: EhrStyle, root: HTMLElement): void {
  for (const [property, value] of style.properties) root.style.setProperty(property, value);
  if (style.scheme !== undefined) root.dataset['ehrStyle'] = style.scheme;
}
