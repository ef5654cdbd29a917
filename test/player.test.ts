// The player against an engine of promises and a clock that only moves when told to.

import { describe, expect, it } from 'vitest';
import { Player } from '../viz/player.ts';

function stage(answerAtOnce = true) {
  let now = 0;
  let frames: (() => void)[] = [];
  let week = 0;
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const seen: [week: number, jumped: boolean][] = [];
  const failures: unknown[] = [];
  let fail: string | null = null;
  const answer = (to: number) => {
    if (fail) return Promise.reject(new Error(fail));
    if (answerAtOnce) return Promise.resolve({ week: (week = to) });
    return new Promise<{ week: number }>((resolve) =>
      waiting.push(() => resolve({ week: (week = to) })),
    );
  };
  const player = new Player<{ week: number }>({
    engine: {
      pass(weeks, waiter, ticket) {
        asked.push(`advance ${weeks}`);
        answer(week + weeks).then(
          (passed) => waiter.answered(passed, ticket),
          (error) => waiter.failed(error, ticket),
        );
      },
      seek: (to) => (asked.push(`seek ${to}`), answer(to)),
    },
    now: () => now,
    nextFrame: (callback) => frames.push(callback),
    onWeek: (passed, jumped) => seen.push([passed.week, jumped]),
    onChange: () => {},
    survives: (error) => (error as Error).message === 'given up',
    onFailure: (error) => failures.push(error),
  });
  const settle = () => new Promise((done) => setImmediate(done));
  const pass = async (ms: number, step = 10) => {
    for (let spent = 0; spent < ms; spent += step) {
      now += step;
      const due = frames;
      frames = [];
      for (const frame of due) frame();
      await settle();
    }
  };
  const release = async () => {
    waiting.shift()!();
    await settle();
  };
  const breakWith = (message: string) => (fail = message);
  return { player, asked, seen, failures, pass, settle, release, breakWith };
}

describe('player', () => {
  it('passes four weeks a second at speed 1 and sixteen at speed 4', async () => {
    const { player, pass } = stage();
    player.open(0, 156);
    player.play();
    await pass(1010);
    expect(player.week).toBe(4);
    player.speed = '4';
    await pass(1000);
    expect(player.week).toBe(20);
  });

  it('stops at the last week, and playing again starts from week 0', async () => {
    const { player, pass, asked } = stage();
    player.open(0, 3);
    player.play();
    await pass(2000);
    expect([player.week, player.playing, player.finished]).toEqual([3, false, true]);
    player.play();
    await pass(20);
    expect(asked).toContain('seek 0');
    expect(player.week).toBe(0);
  });

  it('has one request in flight however late the engine is', async () => {
    const { player, asked, pass, release } = stage(false);
    player.open(0, 156);
    player.play();
    await pass(3000);
    expect(asked).toEqual(['advance 1']);
    await release();
    await pass(10);
    expect(asked).toHaveLength(2);
    // Twelve weeks were missed; four at most are made up for.
    expect(asked[1]).toBe('advance 4');
  });

  it('visits only the last of the weeks dragged over while the engine works', async () => {
    const { player, asked, settle, release } = stage(false);
    player.open(0, 156);
    player.seek(40);
    player.seek(50);
    player.seek(60);
    await release();
    expect(asked).toEqual(['seek 40', 'seek 60']);
    await release();
    await settle();
    expect(player.week).toBe(60);
  });

  it('steps one week by playing it on, and back by going there', async () => {
    const { player, asked, seen, settle } = stage();
    player.open(10, 156);
    player.step(1);
    await settle();
    player.step(-13);
    await settle();
    expect(asked).toEqual(['advance 1', 'seek 0']);
    expect(seen.map(([, jumped]) => jumped)).toEqual([false, true]);
  });

  it('counts every step, those pressed while the engine works too', async () => {
    const { player, settle } = stage();
    player.open(29, 104);
    for (let press = 0; press < 3; press++) player.step(-1);
    await settle();
    expect(player.week).toBe(26);
    player.step(1);
    player.step(-1);
    await settle();
    expect(player.week).toBe(26);
  });

  it('keeps inside the run whatever week is asked for', async () => {
    const { player, settle } = stage();
    player.open(0, 52);
    player.seek(1e9);
    await settle();
    expect(player.week).toBe(52);
    player.seek(-3);
    await settle();
    expect(player.week).toBe(0);
  });

  it('ignores the answer to a question about the run before', async () => {
    const { player, seen, release } = stage(false);
    player.open(0, 156);
    player.seek(40);
    player.open(0, 52);
    await release();
    expect(seen).toEqual([]);
    expect([player.week, player.weeks]).toEqual([0, 52]);
  });

  it('ignores weeks that were asked of the run before', async () => {
    const { player, asked, seen, pass, release } = stage(false);
    player.open(0, 156);
    player.play();
    await pass(300);
    player.open(0, 52);
    await release();
    expect(asked).toEqual(['advance 1']);
    expect(seen).toEqual([]);
    expect([player.week, player.weeks]).toEqual([0, 52]);
  });

  it('pauses and says so when the engine gives up', async () => {
    const { player, failures, pass, breakWith } = stage();
    player.open(0, 156);
    breakWith('gone');
    player.play();
    await pass(600);
    expect(player.playing).toBe(false);
    expect(failures).toHaveLength(1);
  });

  it('plays on after a question that the reader gave up', async () => {
    const { player, failures, pass, breakWith, asked } = stage();
    player.open(0, 156);
    breakWith('given up');
    player.play();
    await pass(600);
    expect(player.playing).toBe(true);
    expect(failures.length).toBe(asked.length);
    expect(asked.length).toBeGreaterThan(1);
  });
});
