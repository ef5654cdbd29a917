// What the charts and the lab's figures say comes from catalogues, all of it: in the made-up language, which leaves no
// vowel as it was, nothing that they write has one. Names of departments and parameters here have none.

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PANORAMA, PANORAMA_ROW } from '../sim/frame.ts';
import { OutcomeHistory } from '../viz/history.ts';
import type { Figure } from '../viz/marks/lab/figure.ts';
import type { Mark } from '../viz/marks/lab/mark.ts';
import type { LabTable } from '../viz/marks/lab/table.ts';

const NAMES = ['Ltd', 'Grp'];
const SHARES = ['espoused', 'enacted', 'profit', 'belief', 'headcount', 'safety', 'trust'];
const LAST = 30;
const SIZE = { width: 600, height: 200, text: 13 };

/** Everybody and two departments, whose zone and beliefs move in the middle of the run. */
function historyOf(): OutcomeHistory {
  const history = new OutcomeHistory(SHARES, NAMES.length, LAST);
  for (let week = 0; week <= LAST; week++) {
    const panorama = new Float32Array((NAMES.length + 1) * PANORAMA_ROW);
    for (let place = 0; place <= NAMES.length; place++) {
      const row = place * PANORAMA_ROW;
      panorama.fill(1 / PANORAMA_ROW, row, row + PANORAMA_ROW);
      panorama[row + PANORAMA.low] = 0.4;
      panorama[row + PANORAMA.high] = week < 20 ? 0.6 : 0.8;
      panorama[row + PANORAMA.bears] = week < 20 ? 0.6 : 0.8;
    }
    const readings = [0, 1, 2].flatMap((place) => [
      0.3 + 0.01 * week,
      0.2 + 0.004 * week * (place + 1),
      1 - 0.002 * week,
      0.1,
      100,
      0.5,
      0.5,
    ]);
    history.put(week, Float64Array.from(readings), panorama);
  }
  return history;
}

/** Nothing that a reader sees has a letter that the made-up language would have changed. */
function expectAllChanged(texts: readonly string[]): void {
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) expect(text).toMatch(/^[^aeiouAEIOU]+$/);
}

beforeAll(() => {
  vi.resetModules();
  vi.stubGlobal('document', { documentElement: { lang: '' } });
  vi.stubGlobal('location', { search: '?lang=en-XA' });
  vi.stubGlobal('navigator', { languages: ['en'] });
});

afterAll(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

describe('in the made-up language', () => {
  const history = historyOf();

  it('said and done, their summaries, readouts and the names of lines come from catalogues', async () => {
    const marks = await import('../viz/marks/said-done.ts');
    const { labels } = (await import('../viz/marks/time-plot.ts')).timePlotMarks(
      marks.saidDonePlot(history, history, LAST, -1, SIZE),
    );
    const { markNames } = await import('../viz/marks/step-marks.ts');
    const step = { week: 3, until: 9, title: 'Pln', step: 0 };
    const value = { ...step, step: -1 };
    const readout = marks.saidDoneReadout(history, history, LAST, 0);
    expectAllChanged([
      marks.saidDoneSummary(history, history, 0, 'Ltd'),
      ...Object.values(readout),
      ...marks.saidDoneMoved(history, history, { from: 4, to: 9 }, 0).map(([, text]) => text),
      ...labels.map(({ name }) => name),
      markNames([step], 3),
      markNames([step, step, value, value], 3),
    ]);
    expect(Object.values(readout)).not.toContain('');
  });

  it('departments and any outcome do', async () => {
    const marks = await import('../viz/marks/departments.ts');
    const { outcomeSummary, outcomePlot } = await import('../viz/marks/outcome.ts');
    const { outcomeWords } = await import('../viz/outcome-words.ts');
    const row = {
      name: 'belief',
      unit: '',
      sentence: '',
      min: -1,
      max: 1,
      organisationWide: false,
    };
    const plot = outcomePlot(row, outcomeWords('belief'), history, history, LAST, -1, SIZE);
    expectAllChanged([
      marks.departmentsSummary(history, NAMES, LAST),
      marks.departmentReading(history, 0, LAST).gap,
      marks.departmentMoved(history, 0, { from: 4, to: 9 }),
      outcomeWords('xyz').question,
      outcomeSummary('X', plot),
    ]);
  });

  it('money does', async () => {
    const marks = await import('../viz/marks/money.ts');
    const readout = marks.moneyReadout(history, history, LAST).map(([, text]) => text);
    const { timePlotMarks } = await import('../viz/marks/time-plot.ts');
    const plot = timePlotMarks(marks.moneyPlot(history, history, 0.97, LAST, SIZE));
    expectAllChanged([
      ...plot.labels.map(({ name, value }) => `${name} ${value}`),
      marks.moneySummary(history, history, 0.97),
      marks.bandWords(0.97, 500, 13),
      marks.bandWords(0.97, 100, 13),
      ...readout.filter((text) => text !== ''),
    ]);
  });

  it('heat and its zone do', async () => {
    const { gaugeSummary, zoneWord } = await import('../viz/marks/gauge.ts');
    const { zoneMove } = await import('../viz/marks/zone.ts');
    const moved = zoneMove(history, 25, 0);
    expectAllChanged([
      moved,
      gaugeSummary(0.5, { low: 0.4, high: 0.6 }, 0.5, 25, moved, 'Ltd'),
      gaugeSummary(0.5, null, 0.5, 25),
      gaugeSummary(NaN, null, 0.5, 25),
      ...[0.1, 0.5, 0.9].map((heat) => zoneWord(heat, { low: 0.4, high: 0.6 })),
    ]);
  });

  it('beliefs do', async () => {
    const words = await import('../viz/marks/belief-words.ts');
    const { spreadWords } = await import('../viz/marks/density.ts');
    const { beliefsMarks } = await import('../viz/marks/beliefs.ts');
    const spread = (week: number) => history.panoramas.beliefs(week, -1);
    const input = { ...SIZE, weeks: LAST, lastWeek: LAST, spread };
    const drawn = [beliefsMarks({ ...input, height: 400 }), beliefsMarks({ ...input, height: 60 })];
    const leaning = (from: number, to: number) =>
      Array.from({ length: 40 }, (_, bin) => (bin >= from && bin < to ? 1 / (to - from) : 0));
    expectAllChanged([
      words.beliefSummary(history, LAST, 0, 'Ltd'),
      words.beliefRow(history, LAST, 0, '')[5],
      ...words.beliefReadout(history, LAST, 0, 'Ltd').map(([, text]) => text),
      ...[leaning(0, 8), leaning(32, 40), leaning(18, 22)].map((one) => spreadWords(one, 99, '')),
      ...drawn.flatMap(({ weeks, sides }) => [...weeks, ...sides].map(({ text }) => text)),
    ]);
    expect(drawn.map(({ kind }) => kind)).toEqual(['ridge', 'heat']);
  });

  it('figures of the lab do, and the tables behind them', async () => {
    const figures = await figuresOf();
    const drawn = (mark: Mark): string[] => [mark.text, ...mark.children.flatMap(drawn)];
    for (const { title, caption, spoken, drawing, table } of figures) {
      const texts = [title, caption, spoken, ...drawn(drawing), ...table.head];
      const named = texts.filter((text) => text !== '' && text !== 'enacted');
      // What is no letter, or a name of the data, has nothing to change.
      expectAllChanged(named.map((text) => text.replaceAll('mu*', 'm*').replaceAll('sigma', 's')));
    }
    expect(figures).toHaveLength(7);
  });
});

/** Every figure of the lab once, of parameters whose names have no vowels. */
async function figuresOf(): Promise<Figure[]> {
  const [{ cellsOf }, { curveFigure }, { phaseFigure }, { spreadFigure }, { weeksFigure }] =
    await Promise.all([
      import('../viz/marks/lab/cells.ts'),
      import('../viz/marks/lab/curve.ts'),
      import('../viz/marks/lab/phase.ts'),
      import('../viz/marks/lab/spread.ts'),
      import('../viz/marks/lab/weeks.ts'),
    ]);
  const { morrisFigure, tornadoFigure } = await import('../viz/marks/lab/indices.ts');
  const x = { name: 'pq', column: 'pq', values: [0, 1] };
  const y = { name: 'xy', column: 'xy', values: [0, 1, 2, 3, 4, 5] };
  const outcome = { name: 'enacted', unit: 'share of practice', meaning: '' };
  const rows = 24;
  const column = (read: (row: number) => number) =>
    ({
      kind: 'number',
      values: Float64Array.from({ length: rows }, (_, row) => read(row)),
    }) as const;
  const table = {
    rows,
    columns: new Map([
      ['seed', column((row) => row % 2)],
      ['pq', column((row) => Math.floor(row / 12))],
      ['xy', column((row) => Math.floor(row / 2) % 6)],
      ['enacted', column((row) => row / 30)],
    ]),
  } as unknown as LabTable;
  const both = cellsOf(table, [x, y], 'enacted');
  const one = cellsOf(table, [y], 'enacted');
  const line = [0.2, 0.3];
  const panel = { values: [0], mean: line, low: line, high: line, runs: [line], count: 1 };
  const index = (name: string, kind: string) => ({
    parameter: name,
    with: '',
    index: kind,
    value: 0.3,
    low: 0.2,
    high: 0.4,
  });
  const indices = (...kinds: string[]) => kinds.flatMap((kind) => [index('pq', kind)]);
  const morris = { outcome: 'enacted', blocks: 'bcd', indices: indices('mu_star', 'sigma') };
  return [
    phaseFigure({ outcome, x, y, cells: both, over: 'zz' }),
    curveFigure({ outcome, x, lines: y, cells: both, over: 'zz' }),
    spreadFigure({ table, outcome, factors: [y], cells: one, over: 'zz' }),
    weeksFigure({ outcome, factors: [x], cells: [panel, panel], over: 'zz' }),
    tornadoFigure(morris),
    tornadoFigure({ ...morris, indices: indices('total', 'first') }),
    morrisFigure(morris),
  ];
}
