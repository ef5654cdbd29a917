import { describe, expect, it } from 'vitest';
import { PANORAMA, PANORAMA_ROW } from '../sim/frame.ts';
import { OutcomeHistory } from '../viz/history.ts';
import {
  bandWords,
  breakEvenOf,
  moneyPlot,
  moneyReadout,
  moneySummary,
} from '../viz/marks/money.ts';
import { timePlotMarks } from '../viz/marks/time-plot.ts';

const SIZE = { width: 512, height: 190, text: 13 };

function historyOf(profits: readonly number[], customers: number, breakEven = 0.73) {
  const history = new OutcomeHistory(['profit'], 0, 52);
  profits.forEach((profit, week) => {
    const table = new Float32Array(PANORAMA_ROW);
    table[PANORAMA.customers] = customers;
    table[PANORAMA.breakEven] = breakEven;
    history.put(week, Float64Array.of(profit), table);
  });
  return history;
}

describe('whether it can be afforded', () => {
  const run = historyOf([1, 0.9, 0.7], 1.02);
  const ghost = historyOf([1, 0.95, 0.94], 0.99);
  const breakEven = breakEvenOf(run);

  it('draws profit and customers, each with its ghost, above the profit that earns nothing', () => {
    const input = moneyPlot(run, ghost, breakEven, 2, SIZE);
    const marks = timePlotMarks(input);
    expect(marks.lines.map(({ kind }) => kind)).toEqual(['done', 'said', 'ghost', 'ghost']);
    expect(marks.lines.every(({ path }) => path !== '')).toBe(true);
    expect(input.domain[0]).toBeLessThan(breakEven);
    expect(marks.labels.map(({ name, value }) => `${name} ${value}`)).toEqual([
      'Profit 70',
      'Customers 102',
      'Profit no plan 94',
      'Customers no plan 99',
    ]);
  });

  it('names its lines over their values where a row would take the plot', () => {
    const at = (width: number, height: number) =>
      timePlotMarks(moneyPlot(run, ghost, breakEven, 2, { width, height, text: 13 }));
    const phone = at(328, 190);
    expect(phone.stacked).toBe(true);
    expect(phone.labels.map(({ value }) => value)).toContain('no plan 94');
    expect(phone.box.right - phone.box.left).toBeGreaterThan(328 / 2);
    // Where there is no room for that either values stand alone, and the plot has the rest.
    for (const small of [at(250, 150), at(200, 190)]) {
      expect(small.labels.map(({ name, value }) => `${name}|${value}`)).toContain('|94');
      expect(small.box.right - small.box.left).toBeGreaterThan(0.5 * small.box.right);
    }
  });

  it('names the profit of the model, not a number of its own', () => {
    expect(bandWords(breakEven, 400, 13)).toBe('Below 73 the firm loses money');
    expect(bandWords(0.88, 120, 13)).toBe('Loss below 88');
    expect(bandWords(0.88, 20, 13)).toBe('');
  });

  it('says in words what is left, beside no plan', () => {
    expect(moneySummary(run, ghost, breakEven)).toBe(
      'Can we afford it? Week 2, where the start is 100: profit 70, 94 without a plan. ' +
        'Customers 102, 99 without a plan. Below 73 the firm loses money: 1 week. Table available.',
    );
    expect(moneyReadout(run, ghost, 1).map(([, text]) => text)).toEqual([
      'Week 1',
      'Profit 90 (no plan 95)',
      'Customers 102 (no plan 99)',
    ]);
  });

  it('draws profit alone where customers were not kept', () => {
    const bare = new OutcomeHistory(['profit'], 0, 52);
    bare.put(0, Float64Array.of(1));
    const marks = timePlotMarks(moneyPlot(bare, null, NaN, 0, SIZE));
    expect(marks.lines.map(({ path }) => path !== '')).toEqual([true, false, false, false]);
    expect(moneySummary(bare, null, NaN)).toBe(
      'Can we afford it? Week 0, where the start is 100: profit 100. Table available.',
    );
  });
});
