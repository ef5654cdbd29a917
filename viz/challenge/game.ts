// A challenge on its way: the record so far, with the quarter that is being planned as its last, and where in
// that quarter the team stands. Pure functions from game to game; nothing that follows from the run is in it.

import type { Step } from '../../sim/scenario.ts';
import { QUARTER, QUARTERS, type Mode, type QuarterRecord, type TeamRecord } from './record.ts';
import { scheduled, type Prices } from './rules.ts';

/** Choose steps and ask; say what will come of it; look at what came; all eight have passed. */
export const PHASES = ['choose', 'predict', 'see', 'end'] as const;
export type Phase = (typeof PHASES)[number];

export interface Game {
  readonly record: TeamRecord;
  /** Quarters that have passed. */
  readonly passed: number;
  readonly phase: Phase;
}

/** A state that no engine has shown yet. */
const NO_HASH = '0'.repeat(16);
const EMPTY: QuarterRecord = { steps: [], asked: [], guess: 0 };

export interface Start {
  readonly team: string;
  readonly firm: string;
  readonly mode: Mode;
  readonly seed: number;
}

export function newGame({ team, firm, mode, seed }: Start): Game {
  const head = { thaw: 'challenge', version: 1, team, firm, mode, seed } as const;
  return {
    record: { ...head, quarters: [EMPTY], stateHash: NO_HASH },
    passed: 0,
    phase: 'choose',
  };
}

/** The quarter that is being planned, or the last one that passed. */
export const quarterOf = ({ record }: Game): QuarterRecord =>
  record.quarters[record.quarters.length - 1];

function withQuarter(game: Game, change: Partial<QuarterRecord>): Game {
  const last = { ...quarterOf(game), ...change };
  const quarters = [...game.record.quarters.slice(0, -1), last];
  return { ...game, record: { ...game.record, quarters } };
}

/** Steps of the quarter in their order; when each begins follows from it. */
export function withSteps(game: Game, steps: readonly Step[], prices: Prices): Game {
  const { asked } = quarterOf(game);
  return withQuarter(game, { steps: scheduled(game.passed, asked, steps, prices) });
}

export function withQuestion(game: Game, question: string, prices: Prices): Game {
  const { asked, steps } = quarterOf(game);
  const next = [...asked, question];
  return withQuarter(game, { asked: next, steps: scheduled(game.passed, next, steps, prices) });
}

/** Ends a step of an earlier quarter with the first week of this one, or lets it go on after all. */
export function withStop(game: Game, place: number): Game {
  const { stops = [] } = quarterOf(game);
  const next = stops.includes(place)
    ? stops.filter((one) => one !== place)
    : [...stops, place].toSorted((a, b) => a - b);
  return withQuarter(game, { stops: next.length > 0 ? next : undefined });
}

export const withGuess = (game: Game, guess: number): Game =>
  withQuarter(game, { guess: Math.max(0, Math.min(1, Math.round(guess * 100) / 100)) });

export const inPhase = (game: Game, phase: Phase): Game => ({ ...game, phase });

/** Its thirteen weeks have passed, and the engine stands in this state. */
export function passQuarter(game: Game, stateHash: string): Game {
  return { record: { ...game.record, stateHash }, passed: game.passed + 1, phase: 'see' };
}

/** The next quarter, or the end. */
export function nextQuarter(game: Game): Game {
  if (game.passed >= QUARTERS) return inPhase(game, 'end');
  const quarters = [...game.record.quarters, EMPTY];
  return { ...game, record: { ...game.record, quarters }, phase: 'choose' };
}

/** Steps begun before this quarter that still run when it begins, with their places in the plan. */
export function runningSteps(game: Game): { place: number; step: Step }[] {
  const now = game.passed * QUARTER;
  const stopped = game.record.quarters.slice(0, game.passed).map(({ stops = [] }) => stops);
  const all = game.record.quarters.slice(0, game.passed).flatMap(({ steps }) => steps);
  return all.flatMap((step, place) => {
    const ended = stopped.some((stops) => stops.includes(place));
    const runs = step.start + (step.weeks ?? Infinity) > now && step.start < now;
    return runs && !ended ? { place, step } : [];
  });
}
