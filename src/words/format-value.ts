import type { AbsentReason } from '../clinical/absent.ts';
import type { BloodPressure } from '../clinical/blood-pressure.ts';
import type { CodedText } from '../clinical/coded-text.ts';
import type { Entry } from '../clinical/entry.ts';
import type { FhirDate, Period } from '../clinical/fhir-date.ts';
import { growthReference, percentileOf } from '../clinical/percentile.ts';
import type { Quantity } from '../clinical/quantity.ts';
import type { ReadingPart } from '../clinical/reading.ts';
import type { SentUnit } from '../clinical/unit.ts';
import type { Value } from '../clinical/value.ts';
import type { Zone } from '../clinical/zone.ts';
import type { Catalogue } from './catalogue.ts';
import { numberOf } from './number-text.ts';

/** What other formats give to these. */
export type ValueParts = {
  coded(concept: CodedText): string;
  absent(reason: AbsentReason | undefined): string;
  date(date: FhirDate | undefined, zone: Zone): string;
  period(period: Period, zone: Zone): string;
  quantity(quantity: Quantity): string;
  translations(quantity: Quantity): string;
  unit(sent: SentUnit | undefined): string;
  between(low: Quantity | undefined, high: Quantity | undefined): string;
};

/** Values as text. Every kind says something: a received observation is never a blank. */
export function valueFormats(words: Catalogue, parts: ValueParts) {
  const value = (sent: Value, zone: Zone): string => {
    switch (sent.kind) {
      case 'quantity':
        return withTranslations(sent.quantity);
      case 'coded':
        return parts.coded(sent.coded);
      case 'text':
      case 'time':
        return sent.text;
      case 'boolean':
        return sent.value ? words.yes : words.no;
      case 'integer':
        return sent.number;
      case 'range':
        return parts.between(sent.low, sent.high);
      case 'ratio':
        return ratio(sent.numerator, sent.denominator);
      case 'sampled':
        return words.curve(sent.sampled.points);
      case 'dateTime':
        return parts.date(sent.date, zone);
      case 'period':
        return parts.period(sent.period, zone);
      case 'attachment':
        return words.attachment(sent.attachment.title);
      case 'absent':
        return parts.absent(sent.reason);
      case 'unsupported': {
        const said = words.unsupported(sent.type);
        return sent.sent === undefined ? said : `${said} (${sent.sent})`;
      }
      case 'none':
        break;
    }
    return words.noValue;
  };

  const withTranslations = (quantity: Quantity): string => {
    const also = parts.translations(quantity);
    return also === '' ? parts.quantity(quantity) : `${parts.quantity(quantity)} (${also})`;
  };

  /** A titre has no units and is written 1:128; anything else keeps the unit of each side. */
  const ratio = (numerator: Quantity | undefined, denominator: Quantity | undefined): string => {
    const bare = isBare(numerator) && isBare(denominator);
    const side = (one: Quantity | undefined): string => {
      if (one === undefined) return '—';
      return bare ? numberOf(one) : parts.quantity(one);
    };
    return `${side(numerator)}${bare ? ':' : ' / '}${side(denominator)}`;
  };

  const bloodPressure = ({ systolic, diastolic }: BloodPressure, zone: Zone): string => {
    const units = new Set([systolic, diastolic].flatMap((part) => unitOf(part) ?? []));
    const [only] = units;
    const shared = units.size === 1 ? (only ?? '') : '';
    const number = (part: ReadingPart | undefined): string => {
      if (part?.value.kind !== 'quantity') return '—';
      return units.size === 1 ? numberOf(part.value.quantity) : parts.quantity(part.value.quantity);
    };
    const pair = `${number(systolic)}/${number(diastolic)} ${shared}`.trim();
    const gaps = [
      gap(words.systolic, systolic, zone),
      gap(words.diastolic, diastolic, zone),
    ].filter((one) => one !== '');
    return gaps.length === 0 ? pair : `${pair} (${gaps.join(', ')})`;
  };

  const unitOf = (part: ReadingPart | undefined): string | undefined => {
    if (part?.value.kind !== 'quantity') return undefined;
    return parts.unit(part.value.quantity);
  };

  const gap = (name: string, part: ReadingPart | undefined, zone: Zone): string => {
    if (part?.value.kind === 'quantity') return '';
    if (part === undefined || part.value.kind === 'none') {
      return `${name}: ${words.noValue.toLowerCase()}`;
    }
    if (part.value.kind === 'absent')
      return `${name}: ${parts.absent(part.value.reason).toLowerCase()}`;
    return `${name}: ${value(part.value, zone)}`;
  };

  const oxygen = ({ oxygen: given }: Entry): string => {
    const flow = given?.flow?.value;
    const concentration = given?.concentration?.value;
    return [
      flow?.kind === 'quantity' ? words.onOxygen(parts.quantity(flow.quantity)) : '',
      concentration?.kind === 'quantity'
        ? words.oxygenConcentration(parts.quantity(concentration.quantity))
        : '',
    ]
      .filter((one) => one !== '')
      .join(', ');
  };

  const measured = (entry: Entry, zone: Zone): string => {
    const { part, reading, pressure } = entry;
    if (pressure !== undefined) return bloodPressure(pressure, zone);
    const sent = part.value;
    const percentile = percentileOf(part);
    if (percentile !== undefined) {
      const said = words.percentile(numberOf(percentile));
      const reference = growthReference(reading);
      return reference === undefined ? said : `${said} (${reference.replace(/\.$/u, '')})`;
    }
    if (sent.kind === 'none' && !entry.isComponent) {
      const count = reading.memberIds.length + reading.components.length;
      if (count > 0) return words.panelOf(count);
    }
    const given = entry.oxygen === undefined ? '' : oxygen(entry);
    return given === '' ? value(sent, zone) : `${value(sent, zone)} ${given}`;
  };

  /** What the cell says: no value of a result that is pending or was cancelled. */
  const entry = (of: Entry, zone: Zone): string => {
    const { status } = of.reading;
    if (status === 'registered') return words.readingStatus.registered;
    if (status === 'cancelled') {
      const { value: sent, absentReason } = of.part;
      const reason = sent.kind === 'absent' ? sent.reason : absentReason;
      const cancelled = words.readingStatus.cancelled;
      if (reason !== undefined) return `${cancelled} (${parts.absent(reason)})`;
      // Laboratories write the reason in the place of the result: "Specimen clotted".
      const isReason = sent.kind === 'text' && !/\d/u.test(sent.text);
      return isReason ? `${cancelled} (${words.conflict(sent.text)})` : cancelled;
    }
    const text = measured(of, zone);
    const reason = of.part.absentReason;
    return reason === undefined ? text : `${text} (${words.conflict(parts.absent(reason))})`;
  };

  return { value, bloodPressure, entry };
}

function isBare(quantity: Quantity | undefined): boolean {
  return quantity === undefined || (quantity.unit ?? quantity.code ?? '1') === '1';
}
