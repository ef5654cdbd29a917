// One organisation in one week: its columns, its ties, the levers that reach its people, its money.

import type { Columns } from './columns.ts';
import type { Own } from './extensions/own.ts';
import type { Ledger } from './ledger.ts';
import type { ParamValues } from './params.ts';
import type { Roster } from './roster.ts';
import type { Scenario } from './scenario.ts';
import type { TieNetwork } from './network.ts';

/** Places in `model.firm`, the organisation's own numbers. Money is in weekly revenue at week 0. */
export const FIRM = {
  satisfaction: 0,
  /** Customers at week 0. */
  customersStart: 1,
  base: 2,
  profit: 3,
  profitSmooth: 4,
  profitReference: 5,
  profitStart: 6,
  revenueStart: 7,
  market: 8,
  spent: 9,
  spending: 10,
  exits: 11,
  hires: 12,
  heatPolicy: 13,
  /** The part of heatPolicy that this week's levers contain. */
  heatApplied: 14,
  meanBelief: 15,
  meanFear: 16,
  /** Customers who come each week: as many as left each week at week 0. */
  arrivals: 17,
  /** What protected gadflies' ideas add to the worth of deep practice. */
  ideas: 18,
  loyalty: 19,
} as const;
export const FIRM_COUNT = 20;

/** Weeks that a policy can look back on, and that an idea may take to bear fruit. */
export const MEMORY_WEEKS = 32;

/**
 * One run, standing in a week. Its arrays are live and belong to the engine: to be read between two weeks and never
 * written; people are indexed by their slot, departments and interventions by their place in the scenario.
 */
export interface Model {
  /** Replaced, never changed, when a host adds an event to the run. */
  scenario: Scenario;
  /** Parameter values in force this week, context jitter included. */
  readonly values: ParamValues;
  /** What this seed multiplies each jittered parameter by. */
  readonly context: Readonly<Record<string, number>>;
  week: number;
  /** True while the organisation settles before week 0. */
  settling: boolean;
  readonly people: number;
  readonly departments: number;
  /** Facets of a belief: the six levers' and the sector's assumptions. */
  readonly facets: number;
  /** Places for customers; some of them are free. */
  readonly customers: number;
  /** The front-line person who serves each customer, by slot. */
  readonly contact: Uint32Array;
  /** Front-line people, by department: from serviceOffsets[d] to serviceOffsets[d + 1]. */
  readonly servicePeople: Uint32Array;
  readonly serviceOffsets: Uint32Array;
  readonly roster: Roster;
  /** Present ties: the roster's, and those that interventions made. */
  ties: TieNetwork;
  readonly columns: Columns;
  readonly firm: Float64Array;
  /** Mean fear of the last weeks, newest at week modulo MEMORY_WEEKS. */
  readonly fearMemory: Float64Array;
  /** Worth of ideas that bear fruit in a week, at week modulo MEMORY_WEEKS. */
  readonly ideaMemory: Float64Array;
  /** Mean system alignment per intervention and department when it started. */
  readonly alignmentAtStart: Float32Array;
  /** What a policy makes of each intervention in each department, times its plan: departments × interventions. */
  readonly aims: Float32Array;
  /** The same as the last survey would have it, until its answers are in. */
  readonly surveyed: Float32Array;
  /** Scratch for the gaps of a survey: departments × inhibitors. */
  readonly gaps: Float64Array;
  /** Which row of `levers` holds for a person. */
  readonly audience: Uint32Array;
  readonly audienceOfDepartment: Uint32Array;
  /** Which interventions reach an audience: audience × interventions. */
  readonly reached: Uint8Array;
  /** Share of the employees that each intervention reaches. */
  readonly reachedShare: Float64Array;
  /** Which interventions reach somebody of a department: department × interventions. */
  readonly departmentReached: Uint8Array;
  /** Places of people in each audience. */
  readonly seats: Uint32Array;
  /** Lever values this week: audience × LEVERS. */
  readonly levers: Float64Array;
  readonly audiences: number;
  /** Which audiences stand for a whole department, for levels and shares do not split its systems. */
  readonly departmentOfAudience: Uint32Array;
  /** Scratch for sums over the people of each department. */
  readonly departmentSums: Float64Array;
  readonly departmentCounts: Float64Array;
  /** Keys of the keyed draws: of the stream, and of this week. */
  readonly streamKey: Int32Array;
  readonly weekKey: Int32Array;
  /** What people show each other, as of the week before: people × shownStride. */
  readonly shown: Float32Array;
  readonly shownStride: number;
  /** All ones, to count people with the same sums that add them up. */
  readonly everybody: Uint8Array;
  readonly ranking: Float32Array;
  /** The uniforms of the latest draw, up to eight pairs. */
  readonly drawn: Float64Array;
  /** The organisation that buys from this one; null when customers are persons only. */
  readonly partner: Model | null;
  /** Numbers of the business between two organisations, at the places of TRADE; empty without a second one. */
  readonly trade: Float64Array;
  /** Kept only when a host asks why. */
  ledger: Ledger | null;
  /** Mechanisms from outside; null without any. */
  own: Own | null;
}
