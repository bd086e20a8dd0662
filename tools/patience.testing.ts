import { configure } from '@testing-library/react';

/**
 * How long `findBy…` and `waitFor` look for what has yet to come. Their own second is less than a
 * busy machine takes to fetch and compile a view that is loaded on demand; a wait ends as soon as
 * it may, so only a failing one lasts this long. `expect.poll` has the same from vitest.config.ts.
 */
configure({ asyncUtilTimeout: 20_000 });
