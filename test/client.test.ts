// The client against threads that can be made to die, through real message channels.

import { expose, releaseProxy, wrap } from 'comlink';
import { afterEach, describe, expect, it } from 'vitest';
import { Client } from '../workers/client.ts';
import type { SimApi } from '../workers/sim-api.ts';
import type { EngineThread } from '../workers/thread.ts';
import { withTransfers } from '../workers/transfers.ts';
import { serveStream, StreamClient, type Stream } from '../workers/stream.ts';

const FRAME_BYTES = 64;

/** An engine that only counts weeks; each call is written to `calls`. */
function fakeService(calls: string[], hold: () => Promise<void>, saving: () => Promise<void>) {
  let week = 0;
  const sent: ArrayBuffer[] = [];
  const passed = (lent?: ArrayBuffer) => {
    const frame = lent ?? new ArrayBuffer(FRAME_BYTES);
    sent.push(frame);
    return { frame, week, earlier: [] };
  };
  const service = {
    async load(text: string) {
      calls.push(`load ${text}`);
      if (text === 'broken') return { problems: [{ path: 'seed' }] };
      week = 0;
      return { description: { scenarioText: text }, frame: new ArrayBuffer(FRAME_BYTES) };
    },
    async advance(weeks: number, lent?: ArrayBuffer) {
      calls.push(`advance ${weeks}${lent ? ' lent' : ''}`);
      await hold();
      week += weeks;
      return passed(lent);
    },
    async seek(to: number, lent?: ArrayBuffer) {
      calls.push(`seek ${to}`);
      week = to;
      return passed(lent);
    },
    async revise(_text: string, _overrides: object, to: number) {
      calls.push('revise');
      week = to;
      const common = to;
      return { frame: new ArrayBuffer(FRAME_BYTES), week, common, scenarioText: 'with change' };
    },
    async save() {
      await saving();
      calls.push(`save ${week}`);
      return Uint8Array.of(week).buffer;
    },
    async restoreFrom(text: string, saved: ArrayBuffer) {
      week = new Uint8Array(saved)[0]!;
      calls.push(`restore ${text} at ${week}`);
      return { description: { scenarioText: text }, frame: new ArrayBuffer(FRAME_BYTES) };
    },
  };
  return { service, sent };
}

interface Stage {
  client: Client;
  calls: string[];
  events: string[];
  kill(reason?: string): void;
  sent(): ArrayBuffer[];
  hold(): void;
  release(): void;
  dieOnAdvance: boolean;
  dieOnSave: boolean;
}

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

function stage(): Stage {
  const calls: string[] = [];
  const events: string[] = [];
  let die: (reason: string) => void = () => {};
  let gate: Promise<void> | null = null;
  let unlock: () => void = () => {};
  let sent: ArrayBuffer[] = [];
  const spawn = (): EngineThread => {
    calls.push('spawn');
    const { port1, port2 } = new MessageChannel();
    let dead = false;
    const living = async (dies: boolean) => {
      if (dies) die('it broke');
      await gate;
      if (dead) await new Promise(() => {});
    };
    const fake = fakeService(
      calls,
      () => living(self.dieOnAdvance),
      () => living(self.dieOnSave),
    );
    sent = fake.sent;
    expose(withTransfers(fake.service), port1);
    const api = wrap<SimApi>(port2);
    const channel = new MessageChannel();
    serveStream(fake.service as unknown as Stream, channel.port1);
    const died = new Promise<string>((resolve) => {
      die = (reason) => {
        dead = true;
        resolve(reason);
      };
    });
    open.push(() => (port1.close(), port2.close(), channel.port1.close(), channel.port2.close()));
    const stream = new StreamClient(channel.port2);
    return { api, stream, died, stop: () => (api[releaseProxy](), stream.close()) };
  };
  const client = new Client(spawn, {
    onStopped: (week, reason) => events.push(`stopped at ${week}: ${reason}`),
    onRestarted: (week) => events.push(`restarted at ${week}`),
  });
  const self: Stage = {
    client,
    calls,
    events,
    kill: (reason = 'gone') => die(reason),
    sent: () => sent,
    hold: () => {
      gate = new Promise((resolve) => (unlock = resolve));
    },
    release: () => {
      gate = null;
      unlock();
    },
    dieOnAdvance: false,
    dieOnSave: false,
  };
  return self;
}

/** Time for every message that is under way: turns of the loop, for a busy machine stretches any time. */
async function moment(): Promise<void> {
  for (let turn = 0; turn < 40; turn++) await new Promise((done) => setTimeout(done, 1));
}

describe('client', () => {
  it('has one request in flight, and asks in order', async () => {
    const on = stage();
    await on.client.load('text');
    on.hold();
    const first = on.client.advance(1);
    const second = on.client.advance(2);
    await moment();
    expect(on.calls).toEqual(['spawn', 'load text', 'advance 1']);
    on.release();
    await Promise.all([first, second]);
    expect(on.calls.slice(3)).toEqual(['advance 2']);
  });

  it('gets frames handed over, never copied, and lends their buffers back', async () => {
    const on = stage();
    await on.client.load('text');
    const { frame } = await on.client.advance(1);
    expect(frame.byteLength).toBe(FRAME_BYTES);
    expect(on.sent()[0].byteLength).toBe(0);
    on.client.give(frame);
    await on.client.advance(1);
    expect(frame.byteLength).toBe(0);
    expect(on.calls.at(-1)).toBe('advance 1 lent');
  });

  it('saves once a quarter', async () => {
    const on = stage();
    await on.client.load('text');
    for (const weeks of [12, 1, 1, 12, 30]) await on.client.advance(weeks);
    await moment();
    expect(on.calls.filter((call) => call.startsWith('save'))).toEqual([
      'save 13',
      'save 26',
      'save 56',
    ]);
  });

  it('answers a question over which the engine died, from the last save and the weeks since', async () => {
    const on = stage();
    await on.client.load('text');
    await on.client.advance(13);
    await on.client.advance(5);
    on.hold();
    const answer = on.client.advance(1);
    await moment();
    on.kill('its thread ended');
    on.release();
    expect((await answer).week).toBe(19);
    expect(on.calls.slice(-5)).toEqual([
      'advance 1',
      'spawn',
      'restore text at 13',
      'seek 18',
      'advance 1',
    ]);
    expect(on.events).toEqual(['stopped at 18: its thread ended', 'restarted at 18']);
  });

  it('passes no week twice when the engine dies over a save', async () => {
    const on = stage();
    await on.client.load('text');
    await on.client.advance(12);
    on.dieOnSave = true;
    expect((await on.client.advance(1)).week).toBe(13);
    await moment();
    on.dieOnSave = false;
    expect((await on.client.advance(1)).week).toBe(14);
    expect(on.calls.slice(-4)).toEqual(['spawn', 'load text', 'seek 13', 'advance 1']);
  });

  it('notices a death between two questions', async () => {
    const on = stage();
    await on.client.load('text');
    await on.client.advance(3);
    on.kill();
    await moment();
    expect(on.events).toEqual(['stopped at 3: gone', 'restarted at 3']);
    expect(on.calls.slice(-3)).toEqual(['spawn', 'load text', 'seek 3']);
  });

  it('does not use a save from a week after the one shown', async () => {
    const on = stage();
    await on.client.load('text');
    await on.client.advance(13);
    await on.client.seek(5);
    on.kill();
    await moment();
    expect(on.calls.slice(-3)).toEqual(['spawn', 'load text', 'seek 5']);
  });

  it('restarts with what was changed on the way', async () => {
    const on = stage();
    await on.client.load('text');
    await on.client.revise('text', {}, 0);
    on.kill();
    await moment();
    expect(on.calls.at(-1)).toBe('load with change');
  });

  it('forgets a save of a later week than a change, which knows nothing of it', async () => {
    const on = stage();
    await on.client.load('text');
    await on.client.seek(30);
    await on.client.seek(27);
    await on.client.revise('text', {}, 27);
    await on.client.advance(4);
    on.kill();
    await moment();
    expect(on.calls).toContain('save 30');
    expect(on.calls.slice(-3)).toEqual(['spawn', 'load with change', 'seek 31']);
  });

  it('keeps a save that is older than a change', async () => {
    const on = stage();
    await on.client.load('text');
    await on.client.advance(26);
    await on.client.advance(1);
    await on.client.revise('text', {}, 27);
    on.kill();
    await moment();
    expect(on.calls.slice(-2)).toEqual(['restore with change at 26', 'seek 27']);
  });

  it('gives a question up after three deaths, and goes on with the next', async () => {
    const on = stage();
    await on.client.load('text');
    on.dieOnAdvance = true;
    await expect(on.client.advance(1)).rejects.toThrow('it broke');
    expect(on.calls.filter((call) => call === 'advance 1')).toHaveLength(3);
    on.dieOnAdvance = false;
    expect((await on.client.advance(1)).week).toBe(1);
  });

  it('stops a question by hand and puts the run back as it was before it', async () => {
    const on = stage();
    await on.client.load('text');
    await on.client.advance(4);
    on.hold();
    const answer = on.client.advance(100);
    await moment();
    on.client.giveUp();
    await expect(answer).rejects.toThrow('stopped by hand');
    on.release();
    await moment();
    expect(on.calls.slice(-4)).toEqual(['advance 100', 'spawn', 'load text', 'seek 4']);
    expect(on.events).toEqual(['stopped at 4: it was stopped by hand', 'restarted at 4']);
  });

  it('keeps the run when a file is refused', async () => {
    const on = stage();
    await on.client.load('text');
    expect(await on.client.load('broken')).toMatchObject({ problems: [{ path: 'seed' }] });
    on.kill();
    await moment();
    expect(on.calls.at(-1)).toBe('load text');
  });
});
