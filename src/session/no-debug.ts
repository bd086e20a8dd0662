/** Says nothing. */
const silent = (): void => undefined;

/**
 * Stands in for the `debug` package, which prints whole token responses to the console when
 * localStorage.debug asks for it.
 *
 * @public the build puts it in its place
 */
export function debug() {
  return Object.assign(silent, { extend: () => silent });
}
