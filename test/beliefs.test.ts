import { describe, expect, it } from 'vitest';
import { BELIEF_BINS } from '../sim/frame.ts';
import { beliefsMarks, rowStep } from '../viz/marks/beliefs.ts';
import { textWidth } from '../viz/marks/words.ts';
import { leanings, smooth, splitOf, spreadWords } from '../viz/marks/density.ts';

/** Shares of bells at so many beliefs, each with its weight. */
function bells(...groups: readonly (readonly [at: number, weight: number, width?: number])[]) {
  const shares = Array.from({ length: BELIEF_BINS }, (_, bin) => {
    const x = -1 + (2 * (bin + 0.5)) / BELIEF_BINS;
    return groups.reduce((sum, [at, weight, width = 0.1]) => {
      return sum + (weight * Math.exp(-((x - at) ** 2) / (2 * width ** 2))) / width;
    }, 0);
  });
  const whole = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / whole);
}

describe('the smooth curve', () => {
  it('loses nobody, not even at the ends', () => {
    for (const shares of [bells([0, 1]), bells([-1, 1]), bells([1, 1], [-0.95, 2])]) {
      expect(smooth(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
    }
  });

  it('stands where people stand', () => {
    const curve = smooth(bells([0.5, 1]));
    const top = curve.indexOf(Math.max(...curve));
    expect(-1 + (2 * (top + 0.5)) / BELIEF_BINS).toBeCloseTo(0.5, 1);
  });
});

describe('what a spread says', () => {
  const say = (shares: readonly number[], people = 400) => spreadWords(shares, people, 'The firm');

  it('calls a firm split only where two groups stand clearly apart', () => {
    expect(say(bells([-0.6, 1], [0.6, 1]))).toBe('The firm is split in two');
    expect(say(bells([-0.6, 3], [0.5, 1.2]))).toBe('The firm is split in two');
    expect(say(bells([-0.6, 9], [0.7, 1]))).toBe('Most people lean to product');
    expect(say(bells([-0.15, 1], [0.15, 1]))).toBe('Most people are in the middle');
    expect(say(bells([0, 1, 0.6]))).not.toContain('split');
  });

  it('calls nobody split where a few people could stand so by chance', () => {
    const shares = bells([-0.5, 1, 0.22], [0.5, 1, 0.22]);
    expect(splitOf(shares, 400)).not.toBeNull();
    expect(splitOf(shares, 6)).toBeNull();
  });

  it('puts the valley between the groups and counts both', () => {
    const split = splitOf(bells([-0.6, 3], [0.6, 2]), 400)!;
    expect(Math.abs(split.at)).toBeLessThan(0.3);
    expect(split.below).toBeCloseTo(0.6, 1);
    expect(split.above).toBeCloseTo(0.4, 1);
  });

  it('says where most people are, and when there is no most', () => {
    expect(say(bells([-0.8, 1]))).toBe('Most people lean to product');
    expect(say(bells([0.8, 1]))).toBe('Most people lean to customer');
    expect(say(bells([0, 1]))).toBe('Most people are in the middle');
    expect(say(Array.from({ length: 40 }, () => 1 / 40))).toBe('Beliefs are spread out');
  });

  it('counts every person on one side or in the middle', () => {
    const { product, middle, customer } = leanings(bells([-0.3, 1], [0.3, 1]));
    expect(product + middle + customer).toBeCloseTo(1, 10);
    expect(product).toBeCloseTo(customer, 10);
  });
});

describe('the picture of beliefs', () => {
  const spread = (week: number) => bells([-0.8 + week / 65, 1]);
  const input = { width: 500, height: 200, text: 13, weeks: 104, lastWeek: 60, spread };

  it('has a row for every quarter passed, under each other', () => {
    const marks = beliefsMarks(input);
    expect(marks.kind).toBe('ridge');
    expect(marks.rows.map(({ week }) => week)).toEqual([0, 13, 26, 39, 52]);
    const grounds = marks.rows.map(({ area }) => Number(/V([\d.]+)H/.exec(area)![1]));
    expect([...grounds].sort((a, b) => a - b)).toEqual(grounds);
    for (const { area } of marks.rows) expect(area).toMatch(/^[MLHVZ0-9.,]+$/);
  });

  it('stays inside its picture at every size', () => {
    for (const [width, height] of [
      [328, 150],
      [250, 190],
      [600, 400],
      [300, 70],
    ]) {
      const marks = beliefsMarks({ ...input, width, height });
      const paths = [...marks.rows.map(({ area }) => area), ...marks.cells, marks.grid];
      for (const path of paths) {
        for (const [, x, y] of path.matchAll(/[ML]([-\d.]+),([-\d.]+)/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(0);
          expect(Number(x)).toBeLessThanOrEqual(width);
          expect(Number(y)).toBeGreaterThanOrEqual(0);
          expect(Number(y)).toBeLessThanOrEqual(height);
        }
      }
    }
  });

  it('names the ends of its scale clear of each other with large text too', () => {
    for (const text of [13, 20, 26]) {
      const { sides, kind } = beliefsMarks({ ...input, width: 336, height: 480, text });
      expect(kind).toBe('ridge');
      const places = sides.map(({ x, text: name, anchor }) => {
        const wide = textWidth(name, text);
        const left = anchor === 'start' ? x : anchor === 'end' ? x - wide : x - wide / 2;
        return { left, right: left + wide };
      });
      expect(sides.map(({ text: name }) => name)).toEqual(
        text === 13 ? ['product', 'middle', 'customer'] : ['product', 'customer'],
      );
      for (let at = 1; at < places.length; at++) {
        expect(places[at].left).toBeGreaterThan(places[at - 1].right);
      }
    }
  });

  it('keeps the words of its ends apart in narrow pictures too, and names the middle where there is room', () => {
    for (const width of [190, 218, 250, 300, 500]) {
      const { kind, sides } = beliefsMarks({ ...input, width });
      expect(kind).toBe('ridge');
      const spans = sides.map(({ x, text, anchor }) => {
        const wide = textWidth(text, 13);
        const left = x - wide * { start: 0, middle: 0.5, end: 1 }[anchor]!;
        return [left, left + wide];
      });
      for (let at = 1; at < spans.length; at++) {
        expect(spans[at][0]).toBeGreaterThan(spans[at - 1][1] + 5);
      }
      expect(spans[0][0]).toBeGreaterThanOrEqual(0);
      expect(spans.at(-1)![1]).toBeLessThanOrEqual(width);
      expect(sides.length).toBe(width < 300 ? 2 : 3);
    }
  });

  it('shows weeks side by side where rows would run into each other', () => {
    const marks = beliefsMarks({ ...input, height: 80 });
    expect(marks.kind).toBe('heat');
    expect(marks.rows).toEqual([]);
    expect(marks.cells.every((path) => path === '' || path.endsWith('Z'))).toBe(true);
    expect(marks.cells.at(-1)).not.toBe('');
  });

  it('takes wider steps where a run has more quarters than rows fit', () => {
    expect(rowStep(104, 170, 13)).toBe(13);
    expect(rowStep(520, 170, 13)).toBeGreaterThan(13);
    expect(rowStep(520, 170, 13) % 13).toBe(0);
  });

  it('marks any week, not only whole quarters, and finds it again', () => {
    for (const height of [200, 80]) {
      const marks = beliefsMarks({ ...input, height });
      const { line } = marks.lineOf(31)!;
      expect(line).not.toBe('');
      expect(marks.weekAt(marks.timeOf(31))).toBe(31);
      expect(marks.lineOf(31)!.line).not.toBe(marks.lineOf(32)!.line);
    }
  });

  it('shows the weeks of a view alone, and selected weeks between two lines', () => {
    for (const height of [200, 80]) {
      const marks = beliefsMarks({ ...input, height, view: { from: 20, to: 80 } });
      expect(marks.rows.map(({ week }) => week)).toEqual(height === 200 ? [20, 26, 39, 52] : []);
      expect(marks.weeks[0].text).toBe('week 20');
      expect([marks.lineOf(19), marks.lineOf(81)]).toEqual([null, null]);
      const whole = beliefsMarks({ ...input, height }).spanPaths({ from: 13, to: 26 });
      expect(whole.veil.match(/Z/g)).toHaveLength(2);
      expect(whole.ends.match(/M/g)).toHaveLength(3);
      expect(marks.ticks([5, 30, 90]).match(/M/g)).toHaveLength(1);
    }
  });

  it('draws an empty picture of weeks that are not known', () => {
    const marks = beliefsMarks({ ...input, lastWeek: -1, spread: () => null });
    expect(marks.rows).toEqual([]);
    expect(marks.lineOf(0)).toBeNull();
  });
});
