// One run, start to end, as every host of the lab makes it: `thaw run` calls this directly, the pool's
// threads expose it. It knows no thread and no file. The rows of a run are formatted here, where there
// are many threads, and not where the one file is written.

import {
  createModel,
  NONE,
  OUTCOMES,
  parseScenario,
  outcomeTableLength,
  readOutcomes,
  readOutcomeTable,
  stateHash,
  tick,
  withOverrides,
  type Extensions,
  type Scenario,
} from '../sim/index.ts';
import { csvNumber, csvText } from '../viz/marks/csv.ts';
import type { ExtensionFile } from './extensions.ts';
import { keepLedger } from './ledger-table.ts';
import { Refusal } from './refusal.ts';
import type { Service } from './pool.ts';
import type { Value } from './words.ts';

export interface RunSetup {
  /** Texts of the scenario files. */
  readonly texts: readonly string[];
  readonly params: Readonly<Record<string, Value>>;
  readonly events: readonly { week: number; set: Readonly<Record<string, Value>> }[];
  /** Last week; null leaves each scenario's own, 0 makes no week at all. */
  readonly weeks: number | null;
  /** Whose weeks are wanted: everybody's departments, only the whole, or nobody's. */
  readonly series: 'all' | 'whole' | 'none';
  /** Rows as CSV text, and as numbers (for Parquet). */
  readonly csv: boolean;
  readonly numbers: boolean;
  /** Whether the books of every department and week are wanted too. */
  readonly ledger?: boolean;
  /** Files of mechanisms and interventions from outside. */
  readonly extensions?: readonly ExtensionFile[];
}

export interface RunRequest {
  readonly scenario: number;
  readonly seed: number;
  readonly params: Readonly<Record<string, Value>>;
}

export interface RunOutput {
  readonly week: number;
  readonly stateHash: string;
  /** Outcomes of the last week, in the order of OUTCOMES. */
  readonly last: Float64Array;
  /** Lines `week,department,outcomes…`, without the run's number; empty when not wanted. */
  readonly csv: ArrayBuffer;
  /** The same rows as float64 numbers, row by row; empty when not wanted. */
  readonly numbers: ArrayBuffer;
  /** Rows of the ledger as CSV, without the head, when wanted. */
  readonly ledger?: ArrayBuffer;
}

export interface RunService extends Service<RunSetup, RunRequest, RunOutput> {
  /** `set` is what the setup's files of extensions hold, for this service loads none. */
  prepare(setup: RunSetup, set?: Extensions): void;
}

/** A service that is told its setup once and then makes runs. */
export function createRunService(): RunService {
  let setup: RunSetup | null = null;
  let scenarios: Scenario[] = [];
  return {
    prepare(wanted, set = NONE) {
      setup = wanted;
      scenarios = wanted.texts.map((text) => trusted(parseScenario(text, set)));
    },
    run(request) {
      if (setup === null) throw new Error('run: called before prepare');
      return makeRun(scenarios[request.scenario], setup, request);
    },
  };
}

/** The checked scenario; problems become one error. */
function trusted(checked: ReturnType<typeof parseScenario>): Scenario {
  if ('problems' in checked) throw new Refusal(checked.problems);
  return checked.scenario;
}

/** The horizon of a run that ends at a week: a scenario's is at least 1, also where it ends at 0. */
export function horizon(weeks: number | null): number | undefined {
  return weeks === null ? undefined : Math.max(1, weeks);
}

/** Names of the series' rows in a week: the whole, the departments, then a customer organisation. */
export function rowNames(scenario: Scenario, series: RunSetup['series']): string[] {
  if (series === 'none') return [];
  const departments = scenario.departments.map((department) => department.name);
  const buyer = scenario.customer === null ? [] : [scenario.customer.name];
  return series === 'whole' ? ['all'] : ['all', ...departments, ...buyer];
}

function makeRun(base: Scenario, setup: RunSetup, request: RunRequest): RunOutput {
  const scenario = trusted(
    withOverrides(base, {
      seed: request.seed,
      weeks: horizon(setup.weeks),
      params: { ...setup.params, ...request.params },
      events: setup.events,
    }),
  );
  const end = setup.weeks ?? scenario.weeks;
  const model = createModel(scenario);
  const width = OUTCOMES.length;
  const own = outcomeTableLength(model.departments);
  const table = new Float64Array(own + (model.partner === null ? 0 : width));
  const labels = rowNames(scenario, setup.series).map(csvText);
  const wanted = labels.length * width;
  // Its row is read only where somebody wants it.
  const buyer = wanted > own ? model.partner : null;
  const numbers = new Float64Array(setup.numbers ? wanted * (end + 1) : 0);
  const lines: string[] = [];

  const record = (): void => {
    if (labels.length === 0) return;
    readOutcomeTable(model, table);
    if (buyer !== null) table.set(readOutcomes(buyer), own);
    if (setup.numbers) numbers.set(table.subarray(0, wanted), model.week * wanted);
    if (!setup.csv) return;
    for (let row = 0; row < labels.length; row++) {
      let line = `${model.week},${labels[row]}`;
      for (let place = row * width; place < (row + 1) * width; place++) {
        line += `,${csvNumber(table[place])}`;
      }
      lines.push(`${line}\n`);
    }
  };

  const ledger = setup.ledger === true ? keepLedger(model) : null;
  record();
  while (model.week < end) {
    tick(model);
    record();
    ledger?.record();
  }
  return {
    week: model.week,
    stateHash: stateHash(model),
    last: readOutcomeTable(model, table).slice(0, width),
    csv: new TextEncoder().encode(lines.join('')).buffer,
    numbers: numbers.buffer,
    ...(ledger === null ? {} : { ledger: ledger.bytes() }),
  };
}
