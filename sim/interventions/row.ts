// The shape of one kind of intervention, and the short form in which the catalogue is written.

import type { LeverName } from '../params.ts';
import type { Influences } from './influences.ts';

/** How one lever is moved at full strength, once the delay has passed. */
export interface Effect {
  readonly lever: LeverName;
  /** toward: part of the way to `amount`; add: plus `amount`; times: multiplied by `amount`. */
  readonly how: 'toward' | 'add' | 'times';
  readonly amount: number;
  /** Only from this week of the intervention on, and before that one. */
  readonly fromWeek: number;
  readonly untilWeek: number;
  /** Multiplied by this option's value, when named. */
  readonly option: string | null;
  /** Amount while another meeting runs for the same people, when it differs. */
  readonly inMeeting: number | null;
}

/** A number that a step may say; whoever says none has the default. */
export interface Option {
  readonly default: number;
  readonly min: number;
  readonly max: number;
  readonly sentence: string;
}

/** Whom an intervention can be aimed at: everybody, departments, levels, a share of people. */
export type Reach = 'organisation' | 'department' | 'levels' | 'share';

/** One kind of intervention, with what raises and lowers its effect and what it addresses. */
export interface InterventionRow extends RowBody, Influences {
  readonly reach: readonly Reach[];
}

/** What a row of the catalogue says by itself. */
export interface RowBody {
  readonly kind: string;
  readonly title: string;
  readonly sentence: string;
  /** Cost in thousands a week per 1,000 employees reached, at strength 1. */
  readonly cost: number;
  /** Cost of follow-up after the first two weeks, when it differs. */
  readonly costLater: number;
  /** Weeks from start to full effect, and from end to none. */
  readonly delay: number;
  /** Weeks after its end before the same can start again for the same people. */
  readonly again: number;
  readonly claims: readonly string[];
  readonly effects: readonly Effect[];
  readonly options: Readonly<Record<string, Option>>;
  /** It moves what a whole department is told, paid or organised by; levels and shares do not apply. */
  readonly wholeDepartments: boolean;
  /** It brings people together, so that invited customers can be in the room. */
  readonly meeting: boolean;
  /** Ties it makes: lasting bridges between teams, or contacts for as long as it runs. */
  readonly ties: 'bridges' | 'contacts' | null;
}

export type Tail = Partial<Pick<Effect, 'fromWeek' | 'untilWeek' | 'option' | 'inMeeting'>>;

function effect(how: Effect['how'], lever: LeverName, amount: number, tail: Tail = {}): Effect {
  const whole = { fromWeek: 0, untilWeek: Infinity, option: null, inMeeting: null };
  return { lever, how, amount, ...whole, ...tail };
}

export const toward = (lever: LeverName, amount: number, tail?: Tail): Effect =>
  effect('toward', lever, amount, tail);
export const add = (lever: LeverName, amount: number, tail?: Tail): Effect =>
  effect('add', lever, amount, tail);
export const times = (lever: LeverName, amount: number, tail?: Tail): Effect =>
  effect('times', lever, amount, tail);

type More = Partial<
  Pick<RowBody, 'options' | 'wholeDepartments' | 'meeting' | 'ties' | 'costLater'>
>;

/** One row: kind, title, [cost, delay, again], claims, sentence, effects, and what is special. */
export function row(
  kind: string,
  title: string,
  [cost, delay, again]: readonly [number, number, number],
  claims: string,
  sentence: string,
  effects: readonly Effect[],
  more: More = {},
): RowBody {
  const plain = { options: {}, wholeDepartments: false, meeting: false, ties: null };
  const head = { kind, title, sentence, cost, costLater: cost, delay, again };
  return { ...head, claims: claims.split(' '), effects, ...plain, ...more };
}
