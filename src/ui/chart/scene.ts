/** What a shape stands for; looks are given to names, on the screen and on an exported picture. */
export type PartName =
  | 'grid'
  | 'axis'
  | 'tick'
  | 'label'
  | 'title'
  | 'band'
  | 'band-edge'
  | 'bound'
  | 'line'
  | 'fine-line'
  | 'gap'
  | 'bar'
  | 'span'
  | 'plain'
  | 'flagged'
  | 'critical'
  | 'computed'
  | 'open'
  | 'open-flagged'
  | 'open-critical'
  | 'doubtful'
  | 'limit'
  | 'ring'
  | 'word'
  | 'word-text'
  | 'problem'
  | 'problem-line'
  | 'problem-text'
  | 'cursor'
  | 'focus'
  // On a picture only, where there is no page around the graph.
  | 'heading'
  | 'note';

/** One drawn thing. All points of a look share one path: ten thousand results are ten elements. */
export type Shape =
  | { readonly kind: 'path'; readonly part: PartName; readonly d: string }
  | {
      readonly kind: 'text';
      readonly part: PartName;
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly anchor: 'start' | 'middle' | 'end';
    };

export const path = (part: PartName, d: string): readonly Shape[] =>
  d === '' ? [] : [{ kind: 'path', part, d }];

export const text = (
  part: PartName,
  x: number,
  y: number,
  said: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
): Shape => ({ kind: 'text', part, x, y, text: said, anchor });

/**
 * How wide a text is at most, in px at 12 px: for what must not be measured in every frame. Latin
 * letters are about half as wide as high; others may be as wide as they are high.
 */
export function roughWidth(said: string): number {
  let width = 0;
  for (const letter of said) width += (letter.codePointAt(0) ?? 0) < 0x500 ? 6.6 : 12;
  return width;
}
