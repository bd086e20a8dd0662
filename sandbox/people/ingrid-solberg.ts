import type { ChartBuilder } from './build.ts';
import { address, extensions, mrn } from './demographics.ts';
import type { PersonSource } from './person.ts';
import { seeded } from './random.ts';
import type { LabName } from './lab-tests.ts';

const COUNT = 5000;

export const ingridSolberg: PersonSource = {
  id: 'ingrid-solberg',
  name: 'Ingrid Solberg',
  reason:
    'A kidney transplant followed for sixteen years: exactly 5,000 observations, many dates and few tests.',
  patient: {
    identifier: [mrn('10210367')],
    active: true,
    name: [{ use: 'official', family: 'Solberg', given: ['Ingrid'] }],
    gender: 'female',
    birthDate: '1971-07-22',
    address: [address('4 Fjord Court', 'Northgate', 'WA', '98125')],
    extension: extensions({ race: 'White', sex: 'female' }),
  },
  fill(chart) {
    problems(chart);
    followUp(chart);
  },
};

function problems(chart: ChartBuilder): void {
  chart.problem({
    text: 'Kidney transplant recipient',
    snomed: ['161665007', 'History of renal transplant'],
    icd10: ['Z94.0', 'Kidney transplant status'],
    onset: '2010-08-16',
    more: { recordedDate: '2010-08-16' },
  });
  chart.problem({
    text: 'Polycystic kidney disease',
    snomed: ['765330003', 'Autosomal dominant polycystic kidney disease'],
    icd10: ['Q61.2', 'Polycystic kidney, adult type'],
    onset: '1998',
    more: { recordedDate: '2010-06-01' },
  });
  chart.problem({
    text: 'Hypertension',
    snomed: ['59621000', 'Essential hypertension'],
    onset: '2001',
    more: { recordedDate: '2010-06-01' },
  });
}

/** Mean, half-width of the noise, digits after the point. */
const tests: readonly (readonly [LabName, number, number, number])[] = [
  ['creatinine', 1.28, 0.12, 2],
  ['bun', 22, 4, 0],
  ['sodium', 140, 2, 0],
  ['potassium', 4.5, 0.4, 1],
  ['chloride', 104, 2, 0],
  ['co2', 24, 2, 0],
  ['glucose', 98, 10, 0],
  ['calcium', 9.5, 0.3, 1],
  ['phosphate', 3.2, 0.4, 1],
  ['magnesium', 1.7, 0.15, 1],
  ['hemoglobin', 12.6, 0.7, 1],
  ['wbc', 6.1, 1.6, 1],
  ['platelets', 232, 28, 0],
  ['tacrolimus', 6.8, 1.6, 1],
];

const DAY = 86_400_000;
const TRANSPLANT = Date.UTC(2010, 7, 16, 15, 30);

/** Twice a week, then weekly, monthly and every few weeks, as transplant clinics do. */
function followUp(chart: ChartBuilder): void {
  const random = seeded(5000);
  let day = 3;
  while (chart.observations.length < COUNT) {
    const when = new Date(TRANSPLANT + day * DAY).toISOString().slice(0, 19) + 'Z';
    // A rejection in the spring of 2016: creatinine doubles and settles a little higher.
    const since = day - 2060;
    const rejection = since < 0 ? 0 : since < 120 ? 1.1 * (1 - since / 120) + 0.15 : 0.15;
    for (const [name, mean, width, places] of tests) {
      const extra = name === 'creatinine' ? rejection + (day < 30 ? 1.6 * (1 - day / 30) : 0) : 0;
      chart.lab(name, (mean + extra + (random() * 2 - 1) * width).toFixed(places), when);
    }
    chart.bloodPressure((124 + random() * 18).toFixed(0), (72 + random() * 12).toFixed(0), when);
    chart.vital('weight', (68 + Math.sin(day / 400) * 3 + random()).toFixed(1), when);
    day += day < 60 ? 3 : day < 365 ? 7 : 22;
  }
  chart.observations.length = COUNT;
}
