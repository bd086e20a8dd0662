/** A name for the chart list, from a Patient of any shape. */
import { asList, asObject, asText, type Loose } from '../fhir/shape.ts';

export function nameOf(patient: Loose): string | undefined {
  for (const item of asList(patient['name'])) {
    const name = asObject(item);
    const parts = [...asList(name?.['given']), ...asList(name?.['family'])];
    const text = asText(name?.['text']) ?? parts.flatMap((part) => asText(part) ?? []).join(' ');
    if (text.trim() !== '') return text.trim();
  }
  return undefined;
}
