import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const sizes = new Map<string, Promise<{ readonly gzip: number; readonly brotli: number }>>();

async function sizeOf(file: string): Promise<{ readonly gzip: number; readonly brotli: number }> {
  const body = await readFile(file);
  return { gzip: gzipSync(body, { level: 9 }).length, brotli: brotliCompressSync(body).length };
}

/** What the scripts and styles among these URLs weigh, each file once. */
export async function weigh(
  folder: string,
  urls: readonly string[],
): Promise<{ readonly gzip: number; readonly brotli: number }> {
  const paths = new Set(
    urls.map((url) => new URL(url).pathname).filter((path) => /\.(?:js|css)$/.test(path)),
  );
  let gzip = 0;
  let brotli = 0;
  for (const path of paths) {
    const file = join(folder, path);
    const known = sizes.get(file) ?? sizeOf(file);
    sizes.set(file, known);
    const size = await known;
    gzip += size.gzip;
    brotli += size.brotli;
  }
  return { gzip, brotli };
}
