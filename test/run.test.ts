// The open run against an engine that is a week ahead of what the page shows when a change reaches it.

import { expose, releaseProxy, wrap } from 'comlink';
import { afterEach, expect, it, vi } from 'vitest';
import { Run } from '../viz/run.ts';
import { emptySession } from '../viz/session.ts';
import { createSimApi, type SimApi } from '../workers/sim-api.ts';
import type { EngineThread } from '../workers/thread.ts';
import { withTransfers } from '../workers/transfers.ts';
import { serveStream, StreamClient } from '../workers/stream.ts';
import { tinyFile } from './helpers.ts';

const threads = vi.hoisted(() => ({ start: null as (() => EngineThread) | null }));
vi.mock('../workers/thread.ts', () => ({ startThread: () => threads.start!() }));

const close: (() => void)[] = [];
afterEach(() => {
  for (const end of close.splice(0)) end();
  vi.unstubAllGlobals();
});

threads.start = () => {
  const { port1, port2 } = new MessageChannel();
  const channel = new MessageChannel();
  close.push(() => (port1.close(), port2.close(), channel.port1.close(), channel.port2.close()));
  const service = createSimApi();
  const ahead = {
    ...service,
    revise(...given: Parameters<SimApi['revise']>) {
      service.advance(1);
      return service.revise(...given);
    },
  };
  expose(withTransfers(ahead), port1);
  serveStream(ahead, channel.port1);
  const stream = new StreamClient(channel.port2);
  const api = wrap<SimApi>(port2);
  return { api, stream, died: new Promise(() => {}), stop: () => api[releaseProxy]() };
};

/** A run that tells nobody anything, and lets nothing go wrong. */
function quietRun(onSession: (week: number) => void = () => {}): Run {
  vi.stubGlobal('requestAnimationFrame', () => 0);
  return new Run({
    onOpen() {},
    onFrame() {},
    onGhost() {},
    onPlayer() {},
    onSession,
    onProblems: (problems) => expect(problems).toEqual([]),
    onFailure: (error) => expect(error).toBe(null),
    onStopped() {},
    onRestarted() {},
  });
}

it('a change is dated by the week on screen, also where the engine is ahead of it', async () => {
  const dated: number[] = [];
  const run = quietRun((week) => dated.push(week));
  expect(await run.load(JSON.stringify(tinyFile()), emptySession('tiny'), true)).toEqual([]);
  const changes = [{ week: 0, set: { talk: 0.5 } }];
  expect(await run.apply({ params: {}, changes })).toBe(0);
  expect(run.player.week).toBe(0);
  expect(run.open?.session.changes).toEqual(changes);
  expect(run.open?.history.lastWeek).toBe(0);
  expect(dated).toEqual([0]);
  expect(JSON.parse(run.open?.textNow ?? '')).toMatchObject({
    events: [{ week: 0, set: { talk: 0.5 } }],
  });
  run.open?.ghost.stop();
  run.client.stop();
});

it('a week asked for while another scenario opens is not asked of the new one', async () => {
  const run = quietRun();
  await run.load(JSON.stringify(tinyFile({ weeks: 40 })), emptySession('tiny'), false);
  const other = run.load(JSON.stringify(tinyFile({ weeks: 20 })), emptySession('other'), false);
  run.player.seek(40);
  expect(await other).toEqual([]);
  await new Promise((settle) => setTimeout(settle, 50));
  expect([run.player.week, run.open?.history.lastWeek]).toEqual([0, 0]);
  run.player.step(1);
  await vi.waitFor(() => expect(run.open?.history.lastWeek).toBe(1));
  run.open?.ghost.stop();
  run.client.stop();
});

it('a scenario that is refused leaves the run where it was, also where weeks were under way', async () => {
  const run = quietRun();
  await run.load(JSON.stringify(tinyFile()), emptySession('tiny'), false);
  run.player.seek(7);
  expect(await run.load('{', emptySession('broken'), false)).toHaveLength(1);
  run.player.step(1);
  await vi.waitFor(() => expect(run.player.week).toBe(1));
  expect(run.frame?.week).toBe(1);
  run.open?.ghost.stop();
  run.client.stop();
});
