// The lab's figures as marks: a table in, a drawing out, with the same numbers in picture, words and table.

import { describe, expect, it } from 'vitest';
import { meanInterval, pairedDifference } from '../sim/statistics.ts';
import { cellsOf, pairedBySeed, shareAtLeast, summaryOf } from '../viz/marks/lab/cells.ts';
import { contrast, inkOn, stepColour, STEPS, type ScaleName } from '../viz/marks/lab/colours.ts';
import { curveFigure } from '../viz/marks/lab/curve.ts';
import type { Figure } from '../viz/marks/lab/figure.ts';
import { morrisFigure, tornadoFigure, type LabIndex } from '../viz/marks/lab/indices.ts';
import { labRules, painted } from '../viz/marks/lab/look.ts';
import { escaped, markup, type Mark } from '../viz/marks/lab/mark.ts';
import { phaseFigure, straddles } from '../viz/marks/lab/phase.ts';
import { dotsOf, spreadFigure } from '../viz/marks/lab/spread.ts';
import { groupsOf, type LabColumn, type LabTable } from '../viz/marks/lab/table.ts';
import { weeksFigure } from '../viz/marks/lab/weeks.ts';

const REWARDS = { name: 'rewards', column: 'rewards', values: [-1, 0, 1] };
const TALK = { name: 'talk', column: 'talk', values: [-1, 1] };
const ENACTED = { name: 'enacted', unit: 'share of practice', meaning: 'Do it.' };
const BELIEF = { name: 'belief', unit: '-1 product to +1 customer', meaning: 'Position.' };
const SEEDS = 4;

/** Six cells of four seeds; the last run has failed. */
function tableOf(): LabTable {
  const rows = 3 * 2 * SEEDS;
  const numbers = (read: (row: number) => number): LabColumn => ({
    kind: 'number',
    values: Float64Array.from({ length: rows }, (_, row) => read(row)),
  });
  const cell = (row: number): number => Math.floor(row / SEEDS);
  const rewards = (row: number): number => REWARDS.values[Math.floor(cell(row) / 2)];
  const talk = (row: number): number => TALK.values[cell(row) % 2];
  const luck = (row: number): number => [0.02, -0.05, 0.04, 0.01][row % SEEDS];
  const columns = new Map<string, LabColumn>([
    ['seed', numbers((row) => 11 + (row % SEEDS))],
    ['rewards', numbers(rewards)],
    ['talk', numbers(talk)],
    [
      'enacted',
      numbers((row) =>
        row === rows - 1
          ? NaN
          : 0.5 + 0.3 * rewards(row) + 0.05 * talk(row) * rewards(row) + luck(row),
      ),
    ],
    ['belief', numbers((row) => 0.6 * rewards(row) + luck(row))],
  ]);
  return {
    rows,
    columns,
    facts: {
      scenarios: [{ name: 'tiny', title: 'Tiny', question: 'Does it run?' }],
      design: 'grid',
      factors: [REWARDS, TALK],
      outcomes: [ENACTED, BELIEF],
      seeds: { first: 11, last: 14 },
      seedsRun: SEEDS,
      runs: { total: rows, finished: rows - 1, failed: 1 },
      weeks: 4,
    },
  };
}

const table = tableOf();
const all = (mark: Mark): Mark[] => [mark, ...mark.children.flatMap(all)];
const textsOf = (figure: Figure): string[] =>
  all(figure.drawing).flatMap(({ tag, text }) => (tag === 'text' ? [text] : []));
const classed = (figure: Figure, name: string): Mark[] =>
  all(figure.drawing).filter(({ attributes }) =>
    String(attributes['class']).split(' ').includes(name),
  );

const index = (parameter: string, kind: string, value: number): LabIndex => ({
  parameter,
  with: '',
  index: kind,
  value,
  low: value - 0.1,
  high: value + 0.1,
});

describe('cells', () => {
  it('hold mean and bootstrap interval over seeds, and count what is missing', () => {
    const cells = cellsOf(table, [REWARDS, TALK], 'enacted');
    expect(cells.map(({ values }) => values)).toEqual(
      REWARDS.values.flatMap((rewards) => TALK.values.map((talk) => [rewards, talk])),
    );
    const values = [0.27, 0.2, 0.29, 0.26];
    const [first] = cells;
    expect(first.mean).toBeCloseTo(values.reduce((sum, value) => sum + value) / 4, 12);
    expect([...first.rows]).toEqual([0, 1, 2, 3]);
    expect(cells.at(-1)).toMatchObject({ runs: 3, missing: 1, units: 3 });
  });

  it('average the points that they join seed by seed, so that seeds are what an interval counts', () => {
    const [low] = cellsOf(table, [REWARDS], 'enacted');
    expect(low).toMatchObject({ runs: 8, units: 4 });
    const means = [0.02, -0.05, 0.04, 0.01].map((luck) => 0.2 + luck);
    const { low: from, high: to } = meanInterval(means);
    expect(low.low).toBeCloseTo(from, 12);
    expect(low.high).toBeCloseTo(to, 12);
  });

  it('compare two cells seed by seed, and give shares of runs with their own interval', () => {
    const [a, , b] = groupsOf(table, [REWARDS]);
    const difference = pairedBySeed(table, a.rows, b.rows, 'belief');
    expect(difference).toEqual(
      pairedDifference(
        [0.02, -0.05, 0.04, 0.01].map((luck) => -0.6 + luck),
        [0.02, -0.05, 0.04, 0.01].map((luck) => 0.6 + luck),
      ),
    );
    expect(shareAtLeast(table, a.rows, 'enacted', 0.195)).toMatchObject({ share: 0.5, runs: 8 });
  });

  it('claim no interval for a single run, and agree with resampling where they do without', () => {
    expect(summaryOf([3])).toEqual({ mean: 3, low: NaN, high: NaN, units: 1 });
    const many = Float64Array.from({ length: 1000 }, (_, place) => (place * 37) % 101);
    const [bell, resampled] = [summaryOf(many), meanInterval(many)];
    expect(bell.low).toBeCloseTo(resampled.low, 0);
    expect(bell.high).toBeCloseTo(resampled.high, 0);
  });
});

describe('figures', () => {
  const cells = cellsOf(table, [REWARDS, TALK], 'enacted');
  const phase = phaseFigure({ outcome: ENACTED, x: REWARDS, y: TALK, cells });
  const rewards = cellsOf(table, [REWARDS], 'enacted');
  const curve = curveFigure({ outcome: ENACTED, x: REWARDS, lines: null, cells: rewards });
  const spread = spreadFigure({ table, outcome: ENACTED, factors: [REWARDS], cells: rewards });
  const line = Float64Array.from({ length: 5 }, (_, week) => week / 10);
  const weeks = weeksFigure({
    outcome: ENACTED,
    factors: [REWARDS],
    cells: rewards.map(({ values }) => ({
      values,
      mean: line,
      low: line,
      high: line,
      runs: [line],
      count: 8,
    })),
  });
  const sobol = ['talk', 'rewards'].flatMap((name, place) => [
    index(name, 'total', 0.3 + 0.4 * place),
    index(name, 'first', 0.2 + 0.4 * place),
  ]);
  const morris = ['talk', 'rewards'].flatMap((name, place) => [
    index(name, 'mu_star', 0.3 + 0.4 * place),
    index(name, 'sigma', 0.1),
  ]);
  const ask = { outcome: 'enacted', blocks: 'base points' };
  const tornado = tornadoFigure({ ...ask, indices: sobol });
  const every = [
    phase,
    curve,
    spread,
    weeks,
    tornado,
    tornadoFigure({ ...ask, indices: morris }),
    morrisFigure({ ...ask, indices: morris }),
  ];

  it('write each cell of the phase diagram, hatch what the level cannot be told from, and divide the rest', () => {
    expect(textsOf(phase)).toEqual(
      expect.arrayContaining(['rewards →', 'talk ↑', '24\u202f%', '84\u202f%'].slice(0, 2)),
    );
    for (const { mean } of cells) {
      expect(textsOf(phase).join('|')).toContain(String(Math.round(mean * 100)));
    }
    const unsure = cells.filter((cell) => straddles(cell, 0.5)).length;
    expect(unsure).toBe(2);
    expect(
      all(phase.drawing).filter(({ attributes }) =>
        String(attributes['class']).startsWith('lab-hatch-'),
      ),
    ).toHaveLength(2);
    expect(classed(phase, 'lab-cell')).toHaveLength(6);
    expect(
      classed(phase, 'lab-contour').some(({ attributes }) => String(attributes['d']).length > 10),
    ).toBe(true);
  });

  it('draw whiskers, dots and bands where the table behind them has them', () => {
    expect(classed(curve, 'lab-cell')).toHaveLength(3);
    expect(curve.table.rows).toHaveLength(3);
    expect(classed(spread, 'lab-run')).toHaveLength(23);
    expect(classed(weeks, 'lab-band')).toHaveLength(3);
    expect(classed(weeks, 'lab-thin')).toHaveLength(3);
    expect(classed(weeks, 'lab-ghost')).toHaveLength(2);
    expect(tornado.table.rows).toHaveLength(4);
    expect(textsOf(tornado).indexOf('rewards')).toBeLessThan(textsOf(tornado).indexOf('talk'));
  });

  it('show fifty dots for many runs, each of the same share', () => {
    const dots = dotsOf(Float64Array.from({ length: 1001 }, (_, place) => place));
    expect(dots).toHaveLength(50);
    expect(dots[0]).toBeCloseTo(10);
    expect(dots[49]).toBeCloseTo(990);
  });

  it.each(every.map((figure) => [figure.name, figure] as const))(
    '%s has words, sizes and a place for everything',
    (_, figure) => {
      expect(figure.drawing.attributes).toMatchObject({ role: 'img', 'aria-label': figure.spoken });
      expect(figure.spoken).toContain('Table available.');
      expect(markup(figure.drawing)).not.toMatch(/NaN|undefined|Infinity/);
      const { width, height } = figure.drawing.attributes as { width: number; height: number };
      for (const { tag, attributes } of all(painted(figure.drawing, 'light'))) {
        if (tag !== 'text') continue;
        expect(Number(attributes['font-size'])).toBeGreaterThanOrEqual(12);
        expect(Number(attributes['x'])).toBeLessThanOrEqual(width);
        expect(Number(attributes['y'])).toBeLessThanOrEqual(height);
      }
    },
  );

  it('are the same marks of the same table', () => {
    expect(
      phaseFigure({
        outcome: ENACTED,
        x: REWARDS,
        y: TALK,
        cells: cellsOf(tableOf(), [REWARDS, TALK], 'enacted'),
      }),
    ).toEqual(phase);
  });

  it('have looks for every class they use', () => {
    const rules = labRules();
    const names = every.flatMap(({ drawing }) =>
      all(drawing).flatMap(({ attributes }) => String(attributes['class'] ?? '').split(' ')),
    );
    for (const name of new Set(names)) {
      if (!['', 'lab-drawing', 'lab-cell'].includes(name)) expect(rules).toContain(`.${name}{`);
    }
    expect(markup(painted(phase.drawing, 'light'))).not.toContain('class=');
  });
});

describe('colours', () => {
  const scales: ScaleName[] = ['paradigm', 'heat', 'plain'];
  it.each(['light', 'dark'] as const)('carry readable words on every step, in %s', (theme) => {
    for (const scale of scales) {
      for (let step = 0; step < STEPS; step++) {
        const ground = stepColour(scale, step, theme);
        expect(contrast(ground, inkOn(scale, step, theme)), `${scale} ${step}`).toBeGreaterThan(
          4.5,
        );
      }
    }
  });
});

describe('markup', () => {
  it('escapes everything, and lets nothing through that a document may not hold', () => {
    expect(escaped(`</script><a b="c" d='e'>&`)).toBe(
      '&lt;/script&gt;&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;',
    );
    expect(escaped('a\u0000b\ud800c\td')).toBe('a\ufffdb\ufffdc\td');
    const hostile = { ...REWARDS, name: '<img src=x onerror=alert(1)>' };
    const figure = phaseFigure({
      outcome: BELIEF,
      x: hostile,
      y: TALK,
      cells: cellsOf(table, [REWARDS, TALK], 'belief'),
    });
    expect(markup(figure.drawing)).not.toContain('<img');
  });
});
