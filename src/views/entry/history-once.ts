import { historySteps, type HistoryGroup } from '../../clinical/history.ts';
import type { Reading } from '../../clinical/reading.ts';
import { onceInSteps } from './chart-series.ts';

export const historyOnce = onceInSteps<readonly Reading[], readonly HistoryGroup[]>(historySteps);
