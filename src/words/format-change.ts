import type { Change } from '../clinical/change.ts';
import type { Entry } from '../clinical/entry.ts';
import type { Quantity } from '../clinical/quantity.ts';
import type { PartChange } from '../clinical/value-change.ts';
import type { Zone } from '../clinical/zone.ts';
import type { Catalogue } from './catalogue.ts';

/** What other formats give to these. */
type ChangeParts = {
  quantity(quantity: Quantity): string;
  entry(entry: Entry, zone: Zone): string;
};

/** Changes and conversions as text. */
export function changeFormats(words: Catalogue, parts: ChangeParts) {
  const partChange = (change: PartChange): string => {
    if (change.kind === 'none') return '';
    if (change.kind === 'words') return change.changed ? words.changed : words.notChanged;
    if (change.direction === 'same') return words.notChanged;
    const amount = parts.quantity(change.amount);
    const said = words[change.direction](change.atLeast ? words.atLeast(amount) : amount);
    const { percent } = change;
    return percent === undefined
      ? said
      : `${said} (${percent > 0 ? '+' : '−'}${Math.abs(percent)} %)`;
  };

  /** What a cell says of a change; '' where nothing is certain. */
  const change = (of: Change): string => {
    if (of.kind !== 'pressure') return partChange(of);
    const halves = [
      [words.systolic, partChange(of.systolic)],
      [words.diastolic, partChange(of.diastolic)],
    ];
    return halves
      .filter(([, text]) => text !== '')
      .map(([name, text]) => `${name}: ${text}`)
      .join(', ');
  };

  /** Why a cell says nothing of a change; '' where it does. */
  const noChange = (of: Change): string => (of.kind === 'none' ? words.noChange[of.why] : '');

  /** The recorded value of a converted one, said to be that; '' for one as recorded. */
  const converted = ({ recorded }: Entry, zone: Zone): string =>
    recorded === undefined ? '' : words.convertedFrom(parts.entry(recorded, zone));

  return { change, noChange, converted };
}
