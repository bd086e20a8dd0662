/**
 * Stands in for react-query's cache of mutations: this app reads and never writes.
 *
 * @public the build puts it in its place
 */
export class MutationCache {
  findAll(): readonly never[] {
    return [];
  }
  resumePausedMutations(): Promise<void> {
    return Promise.resolve();
  }
  clear(): void {
    // There is nothing in it.
  }
}
