/** Everybody in the sandbox, in the order of the chart list. The first one is the default. */
import type { Person } from '../store.ts';
import { agnesMoreau } from './agnes-moreau.ts';
import { babyNovak } from './baby-novak.ts';
import { danaWhitlock } from './dana-whitlock.ts';
import { elenaMarsh } from './elena-marsh.ts';
import { georgeTran } from './george-tran.ts';
import { haroldBeckett } from './harold-beckett.ts';
import { hostileText } from './hostile-text.ts';
import { ingridSolberg } from './ingrid-solberg.ts';
import { mariaSantosOld } from './maria-santos-old.ts';
import { mariaSantos } from './maria-santos.ts';
import { maximiliana } from './maximiliana.ts';
import { noahWhitfield } from './noah-whitfield.ts';
import { nourAlHashimi } from './nour-al-hashimi.ts';
import { oskarLindqvist } from './oskar-lindqvist.ts';
import { otisGrant } from './otis-grant.ts';
import { personOf, type PersonSource } from './person.ts';
import { priyaRaman } from './priya-raman.ts';
import { samuelOkafor } from './samuel-okafor.ts';
import { viktorAdeyemi } from './viktor-adeyemi.ts';
import { weiLin } from './wei-lin.ts';

const sources: readonly PersonSource[] = [
  elenaMarsh,
  noahWhitfield,
  samuelOkafor,
  ingridSolberg,
  mariaSantos,
  babyNovak,
  weiLin,
  haroldBeckett,
  mariaSantosOld,
  priyaRaman,
  oskarLindqvist,
  georgeTran,
  danaWhitlock,
  viktorAdeyemi,
  agnesMoreau,
  otisGrant,
  nourAlHashimi,
  maximiliana,
  hostileText,
];

export function sandboxPeople(): readonly Person[] {
  return sources.map(personOf);
}
