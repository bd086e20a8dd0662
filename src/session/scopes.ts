import type { Discovery } from './discovery.ts';
import type { Ehr } from './ehr.ts';

export type ResourceType = 'Patient' | 'Condition' | 'Observation';

const RESOURCES: readonly ResourceType[] = ['Patient', 'Condition', 'Observation'];

/**
 * The scopes a launch asks for: who is signed in, and reading three kinds of resource of one
 * patient. SMART v2 syntax where the server says `permission-v2`, else v1 (SMART 1.0 servers know
 * neither flag). Never a wildcard, never a write. A refresh token only where the registry wants
 * one and the server offers it.
 */
export function scopesToAsk(ehr: Ehr, discovery: Discovery, launch: 'ehr' | 'standalone'): string {
  // Bare `launch` belongs to every EHR launch, whatever else is asked (SMART 2.2, "EHR Launch").
  const context = launch === 'ehr' ? 'launch' : 'launch/patient';
  if (ehr.scopes !== undefined) {
    const others = ehr.scopes.filter((scope) => scope !== 'launch' && scope !== 'launch/patient');
    return [context, ...others].join(' ');
  }
  const can = (capability: string): boolean => discovery.capabilities.includes(capability);
  const read = can('permission-v2') ? 'rs' : 'read';
  const identity = ehr.identity.ask ?? can('sso-openid-connect');
  const scopes = [context, ...RESOURCES.map((type) => `patient/${type}.${read}`)];
  if (identity) scopes.push('openid', 'fhirUser');
  if (ehr.refresh) {
    if (launch === 'ehr' && can('permission-online')) scopes.push('online_access');
    else if (can('permission-offline')) scopes.push('offline_access');
  }
  // The one scope that is asked for only where it is listed: servers without Web Messaging may
  // refuse a launch for a scope of a kind they have never heard of.
  if (launch === 'ehr' && discovery.scopes.includes('messaging/ui')) scopes.push('messaging/ui');
  return scopes.join(' ');
}

/** One granted permission to read: `*` stands for every type; `category` limits it. */
type ReadGrant = {
  readonly resource: string;
  readonly categories: readonly string[] | undefined;
  /** By something else than a category, which is not understood here. */
  readonly filtered: boolean;
};

const GRANT = /^(?:patient|user)\/([a-z]+|\*)\.(\*|read|c?r?u?d?s?)(?:\?(.*))?$/i;

function parseGrant(scope: string): ReadGrant | undefined {
  const [, resource, permission = '', query] = GRANT.exec(scope) ?? [];
  if (resource === undefined) return undefined;
  if (!/^(\*|read|.*[rs].*)$/i.test(permission)) return undefined;
  const parameters = new URLSearchParams(query ?? '');
  const categories = parameters.getAll('category');
  return {
    resource: resource.toLowerCase(),
    filtered: [...parameters.keys()].some((name) => name !== 'category'),
    // The code is compared, not the system: a widely used table of US Core scopes has a misspelt
    // one (a doubled slash), and servers grant that literal.
    categories:
      categories.length === 0
        ? undefined
        : categories.map((token) => token.slice(token.lastIndexOf('|') + 1).toLowerCase()),
  };
}

/** What was granted, as views and reads may ask it. */
export type Grants = {
  /** May resources of this type (of this category) be read at all? */
  readonly allows: (resource: ResourceType, category?: string) => boolean;
  /** Is only a part of what such a search asks for granted? Then its answer is not the whole. */
  readonly limits: (resource: ResourceType, category?: string) => boolean;
  /** The granted scopes as sent, for Data notes. */
  readonly scopes: readonly string[];
};

/**
 * Reads the `scope` of a token response, leniently: v1 for v2, any case, doubled blanks and
 * duplicates, categories. An absent `scope` means as requested (RFC 6749 section 5.1).
 */
export function readGrants(granted: string | undefined, requested: string): Grants {
  const scopes = [...new Set((granted ?? requested).split(/\s+/).filter((scope) => scope !== ''))];
  const reads = scopes.map(parseGrant).filter((grant) => grant !== undefined);
  const grantsFor = (resource: ResourceType, category: string | undefined): ReadGrant[] =>
    reads.filter(
      (grant) =>
        (grant.resource === '*' || grant.resource === resource.toLowerCase()) &&
        (category === undefined ||
          grant.categories === undefined ||
          grant.categories.includes(category.toLowerCase())),
    );
  return {
    scopes,
    allows: (resource, category) => grantsFor(resource, category).length > 0,
    limits: (resource, category) =>
      grantsFor(resource, category).every(
        (grant) => grant.filtered || (category === undefined && grant.categories !== undefined),
      ),
  };
}
