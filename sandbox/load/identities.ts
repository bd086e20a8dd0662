/**
 * Ids for loaded resources. A FHIR id is unique on its server; a folder may hold files of many
 * servers, so the same id may mean different resources, and some have none.
 */
import { asText, type Loose } from '../fhir/shape.ts';

const fhirId = /^[A-Za-z0-9\-.]{1,64}$/;

export type Identities = {
  /** The id to serve the resource under; repeated where the very same resource is there already. */
  identify(type: string, resource: Loose): { readonly id: string; readonly repeated: boolean };
  /** An id for somebody who is not in the folder. */
  invent(type: string, wanted: string): string;
};

export function identities(): Identities {
  const contents = new Map<string, string>();
  const free = (type: string, wanted: string): string => {
    const base = safeId(wanted);
    let id = base;
    for (let count = 2; contents.has(`${type}/${id}`); count++) {
      id = `${base.slice(0, 58)}-${count}`;
    }
    return id;
  };
  return {
    identify(type, resource) {
      const sent = asText(resource['id']) ?? `no-id-${type.toLowerCase()}`;
      const content = JSON.stringify(resource);
      const isKnown = contents.get(`${type}/${safeId(sent)}`) === content && 'id' in resource;
      if (isKnown) return { id: safeId(sent), repeated: true };
      const id = free(type, sent);
      contents.set(`${type}/${id}`, content);
      return { id, repeated: false };
    },
    invent(type, wanted) {
      const id = free(type, wanted);
      contents.set(`${type}/${id}`, '');
      return id;
    },
  };
}

function safeId(text: string): string {
  if (fhirId.test(text)) return text;
  return text.replace(/[^A-Za-z0-9\-.]+/g, '-').slice(0, 64) || 'no-id';
}
