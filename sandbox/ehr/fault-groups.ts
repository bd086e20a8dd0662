import { FAULTS, type FaultGroup } from '../faults.ts';
import type { LaunchOptions } from '../options.ts';
import { html, type Html } from './html.ts';

const GROUPS: Readonly<Record<FaultGroup, string>> = {
  discovery: 'Discovery',
  authorization: 'Authorization and the way back',
  token: 'Token response',
  identity: 'Signed-in user',
  refresh: 'Refresh',
  access: 'FHIR answers',
  paging: 'Paging',
  content: 'FHIR content',
};

/** Every fault there is, by group; a group with one switched on is open. */
export function faultGroups(options: LaunchOptions): Html {
  const groups = Object.entries(GROUPS).map(([name, title]) => {
    const faults = FAULTS.filter((fault) => fault.group === name);
    const on = faults.filter((fault) => options.faults?.includes(fault.name)).length;
    const boxes = faults.map(
      (fault) =>
        html`<label class="fault">
          <input
            type="checkbox"
            name="fault"
            value="${fault.name}"
            ${options.faults?.includes(fault.name) === true && html`checked`}
          />
          <span><code>${fault.name}</code> ${fault.meaning}</span>
        </label>`,
    );
    return html`<details ${on > 0 && html`open`}>
      <summary>${title} <span class="count">${on > 0 && `${on} on`}</span></summary>
      <fieldset>
        <legend class="hidden">${title}</legend>
        ${boxes}
      </fieldset>
    </details>`;
  });
  return html`<div class="faults">
    <h3>Faults</h3>
    <p class="hint">Ways to misbehave. Any number may be on at once.</p>
    ${groups}
  </div>`;
}
