/**
 * What the granted scopes allow (SMART App Launch 2.2 "Scopes for requesting FHIR Resources", v1
 * and v2 syntax). A scope that is not understood grants nothing.
 */
import { FhirProblem } from './answer.ts';
import type { Row } from './chart-index.ts';
import type { Token } from './shape.ts';
import type { TypeName } from './target.ts';

export type Permission = 'r' | 's';

/** Everything of the type, or only what carries one of these categories. */
export type Allowed = 'all' | readonly Token[];

const v1 = /^(?:patient|user)\/(\*|[A-Z][A-Za-z]+)\.(read|write|\*)$/;
const v2 = /^(?:patient|user)\/(\*|[A-Z][A-Za-z]+)\.(c?r?u?d?s?)(?:\?(.+))?$/;

export function allowedBy(
  scopes: readonly string[],
  type: TypeName,
  permission: Permission,
): Allowed | undefined {
  const categories: Token[] = [];
  let any = false;
  for (const scope of scopes) {
    const one = readScope(scope, type, permission);
    if (one === 'all') return 'all';
    if (one === undefined) continue;
    any = true;
    categories.push(one);
  }
  return any ? categories : undefined;
}

function readScope(
  scope: string,
  type: TypeName,
  permission: Permission,
): 'all' | Token | undefined {
  const old = v1.exec(scope);
  if (old !== null) return covers(old[1], type) && old[2] !== 'write' ? 'all' : undefined;
  const [, resource, permissions = '', query] = v2.exec(scope) ?? [];
  if (!covers(resource, type) || !permissions.includes(permission)) return undefined;
  return query === undefined ? 'all' : categoryOf(query);
}

function covers(resource: string | undefined, type: TypeName): boolean {
  return resource === '*' || resource === type;
}

/** Only `category=system|code` (US Core's granular scopes); any other filter grants nothing here. */
function categoryOf(query: string): Token | undefined {
  const entries = [...new URLSearchParams(query)];
  const [name, value] = entries[0] ?? [];
  if (entries.length !== 1 || name !== 'category' || value === undefined) return undefined;
  const bar = value.indexOf('|');
  if (bar < 0) return { system: undefined, code: value };
  return { system: value.slice(0, bar), code: value.slice(bar + 1) };
}

export function isAllowed(row: Row, allowed: Allowed): boolean {
  if (allowed === 'all') return true;
  return allowed.some((granted) =>
    row.categories.some(
      (category) =>
        category.code === granted.code &&
        (granted.system === undefined || category.system === granted.system),
    ),
  );
}

export function requireScope(
  scopes: readonly string[],
  type: TypeName,
  permission: Permission,
): Allowed {
  const allowed = allowedBy(scopes, type, permission);
  if (allowed !== undefined) return allowed;
  const needed = `patient/${type}.${permission}`;
  throw new FhirProblem(403, 'forbidden', `The token does not allow ${needed}.`, {
    'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${needed}"`,
  });
}
