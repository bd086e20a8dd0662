import type { Person } from '../store.ts';
import { demographics } from './demographics.ts';
import { html, page } from './html.ts';

/** What a standalone launch shows: whose chart is the app to open? */
export function pickerPage(people: readonly Person[], parameters: URLSearchParams): string {
  const rows = people.map((person) => {
    const { name, age, sex, mrn } = demographics(person);
    return html`<li>
      <button class="pick" name="sandbox_patient" value="${person.id}">
        <strong>${name}</strong>
        <span>${age}, ${sex}, MRN ${mrn}</span>
      </button>
    </li>`;
  });
  return page(
    'Choose a patient – Sandbox EHR',
    html`<main class="picker">
      <h1>Choose a patient</h1>
      <p>
        An app asks to open a chart. You are signed in as Dr. Sandra Boxwell. The app will see the
        chart that you choose and no other.
      </p>
      <form method="post" action="?${parameters.toString()}">
        <ul class="picks">
          ${rows}
        </ul>
      </form>
    </main>`,
  );
}
