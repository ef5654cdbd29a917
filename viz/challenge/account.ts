// The account of a whole challenge: credit and money quarter by quarter, made again from the record and the two
// runs. The page plays by it; whoever gets a record from elsewhere finds out with it whether the rules were kept.

import { creditChanges, type CreditChange, type Read } from './credit.ts';
import { planOf, QUARTER, type QuarterRecord } from './record.ts';
import { budgetHere, costHere, creditTaken, MOST_CREDIT, scheduled, weeksUsed } from './rules.ts';
import type { Table } from './rules.ts';

export interface QuarterAccount {
  readonly place: number;
  /** Credit when it began, and what the steps begun in it took. */
  readonly credit: number;
  readonly taken: number;
  readonly changes: readonly CreditChange[];
  /** Credit at its end, between 0 and 100. */
  readonly after: number;
  /** What the plan as it then stood costs until the last week, in thousands, of `budget`. */
  readonly committed: number;
  readonly guess: number;
  /** Share really changed at its start and at its end. */
  readonly from: number;
  readonly came: number;
  /** Rules that were not kept, which no game played here does. */
  readonly broken: readonly ('time' | 'weeks' | 'money' | 'credit')[];
}

const close = (a: number, b: number): boolean => a <= b + 1e-6;

/** One entry for each quarter that has passed in both runs. */
export function accountOf(
  table: Table,
  quarters: readonly QuarterRecord[],
  read: Read,
  nothing: Read,
): QuarterAccount[] {
  const { challenge, mode, context } = table;
  let credit = challenge.modes[mode].credit;
  return quarters.map((quarter, place) => {
    const { asked, steps, guess } = quarter;
    const taken = creditTaken(steps, context);
    const changes = creditChanges(place, guess, read, nothing);
    const sum = changes.reduce((all, { points }) => all + points, credit - taken);
    const after = Math.max(0, Math.min(MOST_CREDIT, sum));
    const committed = costHere(planOf(quarters.slice(0, place + 1)), context);
    const planned = scheduled(place, asked, steps, challenge.prices);
    const broken: QuarterAccount['broken'][number][] = [];
    if (weeksUsed(quarter, challenge.prices) > QUARTER) broken.push('time');
    if (planned.some(({ start }, at) => start !== steps[at].start)) broken.push('weeks');
    if (steps.length > 0 && !close(committed, budgetHere(table))) broken.push('money');
    if (steps.length > 0 && (credit <= 0 || taken > credit)) broken.push('credit');
    const account = {
      ...{ place, credit, taken, changes, after, committed, guess, broken },
      from: read('converted', place * QUARTER),
      came: read('converted', (place + 1) * QUARTER),
    };
    credit = after;
    return account;
  });
}
