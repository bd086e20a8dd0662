import { looks } from './looks.ts';
import type { Shape } from './scene.ts';

/** Shapes moved to their place; those with a `clip` are cut off at it. */
export type Layer = {
  readonly x: number;
  readonly y: number;
  readonly shapes: readonly Shape[];
  readonly clip?: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
};

export type Picture = {
  readonly width: number;
  readonly height: number;
  readonly layers: readonly Layer[];
};

const fonts = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Liberation Sans', sans-serif";

/** The picture as an SVG file: no style sheet, no script, nothing that is loaded. */
export function svgText({ width, height, layers }: Picture): string {
  const parts = layers.map(({ x, y, shapes, clip }) => {
    const inner = shapes.map(element).join('');
    const cut =
      clip === undefined
        ? inner
        : `<svg x="${clip.x}" y="${clip.y}" width="${clip.width}" height="${clip.height}" viewBox="${clip.x} ${clip.y} ${clip.width} ${clip.height}">${inner}</svg>`;
    return `<g transform="translate(${x} ${y})">${cut}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${fonts.replaceAll("'", '&#39;')}"><rect width="${width}" height="${height}" fill="#ffffff"/>${parts.join('')}</svg>`;
}

function element(shape: Shape): string {
  const { fill = 'none', stroke, width = 1, dash, size = 12, bold } = looks[shape.part];
  const line =
    stroke === undefined
      ? ''
      : ` stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"${dash === undefined ? '' : ` stroke-dasharray="${dash.join(' ')}"`}`;
  if (shape.kind === 'path') return `<path d="${shape.d}" fill="${fill}"${line}/>`;
  return `<text x="${shape.x}" y="${shape.y}" text-anchor="${shape.anchor}" font-size="${size}"${bold ? ' font-weight="600"' : ''} fill="${fill}">${escaped(shape.text)}</text>`;
}

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/** For XML, which also knows no control characters. */
const escaped = (text: string): string =>
  text
    .replaceAll(/\p{Cc}/gu, ' ')
    .replaceAll(/[&<>"]/gu, (letter) => entities.get(letter) ?? letter);

/** The same picture on a canvas: an image of an SVG would need a policy that lets images be made. */
export function paint({ width, height, layers }: Picture, context: CanvasRenderingContext2D): void {
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
  for (const { x, y, shapes, clip } of layers) {
    context.save();
    context.translate(x, y);
    if (clip !== undefined) {
      context.beginPath();
      context.rect(clip.x, clip.y, clip.width, clip.height);
      context.clip();
    }
    for (const shape of shapes) paintShape(shape, context);
    context.restore();
  }
}

function paintShape(shape: Shape, context: CanvasRenderingContext2D): void {
  const { fill, stroke, width = 1, dash = [], size = 12, bold } = looks[shape.part];
  context.setLineDash([...dash]);
  context.lineJoin = 'round';
  context.lineWidth = width;
  if (fill !== undefined) context.fillStyle = fill;
  if (stroke !== undefined) context.strokeStyle = stroke;
  if (shape.kind === 'text') {
    context.font = `${bold ? '600 ' : ''}${size}px ${fonts}`;
    context.textAlign = shape.anchor === 'middle' ? 'center' : shape.anchor;
    context.fillText(shape.text, shape.x, shape.y);
    return;
  }
  const drawn = new Path2D(shape.d);
  // It is a canvas, and no array.
  // oxlint-disable-next-line unicorn/no-array-fill-with-reference-type
  if (fill !== undefined) context.fill(drawn);
  if (stroke !== undefined) context.stroke(drawn);
}

/** Words in lines of at most so many px; one word that is longer stands alone, whole. */
export function wrapped(
  said: string,
  most: number,
  widthOf: (text: string) => number,
): readonly string[] {
  const lines: string[] = [];
  for (const word of said.split(/\s+/u)) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last === undefined || widthOf(longer) > most) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
