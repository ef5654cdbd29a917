// What a thread does for `thaw facts`: asks one fact in some organisations, or all facts under one draw of the
// parameters. Facts that come one after the other share their runs.

import { classicReport, type ClassicReport } from './facts/classic-board.ts';
import { DOSE_FACTS } from './facts/dose-facts.ts';
import { FACT_GROUPS, FACTS } from './facts/facts.ts';
import { reportOf, type FactReport } from './facts/report.ts';
import { RIVALS } from './facts/rivals.ts';
import { effectsUnder, parameterDraws, type Effect } from './facts/robust.ts';
import { emptyShelf } from './facts/runs.ts';
import { findOut } from './facts/scoreboard.ts';
import type { Service } from './pool.ts';

export interface FactsSetup {
  /** Seeds of the organisations. */
  readonly seeds: readonly number[];
  /** Facts that are asked under a draw. */
  readonly ids: readonly string[];
  /** Classics may take more runs, people and weeks in the full tier. */
  readonly full: boolean;
  /** Name of the rival structure they are asked in; null asks the model itself. */
  readonly rival: string | null;
  /** The hypercube, where draws are asked. */
  readonly draws: number;
  readonly drawSeed: number;
}

export type FactsJob =
  | { readonly classic: string }
  | { readonly fact: string }
  | { readonly dose: string }
  | { readonly draw: number };

export type FactsOutput =
  | { readonly classic: ClassicReport }
  | { readonly report: FactReport }
  | { readonly draw: number; readonly effects: readonly Effect[] };

export type FactsService = Service<FactsSetup, FactsJob, FactsOutput>;

export function createFactsService(): FactsService {
  let setup: FactsSetup | null = null;
  let drawn: ReturnType<typeof parameterDraws> | null = null;
  let shelf = emptyShelf();
  let group = -1;
  return {
    prepare(wanted) {
      setup = wanted;
    },
    run(job) {
      if (setup === null) throw new Error('facts: called before prepare');
      if ('draw' in job) {
        const { ids, seeds, draws, drawSeed } = setup;
        const asked = FACTS.filter(({ id }) => ids.includes(id));
        drawn ??= parameterDraws(draws, drawSeed);
        return { draw: job.draw, effects: effectsUnder(asked, drawn[job.draw], seeds) };
      }
      if ('classic' in job) return { classic: classicReport(job.classic, setup.full) };
      if ('dose' in job) {
        const dose = DOSE_FACTS.find(({ id }) => id === job.dose);
        if (dose === undefined) throw new Error(`facts: no kind is called ${job.dose}`);
        return { report: reportOf(findOut(dose, setup.seeds, shelf)) };
      }
      const fact = FACTS.find(({ id }) => id === job.fact);
      if (fact === undefined) throw new Error(`facts: no fact is called ${job.fact}`);
      // Facts of another group share hardly any run: what is kept for them is let go.
      const own = FACT_GROUPS.findIndex((facts) => facts.includes(fact));
      if (own !== group) shelf = emptyShelf();
      group = own;
      const overlay = setup.rival === null ? null : RIVALS[setup.rival];
      return { report: reportOf(findOut(fact, setup.seeds, shelf, overlay)) };
    },
  };
}
