// The only service: load, advance, seek, revise, explain, save. A plain object that knows no thread; the
// page reaches it through a worker, tests call it directly. Problems are values, never exceptions.

import {
  changeScenario,
  commonWeeks,
  createModel,
  outcomeTableLength,
  packFrame,
  parseScenario,
  readOutcomeTable,
  readPanorama,
  restore,
  save,
  tick,
  withOverrides,
} from '../sim/index.ts';
import type { Model, Overrides, Problem, Scenario } from '../sim/index.ts';
import { describe, textOf, type Description } from './description.ts';
import { diagnose, type Diagnosis } from './diagnosis.ts';
import { createExplainer, type Explained } from './explainer.ts';
import { createWhy, type WhyAnswer, type WhyQuestion } from './why.ts';
import { stepNow, type StepNow } from './step-now.ts';

export type { Description } from './description.ts';
export type { Overrides } from '../sim/index.ts';

export interface Problems {
  readonly problems: readonly Problem[];
}
export interface Loaded {
  readonly description: Description;
  readonly frame: ArrayBuffer;
  readonly week: number;
}
/** What is known of a week besides its people; a frame holds the same of its own week. */
export interface WeekTables {
  readonly outcomes: Float64Array;
  readonly panorama: Float32Array;
}
/** A frame, and the tables of the weeks that were passed on the way to it, in order; its own it holds itself. */
export interface Passed {
  readonly frame: ArrayBuffer;
  readonly week: number;
  readonly earlier: readonly WeekTables[];
}
/** Another plan under the same run, and the weeks that were passed anew. */
export interface Revised extends Passed {
  readonly scenarioText: string;
  readonly scenarioHash: string;
  /** Up to this week both plans are the same run, person by person. */
  readonly common: number;
}

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

  function pass(weeks: number, lent?: ArrayBuffer): Passed {
    const passing = running();
    const earlier: WeekTables[] = [];
    for (let left = weeks; left > 0; left--) {
      tick(passing);
      if (left > 1) earlier.push(readTables(passing));
      if (passing.week % CHECKPOINT_EVERY === 0 && !checkpoints.has(passing.week)) {
        keepCheckpoint(passing);
      }
    }
    return { frame: packFrame(passing, lent), week: passing.week, earlier };
  }

  /** The run under another scenario, at the last week known that both have in common. */
  function goOnFrom(now: Model, scenario: Scenario, common: number): Model {
    if (common < 0) return createModel(scenario);
    const before = [...checkpoints.keys()].filter((kept) => kept <= common);
    const nearest = Math.max(...before);
    if (now.week <= common && now.week >= nearest) return changeScenario(now, scenario);
    const state = checkpoints.get(nearest);
    return state === undefined ? createModel(scenario) : restore(scenario, state);
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
      return pass(weeks, lent);
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
      return pass(week - running().week, lent);
    },

    /**
     * Lays other settings over the scenario's text, and shows the week asked for under them. What both plans
     * have in common is not computed again: the run goes on from the last kept state before they part.
     */
    revise(
      text: string,
      overrides: Overrides,
      week: number,
      lent?: ArrayBuffer,
    ): Problems | Revised {
      const now = running();
      const checked = checkedWith(text, overrides);
      if ('problems' in checked) return checked;
      const { scenario } = checked;
      const common = commonWeeks(now.scenario, scenario, week);
      const next = goOnFrom(now, scenario, common);
      for (const kept of checkpoints.keys()) if (kept > common) checkpoints.delete(kept);
      model = next;
      if (!checkpoints.has(next.week)) keepCheckpoint(next);
      return {
        scenarioText: textOf(scenario),
        scenarioHash: scenario.hash,
        common: Math.max(0, common),
        ...pass(week - next.week, lent),
      };
    },

    /** What pushed a person, and every department, in the week that has just passed, and whose doing it was. */
    explain(person: number): Problems | Explained {
      return explainer.explain(running(), person);
    },

    /** Why people moved, piece by piece; ask in a thread of its own, for it makes the run again. */
    why(question: WhyQuestion): WhyAnswer {
      return whys.answer(running(), question);
    },

    /** What helps and hurts a step of the plan this week, by its place in the scenario's list. */
    stepNow(place: number): Problems | StepNow {
      return stepNow(running(), place);
    },

    /** Where each department stands in the week that is shown, before anything more is tried. */
    diagnose(): Diagnosis {
      return diagnose(running());
    },

    /** The whole state, for putting the run back after the engine has died. */
    save(): ArrayBuffer {
      return save(running());
    },

    /** Dies, as an engine never should: the test of being restarted. */
    crash(): void {
      const host = globalThis as { close?: () => void };
      host.close?.();
    },
  };
}

function readTables(model: Model): WeekTables {
  const outcomes = new Float64Array(outcomeTableLength(model.departments));
  return { outcomes: readOutcomeTable(model, outcomes), panorama: readPanorama(model) };
}

function checkedWith(text: string, overrides: Overrides): Problems | { scenario: Scenario } {
  const checked = parseScenario(text);
  return 'problems' in checked ? checked : withOverrides(checked.scenario, overrides);
}
