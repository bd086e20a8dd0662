import type { PartName } from './scene.ts';

/** How a part is drawn where no style sheet reaches: on a picture, always dark on white. */
export type Look = {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly size?: number;
  readonly bold?: boolean;
};

const ink = '#13212b';
const muted = '#43505a';
const flagged = '#b4510a';
const critical = '#b3141f';

export const looks: Readonly<Record<PartName, Look>> = {
  grid: { stroke: '#dfe4e8', width: 1 },
  axis: { stroke: '#73818c', width: 1 },
  tick: { stroke: '#73818c', width: 1 },
  label: { fill: muted, size: 12 },
  title: { fill: muted, size: 12 },
  band: { fill: '#dff0e8' },
  'band-edge': { stroke: '#2f7a5e', width: 1, dash: [5, 3] },
  bound: { fill: ink, size: 11 },
  line: { stroke: ink, width: 1.75 },
  'fine-line': { stroke: ink, width: 1 },
  gap: { stroke: ink, width: 0.75 },
  bar: { stroke: ink, width: 2 },
  span: { stroke: ink, width: 1.5 },
  plain: { fill: ink },
  flagged: { fill: flagged },
  critical: { fill: critical },
  computed: { fill: '#ffffff', stroke: flagged, width: 1.5 },
  open: { fill: '#ffffff', stroke: ink, width: 1.5, dash: [2, 1.3] },
  'open-flagged': { fill: '#ffffff', stroke: flagged, width: 1.5, dash: [2, 1.3] },
  'open-critical': { fill: '#ffffff', stroke: critical, width: 1.5, dash: [2, 1.3] },
  doubtful: { stroke: ink, width: 2 },
  limit: { stroke: ink, width: 1.5 },
  ring: { stroke: ink, width: 1.25 },
  word: { stroke: ink, width: 2 },
  'word-text': { fill: ink, size: 12 },
  problem: { fill: '#3f6c7c' },
  'problem-line': { stroke: '#3f6c7c', width: 1, dash: [2, 3] },
  'problem-text': { fill: ink, size: 12 },
  cursor: { stroke: ink, width: 1 },
  focus: { stroke: '#0b5f78', width: 2.5 },
  heading: { fill: ink, size: 14, bold: true },
  note: { fill: ink, size: 12 },
};
