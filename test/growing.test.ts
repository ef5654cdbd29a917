// Lines that grow week by week are the lines that would be drawn all at once.

import { describe, expect, it } from 'vitest';
import { OutcomeHistory } from '../viz/history.ts';
import { betweenPath, linePath, straight } from '../viz/marks/lines.ts';

const WEEKS = 60;
const said = (week: number, again: number) =>
  week % 11 === 4 || (week > 30 && week < 34) ? NaN : 0.6 + Math.sin(week + again) / 3;
const done = (week: number, again: number) =>
  week % 17 === 5 ? NaN : 0.4 + Math.cos(week * 2 + again) / 3;

/** Draws what is known, from what was kept and from nothing kept; the latter has readings nobody promises. */
function drawn(history: OutcomeHistory, last: number, every: number, width = 300) {
  const [x, y] = [straight([0, WEEKS], [0, width]), straight([0, 1], [90, 10])];
  const kept = ['said', 'done'].map((name) => history.reader(name));
  const bare = kept.map((read) => (week: number) => read(week));
  const paths = ([high, low]: typeof kept) => [
    linePath(high, last, x, y, every),
    linePath(low, last, x, y, every),
    betweenPath(high, low, last, x, y, every),
  ];
  return { kept: paths(kept), whole: paths(bare) };
}

function fill(history: OutcomeHistory, from: number, to: number, again = 0) {
  for (let week = from; week <= to; week++) {
    history.put(week, new Float64Array([said(week, again), done(week, again)]));
  }
}

const begun = () => new OutcomeHistory(['said', 'done'], 0, WEEKS);

describe('lines that grow', () => {
  for (const every of [1, 3]) {
    it(`are the whole lines in every week, with every week or third one drawn (${every})`, () => {
      const history = begun();
      for (let week = 0; week <= WEEKS; week++) {
        fill(history, week, week);
        const { kept, whole } = drawn(history, week, every);
        expect(kept).toEqual(whole);
      }
      expect(drawn(history, WEEKS, every).kept[0].length).toBeGreaterThan(100);
    });

    it(`are written anew once weeks were forgotten and lived again (${every})`, () => {
      const history = begun();
      fill(history, 0, 40);
      const before = drawn(history, 40, every).kept;
      history.forgetAfter(20);
      expect(drawn(history, 40, every).kept).toEqual(drawn(history, 40, every).whole);
      fill(history, 21, 40, 1);
      const { kept, whole } = drawn(history, 40, every);
      expect(kept).toEqual(whole);
      expect(kept).not.toEqual(before);
    });
  }

  it('are written anew when a week already shown is revised', () => {
    const history = begun();
    fill(history, 0, 20);
    drawn(history, 20, 1);
    fill(history, 7, 7, 2);
    expect(drawn(history, 20, 1).kept).toEqual(drawn(history, 20, 1).whole);
  });

  it('take in weeks that were asked for before they were known', () => {
    const history = begun();
    fill(history, 0, 9);
    drawn(history, WEEKS, 1);
    fill(history, 10, 25);
    expect(drawn(history, WEEKS, 1).kept).toEqual(drawn(history, WEEKS, 1).whole);
  });

  it('are shorter again when fewer weeks are asked for, and other ones in another size', () => {
    const history = begun();
    fill(history, 0, 50);
    drawn(history, 50, 1);
    for (const [last, width] of [
      [12, 300],
      [50, 300],
      [50, 120],
      [13, 120],
    ]) {
      const { kept, whole } = drawn(history, last, 1, width);
      expect(kept).toEqual(whole);
    }
  });
});
