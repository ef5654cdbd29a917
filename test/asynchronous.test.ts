// People live a week at the same time, each seeing last week's others. One after the other, in an order shuffled
// every week, must not turn a result around (model.md, 4.2). The second engine can do both.

import { beforeAll, describe, expect, it } from 'vitest';
import { normalQuantile } from '../sim/normal.ts';
import { PURPOSE } from '../sim/purposes.ts';
import { seedKey, tickKey } from '../sim/random.ts';
import { makeModel } from './helpers.ts';
import { readWorld } from './one-week-build.ts';
import { atRest, type Controls } from './one-week-controls.ts';
import { weekByTheText } from './one-week-reference.ts';
import { draw, FACETS, mean, type World } from './one-week-world.ts';

const SEEDS = [1, 2, 3, 4, 5, 6];
const PEOPLE = 20;
const NAMES = ['Service', 'Sales', 'Back office', 'Legal'];
const WEEKS = 156;

type Plan = Partial<Controls>;
const TALK: Plan = { T: 1 };
const HR: Plan = { T: 1, edu: 0.3, S: [-1, -1, -1, -1, -1, 1] };
const FULL: Plan = {
  T: 1,
  edu: 0.3,
  th: 0.42,
  care: 0.4,
  relief: 0.15,
  S: FACETS.map(() => 1),
};

function worldUnder(seed: number, plan: Plan): World {
  const departments = NAMES.map((name, place) => ({ name, people: PEOPLE, service: place === 0 }));
  const model = makeModel({ seed, organisation: { name: 'In turn', departments } });
  const still = { T: -1, th: 0.25, script: 0, hire: model.values.hiringBelief, patience: 1 };
  const controls = { ...atRest({ S: FACETS.map(() => -1), ...still }), ...plan };
  return readWorld(model, {
    seed,
    rest: NAMES.map(() => FACETS.map(() => -1)),
    controls: NAMES.map(() => controls),
    spending: 0,
    policy: { lag: 0, noise: 0 },
  });
}

/** Slots in an order of their own each week. */
function shuffled(world: World): number[] {
  const turn = (slot: number): number => draw(world, slot, 999, PURPOSE.beliefNoise)[1];
  return world.people
    .map(({ slot }) => ({ slot, at: normalQuantile(turn(slot)) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ slot }) => slot);
}

/** Deep practice of ordinary people in the last quarter. */
function deepAfter(seed: number, plan: Plan, inTurn: boolean): number {
  const world = worldUnder(seed, plan);
  const late: number[] = [];
  for (let week = 0; week < WEEKS; week++) {
    tickKey(seedKey(seed, 'run'), world.week, world.key);
    weekByTheText(world, inTurn ? shuffled(world) : undefined);
    const ordinary = world.people.filter((one) => one.vacant === 0 && !one.gadfly);
    if (week >= WEEKS - 13) late.push(mean(ordinary.map((one) => one.pi.C)));
  }
  return mean(late);
}

const over = (plan: Plan, inTurn: boolean): number[] =>
  SEEDS.map((seed) => deepAfter(seed, plan, inTurn));

const livesOf = (turn: boolean) => ({
  talk: over(TALK, turn),
  hr: over(HR, turn),
  full: over(FULL, turn),
});
type Lives = ReturnType<typeof livesOf>;

describe('people who live their week one after the other', () => {
  let atOnce: Lives;
  let inTurn: Lives;

  beforeAll(() => {
    atOnce = livesOf(false);
    inTurn = livesOf(true);
  }, 120_000);

  it('MIX-4, MIX-6: are left as they were by words and HR programmes, as in step', () => {
    for (const { talk, hr } of [atOnce, inTurn]) {
      expect(Math.max(...talk, ...hr)).toBeLessThan(0.15);
    }
    expect(Math.abs(mean(inTurn.hr) - mean(atOnce.hr))).toBeLessThan(0.03);
  });

  it('MIX-8: are turned around by the full package, as in step', () => {
    const gain = ({ full, hr }: Lives): number => mean(full) - mean(hr);
    expect(gain(atOnce)).toBeGreaterThan(0.4);
    expect(gain(inTurn)).toBeGreaterThan(0.4);
    expect(inTurn.full).not.toEqual(atOnce.full);
  });
});
