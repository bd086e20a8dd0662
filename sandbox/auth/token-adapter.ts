import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

type Row = { payload: AdapterPayload; until: number };

/**
 * Where the authorization server of one issuer keeps codes, tokens and grants. The adapter that
 * comes with the library forgets the oldest of a thousand rows, which ends sessions at random in a
 * long test run.
 */
export function tokenAdapter(): AdapterFactory {
  const rows = new Map<string, Row>();
  return (model) => adapterFor(model, rows);
}

const GRANTED: ReadonlySet<string> = new Set(['AccessToken', 'AuthorizationCode', 'RefreshToken']);

function adapterFor(model: string, rows: Map<string, Row>): Adapter {
  const read = (id: string): AdapterPayload | undefined => {
    const row = rows.get(`${model}:${id}`);
    return row !== undefined && row.until > Date.now() ? row.payload : undefined;
  };
  return {
    upsert: async (id, payload, expiresIn) => {
      const until = expiresIn === undefined ? Infinity : Date.now() + expiresIn * 1000;
      rows.set(`${model}:${id}`, { payload, until });
    },
    find: async (id) => read(id),
    findByUid: async (uid) => [...rows.values()].find((row) => row.payload.uid === uid)?.payload,
    findByUserCode: async () => undefined,
    consume: async (id) => {
      const payload = read(id);
      if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1000);
    },
    destroy: async (id) => {
      rows.delete(`${model}:${id}`);
    },
    revokeByGrantId: async (grantId) => {
      for (const [key, row] of rows) {
        const model = key.slice(0, key.indexOf(':'));
        if (GRANTED.has(model) && row.payload.grantId === grantId) rows.delete(key);
      }
    },
  };
}
