import type { PersonSource } from './person.ts';
import { mrn } from './demographics.ts';
import { on } from './story.ts';

export const nourAlHashimi: PersonSource = {
  id: 'nour-al-hashimi',
  name: 'نور الهاشمي',
  reason:
    'Right-to-left: name, problems and notes in Arabic and Hebrew among left-to-right values.',
  patient: {
    identifier: [mrn('10812233')],
    active: true,
    name: [
      { use: 'official', text: 'نور بنت خالد الهاشمي', family: 'الهاشمي', given: ['نور'] },
      { use: 'nickname', text: 'Nour' },
    ],
    gender: 'female',
    birthDate: '1991-12-05',
    communication: [{ language: { text: 'العربية' }, preferred: true }],
    address: [{ use: 'home', line: ['١٢ شارع النخيل'], city: 'Northgate', state: 'WA' }],
  },
  fill(chart) {
    chart.problem({
      text: 'داء السكري من النوع الثاني',
      snomed: ['44054006', 'Type 2 diabetes mellitus'],
      onset: '2020-02',
    });
    chart.problem({ text: 'יתר לחץ דם (hypertension, 150/90)', onset: '2021' });
    chart.lab('glucose', '187', on('2026-09-01', '08:00'), { note: [{ text: 'صائم 8 ساعات' }] });
    chart.lab('hba1c', '8.0', on('2026-09-01', '08:00'), {
      code: { text: 'الهيموغلوبين السكري (HbA1c)' },
    });
    chart.bloodPressure('150', '90', on('2026-09-01', '08:10'));
    chart.observation(
      'exam',
      { text: 'فحص القدم' },
      {
        effectiveDateTime: on('2026-09-01', '08:20'),
        valueString: 'طبيعي (normal) 10/10',
      },
    );
  },
};
