export const appPort = 4110;
export const ehrPort = 4120;
export const appOrigin = `http://localhost:${appPort}`;
export const ehrOrigin = `http://localhost:${ehrPort}`;
/** The same sandbox by its other name: to a browser, an origin that the registry does not know. */
export const foreignOrigin = `http://127.0.0.1:${ehrPort}`;
