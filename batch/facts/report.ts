// A finding as plain data, as it comes from a thread and goes into a table or JSON.

import { MARKS } from './marks.ts';
import type { Bar } from './protocol.ts';
import type { Finding } from './scoreboard.ts';

export interface ContrastReport {
  readonly says: string;
  readonly bar: Bar;
  readonly difference: number;
  /** 95 % for differences, 90 % for "nothing happens". */
  readonly interval: readonly [number, number];
  readonly seeds: number;
  /** Share of organisations in the stated direction. */
  readonly won: number;
  readonly cliffsDelta: number;
  /** One-sided p, not yet corrected for how many are asked. */
  readonly p: number;
  readonly pass: boolean;
  /** What was known to fail beforehand; null when nothing was. */
  readonly known: string | null;
}

export interface AblationReport {
  readonly says: string;
  readonly contrast: string;
  /** What is left of the difference without the mechanism. */
  readonly left: number;
  readonly pass: boolean;
  readonly known: string | null;
}

export interface FactReport {
  readonly id: string;
  readonly claims: readonly string[];
  readonly statement: string;
  readonly contrasts: readonly ContrastReport[];
  readonly ablations: readonly AblationReport[];
  readonly pass: boolean;
}

export function reportOf({ fact, contrasts, ablations, pass }: Finding): FactReport {
  const failing = MARKS[fact.id]?.failing ?? {};
  return {
    id: fact.id,
    claims: fact.claims,
    statement: fact.statement,
    contrasts: contrasts.map(({ contrast, verdict, p }) => ({
      says: contrast.says,
      bar: contrast.bar,
      difference: verdict.difference,
      interval: [verdict.interval.low, verdict.interval.high],
      seeds: verdict.seeds,
      won: verdict.won,
      cliffsDelta: verdict.cliffsDelta,
      p,
      pass: verdict.pass,
      known: failing[contrast.says] ?? null,
    })),
    ablations: ablations.map(({ ablation, contrast, verdict, pass: killed }) => ({
      says: ablation.says,
      contrast: contrast.says,
      left: verdict.difference,
      pass: killed,
      known: failing[`ablation: ${ablation.says}`] ?? null,
    })),
    pass,
  };
}
