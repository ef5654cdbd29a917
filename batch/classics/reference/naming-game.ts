// The binary naming game with committed agents (Xie et al. 2011): a speaker says one of the names it knows;
// a hearer who knows it keeps only that name, and so does the speaker; one who does not adds it. Some are
// committed to A for good; all others start with B.

export interface Shares {
  readonly a: number;
  readonly b: number;
  /** Those who know both. */
  readonly both: number;
}

/** Steady state of the mean field with a share `p` of committed agents, from b = 1 - p. */
export function meanFieldRest(p: number, most = 200_000): Shares {
  const step = 0.05;
  let [a, b] = [0, 1 - p];
  for (let round = 0; round < most; round++) {
    const [da, db] = flow(a, b, p);
    // Midpoint rule: the place of rest is exact whatever the step, only the way there is not.
    const [ma, mb] = flow(a + (step * da) / 2, b + (step * db) / 2, p);
    a += step * ma;
    b += step * mb;
    if (Math.abs(ma) + Math.abs(mb) < 1e-12) break;
  }
  return { a, b, both: 1 - p - a - b };
}

function flow(a: number, b: number, p: number): [number, number] {
  const both = 1 - p - a - b;
  return [
    -a * b + both * both + a * both + 1.5 * p * both,
    -a * b + both * both + b * both - p * b,
  ];
}

/** The share committed from which the old name cannot hold, by bisection of the mean field. */
export function criticalShare(low: number, high: number): number {
  let [holds, falls] = [low, high];
  while (falls - holds > 1e-6) {
    const middle = (holds + falls) / 2;
    if (meanFieldRest(middle).b > 0.1) holds = middle;
    else falls = middle;
  }
  return (holds + falls) / 2;
}

/** Sweeps until nobody holds to B any more, or `most`: a run of `people` on a complete graph. */
export function sweepsToAgree(
  people: number,
  committed: number,
  most: number,
  uniform: () => number,
): number {
  // 0 knows A, 1 knows both, 2 knows B; the first are committed.
  const knows = new Uint8Array(people).fill(2);
  knows.fill(0, 0, committed);
  let notA = people - committed;
  for (let step = 1; step <= most * people; step++) {
    const speaker = Math.floor(uniform() * people);
    const hearer = (speaker + 1 + Math.floor(uniform() * (people - 1))) % people;
    const says = knows[speaker] === 1 ? (uniform() < 0.5 ? 0 : 2) : knows[speaker];
    const agreed = knows[hearer] === says || knows[hearer] === 1;
    for (const one of agreed ? [speaker, hearer] : [hearer]) {
      if (one < committed) continue;
      const before = knows[one];
      knows[one] = agreed ? says : 1;
      notA += (knows[one] === 0 ? 0 : 1) - (before === 0 ? 0 : 1);
    }
    if (notA === 0) return step / people;
  }
  return most;
}
