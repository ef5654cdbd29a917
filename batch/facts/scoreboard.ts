// Holds facts to the protocol: what was found for each contrast, what each ablation left of it.

import type { Ablation, Contrast, Fact, Runs } from './fact.ts';
import { judge, killed, type Verdict } from './protocol.ts';
import { armRuns, emptyShelf, type Shelf } from './runs.ts';

export interface ContrastFinding {
  readonly contrast: Contrast;
  readonly verdict: Verdict;
}

export interface AblationFinding {
  readonly ablation: Ablation;
  readonly contrast: Contrast;
  readonly verdict: Verdict;
  /** It took the effect away, as it must. */
  readonly pass: boolean;
}

export interface Finding {
  readonly fact: Fact;
  readonly contrasts: readonly ContrastFinding[];
  readonly ablations: readonly AblationFinding[];
  readonly pass: boolean;
}

/** Seeds 1 to n: organisations of a tier. */
export function organisations(n: number): number[] {
  return Array.from({ length: n }, (_, place) => place + 1);
}

/** What these organisations say about a fact; facts that share a shelf share runs. */
export function findOut(
  fact: Fact,
  seeds: readonly number[],
  shelf: Shelf = emptyShelf(),
): Finding {
  const own = seeds.map((seed) => armRuns(fact, {}, seed, shelf));
  const contrasts = fact.contrasts.map((contrast) => ({
    contrast,
    verdict: verdictOf(contrast, own),
  }));
  const ablations = fact.ablations.flatMap((ablation) => {
    const without = seeds.map((seed) => armRuns(fact, ablation.params, seed, shelf, ablation.over));
    return ablation.kills.map((place) => {
      const contrast = fact.contrasts[place];
      const verdict = verdictOf(contrast, without);
      return { ablation, contrast, verdict, pass: killed(verdict, contrast.bar) };
    });
  });
  const pass = contrasts.every(({ verdict }) => verdict.pass) && ablations.every((one) => one.pass);
  return { fact, contrasts, ablations, pass };
}

function verdictOf(contrast: Contrast, all: readonly Runs[]): Verdict {
  const a = all.map((own) => contrast.a(own, all));
  const b = all.map((own) => contrast.b(own, all));
  return judge(a, b, contrast.bar);
}
