import { describe, expect, it } from 'vitest';
import { amount, observation } from '../../clinical/clinical.fixtures.ts';
import { readObservation } from '../../clinical/reading.ts';
import { buildSeries } from '../../clinical/series.ts';
import { displayZone } from '../../clinical/zone.ts';
import { isFlagged } from './flagged.ts';

const system = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation';
const flag = (code: string) => ({ interpretation: [{ coding: [{ system, code }] }] });
const flagged = (rest: Parameters<typeof observation>[0]): boolean | undefined => {
  const reading = readObservation(observation({ valueQuantity: amount(7, 'mmol/L'), ...rest }));
  const [series] = buildSeries([reading], displayZone('UTC'));
  return series && isFlagged(series.entries[0], undefined);
};
const range = { referenceRange: [{ high: amount(5, 'mmol/L') }] };

describe('flagged is', () => {
  it('what the laboratory flagged with anything but “normal”', () => {
    for (const code of ['H', 'LL', 'A', 'POS', 'R', 'U', 'DET'])
      expect(flagged(flag(code))).toBe(true);
    expect(flagged({ interpretation: [{ text: 'see comment' }] })).toBe(true);
    expect(flagged(flag('N'))).toBe(false);
  });

  it('what is calculated here, and only where nothing was sent (display rule 8)', () => {
    expect(flagged(range)).toBe(true);
    expect(flagged({ ...range, ...flag('N') })).toBe(false);
  });

  it('not what has no flag, which says nothing of it (display rule 7)', () => {
    expect(flagged({})).toBe(false);
  });

  it('not what is pending or was cancelled', () => {
    for (const status of ['registered', 'cancelled'] as const)
      expect(flagged({ ...flag('HH'), status })).toBe(false);
  });
});
