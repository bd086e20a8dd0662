const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** True for this machine's own addresses, the only ones that plain http may be used with. */
function isLoopback(url: URL): boolean {
  return LOOPBACK.has(url.hostname);
}

/**
 * An absolute https URL (http on loopback) without credentials, or undefined. Everything else that
 * a discovery document or a launch link may hold (`javascript:`, `data:`, `http:`) is undefined.
 * SMART App Launch 2.2, "App protection": codes and tokens travel over TLS only.
 */
export function safeUrl(text: unknown, base?: string): URL | undefined {
  if (typeof text !== 'string' || text === '' || !URL.canParse(text, base)) return undefined;
  const url = new URL(text, base);
  if (url.username !== '' || url.password !== '') return undefined;
  if (url.protocol === 'https:') return url;
  return url.protocol === 'http:' && isLoopback(url) ? url : undefined;
}
