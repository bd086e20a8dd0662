import type { Place } from '../auth/launches.ts';
import { html, type Html } from './html.ts';
import { pageUrl, WIDTHS, type PageState } from './page-state.ts';

const PLACES: readonly (readonly [Place, string])[] = [
  ['frame', 'In the chart'],
  ['window', 'New window'],
  ['standalone', 'Standalone'],
];

/** A row of links of which one is current; links, because each choice is an address. */
function chooser(
  label: string,
  choices: readonly { text: string; href: string; current: boolean }[],
): Html {
  const items = choices.map(
    ({ text, href, current }) =>
      html`<li><a href="${href}" ${current && html`aria-current="true"`}>${text}</a></li>`,
  );
  return html`<nav class="chooser" aria-label="${label}">
    <span aria-hidden="true">${label}</span>
    <ul>
      ${items}
    </ul>
  </nav>`;
}

export function placeChooser(path: string, state: PageState): Html {
  return chooser(
    'Open Chartside',
    PLACES.map(([place, text]) => ({
      text,
      href: pageUrl(path, state, { place }),
      current: place === state.place,
    })),
  );
}

export function widthChooser(path: string, state: PageState): Html {
  return chooser(
    'Width',
    WIDTHS.map((width) => ({
      text: width === 'full' ? 'Full' : width,
      href: pageUrl(path, state, { width }),
      current: width === state.width,
    })),
  );
}

export function copyLink(path: string): Html {
  return html`<span class="copy">
    <button type="button" data-copy="${path}">Copy link</button>
    <span role="status" data-copied></span>
  </span>`;
}
