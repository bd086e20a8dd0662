import { snomed } from './code-systems.ts';
import { hasCode } from './coded-text.ts';
import { focusKey } from './focus-of-reading.ts';
import { newestFirst, readingStart } from './latest.ts';
import type { Reading, ReadingPart } from './reading.ts';
import { atOnce, stepping, type Steps } from './steps.ts';
import { hasLoinc, vitalOf } from './vital-signs.ts';
import type { Zone } from './zone.ts';

/** One blood pressure: two numbers of one moment, each with its own absence and flag. */
export type BloodPressure = {
  /** `panel`: one Observation with parts; `pair`: two of one instant; `lone`: one half only. */
  readonly source: 'panel' | 'pair' | 'lone';
  readonly average: boolean;
  readonly systolic: ReadingPart | undefined;
  readonly diastolic: ReadingPart | undefined;
  /** The Observations it comes from; never empty. */
  readonly readings: readonly [Reading, ...Reading[]];
};

/** What a part is called; nothing else of it decides which number it is. */
type Named = Pick<ReadingPart, 'code'>;

const systolicCodes = ['8480-6', '96608-5'];
const diastolicCodes = ['8462-4', '96609-3'];

// SNOMED CT's systolic and diastolic arterial pressure, all that UK Core sends.
const systolicSnomed = '271649006';
const diastolicSnomed = '271650006';

function isSystolic(part: Named): boolean {
  return (
    systolicCodes.some((code) => hasLoinc(part, code)) || hasCode(part.code, snomed, systolicSnomed)
  );
}

function isDiastolic(part: Named): boolean {
  return (
    diastolicCodes.some((code) => hasLoinc(part, code)) ||
    hasCode(part.code, snomed, diastolicSnomed)
  );
}

/** True for one number of the two: on its own it is no blood pressure. */
export function isHalf(part: Named): boolean {
  return isSystolic(part) || isDiastolic(part);
}

/**
 * The blood pressure in one reading; undefined where it is none. A reading under another code (an
 * average, SNOMED CT, a local one) whose parts are the two numbers is one too, in a row of its own.
 */
export function bloodPressureOf(reading: Reading): BloodPressure | undefined {
  const vital = vitalOf(reading);
  const known = vital === 'blood-pressure' || vital === 'average-blood-pressure';
  if (!known && (vital !== undefined || !reading.components.some(isHalf))) return undefined;
  const average =
    vital === 'average-blood-pressure' ||
    reading.components.some((part) => hasLoinc(part, '96608-5') || hasLoinc(part, '96609-3'));
  const half = isHalf(reading);
  const systolic =
    reading.components.find(isSystolic) ?? (isSystolic(reading) ? reading : undefined);
  const diastolic =
    reading.components.find(isDiastolic) ?? (isDiastolic(reading) ? reading : undefined);
  if (systolic === undefined && diastolic === undefined) return undefined;
  const source = half && reading.components.length === 0 ? 'lone' : 'panel';
  return { source, average, systolic, diastolic, readings: [reading] };
}

/**
 * All blood pressures in the readings, newest first. Halves sent as Observations of their own are
 * paired at the same time only; a half that a panel of that time repeats with the same number is
 * the panel's, and is not shown a second time.
 */
export const bloodPressures = (
  readings: readonly Reading[],
  zone: Zone,
): readonly BloodPressure[] => atOnce(bloodPressureSteps(readings, zone));

export function* bloodPressureSteps(
  readings: readonly Reading[],
  zone: Zone,
): Steps<readonly BloodPressure[]> {
  const panels: BloodPressure[] = [];
  const lone = new Map<string, BloodPressure[]>();
  yield* stepping(readings, (reading) => {
    const pressure = bloodPressureOf(reading);
    if (pressure === undefined) return;
    if (pressure.source === 'panel') panels.push(pressure);
    else {
      const key = momentKey(pressure, zone);
      const others = lone.get(key);
      if (others === undefined) lone.set(key, [pressure]);
      else others.push(pressure);
    }
  });
  const found = [...takeRepeats(panels, lone, zone), ...[...lone.values()].flatMap(pairUp)];
  yield;
  const dated = found.map((pressure) => ({ pressure, reading: pressure.readings[0] }));
  return newestFirst(dated, zone).map(({ pressure }) => pressure);
}

/** Same kind, same status, same start, same person; a reading without any time pairs with nothing. */
function momentKey({ average, readings: [reading] }: BloodPressure, zone: Zone): string {
  const start = readingStart(reading, zone);
  const when = start === undefined ? `undated ${reading.id ?? ''}` : String(start);
  return `${average} ${reading.status} ${when} ${focusKey(reading.focus)}`;
}

/** Panels with the halves that only repeat them; those halves leave `lone`. */
function takeRepeats(
  panels: readonly BloodPressure[],
  lone: Map<string, BloodPressure[]>,
  zone: Zone,
): readonly BloodPressure[] {
  return panels.map((panel) => {
    const key = momentKey(panel, zone);
    const halves = lone.get(key);
    // What another code calls its own measurement is not said again by a plain one.
    if (halves === undefined || vitalOf(panel.readings[0]) === undefined) return panel;
    const repeats = halves.filter((half) => isRepeat(panel, half));
    if (repeats.length === 0) return panel;
    lone.set(
      key,
      halves.filter((half) => !repeats.includes(half)),
    );
    const [own] = panel.readings;
    return { ...panel, readings: [own, ...repeats.flatMap((half) => half.readings)] };
  });
}

function isRepeat(panel: BloodPressure, half: BloodPressure): boolean {
  return sameNumber(panel.systolic, half.systolic) || sameNumber(panel.diastolic, half.diastolic);
}

function sameNumber(a: ReadingPart | undefined, b: ReadingPart | undefined): boolean {
  return (
    a?.value.kind === 'quantity' &&
    b?.value.kind === 'quantity' &&
    a.value.quantity.value === b.value.quantity.value &&
    a.value.quantity.comparator === b.value.quantity.comparator
  );
}

/** Exactly one systolic and one diastolic make a pair; of more, nobody can say which belong. */
function pairUp(halves: readonly BloodPressure[]): readonly BloodPressure[] {
  const [first, second, third] = halves;
  if (first === undefined || second === undefined || third !== undefined) return halves;
  const upper = first.systolic === undefined ? second : first;
  const lower = first.systolic === undefined ? first : second;
  if (upper.systolic === undefined || lower.diastolic === undefined || upper === lower)
    return halves;
  return [
    {
      source: 'pair',
      average: upper.average,
      systolic: upper.systolic,
      diastolic: lower.diastolic,
      readings: [upper.readings[0], lower.readings[0]],
    },
  ];
}

/** What else stands in the readings of a blood pressure: further parts, and a value of the whole. */
export function restOf(
  pressure: BloodPressure,
): readonly { readonly reading: Reading; readonly part: ReadingPart }[] {
  const shown = new Set<ReadingPart | undefined>([pressure.systolic, pressure.diastolic]);
  const [panel] = pressure.readings;
  // The halves that a panel repeats say nothing more.
  const readings = pressure.source === 'pair' ? pressure.readings : [panel];
  return readings.flatMap((reading) => {
    const { kind } = reading.value;
    const empty = kind === 'none' || kind === 'absent';
    const parts = empty ? reading.components : [reading, ...reading.components];
    return parts.filter((part) => !shown.has(part)).map((part) => ({ reading, part }));
  });
}
