import { describe, expect, it } from 'vitest';
import { amount, loincConcept, observation } from '../../clinical/clinical.fixtures.ts';
import { readObservation } from '../../clinical/reading.ts';
import { buildSeries } from '../../clinical/series.ts';
import { displayZone } from '../../clinical/zone.ts';
import { looksOf } from './look.ts';
import { recentFirst } from './recent-order.ts';
import { yearsSince } from './years-since.ts';

const zone = displayZone('America/New_York');
const now = Date.UTC(2026, 10, 22);
const asked = { subject: undefined, now, zone };

type Own = Parameters<typeof observation>[0];
const system = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation';
const result = (name: string, effectiveDateTime: string | undefined, code?: string, own?: Own) =>
  readObservation(
    observation({
      id: `${name}${effectiveDateTime}`,
      code: { text: name },
      ...(effectiveDateTime !== undefined && { effectiveDateTime }),
      ...(code !== undefined && { interpretation: [{ coding: [{ system, code }] }] }),
      ...own,
    }),
  );
const looks = (...readings: ReturnType<typeof result>[]) =>
  looksOf(buildSeries(readings, zone), asked);
const namesOf = ({ looks: all }: ReturnType<typeof looks>) =>
  all.map(({ series }) => series.identity.code.text);

describe('what needs a look', () => {
  it('is critical first, then significant, abnormal, worded flags, and what was corrected', () => {
    const found = looks(
      result('corrected', '2026-03-05', undefined, { status: 'corrected' }),
      result('positive', '2026-03-05', 'POS'),
      result('high', '2026-03-05', 'H'),
      result('critical', '2026-03-05', 'LL'),
      result('significant', '2026-03-05', 'HU'),
      result('normal', '2026-03-05', 'N'),
      result('negative', '2026-03-05', 'NEG'),
      result('unflagged', '2026-03-05'),
    );
    expect(namesOf(found)).toEqual(['critical', 'significant', 'high', 'positive', 'corrected']);
  });

  it('takes a flag that is not recognised: it may say anything', () => {
    expect(namesOf(looks(result('odd', '2026-03-05', 'QQQ')))).toEqual(['odd']);
  });

  it('takes what is out of its range without a flag', () => {
    const own = { valueQuantity: amount(9), referenceRange: [{ high: amount(5) }] };
    expect(namesOf(looks(result('high', '2026-03-05', undefined, own)))).toEqual(['high']);
  });

  it('takes neither pending nor cancelled results, whatever flag they came with', () => {
    const found = looks(
      result('pending', '2026-03-05', 'HH', { status: 'registered' }),
      result('cancelled', '2026-03-05', 'HH', { status: 'cancelled' }),
    );
    expect(found.looks).toEqual([]);
  });

  it('begins with the day 30 days before the newest result, in the display zone', () => {
    const newest = result('newest', '2026-03-31T12:00:00-04:00');
    const inside = result('inside', '2026-03-01T00:00:00-05:00', 'H');
    const outside = result('outside', '2026-02-28T23:59:00-05:00', 'H');
    const found = looks(newest, inside, outside);
    expect(namesOf(found)).toEqual(['inside']);
    expect(found.older).toBe(1);
  });

  it('counts a flagged test without a time as outside', () => {
    const undated = readObservation({
      ...observation({ interpretation: [{ coding: [{ system, code: 'H' }] }] }),
      effectiveDateTime: undefined,
    });
    const found = looks(result('dated', '2026-03-05'), undated);
    expect(found).toMatchObject({ looks: [], older: 1 });
  });

  it('has no days where nothing has a time', () => {
    expect(looksOf([], asked)).toEqual({ looks: [], older: 0, span: undefined });
  });

  it('finds the flag of either number of a blood pressure', () => {
    const half = (code: string, value: number, flag?: string) => ({
      code: loincConcept(code),
      valueQuantity: amount(value, 'mm[Hg]'),
      ...(flag !== undefined && { interpretation: [{ coding: [{ system, code: flag }] }] }),
    });
    const pressure = readObservation(
      observation({
        code: loincConcept('85354-9', 'Blood pressure'),
        component: [half('8480-6', 120), half('8462-4', 130, 'HH')],
        valueQuantity: undefined as never,
      }),
    );
    expect(namesOf(looks(pressure))).toEqual(['Blood pressure']);
  });
});

describe('recent results', () => {
  it('stand by day, of one day the flagged first, without a time last', () => {
    const order = recentFirst(
      buildSeries(
        [
          result('today', '2026-03-05T14:00:00-05:00'),
          result('today, flagged', '2026-03-05T08:00:00-05:00', 'H'),
          result('yesterday, critical', '2026-03-04T08:00:00-05:00', 'HH'),
        ],
        zone,
      ),
      undefined,
      zone,
    );
    expect(order.map(({ series, isFlagged }) => [series.identity.code.text, isFlagged])).toEqual([
      ['today, flagged', true],
      ['today', false],
      ['yesterday, critical', true],
    ]);
  });
});

describe('years since a reading', () => {
  it.each([
    ['2025-11-22', 1],
    ['2025-11-21', 1],
    ['2025-11-23T12:00:00-05:00', 0],
    ['2016-03-01', 10],
    ['2016', 10],
    ['2026-11-20', 0],
  ])('of %s are %i', (sent, years) => {
    const noon = Date.UTC(2026, 10, 22, 17);
    expect(yearsSince(result('x', sent), noon, zone)).toBe(years);
  });
});
