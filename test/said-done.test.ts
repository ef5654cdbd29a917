import { describe, expect, it } from 'vitest';
import { OutcomeHistory } from '../viz/history.ts';
import {
  saidDonePlot,
  saidDoneReadout,
  saidDoneRow,
  saidDoneSummary,
} from '../viz/marks/said-done.ts';
import { timePlotMarks } from '../viz/marks/time-plot.ts';

const NAMES = ['espoused', 'enacted'];
const SIZE = { width: 512, height: 164, text: 13 };

/** A history of said and done for everybody, and for departments when rows hold more pairs. */
function historyOf(rows: readonly (readonly number[])[], weeks = 52): OutcomeHistory {
  const departments = (rows[0]?.length ?? 2) / 2 - 1;
  const history = new OutcomeHistory(NAMES, departments, weeks);
  rows.forEach((row, week) => history.put(week, Float64Array.from(row)));
  return history;
}

const FIVE_WEEKS = historyOf([
  [0.3, 0.24],
  [0.42, 0.25],
  [0.6, 0.25],
  [0.7, 0.31],
  [0.66, 0.62],
]);
const GHOST = historyOf([
  [0.3, 0.24],
  [0.3, 0.24],
  [0.3, 0.26],
  [0.3, 0.26],
  [0.3, 0.27],
]);

describe('said and done', () => {
  it('draws a fixed history always as the same marks', () => {
    const marks = timePlotMarks(saidDonePlot(FIVE_WEEKS, GHOST, 3, -1, SIZE));
    expect(marks.box).toEqual({ left: 49, top: 10, right: 406, bottom: 141 });
    expect(marks.lines).toEqual([
      { kind: 'said', path: 'M49,101.7L55.9,86L62.7,62.4L69.6,49.3L76.5,54.5' },
      { kind: 'done', path: 'M49,109.6L55.9,108.3L62.7,108.3L69.6,100.4L76.5,59.8' },
      { kind: 'ghost', path: 'M49,109.6L55.9,109.6L62.7,106.9L69.6,106.9L76.5,105.6' },
    ]);
    expect(marks.gap).toBe(
      'M49,101.7L55.9,86L62.7,62.4L69.6,49.3L76.5,54.5' +
        'L76.5,59.8L69.6,100.4L62.7,108.3L55.9,108.3L49,109.6Z',
    );
    expect(marks.labels).toEqual([
      { kind: 'said', name: 'Say it', value: '66\u202f%', x: 84.3, y: 48.2 },
      { kind: 'done', name: 'Do it', value: '62\u202f%', x: 84.3, y: 66.2 },
      { kind: 'ghost', name: 'No plan', value: '27\u202f%', x: 84.3, y: 105.6 },
    ]);
    expect(marks.now).toEqual({
      x: 69.6,
      dots: [
        { kind: 'said', x: 69.6, y: 49.3 },
        { kind: 'done', x: 69.6, y: 100.4 },
      ],
    });
    expect(marks.grid.map(({ y, text }) => `${y} ${text}`)).toEqual([
      '141 0\u202f%',
      '108.3 ',
      '75.5 50\u202f%',
      '42.8 ',
      '10 100\u202f%',
    ]);
  });

  it('draws nothing that has not happened, not even what the ghost knows already', () => {
    const history = historyOf([
      [0.3, 0.24],
      [0.42, 0.25],
    ]);
    const marks = timePlotMarks(saidDonePlot(history, GHOST, 1, -1, SIZE));
    expect(marks.lines.map(({ path }) => path.split('L').length)).toEqual([2, 2, 2]);
    expect(marks.labels.map(({ value }) => value)).toEqual(['42\u202f%', '25\u202f%', '24\u202f%']);
  });

  it('shows empty axes, no now-line and a plain word before the first week', () => {
    const empty = historyOf([]);
    const marks = timePlotMarks(saidDonePlot(empty, empty, -1, -1, SIZE));
    expect(marks.lines.map(({ path }) => path)).toEqual(['', '', '']);
    expect([marks.gap, marks.labels, marks.now]).toEqual(['', [], null]);
    expect(marks.grid).toHaveLength(5);
    expect(saidDoneReadout(empty, null, -1, -1).week).toBe('No week yet');
    expect(saidDoneSummary(empty, null, -1, '')).toBe('Said and done. Nothing to show yet.');
  });

  it('shows one week as dots that are named, one line apart', () => {
    const one = historyOf([[0.3, 0.24]]);
    const marks = timePlotMarks(saidDonePlot(one, one, 0, -1, SIZE));
    expect(marks.lines.map(({ path }) => path)).toEqual(['M49,101.7Z', 'M49,109.6Z', 'M49,109.6Z']);
    expect(marks.labels.map(({ name, y }) => `${name} ${y}`)).toEqual([
      'Say it 88.9',
      'Do it 106.9',
      'No plan 124.9',
    ]);
    expect(saidDoneSummary(one, null, -1, '')).toBe(
      'Said and done, week 0: 30 percent say it, 24 do it. Table available.',
    );
  });

  it('breaks lines at weeks without a value and names a line at its last known week', () => {
    const gaps = historyOf([
      [0.3, 0.2],
      [NaN, NaN],
      [0.5, 0.3],
      [0.6, NaN],
    ]);
    const marks = timePlotMarks(saidDonePlot(gaps, null, 3, -1, SIZE));
    expect(marks.lines.map(({ path }) => path)).toEqual([
      'M49,101.7ZM62.7,75.5L69.6,62.4',
      'M49,114.8ZM62.7,101.7Z',
      '',
    ]);
    expect(marks.gap).toBe('');
    expect(marks.labels.map(({ name, value, x }) => `${name} ${value} ${x}`)).toEqual([
      'Say it 60\u202f% 77.4',
      'Do it 30\u202f% 70.5',
    ]);
    expect(marks.now?.dots.map(({ kind }) => kind)).toEqual(['said']);
    expect(saidDoneRow(gaps, null, 1, -1)).toEqual([
      '1',
      'no value',
      'no value',
      'no value',
      'no value',
    ]);
  });

  it('says in words what the picture shows', () => {
    expect(saidDoneSummary(FIVE_WEEKS, GHOST, -1, '')).toBe(
      'Said and done, 4 weeks. Said rises from 30 to 66 percent, done rises from 24 to 62 percent. ' +
        'They part most in week 3, by 39 points. Without a plan 27 would do it. Table available.',
    );
    expect(Object.values(saidDoneReadout(FIVE_WEEKS, GHOST, 3, -1))).toEqual([
      'Week 3',
      'Say it 70\u202f%',
      'Do it 31\u202f%',
      'Gap 39 points',
      'No plan 26\u202f%',
    ]);
    expect(saidDoneRow(FIVE_WEEKS, GHOST, 4, -1)).toEqual([
      '4',
      '66\u202f%',
      '62\u202f%',
      '4',
      '27\u202f%',
    ]);
  });

  it('finds the week under the pointer, among those drawn', () => {
    const marks = timePlotMarks(saidDonePlot(FIVE_WEEKS, null, 3, -1, SIZE));
    expect([-20, marks.xOf(2) + 1, 9999].map((x) => marks.weekAt(x))).toEqual([0, 2, 4]);
  });

  it('names the run without a plan at the right edge, once it is all there', () => {
    const ahead = { future: null, band: () => null, others: [] };
    const marksOf = (weeks: number) => {
      const ghost = historyOf(Array.from({ length: weeks + 1 }, () => [0.3, 0.25]));
      return timePlotMarks(saidDonePlot(FIVE_WEEKS, ghost, 3, -1, SIZE, ahead));
    };
    const [coming, all] = [marksOf(40), marksOf(52)];
    expect(coming.lines[2].path).not.toBe('');
    expect(coming.labels.map(({ name }) => name)).toEqual(['Say it', 'Do it']);
    const ghost = all.labels.find(({ name }) => name === 'No plan');
    expect(ghost?.x).toBeGreaterThan(all.box.right);
    // Its coming moves no name that stands inside the plot.
    expect(all.labels.slice(0, 2)).toEqual(coming.labels);
  });

  it('keeps the room of the ghost free while the ghost is not known', () => {
    const box = (ghost: OutcomeHistory | null) =>
      timePlotMarks(saidDonePlot(FIVE_WEEKS, ghost, 3, -1, SIZE)).box;
    expect(box(null)).toEqual(box(GHOST));
  });

  it('ends its lines with values alone where there is little room', () => {
    const narrow = { width: 255, height: 120, text: 13 };
    const marks = timePlotMarks(saidDonePlot(FIVE_WEEKS, GHOST, 3, -1, narrow));
    expect(marks.labels.map(({ name, value }) => `${name}|${value}`)).toEqual([
      '|66\u202f%',
      '|62\u202f%',
      '|27\u202f%',
    ]);
    expect(marks.box.right - marks.box.left).toBeGreaterThan(140);
  });

  it('keeps its box while numbers change, and grows everything with the text', () => {
    const boxes = [0, 2, 4].map((week) => {
      const shown = historyOf([]);
      for (let k = 0; k <= week; k++) shown.put(k, Float64Array.of(k / 4, k / 5));
      return timePlotMarks(saidDonePlot(shown, null, week, -1, SIZE)).box;
    });
    expect(new Set(boxes.map((box) => JSON.stringify(box))).size).toBe(1);
    const large = { width: 1160, height: 560, text: 28 };
    const labels = timePlotMarks(saidDonePlot(FIVE_WEEKS, GHOST, 3, -1, large)).labels;
    expect(labels[1].y - labels[0].y).toBeGreaterThanOrEqual(28 * 1.38);
  });
});
