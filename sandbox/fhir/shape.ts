/**
 * Reading values of unknown shape. The store also holds files that somebody gave with `--data`, and
 * those may be of another FHIR version or plainly wrong; a search must survive them.
 */
export type Loose = { readonly [member: string]: unknown };

export function asObject(value: unknown): Loose | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Loose)
    : undefined;
}

/** A list as it is, nothing as none, and anything else as a list of one (DSTU2 had single objects). */
export function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

export type Token = { readonly system: string | undefined; readonly code: string };

/** The codings of one or several CodeableConcepts; a bare code (DSTU2, STU3) has no system. */
export function tokensOf(value: unknown): readonly Token[] {
  return asList(value).flatMap((concept): readonly Token[] => {
    if (typeof concept === 'string') return [{ system: undefined, code: concept.trim() }];
    return asList(asObject(concept)?.['coding']).flatMap((coding) => {
      const code = asText(asObject(coding)?.['code']);
      if (code === undefined) return [];
      return [{ system: asText(asObject(coding)?.['system'])?.trim(), code: code.trim() }];
    });
  });
}
