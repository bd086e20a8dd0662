/** What the address of an EHR page says, which is all there is to say about what it shows. */
import type { Place } from '../auth/launches.ts';
import { decodeOptions, encodeOptions, type LaunchOptions } from '../options.ts';

export const WIDTHS = ['400', '800', '1400', 'full'] as const;
type Width = (typeof WIDTHS)[number];

export type PageState = {
  readonly options: LaunchOptions;
  readonly place: Place;
  readonly width: Width;
  /** A second chart, open at the side of the first. */
  readonly beside: LaunchOptions | undefined;
  readonly search: string;
};

export function readPageState(parameters: URLSearchParams): PageState {
  const beside = parameters.get('beside');
  return {
    options: decodeOptions(parameters.get('o') ?? encodeOptions({})),
    place: readPlace(parameters.get('in')),
    width: WIDTHS.find((one) => one === parameters.get('width')) ?? 'full',
    beside: beside === null || beside === '' ? undefined : decodeOptions(beside),
    search: parameters.get('q') ?? '',
  };
}

export function readPlace(value: string | null): Place {
  return value === 'window' || value === 'standalone' ? value : 'frame';
}

/** The address of a page in this state; parts that say nothing are left out. */
export function pageUrl(path: string, state: PageState, change: Partial<PageState> = {}): string {
  const { options, place, width, beside, search } = { ...state, ...change };
  const parameters = new URLSearchParams({ o: encodeOptions(options), in: place });
  if (width !== 'full') parameters.set('width', width);
  if (beside !== undefined) parameters.set('beside', encodeOptions(beside));
  if (search !== '') parameters.set('q', search);
  return `${path}?${parameters.toString()}`;
}

export function forPatient(options: LaunchOptions, patient: string): LaunchOptions {
  return { ...options, patient };
}
