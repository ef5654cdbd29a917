// The engine of a plan that stands beside the one on screen: it follows the week the page shows. One question
// at a time, and of the weeks that pass while it works only the last is visited: it may lag, it never piles up.

import { readFrame, type Frame } from '../../sim/frame.ts';
import type { Client } from '../../workers/client.ts';
import type { Overrides } from '../../workers/sim-api.ts';

export type Engine = Pick<Client, 'load' | 'seek' | 'give' | 'stop'>;

export interface FollowerHost {
  /** A week is there; it may be read until the next one comes. */
  onFrame(frame: Frame): void;
  /** It cannot go on; why, in words. */
  onFailure(why: string): void;
}

export interface Follower {
  goTo(week: number): void;
  stop(): void;
}

export function startFollower(
  engine: Engine,
  plan: { readonly text: string; readonly overrides: Overrides },
  host: FollowerHost,
): Follower {
  let wanted = 0;
  let shown = -1;
  let stopped = false;
  let busy = true;
  let buffer: ArrayBuffer | null = null;

  function took(week: number, next: ArrayBuffer): void {
    shown = week;
    if (stopped) return;
    const before = buffer;
    buffer = next;
    host.onFrame(readFrame(next));
    if (before) engine.give(before);
  }

  async function follow(): Promise<void> {
    busy = true;
    while (!stopped && wanted !== shown) {
      const passed = await engine.seek(wanted);
      took(passed.week, passed.frame);
    }
    busy = false;
  }

  async function begin(): Promise<void> {
    const loaded = await engine.load(plan.text, plan.overrides);
    if ('problems' in loaded) {
      const [{ path, came, expected }] = loaded.problems;
      throw new Error(`${path}: ${came}; expected ${expected}.`);
    }
    // Week 0 is shown where it is wanted, and only passed elsewhere.
    if (wanted === 0) took(0, loaded.frame);
    await follow();
  }

  /** After a failure nothing more is asked of this engine. */
  function failed(error: unknown): void {
    if (!stopped) host.onFailure(error instanceof Error ? error.message : String(error));
    stop();
  }

  function stop(): void {
    if (stopped) return;
    stopped = true;
    engine.stop();
  }

  void begin().catch(failed);
  return {
    goTo(week) {
      wanted = week;
      if (!busy) void follow().catch(failed);
    },
    stop,
  };
}
