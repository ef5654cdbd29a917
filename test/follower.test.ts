// The engine of a plan beside the one on screen: it ends up where the page is, visits only the last of the
// weeks that passed while it worked, and says when it cannot go on.

import { expect, it } from 'vitest';
import { startFollower, type Engine } from '../viz/compare/follower.ts';
import { createSimApi } from '../workers/sim-api.ts';
import { tinyFile } from './helpers.ts';

const TEXT = JSON.stringify(tinyFile());
const settle = () => new Promise((go) => setTimeout(go, 0));

/** An engine that answers a seek when it is let. */
function slowEngine() {
  const service = createSimApi();
  const asked: number[] = [];
  const waiting: (() => void)[] = [];
  const given: ArrayBuffer[] = [];
  let stops = 0;
  const engine: Engine = {
    load: async (text, overrides) => service.load(text, overrides),
    async seek(week) {
      asked.push(week);
      await new Promise<void>((go) => waiting.push(go));
      return service.seek(week);
    },
    give: (buffer) => given.push(buffer),
    stop: () => (stops += 1),
  };
  const answer = async () => {
    waiting.shift()?.();
    await settle();
  };
  return { engine, asked, given, answer, stops: () => stops };
}

function follower(overrides = {}) {
  const slow = slowEngine();
  const shown: number[] = [];
  const failures: string[] = [];
  const made = startFollower(
    slow.engine,
    { text: TEXT, overrides },
    { onFrame: ({ week }) => shown.push(week), onFailure: (why) => failures.push(why) },
  );
  return { ...slow, shown, failures, follower: made };
}

it('visits only the last of the weeks that passed while it worked', async () => {
  const one = follower();
  await settle();
  for (const week of [1, 2, 3]) one.follower.goTo(week);
  await one.answer();
  one.follower.goTo(9);
  one.follower.goTo(4);
  await one.answer();
  await one.answer();
  expect([one.shown, one.asked]).toEqual([
    [0, 1, 3, 4],
    [1, 3, 4],
  ]);
  expect(one.given).toHaveLength(3);
});

it('does not show week 0 where another week was wanted from the start', async () => {
  const one = follower();
  one.follower.goTo(20);
  await settle();
  await one.answer();
  expect(one.shown).toEqual([20]);
});

it('says why a plan cannot be run, once, and gives its thread up', async () => {
  const one = follower({ interventions: [{ kind: 'no-such-step', start: 0 }] });
  await settle();
  one.follower.goTo(3);
  await settle();
  expect(one.failures).toHaveLength(1);
  expect(one.failures[0]).toMatch(/no-such-step/);
  expect([one.asked, one.shown, one.stops()]).toEqual([[], [], 1]);
});

it('shows nothing any more once it was stopped, and stops its thread once', async () => {
  const one = follower();
  await settle();
  one.follower.goTo(5);
  one.follower.stop();
  one.follower.stop();
  await one.answer();
  expect([one.shown, one.failures, one.stops()]).toEqual([[0], [], 1]);
});
