// What has become of a result on the wall: run again and the same, run again and another, refused by the engine,
// or not there yet.

import type { TeamRecord } from '../challenge/record.ts';
import { figuresOf, type Figures } from './figures.ts';
import { said } from './reading.ts';
import type { MadeRun, Rerun } from './reruns.ts';
import { say } from './words.ts';

export type Result =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'same' | 'other'; readonly run: MadeRun; readonly figures: Figures }
  | { readonly kind: 'none'; readonly why: string };

export const WAITING: Result = { kind: 'waiting' };

export function resultOf(record: TeamRecord, made: Rerun): Result {
  if ('problems' in made) return { kind: 'none', why: say.unplayable(said(made.problems)) };
  if ('failed' in made) return { kind: 'none', why: say.failed(made.failed) };
  const kind = made.hash === record.stateHash ? 'same' : 'other';
  return { kind, run: made, figures: { ...figuresOf(record, made.history), score: null } };
}

/** What is said of it in a cell of its own. */
export function stateWords(result: Result, recorded: string): string {
  if (result.kind === 'waiting') return say.waiting;
  if (result.kind === 'none') return result.why;
  return result.kind === 'same' ? say.made : say.other(recorded, result.run.hash);
}

export const figuresIn = (result: Result): Figures | null =>
  'figures' in result ? result.figures : null;
