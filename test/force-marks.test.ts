// What the forces chart draws of known pushes.

import { describe, expect, it } from 'vitest';
import {
  forcesMarks,
  OTHERS,
  roundUp,
  signed,
  sortLayers,
  stillSorted,
} from '../viz/marks/forces.ts';
import type { ForceLayer } from '../viz/marks/forces.ts';
import { noPush } from '../viz/why/forces-table.ts';
import { labelTies } from '../viz/why/label-ties.ts';

const SIZE = { width: 330, height: 200, text: 13 };
const layer = (id: string, read: (week: number) => number): ForceLayer => ({ id, name: id, read });

describe('the forces chart', () => {
  const layers = [
    layer('pay', () => -2),
    layer('peers', (week) => (week < 5 ? -0.5 : 1)),
    layer('words', () => 1.5),
    layer('fear', () => 0.001),
  ];
  const sorted = sortLayers(layers, 10, 'All others');
  const marks = forcesMarks({ ...SIZE, weeks: 20, week: 10, lastWeek: 10, layers: sorted });

  it('sorts pushes by size and leaves out what is too thin to see', () => {
    expect(sorted.map(({ id }) => id)).toEqual(['pay', 'words', 'peers']);
  });

  it('knows without sorting anew when another order would come out', () => {
    const order = (week: number, count: number) => {
      const grow = Array.from({ length: count }, (_, place) =>
        layer(`l${place}`, (at) => Math.sin(place * 2.4) * 0.02 + (at > 30 ? place * 0.003 : 0)),
      );
      const before = sortLayers(grow, 30, 'rest');
      const after = sortLayers(grow, week, 'rest');
      const same =
        before.length === after.length && before.every(({ id }, at) => id === after[at].id);
      return { same, still: stillSorted(before, grow, week) };
    };
    const found = [5, 7, 8, 12].flatMap((count) =>
      Array.from({ length: 60 }, (_, later) => order(30 + later, count)),
    );
    expect(found.map(({ still }) => still)).toEqual(found.map(({ same }) => same));
    expect(new Set(found.map(({ same }) => same))).toEqual(new Set([true, false]));
  });

  it('leaves its names beside now where pushes are known of fewer weeks than have passed', () => {
    const input = { ...SIZE, weeks: 20, week: 10, lastWeek: 4, layers: sorted };
    const late = forcesMarks(input);
    expect(late.labels.length).toBeGreaterThan(1);
    for (const { x } of late.labels) expect(x).toBeGreaterThan(late.xOf(10) + 5);
    // Who goes back finds them at the end of the bands.
    const back = forcesMarks({ ...input, week: 2 });
    for (const { x } of back.labels) expect(x).toBeLessThan(back.xOf(6));
  });

  it('piles pushes to customer up and pushes to product down, the largest at the line', () => {
    const zero = marks.grid[1].y;
    const heights = (path: string) => [...path.matchAll(/,(-?[\d.]+)/g)].map(([, y]) => Number(y));
    for (const { side, path } of marks.bands) {
      const ys = heights(path);
      if (side === 'customer') expect(Math.max(...ys)).toBeLessThanOrEqual(zero);
      else expect(Math.min(...ys)).toBeGreaterThanOrEqual(zero);
    }
    const band = (id: string, side: string) =>
      marks.bands.find((one) => one.id === id && one.side === side)?.path ?? '';
    expect(heights(band('pay', 'product'))).toContain(zero);
    expect(heights(band('words', 'customer'))).toContain(zero);
    // Peers turn from one side to the other, and lie beyond the larger push there.
    expect(heights(band('peers', 'product')).every((y) => y > zero)).toBe(true);
    expect(heights(band('peers', 'customer')).every((y) => y < zero)).toBe(true);
  });

  it('leads from bands that are too low to names that stand beside others, and from no other', () => {
    const low = [-2, -0.1, -0.1, -0.1].map((push, place) => layer(`p${place}`, () => push));
    const input = { ...SIZE, weeks: 20, week: 10, lastWeek: 10, layers: low };
    const drawn = forcesMarks(input);
    const ties = labelTies(input, drawn, drawn.labels).match(/M[^M]+/g) ?? [];
    expect(ties.length).toBeGreaterThan(0);
    expect(ties.length).toBeLessThan(low.length);
    const named = ties.map((tie) => Number(tie.split(',').at(-1)));
    const moved = drawn.labels.filter(({ id, y }) => {
      const place = low.findIndex((one) => one.id === id);
      const middle = (drawn.piles.inner(10, place) + drawn.piles.outer(10, place)) / 2;
      return Math.abs(drawn.yOf(middle) - y) > 4;
    });
    expect(named).toEqual(moved.map(({ y }) => y));
    const roomy = { ...input, layers: low.slice(0, 1) };
    const one = forcesMarks(roomy);
    expect(labelTies(roomy, one, one.labels)).toBe('');
  });

  it('says that no week has passed only while none has', () => {
    const [none, unread, first] = [noPush(0, 0), noPush(104, 0), noPush(104, 104)];
    expect(none[0][1]).toContain('no week has passed');
    expect(unread[0][1]).toContain('do not go this far yet');
    expect(first).toEqual([['week', 'Week 0']]);
  });

  it('finds the layer that is drawn where somebody points', () => {
    const zero = marks.grid[1].y;
    expect(marks.layerAt(10, zero + 5)).toBe('pay');
    expect(marks.layerAt(10, zero - 5)).toBe('words');
    expect(marks.layerAt(10, marks.box.top - 50)).toBe(null);
    expect(marks.weekAt(marks.xOf(7))).toBe(7);
    expect(marks.weekAt(marks.xOf(18))).toBe(10);
    expect(marks.anyWeekAt(marks.xOf(18))).toBe(18);
  });

  it('names layers at the end of the drawn weeks, a line apart and inside the picture', () => {
    expect(marks.labels.map(({ id }) => id).sort()).toEqual(['pay', 'peers', 'words']);
    const ys = marks.labels.map(({ y }) => y).toSorted((a, b) => a - b);
    for (let place = 1; place < ys.length; place++) {
      expect(ys[place] - ys[place - 1]).toBeGreaterThanOrEqual(17.9);
    }
  });

  it('makes one layer of those that cannot be told apart, without losing any of them', () => {
    const many = Array.from({ length: 11 }, (_, place) => layer(`l${place}`, () => 1 + place / 10));
    const few = sortLayers(many, 3, 'All others');
    expect(few).toHaveLength(7);
    expect(few[6].id).toBe(OTHERS);
    const sum = (list: readonly ForceLayer[]) => list.reduce((all, { read }) => all + read(2), 0);
    expect(sum(few)).toBeCloseTo(sum(many), 12);
    // Whoever asks for a small one has it, and nothing is lost for that.
    const named = sortLayers(many, 3, 'All others', ['l0']);
    expect(few.map(({ id }) => id)).not.toContain('l0');
    expect(named.map(({ id }) => id)).toEqual(['l10', 'l9', 'l8', 'l7', 'l6', 'l0', OTHERS]);
    expect(sum(named)).toBeCloseTo(sum(many), 12);
  });

  it('draws empty axes before the first week', () => {
    const empty = forcesMarks({ ...SIZE, weeks: 20, week: 0, lastWeek: 0, layers: [] });
    expect([empty.bands, empty.labels]).toEqual([[], []]);
    expect(empty.grid.map(({ text }) => text)).toEqual(['+0.5', '0', '\u22120.5']);
  });

  it('ends its axis at round numbers and writes pushes with their sign', () => {
    expect([0, 0.31, 1.2, 4.1, 5].map(roundUp)).toEqual([0.5, 0.35, 1.5, 4.5, 5]);
    expect([1.44, -0.91, 0.04, -0.04].map((value) => signed(value))).toEqual([
      '+1.4',
      '\u22120.9',
      '0',
      '0',
    ]);
  });
});
