// What would have happened anyway: the same people, the same seed, no plan and no changes. It runs ahead
// in a thread of its own, keeps its outcomes, and then the thread goes. If it cannot be had, the page
// says "No plan: …" and everything else works.

import { readFrame } from '../sim/frame.ts';
import { OUTCOMES } from '../sim/metrics.ts';
import { startEngine } from '../workers/engine.ts';
import { OutcomeHistory } from './history.ts';
import { putWeeks } from './passed-weeks.ts';
import type { Session } from './session.ts';

/** Weeks asked for at once: enough to be quick, few enough to be seen arriving. */
const CHUNK = 4;

export interface Ghost {
  readonly history: OutcomeHistory;
  stop(): void;
}

export function startGhost(
  text: string,
  session: Session,
  shape: { departments: number; weeks: number; first: Float64Array },
  onProgress: () => void,
): Ghost {
  const names = OUTCOMES.map((outcome) => outcome.name);
  const history = new OutcomeHistory(names, shape.departments, shape.weeks);
  let stopped = false;
  const client = startEngine();
  const { seed, weeks, params } = session;
  const overrides = {
    ...(seed === undefined ? {} : { seed }),
    ...(weeks === undefined ? {} : { weeks }),
    params,
    withoutPlan: true,
  };

  async function run(): Promise<void> {
    const loaded = await client.load(text, overrides);
    if ('problems' in loaded) return;
    history.put(0, shape.first, readFrame(loaded.frame).panorama);
    for (let week = 0; week < shape.weeks && !stopped;) {
      const passed = await client.advance(Math.min(CHUNK, shape.weeks - week));
      putWeeks(passed, readFrame(passed.frame), history);
      ({ week } = passed);
      client.give(passed.frame);
      onProgress();
    }
  }
  const stop = () => {
    if (!stopped) client.stop();
    stopped = true;
  };
  void run()
    .catch(() => {})
    .finally(stop);
  return { history, stop };
}
