// What a thread does for `thaw bench`: builds one organisation, warms up, then ticks when told.

import { createModel, parseScenario, tick, type Model } from '../sim/index.ts';
import { Refusal } from './refusal.ts';

export interface BenchService {
  /** Builds the organisation and makes the first weeks, in which the code gets compiled. */
  buildBench(text: string, warmUp: number): void;
  /** Makes more weeks. */
  tickBench(weeks: number): void;
}

export function createBenchService(): BenchService {
  let model: Model | null = null;
  const advance = (weeks: number): void => {
    if (model === null) throw new Error('bench: called before it was built');
    for (let week = 0; week < weeks; week++) tick(model);
  };
  return {
    buildBench(text, warmUp) {
      const checked = parseScenario(text);
      if ('problems' in checked) throw new Refusal(checked.problems);
      model = createModel(checked.scenario);
      advance(warmUp);
    },
    tickBench: advance,
  };
}
