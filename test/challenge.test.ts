// The rules of the challenge, without a browser: time, money, credit, score, what is asked, and that a game
// played quarter by quarter is the same run as its plan from the start.

import { beforeAll, describe, expect, it } from 'vitest';
import { readFrame } from '../sim/frame.ts';
import { OUTCOMES } from '../sim/metrics.ts';
import { accountOf } from '../viz/challenge/account.ts';
import { chartMarks } from '../viz/challenge/chart.ts';
import { creditChanges } from '../viz/challenge/credit.ts';
import { allFirms, firmOf } from '../viz/challenge/firms.ts';
import * as games from '../viz/challenge/game.ts';
import { headlineOf } from '../viz/challenge/headline.ts';
import { readGame } from '../viz/challenge/keep.ts';
import { survey } from '../viz/challenge/knowing.ts';
import { planOf, QUARTER, QUARTERS, WEEKS, type QuarterRecord } from '../viz/challenge/record.ts';
import { askRefused, costHere, creditPrice, leftOf, stepRefused } from '../viz/challenge/rules.ts';
import type { Table } from '../viz/challenge/rules.ts';
import { scoreOf } from '../viz/challenge/score.ts';
import { end } from '../viz/challenge/end-words.ts';
import { changeRows } from '../viz/challenge/view-quarter.ts';
import { words } from '../viz/challenge/words.ts';
import { OutcomeHistory } from '../viz/history.ts';
import { putWeeks } from '../viz/passed-weeks.ts';
import type { Step } from '../sim/scenario.ts';
import { createSimApi, type Description } from '../workers/sim-api.ts';

const firm = firmOf('challenge-stores')!;
const { prices, goals } = firm.challenge;
const SEED = 11;
const step = (kind: string, more: object = {}): Step => ({ kind, start: 0, ...more });

/** A game as a page plays it: steps of the first quarters, one stopped, all else nothing. */
const CHOSEN: readonly (readonly Step[])[] = [
  [
    step('educate-paradigm', { weeks: 52 }),
    step('safe-space'),
    step('tough-questions', { strength: 0.5 }),
    step('align-incentives', { controlling: 0 }),
  ],
  [step('vision-talk'), step('grant-autonomy'), step('redesign-processes')],
  [step('recognise', { target: { share: 0.2, choose: 'connected' } })],
];

function played(): readonly QuarterRecord[] {
  let game = games.newGame({ team: 'A', firm: firm.name, mode: 'hard', seed: SEED });
  for (let quarter = 0; quarter < QUARTERS; quarter++) {
    if (quarter === 1) game = games.withQuestion(game, 'network', prices);
    game = games.withSteps(game, CHOSEN[quarter] ?? [], prices);
    if (quarter === 3) game = games.withStop(game, 2);
    game = games.nextQuarter(games.passQuarter(games.withGuess(game, 0.1), '0123456789abcdef'));
  }
  expect(game.phase).toBe('end');
  return game.record.quarters;
}

interface Ran {
  history: OutcomeHistory;
  hash: string;
  description: Description;
  frame: ArrayBuffer;
}

/** The run of a plan, forked at every quarter or all at once. */
function ran(quarters: readonly QuarterRecord[], stepwise: boolean, withoutPlan = false): Ran {
  const api = createSimApi();
  const base = { seed: SEED, weeks: WEEKS, params: {} };
  const plan = (count: number) => ({ ...base, interventions: planOf(quarters.slice(0, count)) });
  const settings = withoutPlan ? { ...base, withoutPlan } : plan(stepwise ? 0 : QUARTERS);
  const loaded = api.load(firm.text, settings);
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
  const { description } = loaded;
  const names = OUTCOMES.map(({ name }) => name);
  const history = new OutcomeHistory(names, description.departments.length, WEEKS);
  const first = readFrame(loaded.frame);
  history.put(0, first.outcomes, first.panorama);
  let { frame } = loaded;
  for (let quarter = 0; quarter < QUARTERS; quarter++) {
    const week = quarter * QUARTER;
    if (stepwise) {
      const revised = api.revise(firm.text, plan(quarter + 1), week);
      if ('problems' in revised) throw new Error(JSON.stringify(revised.problems));
      expect(revised.common).toBe(week);
    }
    const passed = api.advance(QUARTER);
    putWeeks(passed, readFrame(passed.frame), history);
    frame = passed.frame;
  }
  return { history, hash: readFrame(frame).hash, description, frame };
}

const readOf =
  ({ history }: Ran) =>
  (outcome: string, week: number, department = -1) =>
    history.get(outcome, week, department);

describe('a challenge', () => {
  const quarters = played();
  let own: Ran;
  let nothing: Ran;
  let table: Table;
  beforeAll(() => {
    own = ran(quarters, true);
    nothing = ran(quarters, false, true);
    table = { challenge: firm.challenge, mode: 'hard', context: own.description };
  });

  it('has three firms of different kinds, of 150 to 500 people', () => {
    const firms = allFirms();
    expect(firms.map(({ name }) => name).toSorted()).toEqual([
      'challenge-hospital',
      'challenge-plant',
      'challenge-stores',
    ]);
    for (const { people } of firms) expect(people > 150 && people < 500).toBe(true);
    expect(firmOf('mixed-messages')).toBe(null);
  });

  it('played quarter by quarter is its plan from the start, to the last bit', () => {
    expect(own.hash).toBe(ran(quarters, false).hash);
    expect(own.hash).not.toBe(nothing.hash);
    expect(planOf(quarters)[2]).toMatchObject({ kind: 'tough-questions', start: 4, weeks: 35 });
  });

  it('begins steps one after the other, after the questions', () => {
    const starts = quarters.slice(0, 3).map(({ steps }) => steps.map(({ start }) => start));
    expect(starts).toEqual([[0, 2, 4, 6], [15, 17, 19], [26]]);
  });

  it('takes time, money and credit, and refuses what is not there', () => {
    const first = quarters.slice(0, 1);
    const left = leftOf(table, first, 40);
    const { context } = table;
    expect(left.weeks).toBe(13 - 8);
    const spent = costHere(planOf(first), context);
    expect(left.money).toBeCloseTo((6000 * context.people) / 1000 - spent);
    // 0.05 of heat at half strength, and nothing for a bonus plan that feels like information.
    expect(creditPrice(first[0].steps[2], context)).toBe(2);
    expect(creditPrice(step('align-incentives'), context)).toBe(2);
    expect(creditPrice(step('align-incentives', { controlling: 0 }), context)).toBe(0);
    expect(creditPrice(step('restructure'), context)).toBe(9);
    expect(left.credit).toBe(38);
    const talk = step('vision-talk', { start: 8 });
    expect(stepRefused(table, first, 40, talk)).toBe(null);
    expect(stepRefused(table, first, 0, talk)).toMatchObject({ why: 'credit' });
    expect(stepRefused(table, first, 3, step('restructure'))).toMatchObject({ needs: 9, left: 1 });
    const again = stepRefused(table, first, 40, step('align-incentives', { start: 8 }));
    expect(again).toMatchObject({ why: 'double', start: 6, running: false });
    const ended = [{ ...first[0], steps: [step('align-incentives', { weeks: 3 })] }];
    const soon = stepRefused(table, ended, 40, step('align-incentives', { start: 8 }));
    expect(soon).toMatchObject({ why: 'plan' });
    const dear = ['educate-paradigm', 'restructure', 'redesign-processes'].map((kind) =>
      step(kind),
    );
    const rich = [{ ...first[0], steps: dear }];
    expect(stepRefused(table, rich, 40, step('appreciative-summit', { start: 8 }))).toMatchObject({
      why: 'money',
    });
    const full = [{ ...first[0], asked: ['survey'] }];
    expect(askRefused(table, full, 'network')).toEqual({ why: 'time', needs: 2, left: 1 });
    expect(words.refused({ why: 'time', needs: 2, left: 1 })).toBe(
      'Takes 2 weeks; you have 1 left.',
    );
  });

  it('makes the account again from the record, and finds what broke a rule', () => {
    const account = accountOf(table, quarters, readOf(own), readOf(nothing));
    expect(account.flatMap(({ broken }) => broken)).toEqual([]);
    expect(account.map(({ credit }) => credit).slice(1)).toEqual(
      account.map(({ after }) => after).slice(0, -1),
    );
    const cheat = (change: Partial<QuarterRecord>) =>
      accountOf(table, [{ ...quarters[0], ...change }], readOf(own), readOf(nothing))[0].broken;
    expect(cheat({ asked: ['survey', 'network'] })).toEqual(['time', 'weeks']);
    expect(cheat({ steps: [step('recognise', { start: 3 })] })).toEqual(['weeks']);
    const dear = ['educate-paradigm', 'restructure', 'redesign-processes', 'appreciative-summit'];
    expect(cheat({ steps: dear.map((kind, at) => step(kind, { start: 2 * at })) })).toContain(
      'money',
    );
  });

  it('gives credit for promises kept and takes it for those that are not', () => {
    const rises = (outcome: string, week: number) =>
      outcome === 'converted'
        ? week / 130
        : outcome === 'profit' || outcome === 'headcount'
          ? 1
          : 0;
    const promise = (guess: number) => creditChanges(0, guess, rises, rises)[0].points;
    expect([promise(0), promise(0.1), promise(0.12), promise(0.2), promise(0.9)]).toEqual([
      0, 6, 6, -6, -12,
    ]);
    const fled = (outcome: string, week: number) =>
      outcome === 'exits' ? 0.004 : rises(outcome, week);
    expect(creditChanges(0, 0, fled, rises)[4]).toEqual({ why: 'exits', points: -5 });
  });

  it('scores what was added to doing nothing, part by part', () => {
    expect(scoreOf(goals, readOf(nothing), readOf(nothing)).total).toBe(0);
    const { parts, total, most } = scoreOf(goals, readOf(own), readOf(nothing));
    expect(most).toBe(100);
    expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(total);
    const [converted] = parts;
    expect(converted.value).toBeCloseTo(own.history.get('converted', WEEKS), 3);
    // Whoever takes the figures that are shown from each other comes to the points that are shown.
    for (const { goal, value, nothing: idle, points } of parts) {
      const [yours, without] = [value, idle].map((one) => parseFloat(end.value(goal, one)));
      const { per, points: most, lose } = goals.find(({ outcome }) => outcome === goal)!;
      const share = (yours - without) / (goal === 'distress' ? per : 100 * per);
      expect(points).toBe(Math.round(Math.max(-lose, Math.min(most, share * most))) + 0);
    }
  });

  it('asks people by lot, the same ones whenever it is asked again', () => {
    const frame = readFrame(own.frame);
    const { department } = own.description;
    const asked = survey(frame, department, 30, '11:104');
    expect(survey(frame, department, 30, '11:104')).toEqual(asked);
    expect(survey(frame, department, 30, '12:104')).not.toEqual(asked);
    expect(asked.map((one) => one.asked)).toEqual([30, 30, 30, 30, 30, 25, 30]);
    for (const { does } of asked) {
      expect(does.low <= does.share && does.share <= does.high).toBe(true);
    }
    // Where everybody is asked, the answer is the truth.
    const [whole] = survey(frame, department, 10_000, 'x');
    const here = [...department.keys()].filter((person) => department[person] === 0);
    const doing = here.filter((person) => frame.done[person] >= 0.5).length / here.length;
    expect(whole.does).toEqual({ share: doing, low: doing, high: doing });
    expect(words.survey.value(0.05, 0.05, 0.05)).toBe('5\u202f%');
    const strained = here.reduce((sum, person) => sum + frame.distress[person], 0) / here.length;
    expect(whole.strain).toBeCloseTo(strained, 9);
  });

  it('finds its headline in the run', () => {
    const flat = () => 0.2;
    const quiet = headlineOf(0, flat, flat, 2);
    expect(words.headline(quiet, '')).toBe('No figure below has moved.');
    const tips = (outcome: string, week: number) => (outcome === 'converted' ? week / 26 : 0.2);
    expect(headlineOf(1, tips, flat, 0)).toMatchObject({ kind: 'tips', value: 1, other: 0.5 });
    const hot = (outcome: string, _: number, place = -1) =>
      outcome === 'distress' && place === 1 ? 1.2 : 0.2;
    expect(headlineOf(0, hot, flat, 2)).toMatchObject({ kind: 'hot', department: 1 });
  });

  it('says in a headline what the table under it says, and that nothing moved only where no row did', () => {
    // Two last quarters as a team of the hospital had them: shares and profit rose, each by less than is news.
    const rose = (outcome: string, week: number) =>
      ({ converted: 0.92 + week / 260, profit: 1.01 + week / 186, headcount: 100 })[outcome] ?? 0.9;
    const told = headlineOf(0, rose, rose, 0);
    expect(told).toMatchObject({ kind: 'profit', value: 1.08, other: 1.01 });
    const read = readOf(own);
    const departments = own.description.departments.map(({ name }) => name);
    const kinds = new Set<string>();
    for (const [run, other] of [
      [read, readOf(nothing)],
      [readOf(nothing), read],
      [readOf(nothing), readOf(nothing)],
    ]) {
      for (let place = 0; place < QUARTERS; place++) {
        const headline = headlineOf(place, run, other, departments.length);
        const text = words.headline(headline, departments[headline.department] ?? '');
        const rows = changeRows(run, other, (place + 1) * QUARTER).map(([, ...row]) => row);
        kinds.add(headline.kind);
        const still = rows.every(([before, now]) => before === now || before === '–');
        if (headline.kind === 'quiet') expect(still, text).toBe(true);
        if (headline.department >= 0) continue;
        const figures = text.match(/\d+(\u202f%)?/g) ?? [];
        for (const figure of figures) expect(rows.flat(), text).toContain(figure);
      }
    }
    expect(kinds.size).toBeGreaterThan(3);
  });

  it('draws eight quarters, and marks only those that have passed', () => {
    const marks = chartMarks(readOf(own), readOf(nothing), [0.5, 0]);
    expect(marks.came.match(/[ML]/g)).toHaveLength(2 * QUARTER + 1);
    expect(marks.guesses).toHaveLength(2);
    expect(marks.guesses[0].y).toBeLessThan(marks.guesses[1].y);
  });

  it('is kept and read again, and what is damaged is left out', () => {
    let game = games.newGame({ team: '<b>', firm: firm.name, mode: 'easy', seed: 7 });
    game = games.withSteps(game, [step('safe-space')], prices);
    expect(readGame(JSON.stringify(game))).toEqual(game);
    const later = games.passQuarter(game, '0123456789abcdef');
    expect(readGame(JSON.stringify(later))).toEqual(later);
    expect(games.runningSteps(games.nextQuarter(later))).toHaveLength(1);
    const damaged = [
      { ...later, passed: 0 },
      { ...later, phase: 'end' },
      { ...game, phase: 'x' },
    ];
    for (const one of [...damaged, null, 7, {}]) expect(readGame(JSON.stringify(one))).toBe(null);
    expect(readGame('{"record": ')).toBe(null);
  });
});
