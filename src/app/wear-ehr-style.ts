import { isTrustedOrigin } from '../session/ehr.ts';
import { safeUrl } from '../session/safe-url.ts';
import type { Session } from '../session/session.ts';

const TIMEOUT_MS = 5000;
const LONGEST = 20_000;

/**
 * Dresses the app in the EHR's style, if it names one at an address the registry trusts. Asked for
 * without token and cookies; whatever goes wrong, the app keeps its own looks. There is nothing to
 * poll: a changed style has a new address (SMART App Launch 2.2).
 */
export async function wearEhrStyle(session: Session): Promise<void> {
  const url = safeUrl(session.context.smartStyleUrl, `${session.fhirBase}/`);
  if (session.context.smartStyleUrl === undefined || url === undefined) return;
  if (!isTrustedOrigin(session.ehr, session.fhirBase, url)) return;
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const text = await response.text();
    if (!response.ok || text.length > LONGEST) return;
    const { applyEhrStyle, readEhrStyle } = await import('../ui/ehr-style.ts');
    applyEhrStyle(readEhrStyle(JSON.parse(text)), document.documentElement);
  } catch {
    // No style, or none that could be read.
  }
}
