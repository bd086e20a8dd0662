import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { authorize, closeEhr, newLaunch } from './sandbox/testing/browser-commands.ts';
import { shellPath } from './tools/browser.ts';
import viteConfig from './vite.config.ts';

const executablePath = shellPath();

export default mergeConfig(
  viteConfig({ command: 'serve', mode: 'test' }),
  defineConfig({
    test: {
      // Room for the fuzzers, and for code loaded on demand, on a busy machine; nothing here
      // measures time. A wait is shorter than a test, so that the wait says what did not come.
      testTimeout: 60_000,
      expect: { poll: { timeout: 20_000 } },
      projects: [
        {
          extends: true,
          test: {
            name: 'node',
            environment: 'node',
            include: ['{src,sandbox,tools,bench}/**/*.test.ts'],
            exclude: ['**/*.browser.test.ts'],
          },
        },
        {
          extends: true,
          // Found late, each would reload the page in the middle of a test.
          optimizeDeps: {
            include: [
              '@tanstack/react-query',
              '@testing-library/react',
              '@testing-library/user-event',
              'axe-core',
              'culori/fn',
              'fast-check',
              'jose',
              'react',
              'react-dom',
              'react-dom/client',
              'react/jsx-dev-runtime',
            ],
          },
          test: {
            name: 'browser',
            include: ['src/**/*.browser.test.{ts,tsx}'],
            setupFiles: ['tools/patience.testing.ts'],
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              commands: { newLaunch, authorize, closeEhr },
              provider: playwright({
                launchOptions: {
                  ...(executablePath === undefined ? {} : { executablePath }),
                  args: ['--no-sandbox', '--disable-background-networking', '--disable-gpu'],
                },
              }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
      ],
    },
  }),
);
