// Runs one organisation through the whole grid of drivers and heat: settled once, then held at every cell from the same
// week 0, so that cells differ by what leaders set and by nothing else.

import {
  checkScenario,
  createModel,
  formatProblem,
  OUTCOME,
  readOutcomes,
  restore,
  save,
  stateHash,
  tick,
} from '../../sim/index.ts';
import type { OutcomeName, Scenario } from '../../sim/index.ts';
import type { Region } from '../../viz/marks/regions.ts';
import { careLevers, DRIVERS, HELD, ORGANISATION, RULES, WEEKS, WINDOW } from './design.ts';

export interface Cell {
  readonly aligned: number;
  readonly heat: number;
}

/** How an organisation ends that is held at a cell. */
export interface Ending {
  /** null where no rule is met. */
  readonly region: Region | null;
  /** Means over the window. */
  readonly safety: number;
  readonly aligned: number;
  readonly hash: string;
}

const LOOKED_AT = [
  ...RULES.map(({ outcome }) => outcome as OutcomeName),
  'safety',
  'aligned',
] as const;

/** The scenario of a cell. Throws when the design is no scenario. */
export function cellScenario(seed: number, care: number, { aligned, heat }: Cell): Scenario {
  const drivers = Object.fromEntries(DRIVERS.map((name) => [name, 2 * aligned - 1]));
  const set = { ...HELD, ...careLevers(care), ...drivers, temperature: heat };
  const checked = checkScenario({
    schemaVersion: 1,
    title: 'Held at a cell',
    question: 'Where does it end?',
    claims: [],
    seed,
    weeks: WEEKS,
    organisation: ORGANISATION,
    interventions: [],
    events: [{ week: 0, set }],
  });
  if ('scenario' in checked) return checked.scenario;
  throw new Error(checked.problems.map(formatProblem).join('; '));
}

/** Every cell asked for, in one organisation. */
export function endingsOf(seed: number, care: number, cells: readonly Cell[]): Ending[] {
  let settled: ArrayBuffer | null = null;
  return cells.map((cell) => {
    const scenario = cellScenario(seed, care, cell);
    const model = settled === null ? createModel(scenario) : restore(scenario, settled);
    settled ??= save(model);
    const means = new Map<string, number>();
    const outcomes = new Float64Array(Object.keys(OUTCOME).length);
    while (model.week < WEEKS) {
      tick(model);
      if (model.week <= WEEKS - WINDOW) continue;
      readOutcomes(model, outcomes);
      for (const name of LOOKED_AT) {
        means.set(name, (means.get(name) ?? 0) + outcomes[OUTCOME[name]] / WINDOW);
      }
    }
    const mean = (name: string): number => means.get(name) ?? NaN;
    const met = RULES.find(({ outcome, atLeast }) => mean(outcome) >= atLeast);
    return {
      region: met?.region ?? null,
      safety: mean('safety'),
      aligned: mean('aligned'),
      hash: stateHash(model),
    };
  });
}
