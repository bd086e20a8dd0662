import { buildFlowsheet, type Flowsheet } from '../../clinical/flowsheet.ts';
import type { Series } from '../../clinical/series.ts';
import type { Zone } from '../../clinical/zone.ts';
import { once } from './chart-series.ts';

export const flowsheetOnce: (series: readonly Series[], zone: Zone) => Flowsheet =
  once(buildFlowsheet);
