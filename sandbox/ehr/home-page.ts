/** The first page: whose chart, and with which settings. */
import { PRESETS } from '../options.ts';
import type { Person } from '../store.ts';
import { VENDORS, type Vendor } from '../vendors.ts';
import { demographics } from './demographics.ts';
import { html, page, type Html } from './html.ts';
import { forPatient, pageUrl, type PageState } from './page-state.ts';
import { settingsForm } from './settings-form.ts';
import { copyLink, placeChooser } from './toolbar.ts';

export function homePage(people: readonly Person[], state: PageState): string {
  // The list is for everyone: a patient in the settings would contradict the one that is clicked.
  const { patient: _patient, ...options } = state.options;
  const home = { ...state, options, beside: undefined };
  return page(
    'Charts – Sandbox EHR',
    html`<main class="home">
      <section class="charts" aria-labelledby="charts-title">
        <h1 id="charts-title">Charts</h1>
        <p>
          Choose a chart: Chartside opens in it through a real SMART App Launch. The patients are
          invented; each one is here for the reason in the last column.
        </p>
        <form class="search" role="search" action="/" method="get">
          <label for="q">Search charts</label>
          <input id="q" name="q" type="search" value="${state.search}" autocomplete="off" />
          <button>Search</button>
        </form>
        <div data-live>
          ${vendorLinks(home)}
          <div class="toolbar">${placeChooser('/', home)} ${copyLink(pageUrl('/', home))}</div>
          ${chartTable(matching(people, state.search), home)}
        </div>
      </section>
      <aside class="panel" aria-labelledby="settings-title">
        <h2 id="settings-title">Launch settings</h2>
        <p class="hint">They become part of every link on this page.</p>
        ${settingsForm(home, 'home', 'Apply settings')}
      </aside>
    </main>`,
  );
}

/** The same page with one vendor's behaviour in its links. */
function vendorLinks(state: PageState): Html {
  const { preset: chosen, ...others } = state.options;
  const links = PRESETS.map(
    (preset) =>
      html`<a
        href="${pageUrl('/', state, { options: { ...others, preset } })}"
        ${preset === chosen && html`aria-current="true"`}
        >${VENDORS[preset].name}</a
      >`,
  );
  return html`<nav class="vendors" aria-label="Behave as">
      <span>Behave as</span>
      <a
        href="${pageUrl('/', state, { options: others })}"
        ${chosen === undefined && html`aria-current="true"`}
        >this sandbox</a
      >
      ${links}
    </nav>
    ${chosen !== undefined && evidence(VENDORS[chosen])}`;
}

function evidence({ name, documented, unknown }: Vendor): Html {
  return html`<details class="evidence">
    <summary>What is documented of ${name}</summary>
    <ul>
      ${documented.map((one) => html`<li>${one}</li>`)}
    </ul>
    <p>Not known: ${unknown}</p>
  </details>`;
}

function matching(people: readonly Person[], search: string): readonly Person[] {
  const words = search.toLowerCase().split(/\s+/);
  return people.filter((person) => {
    const { name, mrn, sex } = demographics(person);
    const text = `${name} ${mrn} ${sex} ${person.id} ${person.reason}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function chartTable(people: readonly Person[], state: PageState): Html {
  if (people.length === 0) return html`<p data-none>No chart matches.</p>`;
  const rows = people.map((person) => {
    const { name, age, sex, mrn } = demographics(person);
    const href = pageUrl('/open', state, {
      options: forPatient(state.options, person.id),
      search: '',
    });
    return html`<tr>
      <th scope="row"><a href="${href}">${name}</a></th>
      <td data-label="Age">${age}</td>
      <td data-label="Sex">${sex}</td>
      <td data-label="MRN">${mrn}</td>
      <td class="reason">${person.reason}</td>
    </tr>`;
  });
  return html`<table class="chart-list">
    <caption class="hidden">
      Charts
    </caption>
    <thead>
      <tr>
        <th scope="col">Name</th>
        <th scope="col">Age</th>
        <th scope="col">Sex</th>
        <th scope="col">MRN</th>
        <th scope="col">Why this patient exists</th>
      </tr>
    </thead>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}
