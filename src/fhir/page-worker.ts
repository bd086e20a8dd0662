import { forgetShared } from '../clinical/shared.ts';
import { modelOf, type Modelled } from './models.ts';
import { readPage, type Entry, type Page } from './page.ts';
import { ReadFailure, type ReadProblem } from './read-problem.ts';

/** What the page asks: a body, never the token. */
export type PageOrder = {
  readonly job: number;
  readonly type: keyof Modelled;
  readonly text: string;
};

type Value = Modelled[keyof Modelled];

/** What the worker answers: slices of the entries, and last the rest of the page. */
export type PageNews = { readonly job: number } & (
  | { readonly is: 'entries'; readonly entries: readonly Entry<Value>[] }
  | { readonly is: 'rest'; readonly rest: Omit<Page<Value>, 'entries'> }
  | { readonly is: 'failed'; readonly problem: ReadProblem }
  /** Something is wrong here and not with the body: the page has to read it itself. */
  | { readonly is: 'broken' }
);

/** Receiving this many takes the page some milliseconds, less than a frame. */
const SLICE = 250;

const tell = (news: PageNews): void => self.postMessage(news, { transfer: [] });

async function read({ job, type, text }: PageOrder): Promise<void> {
  try {
    const { entries, ...rest } = readPage<Value>(text, type, modelOf(type));
    for (let from = 0; from < entries.length; from += SLICE)
      tell({ job, is: 'entries', entries: entries.slice(from, from + SLICE) });
    tell({ job, is: 'rest', rest });
  } catch (thrown) {
    tell(
      thrown instanceof ReadFailure
        ? { job, is: 'failed', problem: thrown.problem }
        : { job, is: 'broken' },
    );
  } finally {
    // The end of a session clears the page's memory; nothing of a chart may stay in this one.
    forgetShared();
  }
}

self.addEventListener('message', ({ data }: MessageEvent<PageOrder>) => void read(data));
