// What the views of a challenge show: the game, its firm, the two runs, and everything the rules make of them.
// Views are made anew from a scene whenever something changes; what readers do goes to the actions.

import type { Frame } from '../../sim/frame.ts';
import type { Step } from '../../sim/scenario.ts';
import type { OpenRun } from '../run.ts';
import { accountOf, type QuarterAccount } from './account.ts';
import type { Told } from './ask.ts';
import type { Firm } from './firms.ts';
import type { Game } from './game.ts';
import type { ReadHere } from './headline.ts';
import { leftOf, type Left, type Table } from './rules.ts';

export interface Scene {
  readonly firm: Firm;
  readonly game: Game;
  readonly open: OpenRun;
  readonly frame: Frame;
  readonly table: Table;
  readonly accounts: readonly QuarterAccount[];
  /** Credit when this quarter began, and what is left of everything now. */
  readonly credit: number;
  readonly left: Left;
  readonly read: ReadHere;
  readonly nothing: ReadHere;
  readonly told: Told;
}

export interface Actions {
  ask(question: string): void;
  add(kind: string): void;
  /** Puts another step in the place of one of this quarter; null takes it out. */
  change(place: number, step: Step | null): void;
  stop(place: number): void;
  predict(): void;
  guess(share: number): void;
  back(): void;
  pass(): void;
  next(): void;
  save(): void;
  link(): void;
  leave(): void;
  /** Tells what counts, and what the words mean. */
  rules(): void;
}

export function sceneOf(firm: Firm, game: Game, open: OpenRun, frame: Frame, told: Told): Scene {
  const { challenge } = firm;
  const { mode, quarters } = game.record;
  const table: Table = { challenge, mode, context: open.description };
  const read: ReadHere = (outcome, week, department = -1) =>
    open.history.get(outcome, week, department);
  const nothing: ReadHere = (outcome, week, department = -1) =>
    open.ghost.history.get(outcome, week, department);
  const accounts = accountOf(table, quarters.slice(0, game.passed), read, nothing);
  const credit = accounts.at(-1)?.after ?? challenge.modes[mode].credit;
  // A quarter that has passed has been paid for already.
  const planning = game.passed < quarters.length;
  const now = planning ? quarters : [...quarters, { steps: [], asked: [], guess: 0 }];
  const left = leftOf(table, now, credit);
  return { firm, game, open, frame, table, accounts, credit, left, read, nothing, told };
}
