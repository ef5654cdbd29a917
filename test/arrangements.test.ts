// The org chart, the network and the map of attitudes as arithmetic; no browser.

import { describe, expect, it } from 'vitest';
import { attitudeMap, makeSwarm, swarm } from '../viz/floor/arrangements/attitudes.ts';
import { finish, layoutSteps } from '../viz/floor/arrangements/arrange.ts';
import { groundWords, standApart } from '../viz/floor/arrangements/ground-words.ts';
import { restingTies } from '../viz/floor/arrangements/resting-ties.ts';
import type { LayoutName } from '../viz/floor/arrangements/names.ts';
import { layFloor, type FloorInput, type FloorLayout } from '../viz/floor/layout.ts';
import { firm, MANY, SIX } from './floor-helpers.ts';

const SHAPE = 1.42;
const lay = (name: LayoutName, input: FloorInput): FloorLayout =>
  finish(layoutSteps(name, layFloor(input, SHAPE), input, SHAPE));

function nearest(x: ArrayLike<number>, z: ArrayLike<number>): number {
  let least = Infinity;
  for (let one = 0; one < x.length; one++) {
    for (let two = 0; two < one; two++) {
      least = Math.min(least, Math.hypot(x[one] - x[two], z[one] - z[two]));
    }
  }
  return least;
}

/** A large firm with ties inside teams and a few far away; the first person of each team knows many. */
function large(people: number): FloorInput {
  const sizes = Array.from({ length: 40 }, () => people / 40);
  const input = firm(sizes);
  const count = input.department.length;
  const ties: number[][] = Array.from({ length: count }, () => []);
  const tie = (one: number, two: number) => {
    if (one === two || ties[one].includes(two)) return;
    ties[one].push(two);
    ties[two].push(one);
  };
  for (let person = 0; person < count; person++) {
    for (let far = 1; far <= 4; far++) if (person + far < count) tie(person, person + far);
    tie(person, (person * 7919) % count);
    if (person % 100 === 0)
      for (let far = 0; far < 30; far++) tie(person, (person + far * 331) % count);
  }
  const tieOffsets = new Uint32Array(count + 1);
  ties.forEach((list, person) => (tieOffsets[person + 1] = tieOffsets[person] + list.length));
  return { ...input, tieOffsets, tieNeighbours: Uint32Array.from(ties.flat()) };
}

describe('every layout', () => {
  it.each(['chart', 'network'] as const)(
    'in the %s nobody is lost and nobody stands on another',
    (name) => {
      for (const sizes of [SIX, MANY, [3], [1]]) {
        const input = firm(sizes);
        const layout = lay(name, input);
        expect(layout.people).toBe(input.department.length);
        expect(nearest(layout.x, layout.z)).toBeGreaterThan(0.55);
        const { left, right, back, front } = layout.extent;
        for (let person = 0; person < layout.people; person++) {
          expect(layout.x[person]).toBeGreaterThanOrEqual(left);
          expect(layout.x[person]).toBeLessThanOrEqual(right);
          expect(layout.z[person]).toBeGreaterThanOrEqual(back);
          expect(layout.z[person]).toBeLessThanOrEqual(front);
        }
      }
    },
  );

  it.each(['plan', 'chart', 'network', 'attitudes'] as const)(
    'the same firm always gets the same %s',
    (name) => {
      expect(lay(name, firm(SIX))).toEqual(lay(name, firm(SIX)));
    },
  );

  it('ten thousand people are arranged within a second and a half, whatever the layout', () => {
    const input = large(10_000);
    const plan = layFloor(input, SHAPE);
    for (const name of ['chart', 'network', 'attitudes'] as const) {
      const start = performance.now();
      finish(layoutSteps(name, plan, input, SHAPE));
      expect(performance.now() - start).toBeLessThan(1500);
    }
  });
});

describe('the org chart', () => {
  it('everybody stands before the own manager, and teams are together', () => {
    for (const sizes of [SIX, MANY]) {
      const input = firm(sizes);
      const { x, z, leaders } = lay('chart', input);
      for (let person = 0; person < x.length; person++) {
        const boss = input.manager[person];
        if (boss < 0) continue;
        expect(z[person]).toBeGreaterThan(z[boss] + 0.5);
        if (!leaders.includes(boss)) expect(Math.abs(x[person] - x[boss])).toBeLessThan(4);
      }
    }
  });

  it('heads of departments in one row stand in one line', () => {
    const layout = lay('chart', firm([30, 30, 30]));
    const backs = Array.from(layout.zByDepartment, (z, d) => z - layout.depthByDepartment[d]);
    expect(Math.max(...backs) - Math.min(...backs)).toBeLessThan(1e-6);
  });

  it('blocks of departments never meet, and everybody stands in the own one', () => {
    const input = firm(MANY);
    const layout = lay('chart', input);
    const { xByDepartment: x, zByDepartment: z } = layout;
    const { radiusByDepartment: wide, depthByDepartment: deep } = layout;
    for (let one = 0; one < layout.departments; one++) {
      for (let two = 0; two < one; two++) {
        const gap = Math.max(
          Math.abs(x[one] - x[two]) - wide[one] - wide[two],
          Math.abs(z[one] - z[two]) - deep[one] - deep[two],
        );
        expect(gap).toBeGreaterThan(0.5);
      }
    }
    for (let person = 0; person < layout.people; person++) {
      if (layout.leaders.includes(person)) continue;
      const own = layout.department[person];
      expect(Math.abs(layout.x[person] - x[own])).toBeLessThan(wide[own]);
      expect(Math.abs(layout.z[person] - z[own])).toBeLessThan(deep[own]);
    }
  });

  it('a line leads to everybody who has a manager, and those without are counted', () => {
    const input = firm(SIX);
    const chart = lay('chart', input);
    expect(chart.lines.all).toBe(input.department.length - 2);
    expect(chart.lines.pairs.length).toBe(chart.lines.all * 2);
    expect(chart.unled).toBe(0);
    const silent = { ...input, manager: new Int32Array(input.manager.length).fill(-1) };
    const bare = lay('chart', silent);
    expect(bare.lines.all).toBe(0);
    expect(bare.unled).toBe(input.department.length - 2);
    expect(nearest(bare.x, bare.z)).toBeGreaterThan(0.55);
  });

  it('a circle in the reporting lines loses nobody', () => {
    const input = firm([12]);
    const manager = Int32Array.from(input.manager);
    manager[5] = 6;
    manager[6] = 5;
    const layout = lay('chart', { ...input, manager });
    expect(layout.unled).toBe(2);
    expect(nearest(layout.x, layout.z)).toBeGreaterThan(0.55);
  });
});

describe('the network', () => {
  it('who is tied stands nearer than people in general, and those with most ties nearer to the middle', () => {
    const input = large(800);
    const { x, z } = lay('network', input);
    let tied = 0;
    for (let person = 0; person < x.length; person++) {
      for (let tie = input.tieOffsets[person]; tie < input.tieOffsets[person + 1]; tie++) {
        const other = input.tieNeighbours[tie];
        tied += Math.hypot(x[person] - x[other], z[person] - z[other]) / input.tieNeighbours.length;
      }
    }
    let any = 0;
    for (let person = 0; person < x.length; person++) {
      const other = (person * 467 + 13) % x.length;
      any += Math.hypot(x[person] - x[other], z[person] - z[other]) / x.length;
    }
    expect(tied).toBeLessThan(any * 0.75);
    const away = Array.from(x, (at, person) => Math.hypot(at, z[person]));
    const mean = (list: number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
    const connectors = away.filter((_, person) => person % 100 === 0);
    expect(mean(connectors)).toBeLessThan(mean(away) * 0.85);
  });

  it('all ties are drawn where there is room, and else the closest first, told as a part of all', () => {
    const small = large(400);
    const some = restingTies(402, small.tieOffsets, small.tieNeighbours);
    expect(some.pairs.length / 2).toBe(some.all);
    const big = large(10_000);
    const most = restingTies(10_002, big.tieOffsets, big.tieNeighbours);
    expect(most.all).toBeGreaterThan(40_000);
    expect(most.pairs.length / 2).toBe(20_000);
    // Neighbours in a row share others; far ones do not, and are left out first.
    const far = Array.from({ length: 20_000 }, (_, at) =>
      Math.abs(most.pairs[at * 2] - most.pairs[at * 2 + 1]),
    );
    expect(far.filter((gap) => gap > 4).length).toBeLessThan(200);
  });
});

describe('the map of attitudes', () => {
  it('has words at its corners that step aside for each other, inside the picture', () => {
    const layout = lay('attitudes', firm(SIX));
    for (const width of [352, 700]) {
      for (const wide of [60, 120, 165]) {
        const middle = width / 2;
        const placed = groundWords(layout).map((word) => ({
          word,
          width: wide,
          left: middle + (word.side < 0 ? -70 : 70 - wide),
        }));
        standApart(placed, width);
        for (let at = 0; at < 6; at += 2) {
          const [one, two] = [placed[at], placed[at + 1]];
          expect(two.left - one.left).toBeGreaterThanOrEqual(wide + 12);
          expect(one.left).toBeGreaterThanOrEqual(4);
          expect(two.left + wide).toBeLessThanOrEqual(width - 4);
        }
        // Where they do not meet they stay.
        if (wide === 60) expect(placed[0].left).toBe(middle - 70);
      }
    }
  });

  const people = 400;
  const map = attitudeMap(people, SHAPE);
  const all = new Uint8Array(people).fill(1);
  const at = (believes: number | Float32Array, does: number | Float32Array) => {
    const column = (value: number | Float32Array) =>
      typeof value === 'number' ? new Float32Array(people).fill(value) : value;
    const x = new Float32Array(people);
    const z = new Float32Array(people);
    swarm(map, column(believes), column(does), all, makeSwarm(people), x, z);
    return { x, z };
  };

  it('who believes in customers stands right, who does it at the back', () => {
    const ramp = Float32Array.from({ length: people }, (_, person) => person / people);
    const { x, z } = at(ramp, 0.5);
    expect(x[people - 1] - x[0]).toBeGreaterThan(map.halfWidth * 1.8);
    expect(at(0.5, 1).z[7]).toBeLessThan(at(0.5, 0).z[7] - map.halfDepth * 1.5);
    expect(Math.abs(z[200])).toBeLessThan(map.halfDepth * 0.5);
  });

  it('equal numbers do not hide each other, and nobody is far from the own numbers', () => {
    // Half the firm at one point of the map, the other half at another.
    const two = Float32Array.from({ length: people }, (_, person) =>
      person % 2 === 0 ? 0.1 : 0.6,
    );
    const { x, z } = at(two, 0.2);
    const apart = Array.from(x, (here, one) => {
      let least = Infinity;
      for (let two = 0; two < people; two++) {
        if (two !== one) least = Math.min(least, Math.hypot(here - x[two], z[one] - z[two]));
      }
      return least;
    }).sort((a, b) => a - b);
    expect(apart[Math.floor(people * 0.05)]).toBeGreaterThan(0.35);
    for (let person = 0; person < people; person++) {
      const own = (2 * two[person] - 1) * map.halfWidth;
      expect(Math.abs(x[person] - own)).toBeLessThan(map.halfWidth * 0.4);
    }
  });

  it('a small change of numbers is a small step for everybody', () => {
    const wide = Float32Array.from({ length: people }, (_, person) => ((person * 37) % 100) / 160);
    const low = Float32Array.from({ length: people }, (_, person) => ((person * 53) % 100) / 300);
    const before = at(wide, low);
    const after = at(
      wide.map((value) => value + 0.005),
      low,
    );
    const steps = Array.from(before.x, (x, person) =>
      Math.hypot(after.x[person] - x, after.z[person] - before.z[person]),
    ).sort((a, b) => a - b);
    expect(steps[Math.floor(people * 0.95)]).toBeLessThan(1);
  });
});
