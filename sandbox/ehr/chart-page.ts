/** A chart of the EHR, or two side by side, with Chartside in it or opened from it. */
import { encodeOptions, type LaunchOptions } from '../options.ts';
import type { Person, Store } from '../store.ts';
import { demographics } from './demographics.ts';
import { html, page, type Html } from './html.ts';
import { forPatient, pageUrl, type PageState } from './page-state.ts';
import { settingsForm } from './settings-form.ts';
import { copyLink, placeChooser, widthChooser } from './toolbar.ts';

/** Undefined: there is no such patient. */
export function chartPage(store: Store, asked: PageState): string | undefined {
  const person = personOf(store, asked.options);
  if (person === undefined) return undefined;
  const state = { ...asked, options: forPatient(asked.options, person.id) };
  const second = state.beside === undefined ? undefined : personOf(store, state.beside);
  const { patient: _patient, ...settings } = state.options;
  return page(
    'Chart – Sandbox EHR',
    html`<main class="open">
      <h1 class="hidden">Chart</h1>
      <div class="toolbar">
        <a href="${pageUrl('/', { ...state, options: settings, beside: undefined })}"
          >‹ All charts</a
        >
        ${placeChooser('/open', state)} ${state.place === 'frame' && widthChooser('/open', state)}
        ${besideForm(store, state)} ${copyLink(pageUrl('/open', state))}
      </div>
      <details class="panel">
        <summary>Launch settings${summary(state.options)}</summary>
        ${settingsForm(state, 'open', 'Apply and launch again', person.encounters)}
      </details>
      <div class="frames" data-width="${state.width}">
        ${chart(person, state.options, state)}
        ${second !== undefined && chart(second, forPatient(state.beside ?? {}, second.id), state)}
      </div>
    </main>`,
  );
}

function personOf(store: Store, options: LaunchOptions): Person | undefined {
  return options.patient === undefined ? store.people()[0] : store.find(options.patient);
}

function chart(person: Person, options: LaunchOptions, state: PageState): Html {
  const { name, age, born, sex, mrn } = demographics(person);
  const launch = `/launch?${new URLSearchParams({ o: encodeOptions(options), in: state.place })}`;
  return html`<section class="chart" aria-label="Chart of ${name}">
    <header class="patient">
      <h2>${name}</h2>
      <dl>
        <div>
          <dt>Born</dt>
          <dd>${born}</dd>
        </div>
        <div>
          <dt>Age</dt>
          <dd>${age}</dd>
        </div>
        <div>
          <dt>Sex</dt>
          <dd>${sex}</dd>
        </div>
        <div>
          <dt>MRN</dt>
          <dd>${mrn}</dd>
        </div>
      </dl>
    </header>
    ${state.place === 'frame' ? frame(name, launch) : opener(name, launch, state.place)}
  </section>`;
}

function frame(name: string, launch: string): Html {
  return html`<iframe
    src="${launch}"
    title="Chartside for ${name}"
    allow="clipboard-write"
    allowfullscreen
  ></iframe>`;
}

function opener(name: string, launch: string, place: PageState['place']): Html {
  const text =
    place === 'window'
      ? 'This chart opens the app in a window of its own, with the patient of the chart.'
      : 'Started on its own, the app asks this EHR to sign in and to choose a patient.';
  return html`<div class="opener">
    <p>${text}</p>
    <p>
      <a class="primary" href="${launch}" target="_blank">
        ${place === 'window' ? `Open Chartside for ${name}` : 'Start Chartside on its own'}
      </a>
    </p>
  </div>`;
}

/** Two charts at once, for seeing that one never shows the other's patient. */
function besideForm(store: Store, state: PageState): Html {
  if (state.beside !== undefined) {
    return html`<a href="${pageUrl('/open', state, { beside: undefined })}">Close second chart</a>`;
  }
  const options = store
    .people()
    .filter((person) => person.id !== state.options.patient)
    .map((person) => {
      const value = encodeOptions(forPatient(state.options, person.id));
      return html`<option value="${value}">${person.name}</option>`;
    });
  return html`<form class="beside" action="/open" method="get">
    <input type="hidden" name="o" value="${encodeOptions(state.options)}" />
    <input type="hidden" name="in" value="${state.place}" />
    <input type="hidden" name="width" value="${state.width}" />
    <label for="beside">Second chart</label>
    <select id="beside" name="beside">
      ${options}
    </select>
    <button>Open beside</button>
  </form>`;
}

function summary(options: LaunchOptions): Html {
  const { patient: _patient, faults = [], ...rest } = options;
  const said = [...Object.keys(rest), ...faults];
  return said.length === 0
    ? html` <span class="count">all as usual</span>`
    : html` <span class="count">${said.join(', ')}</span>`;
}
