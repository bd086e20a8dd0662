/** Questionnaires and social history, as panels whose answers are members. */
import type { Observation } from 'fhir/r4';
import type { ChartBuilder } from './build.ts';
import { LOINC, loinc, quantity, snomed } from './codes.ts';

const PHQ9_QUESTIONS = [
  ['44250-9', 'Little interest or pleasure in doing things'],
  ['44255-8', 'Feeling down, depressed, or hopeless'],
  ['44259-0', 'Trouble falling or staying asleep, or sleeping too much'],
  ['44254-1', 'Feeling tired or having little energy'],
  ['44251-7', 'Poor appetite or overeating'],
  ['44258-2', 'Feeling bad about yourself'],
  ['44252-5', 'Trouble concentrating'],
  ['44253-3', 'Moving or speaking slowly, or being restless'],
  ['44260-8', 'Thoughts that you would be better off dead'],
] as const;

const PHQ9_ANSWERS = [
  ['LA6568-5', 'Not at all'],
  ['LA6569-3', 'Several days'],
  ['LA6570-1', 'More than half the days'],
  ['LA6571-9', 'Nearly every day'],
] as const;

/** PHQ-9: nine answers from 0 to 3, their sum, and the panel that holds them. */
export function phq9(chart: ChartBuilder, when: string, answers: readonly number[]): void {
  const items = PHQ9_QUESTIONS.map(([code, question], index) => {
    const [answer, words] = PHQ9_ANSWERS[answers[index] ?? 0] ?? PHQ9_ANSWERS[0];
    return chart.observation('survey', loinc(code, question, question), {
      effectiveDateTime: when,
      valueCodeableConcept: {
        coding: [{ system: LOINC, code: answer, display: words }],
        text: words,
      },
    });
  });
  const sum = answers.reduce((total, one) => total + one, 0);
  const score = chart.observation(
    'survey',
    loinc(
      '44261-6',
      'Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]',
      'PHQ-9 total score',
    ),
    {
      effectiveDateTime: when,
      valueQuantity: quantity(String(sum), 'score', '{score}'),
      derivedFrom: items.map(reference),
    },
  );
  chart.observation(
    'survey',
    loinc('44249-1', 'PHQ-9 quick depression assessment panel [Reported.PHQ]', 'PHQ-9'),
    { effectiveDateTime: when, hasMember: [...items, score].map(reference) },
  );
}

const HUNGER_ANSWERS = {
  often: ['LA28397-0', 'Often true'],
  sometimes: ['LA6729-3', 'Sometimes true'],
  never: ['LA28398-8', 'Never true'],
} as const;
type HungerAnswer = keyof typeof HUNGER_ANSWERS;

/** Hunger Vital Sign: at risk when either statement is often or sometimes true. */
export function hungerVitalSign(
  chart: ChartBuilder,
  when: string,
  worried: HungerAnswer,
  ranOut: HungerAnswer,
): void {
  const question = (code: string, text: string, given: HungerAnswer): Observation => {
    const [answer, display] = HUNGER_ANSWERS[given];
    return chart.observation(['survey', 'sdoh'], loinc(code, text, text), {
      effectiveDateTime: when,
      valueCodeableConcept: { coding: [{ system: LOINC, code: answer, display }], text: display },
    });
  };
  const items = [
    question('88122-7', 'Worried that food would run out before money to buy more', worried),
    question('88123-5', 'The food bought did not last and no money to get more', ranOut),
  ];
  const atRisk = worried !== 'never' || ranOut !== 'never';
  const [code, display] = atRisk ? ['LA19952-3', 'At risk'] : ['LA19983-8', 'No risk'];
  const risk = chart.observation(['survey', 'sdoh'], loinc('88124-3', 'Food insecurity risk'), {
    effectiveDateTime: when,
    valueCodeableConcept: { coding: [{ system: LOINC, code, display }], text: display },
    derivedFrom: items.map(reference),
  });
  chart.observation(['survey', 'sdoh'], loinc('88121-9', 'Hunger Vital Sign [HVS]'), {
    effectiveDateTime: when,
    hasMember: [...items, risk].map(reference),
  });
}

export function smoking(
  chart: ChartBuilder,
  [code, display, text]: readonly [code: string, display: string, text: string],
  when: string,
): void {
  chart.observation(
    'social-history',
    loinc('72166-2', 'Tobacco smoking status', 'Smoking status'),
    {
      effectiveDateTime: when,
      valueCodeableConcept: snomed(code, display, text),
    },
  );
}

function reference(member: Observation): { reference: string } {
  return { reference: `Observation/${member.id ?? ''}` };
}
