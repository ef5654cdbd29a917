// What has become of a result on the wall: run again and the same, run again and another, refused by the engine,
// or not there yet.

import type { TeamRecord } from '../challenge/record.ts';
import { figuresOf, scoreIn, type Figures } from './figures.ts';
import { said } from './reading.ts';
import type { MadeRun, Rerun } from './reruns.ts';
import { say } from './words.ts';

export type Result =
  | { readonly kind: 'waiting' }
  | {
      readonly kind: 'same' | 'other';
      readonly run: MadeRun;
      /** The same firm with nothing done. */
      readonly nothing: MadeRun;
      readonly figures: Figures;
    }
  | { readonly kind: 'none'; readonly why: string };

export const WAITING: Result = { kind: 'waiting' };

/** What has come of a record, from its run and the run with nothing done. */
export function resultOf(record: TeamRecord, made: Rerun, nothing: Rerun): Result {
  for (const rerun of [made, nothing]) {
    if ('problems' in rerun) return { kind: 'none', why: say.unplayable(said(rerun.problems)) };
    if ('failed' in rerun) return { kind: 'none', why: say.failed(rerun.failed) };
  }
  const runs = { run: made as MadeRun, nothing: nothing as MadeRun };
  const kind = runs.run.hash === record.stateHash ? 'same' : 'other';
  const [read, without] = [runs.run.history, runs.nothing.history];
  const score = scoreIn(record, read, without)?.total ?? null;
  return { kind, ...runs, figures: { ...figuresOf(record, read), score } };
}

/** What is said of it in a cell of its own. */
export function stateWords(result: Result, recorded: string): string {
  if (result.kind === 'waiting') return say.waiting;
  if (result.kind === 'none') return result.why;
  return result.kind === 'same' ? say.made : say.other(recorded, result.run.hash);
}

export const figuresIn = (result: Result): Figures | null =>
  'figures' in result ? result.figures : null;
