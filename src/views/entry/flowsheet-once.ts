import { buildFlowsheet, type Flowsheet } from '../../clinical/flowsheet.ts';
import type { Series } from '../../clinical/series.ts';
import type { Zone } from '../../clinical/zone.ts';
import { once } from './chart-series.ts';

/** Apart from the other groups of a chart: the first screen has no flowsheet. */
export const flowsheetOnce: (series: readonly Series[], zone: Zone) => Flowsheet =
  once(buildFlowsheet);
