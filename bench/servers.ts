import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright';
import { startSandbox } from '../sandbox/sandbox.ts';
import { createStore, type Person } from '../sandbox/store.ts';
import { registryWithSandbox } from '../tools/app-server.ts';
import { freePort } from '../tools/ports.ts';
import { receivedOf } from './account.ts';
import type { Expected, Kind } from './page-clock.ts';
import { benchPeople, personOfSize } from './people.ts';
import { serveFolder } from './serve.ts';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const FOLDERS: Readonly<Record<Kind, string>> = { app: here('../dist'), floor: here('floor') };

export type Servers = {
  readonly ehrOrigin: string;
  readonly folderOf: (kind: Kind) => string;
  readonly originOf: (kind: Kind) => string;
  readonly launchLink: (kind: Kind, size: number) => string;
  readonly expected: (size: number) => Pick<Expected, 'name' | 'problem'>;
  readonly person: (size: number) => Person;
  /** Throws unless the page holds the Patient and every Condition and Observation. */
  readonly expectWhole: (kind: Kind, size: number, page: Page) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** The sandbox with a chart of each size, the build, and the floor. */
export async function startServers(sizes: readonly number[]): Promise<Servers> {
  const ports = { app: await freePort(), floor: await freePort() };
  const origins = {
    app: `http://localhost:${ports.app}`,
    floor: `http://localhost:${ports.floor}`,
  } as const;
  const store = createStore(benchPeople(sizes));
  const sandbox = await startSandbox({ port: 0, store, appOrigins: Object.values(origins) });
  const registry = await registryWithSandbox(sandbox.origin);
  const servers = [
    await serveFolder(FOLDERS.app, ports.app, registry),
    await serveFolder(FOLDERS.floor, ports.floor, registry),
  ];
  const person = (size: number): Person => {
    const found = store.find(personOfSize(size));
    if (found === undefined) throw new Error(`there is no chart of ${size}`);
    return found;
  };
  return {
    ehrOrigin: sandbox.origin,
    folderOf: (kind) => FOLDERS[kind],
    originOf: (kind) => origins[kind],
    launchLink: (kind, size) =>
      sandbox.launchUrl(`${origins[kind]}/launch.html`, {
        patient: personOfSize(size),
        // The EHR's own style is one more file, which the floor does not ask for.
        style: 'none',
      }),
    expected: (size) => {
      const { patient, conditions } = person(size);
      const active = conditions.find(({ code }) => code?.text === 'COPD');
      return { name: patient.name?.[0]?.family ?? '', problem: active?.code?.text ?? '' };
    },
    person,
    async expectWhole(kind, size, page) {
      const { conditions, observations } = person(size);
      const due = 1 + conditions.length + observations.length;
      const received = await receivedOf(kind, page);
      if (received !== due) throw new Error(`the ${kind} holds ${received} resources of ${due}`);
    },
    close: async () => {
      await Promise.all([sandbox.close(), ...servers.map((server) => server.close())]);
    },
  };
}
