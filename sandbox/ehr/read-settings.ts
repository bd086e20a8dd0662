import { checkOptions, OptionsError, type LaunchOptions } from '../options.ts';

const TEXTS = ['patient', 'encounter', 'user', 'intent', 'appContext', 'tenant'] as const;
/** Chosen from a list; the first entry of each is what no entry means too. */
const CHOICES = {
  preset: '',
  style: 'default',
  refresh: 'rotated',
  messaging: 'none',
  faultsOn: 'everything',
  next: '',
  shape: '',
  content: '',
  retryAfter: '',
} as const;
const JSON_TEXTS = ['fhirContext', 'count', 'rate', 'errorBodies', 'outcomes', 'failure'] as const;

/** The settings form as launch options; what is empty or as usual is left out of the link. */
export function readSettings(form: URLSearchParams): LaunchOptions {
  const given: Record<string, unknown> = {};
  for (const name of TEXTS) {
    const value = form.get(name)?.trim();
    if (value !== undefined && value !== '') given[name] = value;
  }
  for (const [name, usual] of Object.entries(CHOICES)) {
    const value = form.get(name);
    if (value !== null && value !== '' && value !== usual) given[name] = value;
  }
  for (const name of ['expiresIn', 'pageSize']) {
    const value = form.get(name)?.trim();
    if (value !== undefined && value !== '') given[name] = Number(value);
  }
  const faults = form.getAll('fault');
  if (faults.length > 0) given['faults'] = faults;
  for (const name of JSON_TEXTS) {
    const value = form.get(name)?.trim() ?? '';
    if (value !== '') given[name] = parseJson(name, value);
  }
  return checkOptions({ ...given, ...banner(form), ...scopes(form) });
}

function banner(form: URLSearchParams): Record<string, unknown> {
  const value = form.get('banner') ?? '';
  if (value === '') return {};
  return { banner: value === 'absent' ? value : parseJson('banner', value) };
}

function scopes(form: URLSearchParams): Record<string, unknown> {
  const list = (form.get('scopeList') ?? '').split(/\s+/).filter((one) => one !== '');
  if (list.length > 0) return { scopes: list };
  const answer = form.get('scopes') ?? 'as-asked';
  return answer === 'as-asked' ? {} : { scopes: answer };
}

function parseJson(name: string, value: string): unknown {
  try {
    return JSON.parse(value);
  } catch (cause) {
    throw new OptionsError(`Launch option "${name}" is not JSON.`, { cause });
  }
}
