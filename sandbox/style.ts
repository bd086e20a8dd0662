/** The documents behind `smart_style_url` (SMART App Launch 2.2, Styling), kind and hostile. */
import { HOSTILE_STYLES } from './hostile-styles.ts';

const DEFAULT = {
  color_background: '#f7f8f6',
  color_error: '#a4262c',
  color_highlight: '#1f6f78',
  color_modal_backdrop: 'rgba(20, 30, 30, 0.5)',
  color_success: '#2f6b3a',
  color_text: '#1d2625',
  dim_border_radius: '4px',
  dim_font_size: '15px',
  dim_spacing_size: '16px',
  font_family_body: "'Segoe UI', system-ui, sans-serif",
  font_family_heading: "Georgia, 'Times New Roman', serif",
};

const DARK = {
  ...DEFAULT,
  color_background: '#14191c',
  color_error: '#ff8f87',
  color_highlight: '#63c5da',
  color_modal_backdrop: 'rgba(0, 0, 0, 0.7)',
  color_success: '#7fd18b',
  color_text: '#e8eceb',
};

/** Values that would take over, hide or slow down an app that believes them. */
const HOSTILE = {
  color_background: 'url(https://ehr.example/track.png)',
  color_error: '#ffffff',
  color_highlight: '</style><script>document.documentElement.dataset.scriptRan="yes"</script>',
  color_modal_backdrop: '',
  color_success: 'expression(alert(1))',
  color_text: 'red;} body { display: none } a {',
  dim_border_radius: '9999px',
  dim_font_size: '0.01px',
  dim_spacing_size: 'calc(100vw * 1000)',
  font_family_body: "x; background: url('https://ehr.example/font')",
  font_family_heading: 'Arial, sans-serif;',
  color_unknown: '#123456',
  __proto__x: { color_text: '#000' },
};

const BODIES: ReadonlyMap<string, string> = new Map<string, string>([
  ['default', JSON.stringify(DEFAULT)],
  ['dark', JSON.stringify(DARK)],
  ['hostile', JSON.stringify(HOSTILE)],
  ['empty', '{}'],
  ['no-cors', JSON.stringify(DEFAULT)],
  ['foreign', JSON.stringify(DEFAULT)],
  ['slow', JSON.stringify(DEFAULT)],
  ...HOSTILE_STYLES.map(({ name, body }) => [name, body] as const),
]);

/** By the name in the URL, which ends in a version because the URL is the version (same section). */
export function styleDocument(file: string): { name: string; body: string } | undefined {
  const name = /^(?<name>[a-z-]+)-1\.json$/.exec(file)?.groups?.['name'];
  const body = name === undefined ? undefined : BODIES.get(name);
  return name === undefined || body === undefined ? undefined : { name, body };
}
