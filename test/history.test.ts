import { describe, expect, it } from 'vitest';
import { PANORAMA_ROW } from '../sim/frame.ts';
import { OutcomeHistory } from '../viz/history.ts';
import { axisWeeks } from '../viz/marks/said-done.ts';

const NAMES = ['espoused', 'enacted'];

/** A history of said and done for everybody, and for departments when rows hold more pairs. */
function historyOf(rows: readonly (readonly number[])[]): OutcomeHistory {
  const departments = (rows[0]?.length ?? 2) / 2 - 1;
  const history = new OutcomeHistory(NAMES, departments, 10);
  rows.forEach((row, week) => history.put(week, Float64Array.from(row)));
  return history;
}

describe('history', () => {
  it('gives back what was put in, by name, week and department', () => {
    const history = historyOf([
      [0.1, 0.2, 0.3, 0.4, 0.5, 0.6],
      [1, 2, 3, 4, 5, 6],
    ]);
    expect(history.departments).toBe(2);
    expect(history.lastWeek).toBe(1);
    expect(history.get('enacted', 0)).toBe(0.2);
    expect(history.get('espoused', 1, 0)).toBe(3);
    expect(history.get('enacted', 1, 1)).toBe(6);
    expect(history.reader('enacted', 1)(0)).toBe(0.6);
  });

  it('knows nothing of weeks before, between and after those put in, nor of departments beyond', () => {
    const history = new OutcomeHistory(NAMES, 0, 10);
    history.put(2, Float64Array.of(0.5, 0.5));
    const weeks = [-1, 0, 1, 3, 99];
    expect(weeks.map((week) => history.get('enacted', week))).toEqual(weeks.map(() => NaN));
    expect(history.get('enacted', 2, 0)).toBeNaN();
    expect(history.get('enacted', 2)).toBe(0.5);
  });

  it('grows beyond the weeks it announced', () => {
    const history = new OutcomeHistory(NAMES, 0, 1);
    for (let week = 0; week <= 40; week++) history.put(week, Float64Array.of(week, -week));
    expect(history.get('espoused', 0)).toBe(0);
    expect(history.get('enacted', 40)).toBe(-40);
    expect(axisWeeks(history)).toBe(40);
  });

  it('stays what it was while a run is watched again, week by week', () => {
    const history = new OutcomeHistory(NAMES, 0, 10);
    const panorama = (value: number) => new Float32Array(PANORAMA_ROW).fill(value);
    const watch = (done: number, belief = 0.5) => {
      history.put(1, Float64Array.of(0.5, done), panorama(belief));
      return history.revision;
    };
    const first = watch(NaN);
    expect(watch(NaN)).toBe(first);
    const other = watch(0.25);
    expect(other).not.toBe(first);
    expect(watch(0.25, 0.75)).not.toBe(other);
  });

  it('forgets later weeks and says by its revision that something shown has changed', () => {
    const history = historyOf([
      [0.1, 0.1],
      [0.2, 0.2],
      [0.3, 0.3],
    ]);
    const before = history.revision;
    history.forgetAfter(2);
    expect(history.revision).toBe(before);
    history.forgetAfter(0);
    expect(history.lastWeek).toBe(0);
    expect(history.revision).not.toBe(before);
    history.put(2, Float64Array.of(0.9, 0.9));
    expect(history.get('enacted', 1)).toBeNaN();
    const after = history.revision;
    history.put(2, Float64Array.of(0.8, 0.8));
    expect(history.revision).not.toBe(after);
    expect(historyOf([[0, 0]]).revision).not.toBe(historyOf([[0, 0]]).revision);
  });

  it('refuses a table of another length and a name it does not have', () => {
    const history = new OutcomeHistory(NAMES, 1, 10);
    expect(() => history.put(3, new Float64Array(3))).toThrow(
      'Outcomes of week 3: 3 numbers came, 4 were expected.',
    );
    expect(() => history.get('morale', 0)).toThrow('There is no outcome "morale".');
  });
});
