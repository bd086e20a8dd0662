import type { Reading } from './reading.ts';

/** A panel (a survey, a profile of tests) and its members, or a reading on its own. */
export type MemberTree = {
  readonly reading: Reading;
  /** All members below it, also those of members, each once. */
  readonly members: readonly Reading[];
  /** Members named by the panel that were not received. */
  readonly missingMembers: number;
  /** Members that were received and stand elsewhere: on another tab, or in another panel. */
  readonly outsideMembers: number;
  /** Members that were entered in error. */
  readonly mistakenMembers: number;
};

/**
 * Members below their panel, every one of `own` in exactly one place. A member of two panels is
 * below the first of them; panels may name each other in a circle. `received` are all readings,
 * with those of other tabs and those entered in error: such a member is not missing.
 */
export function nestMembers(
  own: readonly Reading[],
  received: readonly Reading[],
): readonly MemberTree[] {
  const byId = new Map<string, Reading>();
  const named = new Set<string>();
  const isMember = new Set<string>();
  for (const reading of own) {
    if (reading.id !== undefined) byId.set(reading.id, reading);
    for (const id of reading.memberIds) {
      named.add(id);
      if (id !== reading.id) isMember.add(id);
    }
  }
  const others = new Map<string, Reading>();
  if (named.size > 0)
    for (const reading of received)
      if (reading.id !== undefined && named.has(reading.id)) others.set(reading.id, reading);
  const placed = new Set<Reading>();
  const roots = own.filter((one) => one.id === undefined || !isMember.has(one.id));
  const trees: MemberTree[] = [];
  // What only a circle of panels holds has no root: the first panel of it becomes one.
  const panels = own.filter((one) => one.memberIds.length > 0);
  for (const reading of [...roots, ...panels, ...own]) {
    if (placed.has(reading)) continue;
    placed.add(reading);
    trees.push(collect(reading, byId, others, placed));
  }
  return trees;
}

/** Walks down without recursion: how deep a server nests its panels is not ours to bound. */
function collect(
  reading: Reading,
  byId: ReadonlyMap<string, Reading>,
  others: ReadonlyMap<string, Reading>,
  placed: Set<Reading>,
): MemberTree {
  const members: Reading[] = [];
  const below = new Set<Reading>([reading]);
  let [missingMembers, outsideMembers, mistakenMembers] = [0, 0, 0];
  const waiting = [...reading.memberIds].toReversed();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const member = byId.get(id);
    const other = others.get(id);
    if (member !== undefined && !placed.has(member)) {
      placed.add(member);
      below.add(member);
      members.push(member);
      for (const below of member.memberIds.toReversed()) waiting.push(below);
    } else if (member !== undefined) outsideMembers += below.has(member) ? 0 : 1;
    else if (other === undefined) missingMembers += 1;
    else if (other.enteredInError) mistakenMembers += 1;
    else outsideMembers += 1;
  }
  return { reading, members, missingMembers, outsideMembers, mistakenMembers };
}
