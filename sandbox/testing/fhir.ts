/** A small chart and a way to ask the FHIR side for it without a socket. */
import { handleFhir, type FhirContext } from '../fhir-server.ts';
import { asList, asObject, asText, type Loose } from '../fhir/shape.ts';
import { personOf } from '../people/person.ts';
import { createStore, type Store } from '../store.ts';

export const BASE = 'http://localhost:4020/fhir';

/** 120 laboratory results on 120 days of 2026, 5 weights, 2 problems; and somebody else. */
export function smallStore(): Store {
  const nina = personOf({
    id: 'nina',
    name: 'Nina Test',
    reason: 'A chart of three pages.',
    patient: { name: [{ text: 'Nina Test' }], birthDate: '1970-01-01' },
    fill(chart) {
      for (let index = 0; index < 120; index++) {
        const day = new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
        chart.lab(index % 2 === 0 ? 'glucose' : 'hba1c', '7.0', `${day}T08:00:00Z`);
      }
      for (let year = 2021; year <= 2025; year++) chart.vital('weight', '70.50', `${year}-06-01`);
      chart.problem({ text: 'Asthma', snomed: ['195967001', 'Asthma'], onset: '2001-02' });
      chart.problem({ text: 'Sprain', category: 'encounter-diagnosis', status: 'resolved' });
    },
  });
  const omar = personOf({
    id: 'omar',
    name: 'Omar Test',
    reason: 'Somebody else.',
    patient: { name: [{ text: 'Omar Test' }] },
    fill: (chart) => void chart.lab('sodium', '140', '2026-01-01T08:00:00Z'),
  });
  return createStore([nina, omar]);
}

export type Asked = Partial<Omit<FhirContext, 'grant'>> & {
  readonly scopes?: readonly string[];
  /** Without a token at all. */
  readonly anonymous?: boolean;
  readonly request?: RequestInit;
};

export type Answered = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON, where it is an object. */
  readonly json: Loose;
};

/** Asks for a path below the base, or for a whole URL, as Nina's app. */
export async function ask(pathOrUrl: string, asked: Asked = {}): Promise<Answered> {
  const url = pathOrUrl.startsWith('http') ? pathOrUrl : `${BASE}/${pathOrUrl}`;
  const response = await handleFhir(new Request(url, asked.request), {
    base: BASE,
    store: asked.store ?? smallStore(),
    grant:
      asked.anonymous === true
        ? undefined
        : { patientId: 'nina', scopes: asked.scopes ?? ['patient/*.rs'] },
    memory: asked.memory ?? new Map(),
    wait: asked.wait ?? (async () => {}),
    ...(asked.options === undefined ? {} : { options: asked.options }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parsed(text) };
}

function parsed(text: string): Loose {
  try {
    return asObject(JSON.parse(text)) ?? {};
  } catch {
    return {};
  }
}

export function entriesOf(bundle: Loose): readonly unknown[] {
  return asList(bundle['entry']);
}

export function idsOf(bundle: Loose): readonly string[] {
  return entriesOf(bundle).flatMap((entry) => {
    const resource = asObject(asObject(entry)?.['resource']);
    return asText(resource?.['id']) ?? [];
  });
}

export function linkOf(bundle: Loose, relation: string): string | undefined {
  const link = asList(bundle['link']).find((one) => asObject(one)?.['relation'] === relation);
  return asText(asObject(link)?.['url']);
}

/** What the first issue of an OperationOutcome says. */
export function issueOf(outcome: Loose): Loose {
  return asObject(asList(outcome['issue'])[0]) ?? {};
}
