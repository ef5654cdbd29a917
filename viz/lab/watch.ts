// From a row of results to that very run on the page: the scenario that the manifest holds, with what the batch laid
// over it, the cell's values and the seed. Whether it is the same world is not believed but found out: the run is
// made to its last week, and its state hash compared with the row's.

import { readFrame } from '../../sim/frame.ts';
import { startEngine } from '../../workers/engine.ts';
import type { ResultsRead } from '../../workers/results-client.ts';
import { checksum } from '../checksum.ts';
import { scenarioNamed } from '../library.ts';
import {
  emptySession,
  overridesOf,
  sameValues,
  type Look,
  type Session,
  type Values,
} from '../session.ts';

/** A run out of results, as the page opens it. */
export interface Watched {
  /** Its number in the batch. */
  readonly run: number;
  readonly seed: number;
  /** What the cell has for the swept parameters. */
  readonly values: Values;
  readonly text: string;
  readonly session: Session;
  /** The last week of the batch, and what the row says of it; null where the run failed. */
  readonly week: number;
  readonly hash: string | null;
}

/** The run of a row. `look` is how the page looks now. */
export function watchedOf({ manifest, runs }: ResultsRead, row: number, look: Look): Watched {
  const scenario = manifest.scenarios[runs.scenario[row]];
  const values = Object.fromEntries(
    runs.swept.map(({ name, values: cells, words }) => {
      const value = cells[row];
      return [name, words === null ? value : (words[value] ?? '')];
    }),
  );
  const seed = runs.seed[row];
  const name = scenarioNamed(scenario.text);
  const file = { name: `${scenario.name}.json`, hash: checksum(scenario.text) };
  const { theme, patterns, layout, tab } = look;
  // A scenario's horizon is at least a week, also where a batch stopped at week 0.
  const weeks = manifest.weeks === null ? {} : { weeks: Math.max(1, manifest.weeks) };
  const session: Session = {
    ...emptySession(name),
    ...(name === null ? { file } : {}),
    ...weeks,
    seed,
    params: { ...manifest.set, ...values },
    changes: manifest.at,
    look: { theme, patterns, layout, tab },
  };
  return {
    run: runs.run[row],
    seed,
    values,
    text: scenario.text,
    session,
    week: scenario.weeks,
    hash: manifest.stateHashes[row],
  };
}

/** Whether a session still is that run, with nothing changed since. */
export function isStill(watched: Watched, text: string, session: Session): boolean {
  const { seed, weeks, params, changes, plan } = session;
  const { session: was } = watched;
  return (
    text === watched.text &&
    seed === was.seed &&
    weeks === was.weeks &&
    plan === undefined &&
    sameValues(params, was.params) &&
    JSON.stringify(changes) === JSON.stringify(was.changes)
  );
}

/** State hash of the run's last week, made anew in a thread of its own; `stop` gives up. */
export function replayed({ text, session, week }: Watched): {
  readonly hash: Promise<{ readonly hash: string } | { readonly reason: string }>;
  stop(): void;
} {
  const client = startEngine();
  async function run() {
    const loaded = await client.load(text, overridesOf(session));
    if ('problems' in loaded) {
      const [{ path, came, expected }] = loaded.problems;
      return { reason: `${path}: ${came}, expected ${expected}` };
    }
    const { frame } = week === 0 ? loaded : await client.advance(week);
    return { hash: readFrame(frame).hash };
  }
  const hash = run()
    .catch((error: unknown) => ({ reason: String(error) }))
    .finally(() => client.stop());
  return { hash, stop: () => client.stop() };
}
