// Many runs of one plan, one seed at a time: what chances, bands and comparisons are made of. A thread keeps
// the last plan it was asked about, checked, so that the next seed costs a run and nothing else.

import {
  createModel,
  isConverted,
  OUTCOMES,
  outcomeTableLength,
  parseScenario,
  readOutcomeTable,
  tick,
  withOverrides,
} from '../sim/index.ts';
import type { Model, Overrides, Problem, Scenario } from '../sim/index.ts';

/** Outcomes that are kept for every department too. */
export const KEPT_BY_DEPARTMENT = ['espoused', 'enacted', 'converted'] as const;

export interface SeedRequest {
  /** Same key, same plan: the thread need not check the text again. */
  readonly key: string;
  readonly text: string;
  readonly overrides: Overrides;
  readonly seed: number;
  /** Whether the whole table of every week, and everybody's end, are wanted too. */
  readonly whole: boolean;
}

/** One seed's run, from week 0 to its last. Weeks are rows. */
export interface SeedRun {
  readonly seed: number;
  readonly weeks: number;
  /** (weeks + 1) × outcomes, float32, of everybody. */
  readonly everybody: ArrayBuffer;
  /** (weeks + 1) × departments × KEPT_BY_DEPARTMENT, float32. */
  readonly departments: ArrayBuffer;
  /** (weeks + 1) × outcome table, float64; empty unless wanted whole. */
  readonly tables: ArrayBuffer;
  /** How everybody ends, see END; a byte a person. */
  readonly ends: ArrayBuffer;
}

/** How somebody ends: bits of a byte. */
export const END = { converted: 1, present: 2 } as const;

export function createEnsembleService() {
  let known: { key: string; scenario: Scenario } | null = null;

  function planOf({ key, text, overrides }: SeedRequest): Scenario | readonly Problem[] {
    if (known?.key === key) return known.scenario;
    const parsed = parseScenario(text);
    const checked = 'problems' in parsed ? parsed : withOverrides(parsed.scenario, overrides);
    if ('problems' in checked) return checked.problems;
    known = { key, scenario: checked.scenario };
    return checked.scenario;
  }

  return {
    /** Makes a whole run of a plan with a seed of its own. */
    run(request: SeedRequest): { problems: readonly Problem[] } | SeedRun {
      const plan = planOf(request);
      if (!('hash' in plan)) return { problems: plan };
      const { seed } = request;
      const checked = plan.seed === seed ? { scenario: plan } : withOverrides(plan, { seed });
      if ('problems' in checked) return { problems: checked.problems };
      return wholeRun(checked.scenario, request.whole);
    },
  };
}

export type EnsembleApi = ReturnType<typeof createEnsembleService>;

const KEPT = KEPT_BY_DEPARTMENT.map((name) => OUTCOMES.findIndex((row) => row.name === name));

function wholeRun(scenario: Scenario, whole: boolean): SeedRun {
  const model = createModel(scenario);
  const { weeks, seed } = scenario;
  const width = OUTCOMES.length;
  const length = outcomeTableLength(model.departments);
  const table = new Float64Array(length);
  const everybody = new Float32Array((weeks + 1) * width);
  const departments = new Float32Array((weeks + 1) * model.departments * KEPT.length);
  const tables = new Float64Array(whole ? (weeks + 1) * length : 0);
  let at = 0;
  for (let week = 0; week <= weeks; week++) {
    if (week > 0) tick(model);
    readOutcomeTable(model, table);
    everybody.set(table.subarray(0, width), week * width);
    for (let place = 1; place <= model.departments; place++) {
      for (const column of KEPT) departments[at++] = table[place * width + column];
    }
    if (whole) tables.set(table, week * length);
  }
  return {
    seed,
    weeks,
    everybody: everybody.buffer,
    departments: departments.buffer,
    tables: tables.buffer,
    ends: endsOf(model).buffer,
  };
}

function endsOf({ columns, people }: Model): Uint8Array<ArrayBuffer> {
  const ends = new Uint8Array(people);
  for (let person = 0; person < people; person++) {
    if (columns.vacantWeeks[person] !== 0) continue;
    const converted = isConverted(columns.meanBelief[person], columns.practiceDeep[person]);
    ends[person] = END.present | (converted ? END.converted : 0);
  }
  return ends;
}
