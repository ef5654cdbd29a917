// The library's own functions: what is observed is what the engine says, an ensemble on threads is the one in a single
// thread, and whoever asks for what cannot be is told which field, what came and what was expected.

import { describe, expect, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { ScenarioFile } from '../sim/scenario-file.ts';
import type { scenarioSchema } from '../sim/scenario-schema.ts';
import * as door from '../workers/door/index.ts';
import { createThreadService } from '../workers/door/thread-service.ts';
import { onThreads, type SpawnThread, type ThreadOptions } from '../workers/door/threads.ts';
import { makeModel, RICH, tinyFile, tinyScenario } from './helpers.ts';

const SCENARIO = tinyScenario(RICH);
const OPTIONS = { seeds: [5, 2, 9, 4], weeks: 4 };
const ONE = door.runEnsemble(SCENARIO, OPTIONS);

const forever = new Promise<string>(() => {});
const inProcess: SpawnThread = () => ({ api: createThreadService(), died: forever, stop() {} });

function many(options: Partial<ThreadOptions> = {}, spawn = inProcess): Promise<door.Ensemble> {
  return onThreads(spawn, 3, SCENARIO, { ...OPTIONS, ...options });
}

describe('observe', () => {
  it('names what the engine reads, of everybody and of departments', () => {
    const model = makeModel(RICH, 3);
    const table = door.readOutcomeTable(model);
    const { week, outcomes, departments, customer } = door.observe(model);
    expect(week).toBe(3);
    expect(customer).toBe(null);
    const rows = [outcomes, ...Object.values(departments)];
    expect(Object.keys(departments)).toEqual(model.scenario.departments.map(({ name }) => name));
    for (const [place, row] of rows.entries()) {
      const read = door.OUTCOMES.map(({ name }) => row[name]);
      expect(read).toEqual([...table.subarray(place * read.length, (place + 1) * read.length)]);
    }
    expect(departments['Sales'].profit).toBeNaN();
  });

  it('keeps what it saw when the model goes on', () => {
    const model = makeModel(RICH, 3);
    const seen = door.observe(model);
    const before = structuredClone(seen);
    door.tick(model);
    expect(seen).toEqual(before);
    expect(door.observe(model).outcomes).not.toEqual(seen.outcomes);
  });

  it('shows the customer organisation', () => {
    const departments = ['Purchasing', 'Plant', 'Law'].map((name) => ({ name, people: 6 }));
    const small = { name: 'The customer', departments };
    const model = makeModel({ customerOrganisation: { organisation: small } }, 1);
    expect(door.observe(model).customer?.headcount).toBe(18);
  });
});

describe('an ensemble', () => {
  it('is made of runs that are each what the engine makes alone, in the order of the seeds', () => {
    expect(ONE.runs.map(({ seed }) => seed)).toEqual(OPTIONS.seeds);
    for (const [place, seed] of OPTIONS.seeds.entries()) {
      const model = makeModel({ ...RICH, seed }, 4);
      expect(ONE.runs[place].stateHash).toBe(door.stateHash(model));
      expect(door.valuesOf(ONE, 'enacted')[place]).toBe(door.observe(model).outcomes.enacted);
    }
    expect(new Set(ONE.runs.map(({ stateHash }) => stateHash)).size).toBe(4);
  });

  it('is the same on threads, whoever makes which run', async () => {
    const told: [number, number][] = [];
    expect(await many({ onRun: ({ seed }, done) => told.push([seed, done]) })).toEqual(ONE);
    expect(told.map(([, done]) => done)).toEqual([1, 2, 3, 4]);
    expect(told.map(([seed]) => seed).toSorted((a, b) => a - b)).toEqual([2, 4, 5, 9]);
    expect(await many({ threads: 1 })).toEqual(ONE);
  });

  it('fails with the seed of the run in which a thread dies', async () => {
    const dead: SpawnThread = () => ({
      api: { run: () => new Promise(() => {}) },
      died: Promise.resolve('the thread ended with code 3'),
      stop() {},
    });
    const failed = many({}, dead);
    await expect(failed).rejects.toThrow('seed 5: the thread ended with code 3');
    await expect(failed).rejects.toMatchObject({ name: 'RunFailed', seed: 5 });
  });

  it('fails with what a run or a listener throws', async () => {
    const throwing: SpawnThread = () => ({
      api: { run: () => Promise.reject(new RangeError('no luck')) },
      died: forever,
      stop() {},
    });
    await expect(many({}, throwing)).rejects.toThrow('seed 5: RangeError: no luck');
    const onRun = (): void => {
      throw new Error('the disk is full');
    };
    await expect(many({ onRun })).rejects.toThrow('the disk is full');
  });

  it('stops at once when told to, with the reason, and ends its threads', async () => {
    let stopped = 0;
    const spawn: SpawnThread = () => ({
      api: { run: () => new Promise(() => {}) },
      died: forever,
      stop: () => stopped++,
    });
    const stop = new AbortController();
    const running = many({ signal: stop.signal }, spawn);
    stop.abort(new Error('enough'));
    await expect(running).rejects.toThrow('enough');
    expect(stopped).toBe(3);
    await expect(many({ signal: stop.signal }, spawn)).rejects.toThrow('enough');
    expect(stopped).toBe(3);
  });

  it.each([
    [{ seeds: [] }, 'seeds: none, expected at least one'],
    [{ seeds: [1, 2, 1] }, 'seeds: 1 twice, expected each once'],
    [{ seeds: [1.5] }, 'seeds: 1.5, expected whole numbers from 0 up'],
    [{ weeks: 0 }, /^weeks: 0, expected/],
    [{ threads: 0 }, 'threads: 0, expected a whole number from 1 up'],
    [{ extensions: './own.mjs' }, /^extensions: "\.\/own\.mjs", expected a whole address/],
  ])('refuses %o before anything starts', async (wrong, words) => {
    const none: SpawnThread = () => {
      throw new Error('started');
    };
    await expect(many(wrong, none)).rejects.toThrow(words);
  });

  it('wants the address of the extensions that a scenario was checked with, and no others', async () => {
    const own = door.defineIntervention({
      kind: 'own-kind',
      title: 'Own',
      sentence: 'Of a test.',
      source: 'none: a test',
      claims: [],
      cost: 1,
      effects: [{ lever: 'talk', how: 'add', amount: 0.1 }],
    });
    const set = door.createExtensions(own);
    const scenario = door.requireScenario(door.checkScenario(tinyFile(), set));
    const on = (extensions?: string) =>
      onThreads(inProcess, 1, scenario, { ...OPTIONS, extensions });
    await expect(on()).rejects.toThrow(/^extensions: nothing, expected the address/);
    const others = new URL('../docs/examples/rumours.mjs', import.meta.url).href;
    await expect(on(others)).rejects.toThrow(/rumours\.mjs, expected the same ones/);
  });
});

describe('what is said of an ensemble', () => {
  it('is the mean of its values with an interval around it', () => {
    const values = door.valuesOf(ONE, 'trust', 2);
    const { mean, interval, seeds, week } = door.summarise(ONE, 'trust', 2);
    expect({ mean, seeds, week }).toEqual({ mean: door.mean(values), seeds: 4, week: 2 });
    expect(interval).toEqual(door.meanInterval(values));
    expect(interval.low).toBeLessThan(mean);
    expect(interval.high).toBeGreaterThan(mean);
  });

  it('is a share of runs with an interval that stays inside 0 to 1', () => {
    const all = door.chance(ONE, 'headcount', (people) => people > 0);
    expect(all).toMatchObject({ hits: 4, seeds: 4, share: 1, interval: { high: 1 } });
    expect(all.interval.low).toBeCloseTo(0.5101, 4);
  });

  it('compares seed by seed, and calls the same the same', () => {
    const plain = door.requireScenario(door.withOverrides(SCENARIO, { withoutPlan: true }));
    const other = door.runEnsemble(plain, OPTIONS);
    const { difference, pairs } = door.compareEnsembles(other, ONE, 'cost');
    expect(pairs).toBe(4);
    expect(difference).toBe(door.summarise(ONE, 'cost').mean);
    expect(difference).toBeGreaterThan(0);
    expect(door.compareEnsembles(ONE, ONE, 'cost')).toMatchObject({
      same: true,
      distinguishable: false,
    });
  });

  it('refuses outcomes and weeks that are none, and ensembles of other seeds', () => {
    const asked = (name: string, week?: number) => () =>
      door.valuesOf(ONE, name as door.OutcomeName, week);
    expect(asked('enactd')).toThrow(
      'outcome: "enactd", expected one of OUTCOMES. Did you mean "enacted"?',
    );
    expect(asked('enacted', 5)).toThrow('week: 5, expected a whole number from 0 to 4');
    const fewer = { ...ONE, runs: ONE.runs.slice(1) };
    expect(() => door.compareEnsembles(ONE, fewer, 'cost')).toThrow(
      /^seeds: 5, 2, 9, 4 against 2, 9, 4/,
    );
    expect(() => door.seedRange(3, 1)).toThrow('seeds: 3..1, expected first to last');
  });
});

describe('a scenario that is refused', () => {
  it('is an error with every problem where a program cannot go on', () => {
    const wrong = door.checkScenario(tinyFile({ seed: -1, weeks: 'ten' }));
    const refusal = (): unknown => door.requireScenario(wrong);
    expect(refusal).toThrow(door.ScenarioRefusal);
    expect(refusal).toThrow(/^seed: -1, expected .*\nweeks: "ten", expected /m);
  });
});

describe('the types of a scenario file', () => {
  it('are what the schema checks', () => {
    type Checked = Omit<z.infer<typeof scenarioSchema>, 'interventions' | 'organisation'>;
    type Written = Omit<ScenarioFile, 'interventions' | 'organisation'>;
    // A lesson is written as its kind and what goes with it; which fields those are the schema alone says.
    expectTypeOf<Omit<Written, 'lesson'>>().toExtend<Omit<Checked, 'lesson'>>();
    expectTypeOf<Checked>().toExtend<Written>();
    type CheckedFirm = z.infer<typeof scenarioSchema>['organisation'];
    expectTypeOf<CheckedFirm>().toExtend<ScenarioFile['organisation']>();
    expectTypeOf<Omit<ScenarioFile['organisation'], 'roster'>>().toExtend<CheckedFirm>();
    expectTypeOf<keyof ScenarioFile['organisation']>().toEqualTypeOf<keyof CheckedFirm>();
  });
});
