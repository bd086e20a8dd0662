/**
 * The fetch that fhirclient gets (the build puts this module in the place of `cross-fetch`).
 * fhirclient may reach only the URLs that a launch has opened here, and gets what the launch
 * answers: the discovery document already checked, and the token endpoint of this launch. Anything
 * else it might want (CapabilityStatement, FHIR resources, a Location header) is refused.
 */
type Answer = (init: RequestInit) => Promise<Response>;

const answers = new Map<string, readonly Answer[]>();

/** Opens one URL to fhirclient until the returned function is called. */
export function allow(url: string, answer: Answer): () => void {
  answers.set(url, [...(answers.get(url) ?? []), answer]);
  return () => {
    const left = (answers.get(url) ?? []).filter((other) => other !== answer);
    if (left.length === 0) answers.delete(url);
    else answers.set(url, left);
  };
}

/** @public the build puts it in the place of cross-fetch */
export function fetch(input: unknown, init: RequestInit = {}): Promise<Response> {
  const answer = answers.get(String(input))?.at(-1);
  return answer === undefined
    ? Promise.reject(new Error('fhirclient asked for a URL that this launch has not opened'))
    : answer(init);
}
