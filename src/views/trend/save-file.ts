import { paint, type Picture, svgText } from '../../ui/chart/picture.ts';

/** Twice as fine as the screen, for print. */
const scale = 2;

/** Names of files hold nothing about a patient: they end up in lists that others see. */
const fileName = 'chartside-trend';

export function saveSvg(picture: Picture): void {
  save(new Blob([svgText(picture)], { type: 'image/svg+xml' }), `${fileName}.svg`);
}

/** False where the browser refuses a canvas of that size, or pixels at all. */
export async function savePng(picture: Picture): Promise<boolean> {
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * scale;
  canvas.height = picture.height * scale;
  const context = canvas.getContext('2d');
  if (context === null) return false;
  context.scale(scale, scale);
  paint(picture, context);
  const blob = await new Promise<Blob | null>((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
  if (blob === null) return false;
  save(blob, `${fileName}.png`);
  return true;
}

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken its own hold of it by the next task.
  setTimeout(() => URL.revokeObjectURL(url), 0);
}
