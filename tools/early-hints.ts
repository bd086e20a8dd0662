import type { HtmlTagDescriptor, Plugin } from 'vite';

type File = { readonly fileName: string };

/** What index.html names itself. A name ends with eight letters of its contents. */
const NAMED = [
  /^assets\/index-[\w-]{8}\.js$/,
  /^assets\/begin-[\w-]{8}\.js$/,
  /^assets\/index-[\w-]{8}\.css$/,
];
/** The files of the chunks that a chart needs (chunks.ts), in the order in which they are run. */
const NEEDED = [
  // The bundler's own, for React's CommonJS.
  /^assets\/rolldown-runtime-[\w-]{8}\.js$/,
  /^assets\/react-[\w-]{8}\.js$/,
  /^assets\/chart-[\w-]{8}\.js$/,
  /^assets\/mount-[\w-]{8}\.js$/,
  /^assets\/chart-[\w-]{8}\.css$/,
];

const link = (attrs: HtmlTagDescriptor['attrs']): HtmlTagDescriptor => ({
  tag: 'link',
  attrs: { crossorigin: true, ...attrs },
  injectTo: 'head',
});

/**
 * What the pages ask for before their scripts do. index.html loads React, the clinical code and the
 * Summary beside its own script instead of after it; launch.html loads the registry beside its
 * script, and while the EHR is asked, at leisure, the files of index.html into the browser's cache.
 */
export function earlyHints(): Plugin {
  let base = './';
  return {
    name: 'early-hints',
    apply: 'build',
    configResolved: (config) => {
      base = config.base;
    },
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle, filename }) {
        const built = Object.values(bundle ?? {}).map(({ fileName }: File) => fileName);
        const isLaunch = filename.endsWith('launch.html');
        const files = [...(isLaunch ? NAMED : []), ...NEEDED].map((needed) => {
          const file = built.find((one) => needed.test(one));
          if (file === undefined) throw new Error(`there is no chunk ${needed}`);
          return file;
        });
        const links = files.map((file) => {
          const href = `${base}${file}`;
          if (isLaunch) return link({ rel: 'prefetch', href });
          return file.endsWith('.js')
            ? link({ rel: 'modulepreload', href })
            : link({ rel: 'preload', as: 'style', href });
        });
        const registry = link({ rel: 'preload', as: 'fetch', href: `${base}ehrs.json` });
        return isLaunch ? [registry, ...links] : links;
      },
    },
  };
}
