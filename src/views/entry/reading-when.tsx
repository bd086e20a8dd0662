import { readingTime } from '../../clinical/latest.ts';
import type { Reading } from '../../clinical/reading.ts';
import { Unbroken } from '../../ui/unbroken.tsx';
import { useWords } from '../use-words.tsx';

/** When a reading was made, or what other time was sent, in words. */
export function ReadingWhen({ reading }: { reading: Reading }) {
  const { format, zone } = useWords();
  return <Unbroken text={format.readingTime(readingTime(reading), zone)} />;
}
