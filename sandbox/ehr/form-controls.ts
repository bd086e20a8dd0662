import { html, type Html } from './html.ts';

export type Choice = readonly [value: string, label: string];

export function group(title: string, content: Html): Html {
  return html`<fieldset>
    <legend>${title}</legend>
    ${content}
  </fieldset>`;
}

export function hidden(name: string, value: string): Html {
  return html`<input type="hidden" name="${name}" value="${value}" />`;
}

export function select(
  name: string,
  label: string,
  choices: readonly Choice[],
  chosen: string,
  hint: string,
): Html {
  const options = choices.map(
    ([value, text]) =>
      html`<option value="${value}" ${value === chosen && html`selected`}>${text}</option>`,
  );
  return labelled(
    name,
    label,
    hint,
    html`<select id="set-${name}" name="${name}" aria-describedby="hint-${name}">
      ${options}
    </select>`,
  );
}

export function field(
  name: string,
  label: string,
  value: string | number | undefined,
  {
    hint,
    type = 'text',
    offered = [],
  }: {
    hint: string;
    type?: 'text' | 'number';
    /** Values to choose from. */ offered?: readonly string[];
  },
): Html {
  return labelled(
    name,
    label,
    hint,
    html`<input
        id="set-${name}"
        name="${name}"
        type="${type}"
        value="${value ?? ''}"
        autocomplete="off"
        aria-describedby="hint-${name}"
        ${offered.length > 0 && html`list="list-${name}"`}
      />${
        offered.length > 0 &&
        html`<datalist id="list-${name}">
          ${offered.map((one) => html`<option value="${one}"></option>`)}
        </datalist>`
      }`,
  );
}

export function area(name: string, label: string, value: string, hint: string): Html {
  return labelled(
    name,
    label,
    hint,
    html`<textarea id="set-${name}" name="${name}" rows="2" aria-describedby="hint-${name}">
${value}</textarea>`,
  );
}

function labelled(name: string, label: string, hint: string, control: Html): Html {
  return html`<div class="field">
    <label for="set-${name}">${label}</label>
    ${control}
    <p class="hint" id="hint-${name}">${hint}</p>
  </div>`;
}
