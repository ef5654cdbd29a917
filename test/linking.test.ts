// What is selected and pointed at in the page: spans, marks of what begins when, axes that show a span, and the
// one selection that all views share.

import { describe, expect, it } from 'vitest';
import { departmentOf, stepMarks } from '../viz/linking/marks.ts';
import { Selection } from '../viz/linking/selection.ts';
import { readLink, writeLink } from '../viz/link.ts';
import { departmentGround, departmentMarks, departmentMoved } from '../viz/marks/departments.ts';
import { saidDoneMoved, saidDonePlot } from '../viz/marks/said-done.ts';
import { pointsMoved, savedWithin, spanBetween, spanWithin } from '../viz/marks/span.ts';
import { markNames, markNear, markPaths, markWords, stepsIn } from '../viz/marks/step-marks.ts';
import { timeAxis } from '../viz/marks/time-axis.ts';
import { timePlotMarks } from '../viz/marks/time-plot.ts';
import { emptySession } from '../viz/session.ts';
import { pushedOver } from '../viz/why/forces-table.ts';
import { OutcomeHistory } from '../viz/history.ts';

const SPAN = { from: 10, to: 30 };
const SIZE = { width: 540, height: 200, text: 13 };

/** Said rises by 1 point a week, done by half a point; in the only department twice as fast. */
function rising(): OutcomeHistory {
  const history = new OutcomeHistory(['espoused', 'enacted'], 1, 40);
  for (let week = 0; week <= 40; week++) {
    history.put(week, Float64Array.of(week / 100, week / 200, week / 50, week / 100));
  }
  return history;
}

const mark = (week: number, until: number, step: number, title = `Step ${step}`) => ({
  week,
  until,
  step,
  title,
});

describe('a span of weeks', () => {
  it('lies between two weeks whichever came first, and is none where they are one', () => {
    expect(spanBetween(30, 10)).toEqual(SPAN);
    expect(spanBetween(7, 7)).toBeNull();
  });

  it('ends where the weeks end, and is none where fewer than two are inside', () => {
    expect(spanWithin(SPAN, 20)).toEqual({ from: 10, to: 20 });
    expect(spanWithin(SPAN, 10)).toBeNull();
    expect(spanWithin(null, 40)).toBeNull();
  });

  it('says how many points a share went, as its ends are printed', () => {
    expect(pointsMoved(0.104, 0.286)).toBe('+19 points');
    expect(pointsMoved(0.3, 0.29)).toBe('\u22121 point');
    expect(pointsMoved(NaN, 0.3)).toBe('no value');
  });

  it('limits a table that is saved to its weeks, and leaves one alone that holds none', () => {
    const table = { headings: ['week', 'x'], rows: 40, row: (week: number) => [week, week * 2] };
    const inside = savedWithin(table, SPAN);
    expect(inside.rows).toBe(21);
    expect([inside.row(0), inside.row(20)]).toEqual([
      [10, 20],
      [30, 60],
    ]);
    const other = { ...table, headings: ['department'] };
    expect(savedWithin(other, SPAN)).toBe(other);
    expect(savedWithin(table, null)).toBe(table);
  });

  it('is told by said and done, by a department, and by the mean of what pushed', () => {
    const history = rising();
    expect(saidDoneMoved(history, null, SPAN, -1).map(([, text]) => text)).toEqual([
      'Weeks 10 to 30',
      'Said +20 points',
      'Done +10 points',
      '',
    ]);
    expect(departmentMoved(history, 0, SPAN)).toBe('+20 points');
    const push = (name: string, each: number) => ({ id: name, name, read: () => each });
    const words = pushedOver([push('Peers', 0.1), push('Pay', -0.2)], SPAN);
    // Weeks 11 to 30 led from week 10 to week 30.
    expect(words.map(([, text]) => text)).toEqual([
      'Weeks 10 to 30',
      'On average \u22120.1',
      'Pay \u22120.2',
      'Peers +0.1',
    ]);
  });

  it('travels in a link, and what is none is refused', () => {
    const session = { ...emptySession('mixed-messages'), look: { span: SPAN, zoom: true } };
    const link = writeLink(session) ?? '';
    expect(link).toContain('&span=10:30&zoom=1');
    expect(readLink(link)).toEqual({ session });
    for (const bad of ['30:10', '5:5', 'a:b', '5']) {
      expect(readLink(`#thaw=1&scenario=x&span=${bad}`)).toHaveProperty('problem');
    }
  });
});

describe('marks of what begins when', () => {
  const marks = [mark(4, 20, 0, 'Talk'), mark(4, 40, 1, 'Teach'), mark(9, 9, -1, 'Pay: 0.8')];

  it('are named one by one, and counted where several begin in a week', () => {
    expect(markWords([marks[0]], 4)).toBe('Talk begins');
    expect(markWords(marks, 4)).toBe('2 steps begin');
    expect(markNames(marks, 4)).toBe('2 steps begin: Talk, Teach');
    expect(markWords(marks, 9)).toBe('Pay: 0.8');
    expect(markWords(marks, 5)).toBe('');
    expect(stepsIn(marks, 4)).toEqual([0, 1]);
  });

  const strip = { top: 0, bottom: 8, xOf: (week: number) => week * 2, from: 0, to: 40 };

  it('are one tick a week, a rhomb where a value changes, and bars that do not cover each other', () => {
    const { ticks, events, bars } = markPaths(marks, strip);
    expect(ticks).toBe('M8,0V8');
    expect(events).toMatch(/^M18,1l3,3/);
    expect(bars).toBe('M8,1H40M8,4H80');
  });

  it('have no bars where not all of them have room, and none on small pictures', () => {
    const many = Array.from({ length: 4 }, (_, step) => mark(step, 40, step));
    expect(markPaths(many, strip).bars).toBe('');
    expect(markPaths(many, strip).ticks.match(/M/g)).toHaveLength(4);
    expect(markPaths(marks, strip, true).bars).toBe('');
  });

  it('are left out where the axis does not show their week', () => {
    expect(markPaths(marks, { ...strip, from: 5 }).ticks).toBe('');
  });

  it('are pointed at from near, the nearest first', () => {
    expect(markNear(marks, strip.xOf, 10, 5)).toBe(4);
    expect(markNear(marks, strip.xOf, 16, 5)).toBe(9);
    expect(markNear(marks, strip.xOf, 60, 5)).toBeNull();
  });

  it('come from the plan and from values that change, and stay inside the run', () => {
    const steps = [
      { kind: 'vision-talk', start: 8, weeks: 200 },
      { kind: 'educate-paradigm', start: 60 },
    ];
    const made = stepMarks(steps, [{ week: 12, set: { rewards: 0.8 } }], 52);
    expect(made.map(({ week, until, step }) => [week, until, step])).toEqual([
      [8, 52, 0],
      [12, 12, -1],
    ]);
  });

  it('lead to a department where a step is aimed at one alone', () => {
    const names = ['Sales', 'IT'];
    const aimed = (departments: string[]) => ({ kind: 'x', start: 0, target: { departments } });
    expect(departmentOf(aimed(['IT']), names)).toBe(1);
    expect(departmentOf(aimed(['IT', 'Sales']), names)).toBeNull();
    expect(departmentOf(undefined, names)).toBeNull();
  });

  it('stand over the plot: neither lines nor labels nor the head of the now-line reach them', () => {
    const plot = saidDonePlot(rising(), null, 20, -1, SIZE);
    const { box, labels } = timePlotMarks({ ...plot, marks });
    const bottom = box.top - 0.58 * SIZE.text;
    expect(bottom).toBeGreaterThan(0.5 * SIZE.text);
    // The head of the now-line is 1.5 times 0.35 of the text high.
    expect(box.top - 0.525 * SIZE.text).toBeGreaterThan(bottom);
    for (const { y } of labels) expect(y - 0.36 * SIZE.text).toBeGreaterThan(bottom);
  });
});

describe('an axis that shows a span', () => {
  it('goes from its first week to its last, and names the first and round ones', () => {
    const axis = timeAxis(104, SPAN, 0, 400, 13);
    expect([axis.xOf(10), axis.xOf(30)]).toEqual([0, 400]);
    expect([axis.weekAt(0), axis.weekAt(200), axis.weekAt(999)]).toEqual([10, 20, 30]);
    expect(axis.ticks.map(({ text }) => text)[0]).toBe('week 10');
    expect(axis.quarters).toEqual([60, 320]);
  });

  it('draws no line along its ends, and no now-line that is outside', () => {
    const plot = saidDonePlot(rising(), null, 35, -1, SIZE);
    const marks = timePlotMarks({ ...plot, view: SPAN });
    expect(marks.lines[0].path.match(/[ML]/g)).toHaveLength(21);
    expect(marks.now).toBeNull();
    expect(marks.labels.find(({ kind }) => kind === 'said')?.value).toMatch(/^30/);
  });

  it('is the whole run where nothing was zoomed', () => {
    const plot = saidDonePlot(rising(), null, 35, -1, SIZE);
    expect(timePlotMarks({ ...plot, view: null })).toMatchObject({ from: 0, to: 40 });
  });
});

describe('a department pointed at', () => {
  it('has its lines named in the place of those of the whole', () => {
    const history = rising();
    const lit = [{ kind: 'said' as const, name: 'Say it', read: history.reader('espoused', 0) }];
    const marks = timePlotMarks({ ...saidDonePlot(history, null, 40, -1, SIZE), lit });
    expect(marks.lit).toHaveLength(1);
    expect(marks.labels.map(({ value }) => value)).toEqual(['80\u202f%']);
  });
});

describe('small pictures', () => {
  it('carry ticks and dim what is outside the span', () => {
    const over = { marks: [mark(4, 20, 0)], steps: [0], span: SPAN };
    const { ticks, lit, veil } = departmentMarks(
      rising(),
      0,
      20,
      departmentGround(rising(), 160, 60, over),
    );
    expect(ticks).not.toBe('');
    expect(lit).toBe(ticks);
    expect(veil.match(/Z/g)).toHaveLength(2);
  });
});

describe('the selection that all views share', () => {
  it('tells everybody what has changed, and says nothing when nothing has', () => {
    const selection = new Selection();
    const heard: string[] = [];
    selection.listen((now, before) => heard.push(`${before.week} ${now.week}`));
    selection.set({ week: 5 });
    selection.set({ week: 5, steps: [] });
    selection.set({ span: SPAN });
    selection.set({ span: { ...SPAN } });
    expect(heard).toEqual(['null 5', '5 5']);
  });
});
