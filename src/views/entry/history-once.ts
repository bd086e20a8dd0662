import { groupHistory, type HistoryGroup } from '../../clinical/history.ts';
import type { Reading } from '../../clinical/reading.ts';
import type { Zone } from '../../clinical/zone.ts';
import { once } from './chart-series.ts';

export const historyOnce: (readings: readonly Reading[], zone: Zone) => readonly HistoryGroup[] =
  once(groupHistory);
