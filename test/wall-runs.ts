// Runs of teams for the tests of the wall and the debrief, made by the engine itself: plans by name, and the
// records that teams would bring.

import { readFileSync } from 'node:fs';
import type { Step } from '../sim/scenario.ts';
import { QUARTER, QUARTERS, planOf, type TeamRecord } from '../viz/challenge/record.ts';
import { makeRun, type MadeRun } from '../viz/wall/reruns.ts';
import { createSimApi } from '../workers/sim-api.ts';

const FIRM = 'product-baseline';
const textOf = (firm: string) =>
  readFileSync(new URL(`../scenarios/${firm}.json`, import.meta.url), 'utf8');

/** An engine in this thread, with the manners of one that is asked from afar; it holds one run at a time. */
export function engineHere() {
  const api = createSimApi();
  return {
    load: async (...asked: Parameters<typeof api.load>) => api.load(...asked),
    seek: async (week: number) => api.seek(week),
    why: async (...asked: Parameters<typeof api.why>) => api.why(...asked),
    give() {},
    stop() {},
  };
}

export const ENGINE = engineHere();

/** A record whose steps stand in the quarters in which they begin. */
export function recordOf(steps: readonly Step[], changes: Partial<TeamRecord> = {}): TeamRecord {
  const quarters = Array.from({ length: QUARTERS }, (_, place) => ({
    steps: steps.filter(({ start }) => Math.floor(start / QUARTER) === place),
    asked: [],
    guess: Math.round((10 * (place + 1)) / QUARTERS) / 10,
  }));
  const record = { thaw: 'challenge', version: 1, team: 'The Penguins', firm: FIRM } as const;
  return { ...record, mode: 'easy', seed: 7, quarters, stateHash: '0'.repeat(16), ...changes };
}

export async function runOfRecord({ firm, quarters, seed }: TeamRecord): Promise<MadeRun> {
  const request = {
    key: '',
    text: textOf(firm),
    overrides: { seed, interventions: planOf(quarters) },
  };
  const made = await makeRun(engineHere(), { ...request, weeks: quarters.length * QUARTER });
  if (!('history' in made)) throw new Error(JSON.stringify(made));
  return made;
}

/** The same record with the state that its run really ends in. */
export async function finished(record: TeamRecord): Promise<TeamRecord> {
  return { ...record, stateHash: (await runOfRecord(record)).hash };
}

const step = (kind: string, start: number, more: Partial<Step> = {}): Step => ({
  kind,
  start,
  ...more,
});

const WHOLE = [
  step('educate-paradigm', 0),
  step('safe-space', 1),
  step('tough-questions', 2),
  step('vision-activity', 3),
  step('vision-talk', 4),
  step('align-incentives', 5, { controlling: 0 }),
  step('align-metrics', 6),
  step('redesign-processes', 7),
  step('grant-autonomy', 8),
  step('hr-programme', 13),
  step('restructure', 16),
];

/** Plans that the tests know the end of. */
export const PLANS = {
  nothing: [],
  whole: [...WHOLE, step('invite-customers', 10)],
  stopped: WHOLE.map((one) => ({ ...one, weeks: 80 - one.start })),
  talk: [step('vision-talk', 2)],
  orders: [step('mandate', 2)],
  teaching: [step('educate-paradigm', 2), step('hr-programme', 10)],
  processes: [
    step('align-incentives', 2, { controlling: 0 }),
    step('align-metrics', 3),
    step('redesign-processes', 4),
  ],
  hot: [
    step('tough-questions', 2),
    step('surface-conflict', 2),
    step('stretch-responsibility', 3),
    step('restructure', 4),
    step('drop-scripts', 5),
    step('mandate', 6),
  ],
} as const satisfies Record<string, readonly Step[]>;
