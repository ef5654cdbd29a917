import { describe, expect, it } from 'vitest';
import { OUTCOMES } from '../sim/metrics.ts';
import { OutcomeHistory } from '../viz/history.ts';
import {
  departmentGround,
  departmentMarks,
  departmentNumber,
  departmentOrder,
  departmentReading,
  departmentsSummary,
} from '../viz/marks/departments.ts';
import { gaugeMarks, gaugeShape, gaugeSummary, zoneWord } from '../viz/marks/gauge.ts';
import { outcomePlot, outcomeSummary, outcomeWriter } from '../viz/marks/outcome.ts';
import { textWidth } from '../viz/marks/words.ts';
import { outcomeGroups, outcomeWords } from '../viz/outcome-words.ts';
import { timePlotMarks } from '../viz/marks/time-plot.ts';

const SIZE = { width: 512, height: 164, text: 13 };

/** A history of said and done: everybody first, then the departments. */
function historyOf(rows: readonly (readonly number[])[]): OutcomeHistory {
  const departments = (rows[0]?.length ?? 2) / 2 - 1;
  const history = new OutcomeHistory(['espoused', 'enacted'], departments, 52);
  rows.forEach((row, week) => history.put(week, Float64Array.from(row)));
  return history;
}

describe('any outcome', () => {
  it('has words of its own for every outcome of the model, in a group', () => {
    const names = OUTCOMES.map(({ name }) => name);
    const groups = outcomeGroups(names);
    expect(groups.flatMap(({ outcomes }) => outcomes).sort()).toEqual([...names].sort());
    expect(groups.map(({ name }) => name)).not.toContain('Other');
    const titles = names.map((name) => outcomeWords(name).title);
    expect(new Set(titles).size).toBe(names.length);
  });

  it('still offers an outcome nobody has written words for', () => {
    expect(outcomeGroups(['new_thing'])).toEqual([{ name: 'Other', outcomes: ['new_thing'] }]);
    expect(outcomeWords('new_thing').title).toBe('New thing');
  });

  it.each(OUTCOMES)('writes and draws $name without a hole', (row) => {
    const history = new OutcomeHistory([row.name], 0, 10);
    for (let week = 0; week <= 10; week++) {
      history.put(week, Float64Array.of(Math.min(row.max, row.min + week)));
    }
    const words = outcomeWords(row.name);
    const marks = timePlotMarks(outcomePlot(row, words, history, history, 10, -1, SIZE));
    expect(marks.lines.map(({ path }) => path).join()).toMatch(/^[ML0-9.,]+$/);
    expect(marks.labels).toHaveLength(2);
    // Three different labels and the empty one of the unnamed lines.
    expect(new Set(marks.grid.map(({ text }) => text)).size).toBe(4);
    expect(outcomeWriter(words)(row.min)).not.toBe('no value');
  });

  it('writes profit as an index of 100 and belief with its sign', () => {
    expect(outcomeWriter(outcomeWords('profit'))(0.964)).toBe('96');
    expect(outcomeWriter(outcomeWords('belief'))(-0.4)).toBe('\u22120.40');
    expect(outcomeWriter(outcomeWords('converted'))(0.31)).toBe('31\u202f%');
  });

  it('names both ends of lines in a narrow picture, above their values and inside it', () => {
    const narrow = { width: 250, height: 150, text: 13 };
    const history = historyOf(Array.from({ length: 157 }, () => [0.5, 0.4]));
    const said = OUTCOMES.find(({ name }) => name === 'espoused')!;
    const words = outcomeWords('espoused');
    const input = outcomePlot(said, words, history, history, 156, -1, narrow);
    const { labels, stacked } = timePlotMarks(input);
    expect([stacked, labels.map(({ name }) => name)]).toEqual([true, ['This run', 'No plan']]);
    expect(Math.abs(labels[0].y - labels[1].y)).toBeGreaterThanOrEqual(35.9);
    for (const { x, name, value } of labels) {
      const widest = Math.max(textWidth(name, 13), textWidth(value, 13));
      expect(x + widest).toBeLessThanOrEqual(narrow.width);
    }
  });

  it('reads an organisation-wide outcome of the whole while a department is chosen', () => {
    const cost = OUTCOMES.find(({ name }) => name === 'cost')!;
    const history = new OutcomeHistory(['cost'], 1, 10);
    history.put(0, Float64Array.of(0, NaN));
    history.put(1, Float64Array.of(140, NaN));
    const words = outcomeWords('cost');
    const input = outcomePlot(cost, words, history, null, 1, 0, SIZE);
    expect(outcomeSummary(words.title, input)).toBe(
      'Cost of the plan so far, 1 week. From 0 to 140. Table available.',
    );
  });
});

describe('departments', () => {
  // Everybody, then Sales with a wide gap, Finance with none, Stores without people.
  const row = [0.5, 0.4, 0.7, 0.31, 0.4, 0.4, NaN, NaN];
  const departments = historyOf([row, row, row]);

  it('puts the widest gap first and departments without values last', () => {
    expect(departmentOrder(departments, 2)).toEqual([0, 1, 2]);
    const turned = historyOf([[0.5, 0.4, NaN, NaN, 0.4, 0.4, 0.7, 0.31]]);
    expect(departmentOrder(turned, 0)).toEqual([2, 1, 0]);
  });

  it('orders by the gaps of the week shown', () => {
    const weeks = Array.from({ length: 27 }, (_, week) =>
      week < 10 ? [0, 0, 0.9, 0.1, 0.5, 0.4] : [0, 0, 0.5, 0.4, 0.9, 0.1],
    );
    const history = historyOf(weeks);
    expect([5, 9, 10, 25].map((week) => departmentOrder(history, week)[0])).toEqual([0, 0, 1, 1]);
    expect(departmentsSummary(history, ['Sales', 'Finance'], 11)).toContain(
      'Widest gap in Finance (80 points), narrowest in Sales (10 points)',
    );
  });

  it('draws a department always as the same marks', () => {
    const ground = departmentGround(departments, 160, 60);
    expect(departmentMarks(departments, 0, 1, ground)).toEqual({
      said: 'M3,19.2L6,19.2L8.9,19.2',
      done: 'M3,40.3L6,40.3L8.9,40.3',
      gap: 'M3,19.2L6,19.2L8.9,19.2L8.9,40.3L6,40.3L3,40.3Z',
      ticks: '',
      lit: '',
      veil: '',
      now: 6,
      end: { x: 6, said: 19.2, done: 40.3 },
    });
    expect(departmentMarks(departments, 2, 1, ground)).toMatchObject({ said: '', end: null });
  });

  it('says in words where said and done part', () => {
    expect(departmentReading(departments, 0, 2)).toEqual({
      said: '70\u202f%',
      done: '31\u202f%',
      gap: '39 points',
    });
    expect(departmentsSummary(departments, ['Sales', 'Finance', 'Stores'], 2)).toBe(
      'Said and done by department, 3 departments, week 2. Widest gap in Sales (39 points), ' +
        'narrowest in Finance (0 points). Table available.',
    );
  });

  it('stand with the figure alone, of the week or of weeks that are selected', () => {
    const history = historyOf([
      [0, 0, 0.5, 0.2],
      [0, 0, 0.7, 0.31],
    ]);
    expect(departmentNumber(history, 0, 1, null)).toBe('39');
    expect(departmentNumber(history, 0, 1, { from: 0, to: 1 })).toBe('+11');
    expect(departmentNumber(history, 0, 2, null)).toBe('no value');
  });
});

describe('heat gauge', () => {
  const zone = { low: 0.6, high: 1.05 };

  it('stands upright in a tall place: needle at the heat, zone as a frame around the bar', () => {
    const shape = gaugeShape(88, 400, 13);
    const marks = gaugeMarks(shape, 0.75, zone, null);
    expect(shape.upright).toBe(true);
    expect(shape.bar).toEqual({ x: 35, y: 21, width: 18, height: 353 });
    expect(marks.needle).toBe('M30,197.5H60');
    expect(marks.head).toBe('M60,197.5l10,-7v14Z');
    expect(marks.zone).toEqual({ x: 30, y: 126.9, width: 28, height: 105.9 });
    expect(marks.zoneBefore).toBeNull();
  });

  it('says in two lines what is wider than its place, and ends above them', () => {
    const [roomy, narrow] = [gaugeShape(88, 400, 13), gaugeShape(56, 400, 13)];
    expect(roomy.lip).toEqual(['lip service']);
    expect(narrow.lip).toEqual(['lip', 'service']);
    expect(narrow.bar.height).toBe(roomy.bar.height - 18);
    expect(narrow.lipService.y).toBeCloseTo(roomy.lipService.y - 18, 5);
  });

  it('lies down in a wide place and never lets its words meet', () => {
    const shape = gaugeShape(328, 60, 13);
    const marks = gaugeMarks(shape, 0.75, zone, null);
    expect(shape.upright).toBe(false);
    expect(shape.bar).toEqual({ x: 6, y: 9, width: 316, height: 18 });
    expect(marks.needle).toBe('M164,2V32');
    expect(marks.zone).toEqual({ x: 132.4, y: 4, width: 94.8, height: 28 });
    for (const edge of [
      { low: 0, high: 0.1 },
      { low: 1.4, high: 1.5 },
    ]) {
      const words = gaugeMarks(shape, 0.75, edge, null);
      const half = textWidth('right for now', 13) / 2;
      expect(words.right!.x - half).toBeGreaterThan(6 + textWidth('lip service', 13));
      expect(words.right!.x + half).toBeLessThan(322 - textWidth('flight', 13));
    }
  });

  it('says which heat is right on a narrow phone too, and nothing where it has no room', () => {
    const right = (width: number) => gaugeMarks(gaugeShape(width, 52, 13), 0.75, zone, null).right;
    expect(right(238)).not.toBeNull();
    expect(right(180)).toBeNull();
  });

  it('has no needle without a value and keeps heat beyond the scale on the bar', () => {
    expect(gaugeMarks(gaugeShape(88, 400, 13), NaN, null, null)).toMatchObject({
      needle: '',
      head: '',
    });
    expect(gaugeMarks(gaugeShape(88, 400, 13), 9, null, null).needle).toBe('M30,21H60');
  });

  it('says in words whether it is too hot', () => {
    expect([0.2, 0.75, 1.4].map((heat) => zoneWord(heat, zone))).toEqual([
      'Too cold to move people',
      'Right for now',
      'Too hot, people run',
    ]);
    expect(gaugeSummary(0.75, zone, 0.38, 46)).toBe(
      'Is it too hot? Week 46: heat 0.75 on a scale from 0 to 1.5, zone from 0.60 to 1.05. Right for now. ' +
        '38\u202f% of people are in the zone. Table available.',
    );
    expect(gaugeSummary(0.75, null, 0.38, 46)).toContain(
      '38\u202f% of people are stirred and not afraid.',
    );
    expect(gaugeSummary(NaN, null, NaN, 0)).toBe('Is it too hot? Nothing to show yet.');
  });
});
