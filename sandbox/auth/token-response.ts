import { setTimeout as wait } from 'node:timers/promises';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { hasFault, type LaunchOptions } from '../options.ts';
import { spoilIdToken } from './id-token-faults.ts';
import {
  contextMembers,
  spoilTokenBody,
  type LaunchContext,
  type TokenBody,
} from './launch-context.ts';
import type { SigningKey } from './signing-keys.ts';

type Settings = {
  readonly origin: string;
  readonly options: LaunchOptions;
  readonly key: SigningKey;
  readonly anotherPatient: (id: string | undefined) => string;
};

/** Adds the launch context to what the provider answers, then lets the faults at it. */
export async function completeTokenResponse(
  ctx: KoaContextWithOIDC,
  settings: Settings,
  context: LaunchContext | undefined,
  refreshes: Map<string, number>,
): Promise<void> {
  if (context === undefined || !isObject(ctx.body)) return;
  const refreshing = ctx.oidc.params?.['grant_type'] === 'refresh_token';
  const body = await goodBody(ctx.body, settings, context, refreshing);
  ctx.body = body;
  if (!refreshing) {
    ctx.body = spoilTokenBody(body, settings.options);
    await failExchange(ctx, settings.options);
    return;
  }
  const count = (refreshes.get(context.session) ?? 0) + 1;
  refreshes.set(context.session, count);
  if (hasFault(settings.options, 'refresh-other-patient')) {
    ctx.body = { ...body, patient: settings.anotherPatient(context.patientId) };
  }
  if (hasFault(settings.options, 'refresh-narrower-scope')) {
    ctx.body = { ...body, scope: 'patient/Patient.rs' };
  }
  failRefresh(ctx, settings.options, count);
}

async function goodBody(
  provided: TokenBody,
  settings: Settings,
  context: LaunchContext,
  refreshing: boolean,
): Promise<TokenBody> {
  const body: TokenBody = {
    ...provided,
    ...contextMembers(context, settings.options, settings.origin),
  };
  // A server that keeps the first refresh token does not send it again.
  if (refreshing && settings.options.refresh === 'kept') delete body['refresh_token'];
  if (typeof body['id_token'] === 'string') {
    body['id_token'] = await spoilIdToken(body['id_token'], settings.options, settings.key);
  }
  return body;
}

async function failExchange(ctx: KoaContextWithOIDC, options: LaunchOptions): Promise<void> {
  if (hasFault(options, 'token-slow')) await wait(3000);
  if (hasFault(options, 'token-400')) fail(ctx, 400, 'invalid_grant');
  if (hasFault(options, 'token-500')) fail(ctx, 500, 'server_error');
  if (hasFault(options, 'token-html')) {
    ctx.type = 'text/html';
    ctx.body = '<!doctype html><title>Maintenance</title><p>Back soon.</p>';
  }
  if (hasFault(options, 'token-stalled')) ctx.respond = false;
}

function failRefresh(ctx: KoaContextWithOIDC, options: LaunchOptions, count: number): void {
  if (hasFault(options, 'refresh-invalid-grant')) fail(ctx, 400, 'invalid_grant');
  if (hasFault(options, 'refresh-500')) fail(ctx, 500, 'server_error');
  if (hasFault(options, 'refresh-stalled')) ctx.respond = false;
  const once = hasFault(options, 'refresh-network-once') && count === 1;
  if (once || hasFault(options, 'refresh-network')) {
    // After the work is done: the app cannot know whether its refresh token was used up.
    ctx.respond = false;
    ctx.res.destroy();
  }
}

function fail(ctx: KoaContextWithOIDC, status: number, error: string): void {
  ctx.status = status;
  ctx.body = { error, error_description: 'A fault of the sandbox EHR, as the launch asked for.' };
}

function isObject(value: unknown): value is TokenBody {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
