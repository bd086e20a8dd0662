import { hasFault, type LaunchOptions } from '../options.ts';

type Redirecting = {
  readonly response: { get: (name: string) => string | undefined };
  set: (name: string, value: string) => void;
};

/** Spoils the way back to the app: the faults of the group "authorization" that change its URL. */
export function spoilCallback(
  ctx: Redirecting,
  settings: { readonly options: LaunchOptions; readonly redirectUris: readonly string[] },
): void {
  const { options, redirectUris } = settings;
  const location = ctx.response.get('Location');
  if (location === undefined || !redirectUris.some((uri) => location.startsWith(uri))) return;
  const url = new URL(location);
  if (hasFault(options, 'callback-wrong-state')) url.searchParams.set('state', 'nobody-sent-this');
  if (hasFault(options, 'callback-no-state')) url.searchParams.delete('state');
  if (hasFault(options, 'callback-wrong-iss')) url.searchParams.set('iss', 'https://ehr.example');
  if (hasFault(options, 'callback-no-iss')) url.searchParams.delete('iss');
  ctx.set('Location', url.href);
}
