// Traps that teams walk into, each tied to a claim of practitioners and each only called met where the run itself
// shows what it did: what the plan has and lacks is half of it, the evidence is the other. Pure.

import { sumOver, type Read } from '../challenge/credit.ts';
import { QUARTER, type TeamRecord } from '../challenge/record.ts';
import type { Step } from '../../sim/scenario.ts';
import { say } from './words.ts';

/** A run as traps look at it. */
export interface Played {
  readonly quarters: TeamRecord['quarters'];
  /** The plan that the quarters make. */
  readonly steps: readonly Step[];
  readonly last: number;
  readonly run: Read;
  /** The same firm and seed with nothing done. */
  readonly nothing: Read;
  /** Mean heat that people feel, and the lower edge of the zone: heat, 0 to 1.5. */
  readonly heat: (week: number) => number;
  readonly zoneLow: (week: number) => number;
}

export interface Trap {
  readonly name: TrapName;
  readonly claim: string;
  /** What the run shows, in a sentence with its figures. */
  readonly evidence: string;
}

const TALK = ['vision-talk', 'mandate'];
const PAY = ['align-incentives'];
const TEACH = ['educate-paradigm', 'hr-programme'];
const CUSTOMERS = ['invite-customers', 'customer-visits', 'appreciative-summit'];
/** From this share of people who look away from the work on, it is too hot; as the floor's own sentence has it. */
const AVOIDED = 0.4;
const MONTH = 4;
/** Steps that begin within a month and are many. */
const MANY = 5;
/** What a difference between two runs must have to be worth a word, in shares. */
const SEEN = 0.05;
const MUCH = 0.15;

const of = ({ steps }: Played, kinds: readonly string[]): Step[] =>
  steps.filter(({ kind }) => kinds.includes(kind)).toSorted((a, b) => a.start - b.start);

/** How far an outcome is above where it would be with nothing done. */
const gained = ({ run, nothing, last }: Played, outcome: string, week = last): number =>
  run(outcome, week) - nothing(outcome, week);

/** The week in which something is largest. */
function peak(from: number, to: number, read: (week: number) => number): number {
  let best = from;
  for (let week = from + 1; week <= to; week++) if (read(week) > read(best)) best = week;
  return best;
}

const weeksOf = ({ last }: Played): number[] =>
  Array.from({ length: last }, (_, place) => place + 1);

const weeksTooHot = (played: Played): number[] =>
  weeksOf(played).filter((week) => played.run('avoidance', week) >= AVOIDED);

/** People who left beyond those who would have left with nothing done. */
export const leftBeyond = ({ run, nothing, last }: Played): number =>
  sumOver(run, 'exits', 0, last) - sumOver(nothing, 'exits', 0, last);

/** Each test answers what the run shows, or null where it did not happen. */
const TESTS = {
  /** Words rise long before what people are paid for follows. */
  'words-before-pay': [
    'MIX-2',
    (played: Played) => {
      const [talk] = of(played, TALK);
      if (talk === undefined) return null;
      const paid = of(played, PAY)[0]?.start ?? null;
      const until = Math.min(paid ?? played.last, played.last);
      if (until - talk.start < QUARTER) return null;
      const said = gained(played, 'espoused', until);
      const done = gained(played, 'enacted', until);
      if (said - done < MUCH) return null;
      return say.trap.wordsBeforePay(talk.start, paid, until, said, done);
    },
  ],
  'too-hot': [
    'HEAT-4',
    (played: Played) => {
      const { run, last } = played;
      const hot = weeksTooHot(played).length;
      if (hot < MONTH) return null;
      const worst = peak(1, last, (week) => run('avoidance', week));
      return say.trap.tooHot(hot, worst, run('avoidance', worst), Math.round(leftBeyond(played)));
    },
  ],
  'too-cold': [
    'HEAT-4',
    (played: Played) => {
      const { last, heat, zoneLow, steps } = played;
      // Frightened people are not cold, however little heat leaders apply.
      if (steps.length === 0 || weeksTooHot(played).length >= MONTH) return null;
      const cold = weeksOf(played).filter((week) => heat(week) < zoneLow(week) - 0.02).length;
      if (cold < 0.75 * last || gained(played, 'converted') >= SEEN) return null;
      return say.trap.tooCold(cold, last, gained(played, 'converted'));
    },
  ],
  'all-at-once': [
    'HEAT-4',
    (played: Played) => {
      const { steps, run, last } = played;
      const starts = steps.map(({ start }) => start).toSorted((a, b) => a - b);
      const at = starts.findIndex((start, place) => {
        const until = starts[place + MANY - 1];
        return until !== undefined && until <= start + MONTH;
      });
      if (at < 0) return null;
      const from = starts[at];
      const until = Math.min(last, from + QUARTER);
      const worst = peak(from, until, (week) => run('distress', week));
      const rise = gained(played, 'distress', worst);
      // Many steps at once are no harm by themselves: what counts is that people look away.
      const away = gained(played, 'avoidance', until);
      if (rise < MUCH || away < MUCH) return null;
      const count = starts.filter((start) => start >= from && start <= from + MONTH).length;
      return say.trap.allAtOnce(count, from, worst, rise, away);
    },
  ],
  'stopping-early': [
    'CTX-8',
    (played: Played) => {
      const { steps, run, last } = played;
      const ends = steps.map(({ start, weeks = Infinity }) => start + weeks);
      const over = ends.filter((end) => end < last - MONTH);
      if (over.length === 0) return null;
      // What had not come by then cannot have been lost: the best week since the first end is what counts.
      const best = peak(Math.min(...over), last, (week) => run('enacted', week));
      const ended = over.filter((end) => end <= best + QUARTER).length;
      const lost = run('enacted', best) - run('enacted', last);
      if (ended === 0 || lost < SEEN) return null;
      return say.trap.stoppingEarly(ended, best, run('enacted', best), run('enacted', last));
    },
  ],
  'training-alone': [
    'MIX-6',
    (played: Played) => {
      const [first] = of(played, TEACH);
      if (first === undefined || played.run('aligned', played.last) > 0.3) return null;
      const learnt = gained(played, 'understanding');
      const done = gained(played, 'enacted');
      if (learnt < MUCH || done >= SEEN) return null;
      return say.trap.trainingAlone(first.start, learnt, done);
    },
  ],
  'processes-alone': [
    'PSY-4',
    (played: Played) => {
      const aligned = gained(played, 'aligned');
      const learnt = gained(played, 'understanding');
      const believed = gained(played, 'belief') / 2;
      if (aligned < 0.2 || learnt >= SEEN || believed >= SEEN) return null;
      return say.trap.processesAlone(aligned, believed);
    },
  ],
  'half-package': [
    'MIX-8',
    (played: Played) => {
      const { run, last } = played;
      const aligned = run('aligned', last);
      const done = gained(played, 'enacted');
      if (gained(played, 'aligned') < 0.1 || aligned > 0.7 || done >= MUCH) return null;
      return say.trap.halfPackage(aligned, done);
    },
  ],
  orders: [
    'AI-1',
    (played: Played) => {
      const [order] = of(played, ['mandate']);
      if (order === undefined) return null;
      const { run, last } = played;
      const worst = peak(order.start, last, (week) => run('resistance', week));
      if (gained(played, 'resistance', worst) < MUCH) return null;
      return say.trap.orders(order.start, worst, run('resistance', worst));
    },
  ],
  'customers-outside': [
    'AI-3',
    (played: Played) => {
      const { run, last, steps } = played;
      if (steps.length === 0 || of(played, CUSTOMERS).length > 0) return null;
      const end = run('expected_reaction', last);
      if (gained(played, 'expected_reaction') >= SEEN || end >= 0) return null;
      return say.trap.customersOutside(run('expected_reaction', 0), end);
    },
  ],
  'never-asking': [
    'CTX-2',
    (played: Played) => {
      const { quarters, run } = played;
      if (quarters.some(({ asked }) => asked.length > 0)) return null;
      const misses = quarters.map(({ guess }, place) =>
        Math.abs(guess - run('converted', (place + 1) * QUARTER)),
      );
      const miss = misses.reduce((sum, one) => sum + one, 0) / Math.max(1, misses.length);
      return say.trap.neverAsking(quarters.length, miss);
    },
  ],
} as const satisfies Record<
  string,
  readonly [claim: string, test: (played: Played) => string | null]
>;

export type TrapName = keyof typeof TESTS;
export const TRAPS = Object.keys(TESTS) as TrapName[];

/** The traps that a team met, in their fixed order. */
export function trapsMet(played: Played): Trap[] {
  return TRAPS.flatMap((name) => {
    const [claim, test] = TESTS[name];
    const evidence = test(played);
    return evidence === null ? [] : [{ name, claim, evidence }];
  });
}
