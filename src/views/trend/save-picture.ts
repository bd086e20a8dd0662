import { paint, type Picture, svgText } from '../../ui/chart/picture.ts';
import { trendPicture, type PictureInput } from './trend-picture.ts';

/** Twice as fine as the screen, for print. */
const scale = 2;

/** Names of files hold nothing about a patient: they end up in lists that others see. */
const fileName = 'chartside-trend';

/** False where the browser refuses a canvas of that size, or pixels at all. */
export async function savePicture(input: PictureInput, kind: 'png' | 'svg'): Promise<boolean> {
  const picture = trendPicture(input);
  const blob =
    kind === 'svg' ? new Blob([svgText(picture)], { type: 'image/svg+xml' }) : await pngOf(picture);
  if (blob === null) return false;
  save(blob, `${fileName}.${kind}`);
  return true;
}

async function pngOf(picture: Picture): Promise<Blob | null> {
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * scale;
  canvas.height = picture.height * scale;
  const context = canvas.getContext('2d');
  if (context === null) return null;
  context.scale(scale, scale);
  paint(picture, context);
  return new Promise((resolve) => {
    canvas.toBlob(resolve, 'image/png');
  });
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
