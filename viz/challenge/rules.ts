// The rules of a quarter: thirteen weeks of leaders' time, of which asking takes some and beginning a step
// takes some; money for everything until the last week; and credit for what people will not like. Time and
// credit are rules of the game and no claim about firms; money is what the engine will charge.

import { interventionRow } from '../model-words.ts';
import type { Challenge } from '../../sim/lessons.ts';
import type { Step } from '../../sim/scenario.ts';
import { planCost } from '../plan/cost.ts';
import { peopleReached, type PlanContext } from '../plan/reach.ts';
import { refusal } from '../plan/rules.ts';
import { titleOf } from '../plan/steps.ts';
import { doubledBy } from './double.ts';
import { planOf, QUARTER, type Mode, type QuarterRecord } from './record.ts';

export type Prices = Challenge['prices'];

/** What the rules look at: the firm, the mode, and who works where. */
export interface Table {
  readonly challenge: Challenge;
  readonly mode: Mode;
  readonly context: PlanContext;
}

export const MOST_CREDIT = 100;

/** Weeks of leaders' time that a question takes. */
export function askingWeeks(question: string, prices: Prices): number {
  if (question === 'survey') return prices.survey;
  return question === 'network' ? prices.network : prices.talk;
}

/** Weeks that have gone into asking, before the first step can begin. */
export const weeksAsked = (asked: readonly string[], prices: Prices): number =>
  asked.reduce((sum, question) => sum + askingWeeks(question, prices), 0);

/** Weeks of the quarter's thirteen that are taken. */
export const weeksUsed = (
  { asked, steps }: Pick<QuarterRecord, 'asked' | 'steps'>,
  prices: Prices,
): number => weeksAsked(asked, prices) + steps.length * prices.step;

/** The steps of a quarter, each beginning when leaders have time for it: after the questions, in their order. */
export function scheduled(
  place: number,
  asked: readonly string[],
  steps: readonly Step[],
  prices: Prices,
): Step[] {
  const first = place * QUARTER + weeksAsked(asked, prices);
  return steps.map((step, at) => ({ ...step, start: first + at * prices.step }));
}

/** What each thing people dislike takes of the credit, at full strength, for everybody. */
const DISLIKED = { heat: 60, powerLoss: 4, push: 4, deficit: 2, controlling: 2, patience: 4 };

/**
 * Credit that beginning a step takes: for heat, lost power, orders, blame and control, and for asking owners to
 * wait, as far as the catalogue's own effects bring them, times strength, times the share of people reached.
 */
export function creditPrice(step: Step, context: PlanContext): number {
  const row = interventionRow(step.kind);
  if (row === undefined || context.people === 0) return 0;
  let price = 0;
  for (const { lever, amount, option } of row.effects) {
    const chosen = option === null ? 1 : Number(step[option] ?? row.options[option].default);
    if (lever === 'temperature') price += DISLIKED.heat * Math.max(0, amount) * chosen;
    else if (lever in DISLIKED) price += DISLIKED[lever as keyof typeof DISLIKED] * chosen;
  }
  const reached = peopleReached(step, context) / context.people;
  return Math.round(price * (step.strength ?? 1) * reached);
}

export const creditTaken = (steps: readonly Step[], context: PlanContext): number =>
  steps.reduce((sum, step) => sum + creditPrice(step, context), 0);

/** What a plan costs in this firm until the last week, in thousands. */
export const costHere = (steps: readonly Step[], context: PlanContext): number =>
  (planCost(steps, context) * context.people) / 1000;

export const budgetHere = ({ challenge, mode, context }: Table): number =>
  (challenge.modes[mode].budget * context.people) / 1000;

/** Why a step, or a question, cannot be had now; null when it can. */
export type Refused =
  | { readonly why: 'time'; readonly needs: number; readonly left: number }
  | { readonly why: 'money'; readonly needs: number; readonly left: number }
  | { readonly why: 'credit'; readonly needs: number; readonly left: number }
  | { readonly why: 'plan'; readonly hint: string }
  /** The step at a place of the plan does it already, from a week on. */
  | {
      readonly why: 'double';
      readonly title: string;
      readonly place: number;
      readonly start: number;
      /** It began in a quarter that has passed. */
      readonly running: boolean;
    };

/** What a step would double in the plan of these quarters; null for nothing. */
export function doubleRefused(quarters: readonly QuarterRecord[], step: Step): Refused | null {
  const plan = planOf(quarters);
  const place = doubledBy(plan, step);
  if (place === null) return null;
  const { start } = plan[place];
  const running = start < (quarters.length - 1) * QUARTER;
  return { why: 'double', title: titleOf(step), place, start, running };
}

/** What a team has left in a quarter, given the quarters up to it and the credit it began with. */
export interface Left {
  readonly weeks: number;
  readonly money: number;
  readonly credit: number;
}

export function leftOf(table: Table, quarters: readonly QuarterRecord[], credit: number): Left {
  const now = quarters[quarters.length - 1];
  const { context, challenge } = table;
  return {
    weeks: QUARTER - weeksUsed(now, challenge.prices),
    money: budgetHere(table) - costHere(planOf(quarters), context),
    credit: credit - creditTaken(now.steps, context),
  };
}

/** Whether one more step can begin in the last of these quarters. */
export function stepRefused(
  table: Table,
  quarters: readonly QuarterRecord[],
  credit: number,
  step: Step,
): Refused | null {
  const { challenge, context } = table;
  const double = doubleRefused(quarters, step);
  if (double !== null) return double;
  const left = leftOf(table, quarters, credit);
  const needs = {
    weeks: challenge.prices.step,
    money: costHere([step], context),
    credit: creditPrice(step, context),
  };
  if (needs.weeks > left.weeks) return { why: 'time', needs: needs.weeks, left: left.weeks };
  if (needs.money > left.money) return { why: 'money', needs: needs.money, left: left.money };
  // Without credit nobody follows, whatever the step.
  if (needs.credit > left.credit || left.credit <= 0) {
    return { why: 'credit', needs: needs.credit, left: left.credit };
  }
  const plan = planOf(quarters);
  const hint = refusal(plan, [...plan, step], context);
  return hint === null ? null : { why: 'plan', hint };
}

/** Whether there is time for one more question. */
export function askRefused(
  { challenge }: Table,
  quarters: readonly QuarterRecord[],
  question: string,
): Refused | null {
  const needs = askingWeeks(question, challenge.prices);
  const left = QUARTER - weeksUsed(quarters[quarters.length - 1], challenge.prices);
  return needs > left ? { why: 'time', needs, left } : null;
}
