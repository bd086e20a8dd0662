type Factors = Readonly<Record<string, readonly unknown[]>>;
type Case<F extends Factors> = { readonly [Name in keyof F]: F[Name][number] };

const entriesOf = (one: object): [string, unknown][] => Object.entries(one);

/** Every combination of the factors. */
export function everyCase<F extends Factors>(factors: F): Case<F>[] {
  let cases: Record<string, unknown>[] = [{}];
  for (const [name, values] of entriesOf(factors))
    cases = cases.flatMap((one) =>
      (values as readonly unknown[]).map((value) => Object.assign({}, one, { [name]: value })),
    );
  return cases as Case<F>[];
}

const pairsOf = (one: object): string[] => {
  const entries = entriesOf(one);
  return entries.flatMap(([a, x], i) =>
    entries.slice(i + 1).map(([b, y]) => `${a}=${String(x)} ${b}=${String(y)}`),
  );
};

/**
 * A small set of cases in which any two values of different factors meet at least once: faults come
 * from two things meeting far more often than from three. Always the same set.
 */
export function pairwiseCases<F extends Factors>(factors: F): Case<F>[] {
  const all = everyCase(factors).map((one) => ({ one, pairs: pairsOf(one) }));
  const open = new Set(all.flatMap(({ pairs }) => pairs));
  const chosen: Case<F>[] = [];
  const used = new Map<string, number>();
  while (open.size > 0) {
    let best = all[0];
    let most = 0;
    let least = Infinity;
    for (const candidate of all) {
      const news = candidate.pairs.filter((pair) => open.has(pair)).length;
      if (news === 0 || news < most) continue;
      // Of equals the one whose pairs were met least: or the last cases would all be alike.
      const met = candidate.pairs.reduce((sum, pair) => sum + (used.get(pair) ?? 0), 0);
      if (news > most || met < least) [best, most, least] = [candidate, news, met];
    }
    if (best === undefined) break;
    for (const pair of best.pairs) {
      open.delete(pair);
      used.set(pair, (used.get(pair) ?? 0) + 1);
    }
    chosen.push(best.one);
  }
  return chosen;
}
