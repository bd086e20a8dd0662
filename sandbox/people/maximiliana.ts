import type { PersonSource } from './person.ts';
import { mrn } from './demographics.ts';
import { on } from './story.ts';

const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

export const maximiliana: PersonSource = {
  id: 'maximiliana-von-und-zu',
  name: 'Maximiliana von und zu Hohenlohe-Waldenburg-Schillingsfürst',
  reason: 'Very long names, units and texts, with and without places to break a line.',
  patient: {
    identifier: [
      mrn('10999999'),
      ...Array.from({ length: 12 }, (_, index) => ({
        system: `urn:oid:2.16.840.1.113883.3.4.5.6.7.8.9.${index}`,
        value: `EXTERNAL-IDENTIFIER-${String(index).repeat(24)}`,
      })),
    ],
    active: true,
    name: [
      {
        use: 'official',
        prefix: ['Univ.-Prof.', 'Dr. med.', 'Dr. phil.'],
        given: [
          'Maximiliana',
          'Augusta',
          'Friederike',
          'Wilhelmina',
          'Theodora',
          'Antoinette',
          'Leopoldine',
          'Karoline',
        ],
        family: 'von und zu Hohenlohe-Waldenburg-Schillingsfürst-Langenburg-Oehringen',
        suffix: ['MSc', 'FRCP'],
      },
    ],
    gender: 'other',
    birthDate: '1919-03-30',
  },
  fill(chart) {
    chart.problem({ text: `${longWord} syndrome`, onset: '2001-09-09' });
    chart.problem({ text: 'Chronic pain '.repeat(60).trim(), onset: '2015' });
    chart.lab('creatinine', '1.05', on('2026-07-01', '08:00'), {
      code: {
        text: 'Creatinine, enzymatic, isotope dilution mass spectrometry traceable, corrected for body surface area, plasma, lithium heparin',
      },
      note: [
        { text: `${'Read together with the earlier report. '.repeat(40)}${longWord.repeat(6)}` },
      ],
    });
    chart.lab('potassium', '4.4', on('2026-07-01', '08:00'), {
      valueQuantity: {
        value: 4.4,
        unit: 'millimoles of potassium ions per litre of lithium heparin plasma',
      },
    });
    chart.observation(
      'laboratory',
      { text: longWord },
      {
        effectiveDateTime: on('2026-07-01', '08:00'),
        valueString: `${longWord} `.repeat(20).trim(),
        referenceRange: [
          { text: 'Not established for people older than 100 years. '.repeat(10).trim() },
        ],
      },
    );
  },
};
