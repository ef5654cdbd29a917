// Holds facts to the protocol: what was found for each contrast, what each ablation left of it.

import type { Ablation, Contrast, Fact, Runs } from './fact.ts';
import { surprise } from './holm.ts';
import { judge, killed, type Verdict } from './protocol.ts';
import { armRuns, emptyShelf, type Shelf } from './runs.ts';

export interface ContrastFinding {
  readonly contrast: Contrast;
  readonly verdict: Verdict;
  /** One-sided, by flipping signs; not corrected for how many are asked. */
  readonly p: number;
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

/**
 * What these organisations say about a fact; facts that share a shelf share runs. In a rival structure (parameters
 * laid over every arm) effects are asked and ablations are not.
 */
export function findOut(
  fact: Fact,
  seeds: readonly number[],
  shelf: Shelf = emptyShelf(),
  rival: Ablation['params'] | null = null,
): Finding {
  const own = seeds.map((seed) => armRuns(fact, rival ?? {}, seed, shelf));
  const contrasts = fact.contrasts.map((contrast) => {
    const [a, b] = sides(contrast, own);
    const differences = b.map((value, pair) => value - a[pair]);
    const p = surprise(differences, contrast.bar);
    return { contrast, verdict: judge(a, b, contrast.bar), p };
  });
  const asked = rival === null ? fact.ablations : [];
  const ablations = asked.flatMap((ablation) => {
    const without = seeds.map((seed) => armRuns(fact, ablation.params, seed, shelf, ablation.over));
    return ablation.kills.map((place) => {
      const contrast = fact.contrasts[place];
      const verdict = judge(...sides(contrast, without), contrast.bar);
      return { ablation, contrast, verdict, pass: killed(verdict, contrast.bar) };
    });
  });
  const pass = contrasts.every(({ verdict }) => verdict.pass) && ablations.every((one) => one.pass);
  return { fact, contrasts, ablations, pass };
}

/** Both sides of a contrast, organisation by organisation. */
function sides(contrast: Contrast, all: readonly Runs[]): [number[], number[]] {
  return [all.map((own) => contrast.a(own, all)), all.map((own) => contrast.b(own, all))];
}
