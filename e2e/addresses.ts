const wanted = Number(process.env['CHARTSIDE_E2E_PORT']);

/** Ports of the suite's own, ten apart; `CHARTSIDE_E2E_PORT` lets two checkouts run side by side. */
export const appPort = Number.isInteger(wanted) && wanted > 0 ? wanted : 4110;
export const ehrPort = appPort + 10;
export const appOrigin = `http://localhost:${appPort}`;
export const ehrOrigin = `http://localhost:${ehrPort}`;
/** The same sandbox by its other name: to a browser, an origin that the registry does not know. */
export const foreignOrigin = `http://127.0.0.1:${ehrPort}`;
