// The books that the page keeps of pushes: read once, in pieces, and in nobody's way.

import { describe, expect, it } from 'vitest';
import { LAYERS } from '../workers/layer-list.ts';
import type { WhyAnswer, WhyQuestion } from '../workers/why.ts';
import { createBooks, Dropped } from '../viz/why/books.ts';
import { sharedWeeks } from '../viz/why/past.ts';
import { ForceSeries, layerPlace, layersOf } from '../viz/why/series.ts';
import { layerWords } from '../viz/why/words.ts';
import { answerOf, weeksOf, type Pushes } from './why-helpers.ts';

describe('the pushes that the page keeps', () => {
  it('are means over people, of those who choose for what people do', () => {
    const series = new ForceSeries(1);
    const answer = weeksOf(0, [{ 'practice pay': [-4, 0, 2], 'belief peers': [3] }]);
    answer.heads.set([4, 2, 1, 1]);
    series.put(answer);
    expect(series.mean(1, -1, layerPlace('practice', 'pay'))).toBe(-2);
    expect(series.mean(1, -1, layerPlace('practice', 'pay'), 2)).toBe(1);
    expect(series.mean(1, -1, layerPlace('belief', 'peers'))).toBe(0.75);
    expect(series.mean(1, 0, layerPlace('belief', 'peers'))).toBe(3);
    expect(series.mean(2, 0, layerPlace('belief', 'peers'))).toBeNaN();
  });

  it('take weeks only in order, and the weeks that two runs share from the other run', () => {
    const series = new ForceSeries(1);
    const week: Pushes = { 'practice pay': [1] };
    series.put(weeksOf(3, [week]));
    expect(series.lastWeek).toBe(0);
    series.put(weeksOf(0, [week, week, week]));
    series.put(weeksOf(1, [week, week, week]));
    expect(series.lastWeek).toBe(4);
    const other = new ForceSeries(1);
    other.takeOver(series, 2);
    expect(other.lastWeek).toBe(2);
  });

  it('have words for every layer', () => {
    for (const state of ['practice', 'belief'] as const) {
      const names = layersOf(state).map((place) => layerWords(state, LAYERS[place].layer).name);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('the past that two runs share', () => {
  const file = (events: readonly object[], seed = 1) => JSON.stringify({ seed, events });
  const talk = (week: number, value = 1) => ({ week, set: { talk: value } });

  it('ends with the week from which an event holds, or at once when anything else differs', () => {
    expect(sharedWeeks(file([]), file([talk(20)]))).toBe(20);
    expect(sharedWeeks(file([talk(20), talk(30)]), file([talk(20), talk(30, 0)]))).toBe(30);
    expect(sharedWeeks(file([talk(20)]), file([talk(20)], 2))).toBe(0);
    expect(sharedWeeks(file([talk(4)]), file([talk(4)]))).toBe(Infinity);
    expect(sharedWeeks(JSON.stringify({ seed: 1 }), file([talk(7)]))).toBe(7);
  });
});

describe('the books', () => {
  const SLOW = 400;
  const week: Pushes = { 'practice pay': [1] };
  const same = (from: number, count: number) =>
    weeksOf(
      from,
      Array.from({ length: count }, () => week),
    );

  function opened(answer?: (question: WhyQuestion) => Promise<WhyAnswer>) {
    const asked: WhyQuestion[] = [];
    let time = 10_000;
    let [started, stopped] = [0, 0];
    const loads: string[] = [];
    const waits: number[] = [];
    const books = createBooks({
      startEngine() {
        started++;
        return {
          load: (text) => {
            loads.push(text);
            return Promise.resolve();
          },
          why(question) {
            asked.push(question);
            time += question.about === 'weeks' ? question.count * 5 : SLOW;
            if (answer) return answer(question);
            if (question.about !== 'weeks') return Promise.resolve(answerOf([week]));
            return Promise.resolve(same(question.from, question.count));
          },
          stop: () => stopped++,
        };
      },
      now: () => time,
      wait(ms) {
        waits.push(ms);
        time += ms;
        return Promise.resolve();
      },
      onChange() {},
    });
    return { books, asked, loads, waits, count: () => ({ started, stopped }) };
  }

  const settled = () => new Promise((done) => setTimeout(done, 0));

  it('start no engine before somebody looks, and read each week once, in short pieces', async () => {
    const { books, asked, count } = opened();
    books.follow('{"seed":1}', 1);
    await settled();
    expect(count().started).toBe(0);
    books.want(40, false);
    await settled();
    books.want(40, false);
    books.want(60, false);
    await settled();
    const pieces = asked.map((question) => (question.about === 'weeks' ? question.count : 0));
    expect(pieces.reduce((all, one) => all + one, 0)).toBe(60);
    // At 5 ms a week, pieces of 40 ms hold eight of them.
    expect(Math.max(...pieces)).toBe(8);
    expect([books.series.lastWeek, books.missing]).toEqual([60, 0]);
    expect(count()).toEqual({ started: 1, stopped: 0 });
  });

  it('rest as long as they work while the run plays', async () => {
    const playing = opened();
    playing.books.follow('{"seed":1}', 1);
    playing.books.want(40, true);
    await settled();
    // The first wait lets the run itself start.
    expect(playing.waits.slice(1, 4)).toEqual([5, 40, 40]);
    const paused = opened();
    paused.books.follow('{"seed":1}', 1);
    paused.books.want(40, false);
    await settled();
    expect(paused.waits).toHaveLength(1);
  });

  it('read ahead of the weeks while they pass, and not beyond the run', async () => {
    const { books, asked } = opened();
    books.follow('{"seed":1}', 1);
    books.want(4, true, 52);
    expect(books.missing).toBe(4);
    await settled();
    expect([books.series.lastWeek, books.lastWeek, books.missing]).toEqual([30, 4, 0]);
    // What is read is enough for a while; a question for each week would cost more.
    const questions = asked.length;
    for (let week = 5; week <= 17; week++) books.want(week, true, 52);
    await settled();
    expect(asked).toHaveLength(questions);
    books.want(40, true, 52);
    await settled();
    expect(books.series.lastWeek).toBe(52);
    const paused = opened();
    paused.books.follow('{"seed":1}', 1);
    paused.books.want(4, false, 52);
    await settled();
    expect(paused.books.series.lastWeek).toBe(4);
  });

  it('answer a reader before they read on, and keep what a run has told', async () => {
    const { books, asked, loads } = opened();
    books.follow('{"seed":1}', 1);
    books.want(50, false);
    const told = books.ask({ about: 'person', person: 3, week: 20 });
    expect((await told).about).toBe('person');
    expect(asked[0].about).toBe('person');
    await settled();
    books.follow('{"seed":2}', 1);
    expect(books.series.lastWeek).toBe(0);
    books.follow('{"seed":1}', 1);
    books.want(50, false);
    await settled();
    expect(books.series.lastWeek).toBe(50);
    expect(loads).toEqual(['{"seed":1}']);
  });

  it('stop at once when cancelled, drop what was asked, and go on when told to', async () => {
    const { books, count } = opened(() => new Promise(() => {}));
    books.follow('{"seed":1}', 1);
    books.want(50, false);
    const told = books.ask({ about: 'person', person: 3, week: 20 });
    const reason = told.catch((error: unknown) => error);
    await settled();
    books.cancel();
    expect(await reason).toBeInstanceOf(Dropped);
    expect(books.cancelled).toBe(true);
    expect(count()).toEqual({ started: 1, stopped: 1 });
    await settled();
    books.resume();
    await settled();
    expect(count().started).toBe(2);
  });

  it('say that they failed, and try again when asked to', async () => {
    let broken = true;
    const { books } = opened((question) => {
      if (broken || question.about !== 'weeks') return Promise.reject(new Error('no engine'));
      return Promise.resolve(same(question.from, question.count));
    });
    books.follow('{"seed":1}', 1);
    books.want(5, false);
    await settled();
    expect(books.failed).toBe(true);
    broken = false;
    books.resume();
    await settled();
    expect([books.failed, books.series.lastWeek]).toEqual([false, 5]);
  });
});
