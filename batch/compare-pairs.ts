// Runs two scenarios with the same seeds and gives the paired difference of one outcome.

import { OUTCOMES } from '../sim/index.ts';
import type { ExtensionFile } from './extensions.ts';
import type { Changes } from './options.ts';
import { Pool } from './pool.ts';
import type { RunOutput, RunRequest, RunSetup } from './run-service.ts';
import type { LoadedScenario } from './scenarios.ts';
import { pairedDifference, type PairedDifference } from '../sim/statistics.ts';
import type { SeedRange } from './words.ts';

export type Comparison = PairedDifference;

interface Pairs {
  readonly url: URL;
  readonly scenarios: readonly [LoadedScenario, LoadedScenario];
  readonly changes: Changes;
  readonly extensions: readonly ExtensionFile[];
  readonly seeds: SeedRange;
  readonly outcome: string;
  readonly workers: number;
  readonly step: (failed: boolean) => void;
}

export async function comparePairs(pairs: Pairs): Promise<Comparison | { failed: string[] }> {
  const { seeds, changes, scenarios } = pairs;
  const count = seeds.last - seeds.first + 1;
  const column = OUTCOMES.findIndex(({ name }) => name === pairs.outcome);
  const values = scenarios.map(() => new Float64Array(count));
  const failed: string[] = [];
  const pool = new Pool<RunSetup, RunRequest, RunOutput>({
    url: pairs.url,
    setup: {
      texts: scenarios.map(({ text }) => text),
      params: changes.params,
      events: changes.events,
      weeks: changes.weeks,
      series: 'none',
      csv: false,
      numbers: false,
      extensions: pairs.extensions,
    },
    workers: Math.min(pairs.workers, count),
  });
  try {
    await pool.run(requests(seeds), (request, outcome) => {
      if ('output' in outcome) {
        values[request.scenario][request.seed - seeds.first] = outcome.output.last[column];
      } else {
        failed.push(`${scenarios[request.scenario].name}, seed ${request.seed}: ${outcome.error}`);
      }
      pairs.step('error' in outcome);
    });
  } finally {
    await pool.close();
  }
  return failed.length > 0 ? { failed } : pairedDifference(values[0], values[1]);
}

/** Both of a pair on one thread: they share an organisation, which is built and settled once. */
function* requests(seeds: SeedRange): Generator<RunRequest[]> {
  for (let seed = seeds.first; seed <= seeds.last; seed++) {
    yield [0, 1].map((scenario) => ({ scenario, seed, params: {} }));
  }
}
