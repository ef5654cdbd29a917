// The phase picture and the difference, as pure marks: where a point lies, how the way is drawn, when a change can be told
// from nothing.

import { describe, expect, it } from 'vitest';
import { differencePlot, signedPoints, toldApart } from '../viz/marks/difference.ts';
import {
  nameBeside,
  phaseGround,
  phaseMarks,
  type PhaseInput,
  type Track,
} from '../viz/marks/phase.ts';
import { mapFor, outline, regionAt } from '../viz/marks/phase-regions.ts';
import type { RegionFile } from '../viz/marks/regions.ts';
import { timePlotMarks } from '../viz/marks/time-plot.ts';
import { textWidth } from '../viz/marks/words.ts';
import { Ensemble } from '../viz/outlook/ensemble.ts';
import { pairedOf, pairsShown } from '../viz/outlook/paired.ts';
import { OUTCOME, OUTCOMES } from '../sim/metrics.ts';

/** Three columns and three rows: flight on top, work at the right, lip service elsewhere; one map is without flight. */
const rows = (...lines: string[]) => lines.map((line) => Array.from(line, Number));
const FILE: RegionFile = {
  program: '0',
  command: '',
  date: '',
  scenario: '',
  people: 10,
  weeks: 1,
  window: 1,
  seeds: [1, 2, 3, 4],
  held: {},
  drivers: [],
  aligned: [0, 0.5, 1],
  heat: [0.1, 0.4, 0.7],
  rules: [],
  offBy: 0,
  maps: [
    {
      care: 0,
      safety: 0.4,
      proof: [],
      runs: {
        flight: rows('000', '000', '444'),
        work: rows('000', '004', '000'),
        lip: rows('440', '440', '000'),
      },
    },
    {
      care: 1,
      safety: 0.8,
      proof: [],
      runs: {
        flight: rows('000', '000', '000'),
        work: rows('000', '004', '004'),
        lip: rows('442', '440', '440'),
      },
    },
  ],
};
const [TENSE, SAFE] = FILE.maps;

const track = (aligned: number[], heat: number[]): Track => ({
  aligned: (week) => aligned[week] ?? NaN,
  heat: (week) => heat[week] ?? NaN,
  last: aligned.length - 1,
});
const WAY = track([0, 0, 0.5, 1, 1], [0.1, 0.4, 0.4, 0.4, 0.7]);
const INPUT: PhaseInput = {
  width: 400,
  height: 300,
  text: 13,
  file: FILE,
  safety: 0.4,
  names: { flight: 'Flight', work: 'Real work', lip: 'Lip service' },
  axis: 'drivers aligned',
  run: WAY,
  future: null,
  ghost: null,
  week: 2,
};

describe('the regions of a map', () => {
  it('are those in which more than half of the runs end, and a draw belongs to none', () => {
    expect(regionAt(FILE, TENSE, 0, 0.7)).toBe('flight');
    expect(regionAt(FILE, TENSE, 1, 0.4)).toBe('work');
    expect(regionAt(FILE, TENSE, 0.1, 0.2)).toBe('lip');
    expect(regionAt(FILE, SAFE, 1, 0.1)).toBeNull();
    expect(regionAt(FILE, TENSE, NaN, 0.1)).toBeNull();
    // Half way from one that flees to one that does not.
    expect(regionAt(FILE, TENSE, 0, 0.549)).toBe('lip');
    expect(regionAt(FILE, TENSE, 0, 0.551)).toBe('flight');
  });

  it('are those of people who feel about as safe', () => {
    expect(mapFor(FILE, 0.1)).toBe(TENSE);
    expect(mapFor(FILE, 0.59)).toBe(TENSE);
    expect(mapFor(FILE, 0.61)).toBe(SAFE);
    expect(mapFor(FILE, NaN)).toBe(TENSE);
  });

  it('have outlines that reach the edges and never go beyond them', () => {
    const points = (path: string) =>
      path.match(/-?[\d.]+,-?[\d.]+/g)!.map((pair) => pair.split(',').map(Number));
    const x = (aligned: number) => aligned * 100;
    const y = (heat: number) => 100 - ((heat - 0.1) / 0.6) * 100;
    const flight = points(outline(FILE, TENSE, 'flight', x, y));
    expect(Math.min(...flight.map(([left]) => left))).toBe(0);
    expect(Math.max(...flight.map(([left]) => left))).toBe(100);
    expect(Math.min(...flight.map(([, top]) => top))).toBe(0);
    expect(Math.max(...flight.map(([, top]) => top))).toBeCloseTo(25, 0);
    expect(outline(FILE, SAFE, 'flight', x, y)).toBe('');
  });

  it('carry their names inside the picture, and none where there is no region', () => {
    const named = phaseGround(INPUT);
    for (const { name, at } of named.regions) {
      expect(at, name).not.toBeNull();
      expect(at!.x).toBeGreaterThan(named.box.left);
      expect(at!.x).toBeLessThan(named.box.right);
      expect(at!.y).toBeGreaterThan(named.box.top);
      expect(at!.y).toBeLessThan(named.box.bottom);
    }
    const [flight] = phaseGround({ ...INPUT, safety: 0.8 }).regions;
    expect(flight).toMatchObject({ region: 'flight', path: '', at: null });
  });

  it('name the good region even where it is smaller than its name', () => {
    const work = rows('000', '001', '000').map((row) => row.map((runs) => 3 * runs));
    const map = { ...TENSE, runs: { ...TENSE.runs, work, lip: rows('440', '440', '000') } };
    const narrow = { ...INPUT, width: 190, height: 150, file: { ...FILE, maps: [map] } };
    const found = phaseGround(narrow).regions.find(({ region }) => region === 'work');
    expect(found!.at).not.toBeNull();
  });

  it('leave the ends of the axis unnamed where its own name takes the room', () => {
    expect(phaseGround(INPUT).ticks.map(({ text }) => text)).toEqual(['0\u202f%', '100\u202f%']);
    expect(phaseGround({ ...INPUT, width: 190 }).ticks).toEqual([]);
  });
});

describe('the way through them', () => {
  it('has a name for its end that keeps clear of the names of regions, inside the picture', () => {
    const ground = phaseGround(INPUT);
    const { box, regions } = ground;
    const wide = textWidth('No plan', 13);
    const spots = regions.flatMap(({ at }) =>
      at ? [-13, 13].map((down) => ({ x: at.x - wide / 2, y: at.y + down })) : [],
    );
    const found = spots.flatMap((spot) => nameBeside(spot, 'No plan', ground, 13) ?? []);
    expect(found.length).toBeGreaterThan(2);
    for (const one of found) {
      for (const { name, at } of regions) {
        if (!at) continue;
        const half = textWidth(name, 13) / 2;
        const aside = one.x > at.x + half || one.x + wide < at.x - half;
        expect(aside || Math.abs(one.y - at.y) >= 18).toBe(true);
      }
    }
    const corner = nameBeside({ x: box.right, y: box.bottom }, 'No plan', ground, 13)!;
    expect(corner.x + wide).toBeLessThan(box.right);
    expect(corner.y).toBeLessThan(box.bottom);
  });

  const count = (path: string) => path.match(/[ML]/g)?.length ?? 0;

  it('is solid until now and dotted from now on, and now is where both meet', () => {
    const { past, ahead, now, at, last } = phaseMarks(INPUT);
    expect([count(past), count(ahead)]).toEqual([3, 3]);
    expect(now).toEqual(at(2));
    expect(past.endsWith(`${now!.x},${now!.y}`)).toBe(true);
    expect(ahead.startsWith(`M${now!.x},${now!.y}`)).toBe(true);
    expect(last).toBe(4);
  });

  it('goes on as foreseen after the last week that was simulated', () => {
    const future = track([0, 0, 0.5, 1, 1, 0.5, 0], [0.1, 0.4, 0.4, 0.4, 0.7, 0.7, 0.7]);
    const { last, at } = phaseMarks({ ...INPUT, future });
    expect(last).toBe(6);
    expect(at(6)!.x).toBeLessThan(at(5)!.x);
    expect(at(7)).toBeNull();
  });

  it('is found by pointing near it; of many weeks at one place the nearest to now', () => {
    const still = track([0, 0.5, 0.5, 0.5, 1], [0.1, 0.4, 0.4, 0.4, 0.4]);
    const { at, weekAt } = phaseMarks({ ...INPUT, run: still, week: 3 });
    const spot = at(1)!;
    expect(weekAt(spot.x + 3, spot.y, 20)).toBe(3);
    expect(weekAt(at(4)!.x, at(4)!.y + 3, 20)).toBe(4);
    expect(weekAt(at(0)!.x, at(0)!.y - 40, 20)).toBeNull();
  });

  it('is crossed by a tick each quarter, but not where it stands still', () => {
    const moving = track(
      Array.from({ length: 40 }, (_, week) => week / 40),
      Array.from({ length: 40 }, () => 0.4),
    );
    expect(count(phaseMarks({ ...INPUT, run: moving }).quarters)).toBe(2 * 3);
    const still = track(new Array<number>(40).fill(0.5), new Array<number>(40).fill(0.4));
    expect(phaseMarks({ ...INPUT, run: still }).quarters).toBe('');
  });

  it('has nothing to show before the first week', () => {
    const { past, ahead, now, last } = phaseMarks({ ...INPUT, run: track([], []), week: 0 });
    expect({ past, ahead, now, last }).toEqual({ past: '', ahead: '', now: null, last: -1 });
  });
});

const WEEKS = 2;

/** Runs whose share of people really changed in the last week is as given; it was 0 before. */
function ensembleOf(key: string, ends: readonly number[]): Ensemble {
  const ensemble = new Ensemble(key, 1, WEEKS, 0);
  ensemble.wanted = ends.length;
  for (const [seed, end] of ends.entries()) {
    const everybody = new Float32Array((WEEKS + 1) * OUTCOMES.length);
    everybody[WEEKS * OUTCOMES.length + OUTCOME.converted] = end;
    const none = new ArrayBuffer(0);
    const run = { seed, weeks: WEEKS, everybody: everybody.buffer };
    ensemble.put({ ...run, departments: none, tables: none, ends: none });
  }
  return ensemble;
}

describe('what a change adds', () => {
  const without = ensembleOf('without', [0.1, 0.2, 0.1, 0.2]);

  it('is the mean over pairs of runs, with an interval that is nothing while nothing differs', () => {
    const paired = pairedOf(ensembleOf('with', [0.4, 0.6, 0.5, 0.5]), without, 'Mine', 'No plan')!;
    expect(paired.pairs).toBe(4);
    expect(paired.mean(WEEKS)).toBeCloseTo(0.35, 6);
    expect(paired.interval(0)).toEqual({ low: 0, high: 0 });
    const { low, high } = paired.interval(WEEKS)!;
    expect(low).toBeGreaterThan(0);
    expect(high).toBeGreaterThan(0.35);
    expect(toldApart({ low, high })).toBe(true);
    expect(paired.sentence).toMatch(/^Mine ends 35 points higher than No plan \(\d+ to \d+\)\.$/);
    expect(paired.mean(WEEKS + 1)).toBeNaN();
  });

  it('cannot be told from nothing where the interval holds 0, and says so', () => {
    const paired = pairedOf(ensembleOf('like', [0.2, 0.1, 0.2, 0.1]), without, 'Mine', 'No plan')!;
    expect(toldApart(paired.interval(WEEKS))).toBe(false);
    expect(paired.sentence).toContain('cannot be told apart with 4 runs');
  });

  it('is an anecdote, without an interval, with one run of each', () => {
    const one = pairedOf(ensembleOf('one', [0.4]), without, 'Mine', 'No plan')!;
    expect([one.pairs, one.interval(WEEKS), one.sentence]).toEqual([1, null, '']);
    expect(toldApart(one.interval(WEEKS))).toBeNull();
    expect(pairedOf(ensembleOf('none', []), without, 'Mine', 'No plan')).toBeNull();
  });

  it('is worked out anew at some counts of runs only, and at all of them in the end', () => {
    expect([0, 1, 3, 15, 63].map((there) => pairsShown(there, false))).toEqual([0, 1, 2, 12, 48]);
    expect(pairsShown(40, true)).toBe(40);
  });

  it('is drawn against nothing: from 0 where all is above it, from below where it is not', () => {
    const size = { width: 400, height: 200, text: 13 };
    const paired = (mean: number, low: number, high: number) => ({
      name: 'No plan',
      pairs: 4,
      mean: (week: number) => (week / 26) * mean,
      interval: (week: number) => ({ low: (week / 26) * low, high: (week / 26) * high }),
      sentence: '',
    });
    const up = differencePlot(paired(0.3, 0.2, 0.4), 'Adds', 26, 10, 10, size);
    expect(up.domain).toEqual([0, 0.4]);
    expect(differencePlot(paired(0.1, -0.1, 0.3), 'Adds', 26, 10, 10, size).domain).toEqual([
      -0.4, 0.4,
    ]);
    const down = differencePlot(paired(-0.3, -0.4, -0.2), 'Adds', 26, 10, 10, size);
    expect(down.domain).toEqual([-0.4, 0]);
    const marks = timePlotMarks(up);
    expect(marks.grid.map(({ text }) => text)).toEqual(['0', '', '+20', '', '+40']);
    expect(marks.labels).toMatchObject([{ name: 'Adds', value: '+30' }]);
    // Half way between two quarters the band goes straight.
    expect(up.lines[0].band!.high(6.5)).toBeCloseTo(0.1, 6);
  });

  it('is written in points with its sign', () => {
    expect([0.123, -0.034, 0.001, NaN].map(signedPoints)).toEqual([
      '+12',
      '\u22123',
      '0',
      'no value',
    ]);
  });
});
