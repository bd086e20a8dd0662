import type { HtmlTagDescriptor, Plugin } from 'vite';

type File = { readonly fileName: string };

/** What index.html names itself. */
const NAMED = [
  /^assets\/index-[^/]+\.js$/,
  /^assets\/preload-helper-[^/]+\.js$/,
  /^assets\/index-[^/]+\.css$/,
];
/** The files of the chunks that a chart needs (chunks.ts), in the order in which they are run. */
const NEEDED = [
  // The bundler's own, for React's CommonJS.
  /^assets\/rolldown-runtime-[^/]+\.js$/,
  /^assets\/react-[^/]+\.js$/,
  /^assets\/chart-[^/]+\.js$/,
  /^assets\/mount-[^/]+\.js$/,
  /^assets\/chart-[^/]+\.css$/,
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
