import { describe, expect, test } from 'vitest';
import { readObservation } from './reading.ts';
import { scoreFirst, scoreOf } from './score.ts';

type Sent = Parameters<typeof readObservation>[0];
const of = (name: string, rest: Partial<Sent> = {}) =>
  readObservation({ resourceType: 'Observation', status: 'final', code: { text: name }, ...rest });

const answer = of('Little interest', { valueCodeableConcept: { text: 'Several days' } });
const total = of('PHQ-9 total score', { valueQuantity: { value: 4, code: '{score}' } });

describe('the score of a survey (2.9)', () => {
  test('is the one number that is called so, and stands before the answers', () => {
    expect(scoreOf([answer, total])).toBe(total);
    expect(scoreFirst([answer, total])).toEqual([total, answer]);
  });

  test.each([
    ['in a display', of('x', { code: { coding: [{ display: 'Total score' }] }, valueInteger: 3 })],
    ['in Spanish', of('Puntuación total', { valueInteger: 3 })],
  ])('is found %s', (_where, score) => {
    expect(scoreOf([answer, score])).toBe(score);
  });

  test.each([
    ['is a word', of('Risk score', { valueString: 'high' })],
    ['is pending', of('Risk score', { status: 'registered', valueInteger: 3 })],
    ['has another name', of('Scored items', { valueInteger: 3 })],
    ['was not given', answer],
  ])('is none where it %s', (_why, member) => {
    expect(scoreOf([member])).toBeUndefined();
  });

  test('is none of several: the order stays as sent', () => {
    const members = [answer, total, of('Subscale score', { valueInteger: 2 })];
    expect(scoreOf(members)).toBeUndefined();
    expect(scoreFirst(members)).toBe(members);
  });
});
