// What pushed people in a team's run, read from books that another engine keeps while it makes the run once more.

import type { Client } from '../../workers/client.ts';
import type { WhyAnswer, WhyQuestion } from '../../workers/why.ts';
import { ForceSeries } from '../why/series.ts';
import type { MadeRun } from '../wall/reruns.ts';

/** What the books need of an engine; `Client` is one. */
export interface BookEngine {
  load(text: string): ReturnType<Client['load']>;
  why(question: WhyQuestion): Promise<WhyAnswer>;
}

/** Weeks a question: short enough for a thread to be stopped between two. */
const PIECE = 26;

/** The pushes of every week of a run; null where the engine cannot tell. */
export async function readBooks(
  engine: BookEngine,
  { description, history }: MadeRun,
): Promise<ForceSeries | null> {
  const series = new ForceSeries(description.departments.length);
  try {
    const loaded = await engine.load(description.scenarioText);
    if ('problems' in loaded) return null;
    while (series.lastWeek < history.lastWeek) {
      const from = series.lastWeek;
      const count = Math.min(PIECE, history.lastWeek - from);
      const answer = await engine.why({ about: 'weeks', from, count });
      if (answer.about !== 'weeks' || answer.count === 0) return null;
      series.put(answer);
    }
    return series;
  } catch {
    return null;
  }
}
