// The run as a film needs it: the same scenario with all its changes, made again from the first week in an engine
// of its own, so that the page's run is neither asked nor moved.

import { readFrame, type Frame } from '../../sim/frame.ts';
import { OUTCOMES } from '../../sim/metrics.ts';
import { startEngine } from '../../workers/engine.ts';
import { OutcomeHistory } from '../history.ts';
import { putWeeks } from '../passed-weeks.ts';
import type { Description } from '../view.ts';
import { say } from './words.ts';

export interface Reel {
  readonly description: Description;
  /** Readings of every week up to the one reached. */
  readonly history: OutcomeHistory;
  /** The week reached; good until the next one is asked for. */
  readonly frame: Frame;
  /** Goes on to a week that is not behind. Rejects when the engine cannot, or was stopped. */
  goTo(week: number): Promise<Frame>;
  stop(): void;
}

/** Weeks asked for at once, so that a stop is heard soon. */
const CHUNK = 8;

/** Rejects with plain words when the scenario cannot be read again. */
export async function openReel(text: string, stopped: AbortSignal): Promise<Reel> {
  stopped.throwIfAborted();
  const client = startEngine();
  const stop = () => client.stop();
  // A question to a thread that was ended is never answered, so whoever waits for one also waits for the stop.
  const given = new Promise<never>((_, reject) => {
    stopped.addEventListener('abort', () => reject(stopped.reason), { once: true });
  });
  given.catch(stop);
  const unless = <T>(answer: Promise<T>): Promise<T> => Promise.race([answer, given]);
  try {
    const loaded = await unless(client.load(text));
    if ('problems' in loaded) throw new Error(say.unreadable);
    const { description } = loaded;
    const names = OUTCOMES.map(({ name }) => name);
    const history = new OutcomeHistory(names, description.departments.length, description.weeks);
    let buffer = loaded.frame;
    let frame = readFrame(buffer);
    history.put(0, frame.outcomes, frame.panorama);
    return {
      description,
      history,
      get frame() {
        return frame;
      },
      async goTo(week) {
        while (frame.week < week) {
          stopped.throwIfAborted();
          const passed = await unless(client.advance(Math.min(CHUNK, week - frame.week)));
          client.give(buffer);
          buffer = passed.frame;
          frame = readFrame(buffer);
          putWeeks(passed, frame, history);
        }
        return frame;
      },
      stop,
    };
  } catch (problem) {
    stop();
    throw problem;
  }
}
