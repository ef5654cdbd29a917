// A study is a tree of plans: a change after week 0 makes a branch, everything can be undone, and what two
// plans have in common is one run.

import { describe, expect, it } from 'vitest';
import { firstTicks, stillThere, ticked } from '../viz/compare/ticks.ts';
import { treeRows } from '../viz/compare/tree.ts';
import { Desk } from '../viz/study/desk.ts';
import type { OpenRun, Run } from '../viz/run.ts';
import { emptySession, type Settings } from '../viz/session.ts';
import {
  choose,
  copyOf,
  currentOf,
  forkedAt,
  newStudy,
  remove,
  rename,
  withBudget,
  withSettings,
  type Study,
} from '../viz/study/study.ts';
import { amended, done, redone, startUndo, undone } from '../viz/study/undo.ts';
import { say } from '../viz/study/words.ts';

const NONE: Settings = { params: {}, changes: [] };
const set = (week: number, talk: number): Settings => ({
  params: {},
  changes: [{ week, set: { talk } }],
});
const start = () => newStudy(NONE, say.firstPlan);
const shape = (study: Study) =>
  study.branches.map(({ name, parent, fork }) => [name, parent, fork]);

describe('a change', () => {
  it('at week 0 changes the plan itself; after it, it makes a branch that is shown', () => {
    const changed = withSettings(start(), set(0, 1), 0, say.planName);
    expect(shape(changed)).toEqual([['Plan A', null, 0]]);
    const forked = withSettings(changed, set(20, 0.5), 20, say.planName);
    expect(shape(forked)).toEqual([
      ['Plan A', null, 0],
      ['Plan B', 1, 20],
    ]);
    expect(forked.current).toBe(2);
    expect(forked.branches[0].settings).toEqual(set(0, 1));
  });

  it('in the week in which a branch was made belongs to that branch, in any other makes another', () => {
    const forked = withSettings(start(), set(20, 0.5), 20, say.planName);
    const more = withSettings(forked, set(20, 0.7), 20, say.planName);
    expect(more.branches).toHaveLength(2);
    expect(currentOf(more).settings).toEqual(set(20, 0.7));
    const later = withSettings(more, set(30, 0.1), 30, say.planName);
    expect(shape(later)).toEqual([
      ['Plan A', null, 0],
      ['Plan B', 1, 20],
      ['Plan C', 2, 30],
    ]);
  });

  it('in the past parts earlier, as the engine finds, and never later than it was found before', () => {
    const forked = withSettings(start(), set(20, 0.5), 20, say.planName);
    expect(currentOf(forkedAt(forked, 2, 6)).fork).toBe(6);
    expect(forkedAt(forkedAt(forked, 2, 6), 2, 12)).toEqual(forkedAt(forked, 2, 6));
  });
});

describe('the tree', () => {
  const b = withSettings(start(), set(20, 0.5), 20, say.planName);
  const c = withSettings(choose(b, 1), set(40, 0.1), 40, say.planName);
  const d = withSettings(choose(c, 2), set(30, 0.9), 30, say.planName);

  it('keeps children of a plan that goes, on its parent, from the earlier of both weeks', () => {
    const left = remove(d, 2);
    expect(shape(left)).toEqual([
      ['Plan A', null, 0],
      ['Plan C', 1, 40],
      ['Plan D', 1, 20],
    ]);
    expect(remove(d, 4).current).toBe(2);
  });

  it('loses its first plan to the oldest left, and never its last', () => {
    expect(shape(remove(d, 1))).toEqual([
      ['Plan B', null, 0],
      ['Plan C', 2, 20],
      ['Plan D', 2, 30],
    ]);
    expect(remove(start(), 1)).toEqual(start());
  });

  it('takes names that say something, cut to a length, and copies that can be changed', () => {
    expect(currentOf(rename(start(), 1, '  Pay first ')).name).toBe('Pay first');
    expect(rename(start(), 1, '   ')).toEqual(start());
    expect(currentOf(rename(start(), 1, 'x'.repeat(99))).name).toHaveLength(60);
    const copied = copyOf(b, 2, 'Plan B, copy', 25);
    expect(shape(copied).at(-1)).toEqual(['Plan B, copy', 2, 0]);
    const changed = withSettings(copied, set(25, 1), 25, say.planName);
    expect(changed.branches).toHaveLength(3);
  });

  it('is drawn with the latest fork nearest to its parent', () => {
    const rows = treeRows(d, 100);
    expect(rows.map(({ branch, depth, from }) => [branch.name, depth, from])).toEqual([
      ['Plan A', 0, 0],
      ['Plan C', 1, 0.4],
      ['Plan B', 1, 0.2],
      ['Plan D', 2, 0.3],
    ]);
  });

  it('offers the plan shown and the one it was made from for comparison, four at most', () => {
    expect(firstTicks(d)).toEqual([2, 4]);
    expect(firstTicks(start())).toEqual([]);
    expect(ticked([1, 2, 3, 4], 5, true)).toEqual([1, 2, 3, 4]);
    expect(ticked([1, 2], 2, false)).toEqual([1]);
    expect(stillThere([1, 2, 9], d)).toEqual([1, 2]);
  });
});

describe('undo', () => {
  it('goes back and forth through whole states with the words of each step', () => {
    const one = done(startUndo('a'), 'b', 'first');
    const two = done(one, 'c', 'second');
    expect(undone(two)).toMatchObject({ now: 'b', future: [{ state: 'c', what: 'second' }] });
    expect(redone(undone(two))).toEqual(two);
    expect(undone(undone(undone(two))).now).toBe('a');
    expect(done(undone(two), 'd', 'other').future).toEqual([]);
    expect(amended(two, 'C').past).toEqual(two.past);
  });
});

/** A desk over a run that takes everything but a talk of 9, and says where plans part. */
function desk(common = 3) {
  const tried: (Settings | null)[] = [];
  const forks: string[] = [];
  const session = emptySession('tiny');
  const open = { session, ownPlan: [] } as unknown as OpenRun;
  const run = {
    open,
    player: { week: 0 },
    async apply(settings: Settings) {
      if (JSON.stringify(settings).includes('"talk":9')) return null;
      Object.assign(open, { session: { ...session, ...settings } });
      return common;
    },
  };
  const made = new Desk(run as unknown as Run, {
    onStudy() {},
    onFork: (branch) => forks.push(`${branch.name} ${branch.fork}`),
    onTrying: (settings) => tried.push(settings),
    onFailure: (error) => expect(error).toBe(null),
  });
  made.opened(open);
  return { desk: made, run, tried, forks };
}

const STEP = { kind: 'vision-talk', start: 8 } as const;
const settle = () => new Promise((go) => setTimeout(go, 0));

describe('the desk', () => {
  it('undoes and redoes plans, values, names and budgets alike', async () => {
    const on = desk();
    on.desk.editPlan([STEP], 'add Leaders talk customer', false);
    await settle();
    await on.desk.setValue('talk', 0.5, 'set talk', false);
    on.desk.change((study) => rename(study, 1, 'Mine'), 'rename Plan A');
    on.desk.change((study) => withBudget(study, 600), 'set the budget');
    await settle();
    const whole = on.desk.study;
    expect(on.desk.undoes).toBe('set the budget');
    for (let step = 0; step < 4; step++) {
      on.desk.undo();
      await settle();
    }
    expect(on.desk.study).toEqual(newStudy(NONE, say.firstPlan));
    expect([on.desk.undoes, on.desk.redoes]).toEqual([null, 'add Leaders talk customer']);
    expect(on.run.open.session.plan).toBe(undefined);
    for (let step = 0; step < 4; step++) {
      on.desk.redo();
      await settle();
    }
    expect(on.desk.study).toEqual(whole);
  });

  it('says that a change after week 0 made a plan, and from which week it parts', async () => {
    const on = desk(6);
    on.run.player.week = 20;
    on.desk.editPlan([STEP], 'add', false);
    await settle();
    expect(on.forks).toEqual(['Plan B 6']);
    expect(shape(on.desk.study!)).toEqual([
      ['Plan A', null, 0],
      ['Plan B', 1, 6],
    ]);
  });

  it('puts everything back when the engine refuses', async () => {
    const on = desk();
    on.run.player.week = 20;
    expect(await on.desk.setValue('talk', 9, 'set talk', false)).toBe(null);
    expect(on.desk.study).toEqual(newStudy(NONE, say.firstPlan));
    expect(on.desk.undoes).toBe(null);
    expect(on.forks).toEqual([]);
  });

  it('only tries what is still in the hand, and forgets it when it is put back', async () => {
    const on = desk();
    on.desk.editPlan([STEP], 'move', true);
    expect(on.desk.settings?.plan).toEqual([STEP]);
    expect(on.desk.study).toEqual(newStudy(NONE, say.firstPlan));
    on.desk.editPlan([], 'put back', false);
    await settle();
    expect(on.tried.at(-1)).toBe(null);
    expect(on.desk.undoes).toBe(null);
  });
});
