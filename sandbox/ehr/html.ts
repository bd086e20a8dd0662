/** HTML as text in which every value is escaped unless it is itself HTML made here. */

export type Html = { readonly html: string };

type Value = Html | string | number | undefined | false | readonly Html[];

export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const text = parts.map((part, index) => {
    const value = index < values.length ? values[index] : undefined;
    return part + render(value);
  });
  return { html: text.join('') };
}

function render(value: Value): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'string' || typeof value === 'number') return escape(String(value));
  return 'html' in value ? value.html : value.map((one) => one.html).join('\n');
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A whole page of the pretend EHR. */
export function page(title: string, body: Html): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="/ehr/ehr.css" />
        <script type="module" src="/ehr/ehr.js"></script>
      </head>
      <body>
        <header class="ehr-bar">
          <a class="ehr-name" href="/">Sandbox EHR</a>
          <span class="ehr-note">Synthetic patients only</span>
        </header>
        ${body}
      </body>
    </html>`.html;
}
