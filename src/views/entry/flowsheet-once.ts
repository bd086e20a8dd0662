import { flowsheetSteps, type Flowsheet } from '../../clinical/flowsheet.ts';
import type { Series } from '../../clinical/series.ts';
import { onceInSteps } from './chart-series.ts';

export const flowsheetOnce = onceInSteps<readonly Series[], Flowsheet>(flowsheetSteps);
