/**
 * `npm run headers -- --for nginx|caddy|netlify [--registry dist/ehrs.json]`: prints the header
 * configuration of a deployment, made from its EHR registry. Run it again when the registry changes.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { IMMUTABLE, securityHeaders, type RegistryOrigins } from './headers.ts';

type Headers = Readonly<Record<string, string>>;

const nginxLines = (headers: Headers): string =>
  Object.entries(headers)
    .map(([name, value]) => `    add_header ${name} "${value}" always;`)
    .join('\n');

/** File names in assets/ change with their content; everything else must be asked for each time. */
const WRITERS: Readonly<Record<string, (headers: Headers) => string>> = {
  nginx(headers) {
    return `location / {
${nginxLines(headers)}
}
location /assets/ {
${nginxLines({ ...headers, 'cache-control': IMMUTABLE })}
}
`;
  },
  caddy(headers) {
    const lines = Object.entries(headers).map(([name, value]) => `\t${name} "${value}"`);
    return `header {
${lines.join('\n')}
}
header /assets/* cache-control "${IMMUTABLE}"
`;
  },
  // The format of a "_headers" file, which Netlify, Cloudflare Pages and others read.
  netlify(headers) {
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`);
    return `/*
${lines.join('\n')}
/assets/*
  ! cache-control
  cache-control: ${IMMUTABLE}
`;
  },
};

export function headersFor(server: string, registry: RegistryOrigins): string {
  const write = Object.hasOwn(WRITERS, server) ? WRITERS[server] : undefined;
  if (write === undefined)
    throw new Error(`--for must be one of ${Object.keys(WRITERS).join(', ')}`);
  return write(securityHeaders(registry));
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { for: { type: 'string' }, registry: { type: 'string', default: 'dist/ehrs.json' } },
  });
  try {
    const registry: unknown = JSON.parse(readFileSync(values.registry, 'utf8'));
    console.log(headersFor(values.for ?? '', registry as RegistryOrigins));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
