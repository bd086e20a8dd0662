import type { LaunchContext } from './token-response.ts';

/** Where the EHR wants the app to open; nothing of it leaves the app. */
export type OpensAt = {
  readonly view: 'summary' | 'problems' | 'vitals' | 'results' | 'history';
  /** The id of the Observation that was open in the EHR. */
  readonly observationId?: string;
};

/** What `intent` and `appContext` may say. The list is published in the registration guide. */
const NAMES: ReadonlyMap<string, OpensAt['view']> = new Map([
  ['summary', 'summary'],
  ['problems', 'problems'],
  ['problem-review', 'problems'],
  ['vitals', 'vitals'],
  ['vital-signs', 'vitals'],
  ['results', 'results'],
  ['laboratory', 'results'],
  ['history', 'history'],
]);

const named = (value: unknown): OpensAt['view'] | undefined =>
  typeof value === 'string' ? NAMES.get(value.trim().toLowerCase()) : undefined;

/** `appContext` is whatever a CDS service put there: a name, or JSON with a `view`. */
function namedByAppContext(appContext: string | undefined): OpensAt['view'] | undefined {
  if (appContext === undefined) return undefined;
  try {
    const parsed: unknown = JSON.parse(appContext);
    const view = typeof parsed === 'object' && parsed !== null && 'view' in parsed && parsed.view;
    return named(view) ?? named(parsed);
  } catch {
    return named(appContext);
  }
}

/** The first resource of the launch that this app shows. Only relative references are of this server. */
function namedByFhirContext(context: LaunchContext): OpensAt | undefined {
  for (const { reference, role } of context.fhirContext) {
    if (role !== 'launch' || reference === undefined) continue;
    const [, type, id] = /^([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})$/.exec(reference) ?? [];
    if (type === 'Observation' && id !== undefined) return { view: 'results', observationId: id };
    if (type === 'DiagnosticReport') return { view: 'results' };
    if (type === 'Condition') return { view: 'problems' };
  }
  return undefined;
}

/**
 * Reads `fhirContext`, `appContext` and `intent` (SMART App Launch 2.2, launch context): the most
 * exact one wins. Unknown or absent: undefined, and the app opens where it always does.
 */
export function opensAt(context: LaunchContext): OpensAt | undefined {
  const view = namedByAppContext(context.appContext) ?? named(context.intent);
  return namedByFhirContext(context) ?? (view === undefined ? undefined : { view });
}
