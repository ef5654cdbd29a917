// The only service: load, advance, seek, command, explain, save, import. A plain object that knows no thread; the page
// reaches it through a worker, tests call it directly. Problems are values, never exceptions.

import {
  changeScenario,
  createModel,
  importTables,
  outcomeTableLength,
  packFrame,
  paramRow,
  parseScenario,
  readOutcomeTable,
  restore,
  save,
  tick,
  withOverrides,
  writtenValue,
} from '../sim/index.ts';
import type { Model, Overrides, Problem, Scenario } from '../sim/index.ts';
import { createExplainer, type Explained } from './explainer.ts';
import { createWhy, type WhyAnswer, type WhyQuestion } from './why.ts';

export type { Overrides } from '../sim/index.ts';

export type Value = number | string;

/** What a host needs to know of a loaded run; nothing of it changes from week to week. */
export interface Description {
  readonly title: string;
  readonly question: string;
  /** Name of the organisation. */
  readonly name: string;
  /** The scenario as a file, overrides included: loading it again gives the same run. */
  readonly scenarioText: string;
  readonly scenarioHash: string;
  readonly weeks: number;
  readonly seed: number;
  readonly people: number;
  readonly departments: readonly { name: string; people: number; service: boolean }[];
  /** Department, level (0 = top) and manager (-1 none) of each person. */
  readonly department: Uint16Array;
  readonly level: Uint8Array;
  readonly manager: Int32Array;
  /** Ties of each person: neighbours from offsets[person] to offsets[person + 1]. */
  readonly tieOffsets: Uint32Array;
  readonly tieNeighbours: Uint32Array;
  /** Interventions of the plan; `end` is null when open. */
  readonly plan: readonly {
    kind: string;
    start: number;
    end: number | null;
    /** Carried into the customer organisation. */
    inCustomer: boolean;
  }[];
  /** Name of the organisation that buys from this one; null when customers are persons only. */
  readonly customerOrganisation: string | null;
  /** Parameter values of the scenario at week 0, before any change. */
  readonly values: Readonly<Record<string, Value>>;
}

export interface Problems {
  readonly problems: readonly Problem[];
}
export interface Loaded {
  readonly description: Description;
  readonly frame: ArrayBuffer;
  readonly week: number;
}
/** A frame, and the outcome table of every week that was passed on the way to it, the last one last. */
export interface Passed {
  readonly frame: ArrayBuffer;
  readonly week: number;
  readonly outcomes: readonly Float64Array[];
}
export interface Commanded {
  readonly scenarioText: string;
  readonly scenarioHash: string;
  readonly frame: ArrayBuffer;
  readonly week: number;
}
export type Imported = Problems | { readonly scenarioText: string; readonly report: object };
export type Tables = Parameters<typeof importTables>[0];

/** Checkpoints for going back in time: one a quarter, fewer when they grow too large together. */
const CHECKPOINT_EVERY = 13;
const MOST_CHECKPOINT_BYTES = 256 * 1024 * 1024;

export type SimApi = ReturnType<typeof createSimApi>;

/** A service with one run in it. */
export function createSimApi() {
  let model: Model | null = null;
  let checkpoints = new Map<number, ArrayBuffer>();
  const explainer = createExplainer();
  const whys = createWhy();

  function running(): Model {
    if (model === null) throw new Error('Nothing is loaded yet: call load first.');
    return model;
  }

  function open(next: Model, lent?: ArrayBuffer): Loaded {
    const opened = { description: describe(next), frame: packFrame(next, lent), week: next.week };
    checkpoints = new Map([[next.week, save(next)]]);
    model = next;
    return opened;
  }

  function pass(weeks: number): Float64Array[] {
    const passing = running();
    const outcomes: Float64Array[] = [];
    for (let passed = 0; passed < weeks; passed++) {
      tick(passing);
      outcomes.push(
        readOutcomeTable(passing, new Float64Array(outcomeTableLength(passing.departments))),
      );
      if (passing.week % CHECKPOINT_EVERY === 0 && !checkpoints.has(passing.week)) {
        keepCheckpoint(passing);
      }
    }
    return outcomes;
  }

  function keepCheckpoint(passing: Model): void {
    const state = save(passing);
    checkpoints.set(passing.week, state);
    if (checkpoints.size * state.byteLength < MOST_CHECKPOINT_BYTES) return;
    const weeks = [...checkpoints.keys()].sort((a, b) => a - b);
    for (const [place, week] of weeks.entries()) if (place % 2 === 1) checkpoints.delete(week);
  }

  return {
    /** Loads a scenario file's text with a host's settings laid over it; the run stands at week 0. */
    load(text: string, overrides: Overrides = {}): Problems | Loaded {
      const checked = checkedWith(text, overrides);
      return 'problems' in checked ? checked : open(createModel(checked.scenario));
    },

    /** Loads a scenario and puts a saved state of it in place. */
    restoreFrom(text: string, saved: ArrayBuffer, lent?: ArrayBuffer): Problems | Loaded {
      const checked = parseScenario(text);
      if ('problems' in checked) return checked;
      try {
        const next = restore(checked.scenario, saved);
        const loaded = open(next, lent);
        if (next.week > 0) checkpoints.set(0, save(createModel(checked.scenario)));
        return loaded;
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        const expected = 'a state saved from this scenario';
        const mend = 'Start again from week 0.';
        return { problems: [{ path: 'saved state', came: error.message, expected, mend }] };
      }
    },

    /** Passes `weeks` weeks and shows the last one, in the lent buffer where it fits. */
    advance(weeks: number, lent?: ArrayBuffer): Passed {
      const outcomes = pass(weeks);
      const now = running();
      return { frame: packFrame(now, lent), week: now.week, outcomes };
    },

    /** Goes to a week, back or forth, and shows it. */
    seek(week: number, lent?: ArrayBuffer): Passed {
      const now = running();
      if (week < now.week) {
        const before = [...checkpoints.keys()].filter((kept) => kept <= week);
        const nearest = checkpoints.get(Math.max(...before));
        if (nearest === undefined) throw new Error(`Week ${week} cannot be reached any more.`);
        model = restore(now.scenario, nearest);
      }
      const outcomes = pass(week - running().week);
      return { frame: packFrame(running(), lent), week: running().week, outcomes };
    },

    /** Changes parameters from the coming week on; recorded as an event of the scenario. */
    command(
      change: { readonly set: Readonly<Record<string, Value>> },
      lent?: ArrayBuffer,
    ): Problems | Commanded {
      const now = running();
      const { week, scenario } = now;
      const checked = withOverrides(scenario, { events: [{ week, set: change.set }] });
      if ('problems' in checked) return checked;
      model = changeScenario(now, checked.scenario);
      for (const kept of checkpoints.keys()) if (kept > week) checkpoints.delete(kept);
      const { hash } = checked.scenario;
      const scenarioText = textOf(checked.scenario);
      return { scenarioText, scenarioHash: hash, frame: packFrame(model, lent), week };
    },

    /** What pushed a person, and every department, in the week that has just passed, and whose doing it was. */
    explain(person: number): Problems | Explained {
      return explainer.explain(running(), person);
    },

    /** Why people moved, piece by piece; ask in a thread of its own, for it makes the run again. */
    why(question: WhyQuestion): WhyAnswer {
      return whys.answer(running(), question);
    },

    /** The whole state, for putting the run back after the engine has died. */
    save(): ArrayBuffer {
      return save(running());
    },

    /** An organisation's own tables turned into a scenario file; nothing is loaded by it. */
    importTables(tables: Tables): Imported {
      const made = importTables(tables);
      if ('problems' in made) return made;
      return { scenarioText: JSON.stringify(made.scenario), report: made.report };
    },

    /** Dies, as an engine never should: the test of being restarted. */
    crash(): void {
      const host = globalThis as { close?: () => void };
      host.close?.();
    },
  };
}

function checkedWith(text: string, overrides: Overrides): Problems | { scenario: Scenario } {
  const checked = parseScenario(text);
  return 'problems' in checked ? checked : withOverrides(checked.scenario, overrides);
}

function textOf(scenario: Scenario): string {
  return JSON.stringify(scenario.file);
}

function describe(model: Model): Description {
  const { scenario, roster } = model;
  const sizes = new Array<number>(model.departments).fill(0);
  for (const department of roster.department) sizes[department]++;
  const values = Object.entries(scenario.values).map(([name, value]) => {
    const row = paramRow(name);
    return [name, row === undefined ? value : writtenValue(row, value)];
  });
  return {
    title: scenario.title,
    question: scenario.question,
    name: scenario.name,
    scenarioText: textOf(scenario),
    scenarioHash: scenario.hash,
    weeks: scenario.weeks,
    seed: scenario.seed,
    people: model.people,
    departments: scenario.departments.map(({ name, service }, place) => ({
      name,
      people: sizes[place],
      service,
    })),
    department: roster.department.slice(),
    level: roster.level.slice(),
    manager: roster.manager.slice(),
    tieOffsets: roster.ties.offsets.slice(),
    tieNeighbours: roster.ties.neighbours.slice(),
    plan: scenario.interventions.map(({ kind, start, end, target }) => ({
      kind,
      start,
      end: end > scenario.weeks ? null : end,
      inCustomer: target.organisation === 'customer',
    })),
    customerOrganisation: scenario.customer?.name ?? null,
    values: Object.fromEntries(values) as Record<string, Value>,
  };
}
