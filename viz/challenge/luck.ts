// How much of a score is luck: the same plan in other accidents, each against nothing done in the same accident.
// What makes the runs is the studio's own outlook; here they are scored.

import type { Challenge } from '../../sim/lessons.ts';
import { threadsBesidePage } from '../../workers/engine.ts';
import { startEnsembleThread } from '../../workers/thread.ts';
import type { Ensemble } from '../outlook/ensemble.ts';
import { Outlook, type PlanRequest } from '../outlook/outlook.ts';
import type { OpenRun } from '../run.ts';
import { planOf, WEEKS, type TeamRecord } from './record.ts';
import { scoreOf } from './score.ts';

/** Other accidents that are tried. */
export const OTHERS = 16;
const MOST_THREADS = 4;

export interface Luck {
  /** Accidents that are there, of `OTHERS`. */
  readonly runs: number;
  /** Scores in them, lowest first. */
  readonly scores: readonly number[];
}

/** Scores of all seeds but the one that was played, as far as both runs of a seed are there. */
export function luckOf(goals: Challenge['goals'], plan: Ensemble, nothing: Ensemble): Luck {
  const seeds = plan.seeds().filter((seed) => seed !== plan.seed && nothing.has(seed));
  const scores = seeds.map((seed) => {
    const reader = (of: Ensemble) => (outcome: string, week: number) =>
      of.value(seed, outcome, week);
    return scoreOf(goals, reader(plan), reader(nothing)).total;
  });
  return { runs: scores.length, scores: scores.toSorted((a, b) => a - b) };
}

/** Starts the other accidents; tells of each pair that is there. `stop` ends them. */
export function startLuck(
  { text, description }: OpenRun,
  record: TeamRecord,
  goals: Challenge['goals'],
  onLuck: (luck: Luck) => void,
): { stop(): void } {
  const threads = threadsBesidePage(MOST_THREADS);
  const request = (overrides: Omit<PlanRequest['overrides'], 'seed' | 'weeks'>): PlanRequest => ({
    text,
    overrides: { ...overrides, seed: record.seed, weeks: WEEKS },
    weeks: WEEKS,
    departments: description.departments.length,
  });
  const outlook: Outlook = new Outlook(startEnsembleThread, threads, () => {
    const luck = luckOf(goals, plan, nothing);
    onLuck(luck);
    if (luck.runs === OTHERS) outlook.stop();
  });
  const runs = OTHERS + 1;
  const [plan, nothing] = outlook.want([
    { request: request({ params: {}, interventions: planOf(record.quarters) }), runs },
    { request: request({ params: {}, withoutPlan: true }), runs },
  ]);
  return outlook;
}
