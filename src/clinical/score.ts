import { isResult } from './latest.ts';
import type { MemberTree } from './member-tree.ts';
import type { Reading } from './reading.ts';

// As LOINC and its Spanish translations name the result of an instrument.
const scoreWord = /\bscore\b|puntuación|puntaje/iu;

/**
 * The score of a survey among its answers: the one number whose name says so. Undefined where there
 * are several (subscales): nobody can say which is the whole.
 */
export function scoreOf(members: MemberTree['members']): Reading | undefined {
  const [score, ...others] = members.filter(isScore);
  return others.length === 0 ? score : undefined;
}

function isScore(reading: Reading): boolean {
  const { code, value } = reading;
  const isNumber = value.kind === 'quantity' || value.kind === 'integer';
  const names = [code.text, ...code.codings.map(({ display }) => display)];
  return isNumber && isResult(reading) && names.some((name) => scoreWord.test(name ?? ''));
}

/** The score before the answers that it sums up; all else in the order in which it was sent. */
export function scoreFirst(members: MemberTree['members']): MemberTree['members'] {
  const score = scoreOf(members);
  return score === undefined ? members : [score, ...members.filter((one) => one !== score)];
}
