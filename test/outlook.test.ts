// Many runs of one plan: made by threads that live and die, kept under the plan's key, never made twice, and
// turned into chances, bands and comparisons.

import { describe, expect, it } from 'vitest';
import { readFrame } from '../sim/frame.ts';
import { OUTCOMES } from '../sim/metrics.ts';
import { createEnsembleService, type SeedRequest } from '../workers/ensemble-service.ts';
import { createSimApi } from '../workers/sim-api.ts';
import type { EnsembleThread } from '../workers/thread.ts';
import { chanceOf, differenceOf, fatesOf } from '../viz/outlook/chance.ts';
import { Ensemble } from '../viz/outlook/ensemble.ts';
import { keyOf, Outlook, type PlanRequest } from '../viz/outlook/outlook.ts';
import { chanceWords, say } from '../viz/outlook/words.ts';
import { tinyFile } from './helpers.ts';

const WEEKS = 20;
const TEXT = JSON.stringify(tinyFile({ weeks: WEEKS }));
const TEACH = { kind: 'educate-paradigm', start: 2 } as const;
const PAY = { kind: 'align-incentives', start: 0 } as const;

const request = (interventions: PlanRequest['overrides']['interventions']): PlanRequest => ({
  text: TEXT,
  overrides: { seed: 1, weeks: WEEKS, interventions },
  weeks: WEEKS,
  departments: 3,
});

/** Threads that answer in turn; every request is noted. */
function threads() {
  const asked: SeedRequest[] = [];
  const dying: ((why: string) => void)[] = [];
  let held: (() => void)[] | null = null;
  const spawn = (): EnsembleThread => {
    const service = createEnsembleService();
    const run = async (wanted: SeedRequest) => {
      asked.push(wanted);
      if (held) await new Promise<void>((go) => held?.push(go));
      return service.run(wanted);
    };
    const died = new Promise<string>((die) => dying.push(die));
    return { api: { run }, died, stop() {} } as unknown as EnsembleThread;
  };
  return {
    spawn,
    asked,
    dying,
    hold: () => (held = []),
    release: () => {
      const waiting = held ?? [];
      held = null;
      for (const go of waiting) go();
    },
  };
}

const settled = async (until: () => boolean) => {
  for (let turn = 0; turn < 2000 && !until(); turn++) await new Promise((go) => setTimeout(go, 1));
  expect(until()).toBe(true);
};

describe('an outlook', () => {
  it('makes the run on screen first, then every other seed, and each only once', async () => {
    const on = threads();
    const outlook = new Outlook(on.spawn, 2, () => {});
    const first = outlook.first(request([TEACH]));
    outlook.want([{ request: request([TEACH]), runs: 12 }]);
    await settled(() => first.complete);
    expect(on.asked[0]).toMatchObject({ seed: 1, whole: true });
    expect(first.seeds()).toEqual(Array.from({ length: 12 }, (_, place) => 1 + place));
    // The thread of first runs and the crew may both have begun with the first seed, no other twice.
    const others = on.asked.map(({ seed }) => seed).filter((seed) => seed !== 1);
    expect(new Set(others).size).toBe(others.length);
    const before = on.asked.length;
    expect(outlook.want([{ request: request([{ ...TEACH }]), runs: 12 }])[0]).toBe(first);
    await new Promise((go) => setTimeout(go, 5));
    expect(on.asked.length).toBe(before);
  });

  it('shows in its first run what the engine shows, week by week', async () => {
    const on = threads();
    const outlook = new Outlook(on.spawn, 1, () => {});
    const ensemble = outlook.first(request([TEACH]));
    await settled(() => ensemble.first !== null);
    const api = createSimApi();
    api.load(TEXT, { interventions: [TEACH] });
    const { outcomes } = readFrame(api.advance(WEEKS).frame);
    for (const [place, { name }] of OUTCOMES.entries()) {
      expect(ensemble.first?.get(name, WEEKS)).toBe(outcomes[place]);
    }
    expect(ensemble.ends).toHaveLength(30);
  });

  it('begins nothing while it is held but first runs, and goes on afterwards', async () => {
    const on = threads();
    const outlook = new Outlook(on.spawn, 1, () => {});
    outlook.hold(true);
    const [ensemble] = outlook.want([{ request: request([TEACH]), runs: 4 }]);
    const tried = outlook.first(request([PAY]));
    await settled(() => tried.first !== null);
    expect(ensemble.count).toBe(0);
    outlook.hold(false);
    await settled(() => ensemble.complete);
  });

  it('ends at once when cancelled: no answer comes in afterwards, and what is there stays', async () => {
    const on = threads();
    const outlook = new Outlook(on.spawn, 1, () => {});
    const [ensemble] = outlook.want([{ request: request([TEACH]), runs: 3 }]);
    await settled(() => ensemble.complete);
    on.hold();
    outlook.want([{ request: request([TEACH]), runs: 9 }]);
    expect(outlook.progress()).toMatchObject({ made: 3, wanted: 9 });
    outlook.cancel();
    on.release();
    await new Promise((go) => setTimeout(go, 10));
    expect(ensemble.count).toBe(3);
    expect(outlook.progress()).toMatchObject({ made: 0, wanted: 0 });
  });

  it('survives a thread that dies: that run fails, another thread makes the rest', async () => {
    const on = threads();
    const outlook = new Outlook(on.spawn, 1, () => {});
    on.hold();
    const [ensemble] = outlook.want([{ request: request([TEACH]), runs: 4 }]);
    await settled(() => on.asked.length === 1);
    on.dying.at(-1)?.('out of memory');
    on.release();
    await settled(() => ensemble.count === 3);
    expect(ensemble.failed).toBe('out of memory');
  });

  it('says why no run can be made', async () => {
    const on = threads();
    const outlook = new Outlook(on.spawn, 1, () => {});
    const [ensemble] = outlook.want([
      { request: request([{ kind: 'nonsense', start: 1 }]), runs: 2 },
    ]);
    await settled(() => ensemble.failed !== null);
    expect(ensemble.failed).toContain('kind');
  });

  it('knows a plan again however it was written, and tells plans apart', () => {
    const { overrides, ...rest } = request([TEACH]);
    const { seed, ...others } = overrides;
    expect(keyOf({ ...rest, overrides: { ...others, seed } })).toBe(keyOf(request([TEACH])));
    expect(keyOf(request([{ start: 2, kind: 'educate-paradigm' }]))).toBe(keyOf(request([TEACH])));
    expect(keyOf(request([{ ...TEACH, start: 3 }]))).not.toBe(keyOf(request([TEACH])));
    expect(keyOf({ ...request([TEACH]), text: `${TEXT} ` })).not.toBe(keyOf(request([TEACH])));
  });
});

/** An ensemble whose last week's `converted` is as given, seed by seed. */
function ensembleOf(shares: readonly number[], ends: number[] = []): Ensemble {
  const ensemble = new Ensemble('made up', 0, 0, 1);
  ensemble.wanted = shares.length;
  const place = OUTCOMES.findIndex(({ name }) => name === 'converted');
  shares.forEach((share, seed) => {
    const everybody = new Float32Array(OUTCOMES.length);
    everybody[place] = share;
    const tables = new Float64Array(seed === 0 ? OUTCOMES.length * 2 : 0).buffer;
    ensemble.put({
      seed,
      weeks: 0,
      everybody: everybody.buffer,
      departments: new Float32Array(3).buffer,
      tables,
      ends: Uint8Array.from(ends).buffer,
    });
  });
  return ensemble;
}

describe('what may be said of many runs', () => {
  it('a chance is the share that reaches two thirds, with Wilson’s interval', () => {
    const chance = chanceOf(ensembleOf([0.9, 0.7, 0.66, 0.1, 0.67, 0.2, 0.3, 0.4]));
    expect(chance).toMatchObject({ runs: 8, wanted: 8, share: 3 / 8 });
    expect(chance?.low).toBeCloseTo(0.1368, 3);
    expect(chance?.high).toBeCloseTo(0.6943, 3);
    expect(chanceOf(ensembleOf([]))).toBe(null);
  });

  it('says "under 1 %" and "over 99 %", never none or all', () => {
    expect([chanceWords(0), chanceWords(0.004), chanceWords(0.61), chanceWords(1)]).toEqual([
      'under 1\u202f%',
      'under 1\u202f%',
      '61\u202f%',
      'over 99\u202f%',
    ]);
  });

  it('two plans that do not differ beyond chance cannot be told apart', () => {
    const noise = Array.from({ length: 16 }, (_, seed) => 0.5 + ((seed * 7) % 5) / 50);
    const shifted = noise.map((share, seed) => share + (seed % 2 === 0 ? 0.05 : -0.05));
    const blurred = differenceOf(ensembleOf(shifted), ensembleOf(noise));
    expect(blurred?.distinguishable).toBe(false);
    expect(say.difference('Plan B', 'Plan A', blurred!)).toBe(
      'Plan B and Plan A cannot be told apart with 16 runs.',
    );
    const better = noise.map((share, seed) => share + 0.2 + (seed % 3) / 20);
    const clear = differenceOf(ensembleOf(better), ensembleOf(noise));
    expect(say.difference('Plan B', 'Plan A', clear!)).toMatch(
      /^Plan B ends 25 points higher than Plan A \(23 to 27\)\.$/,
    );
    expect(
      say.difference('Plan A', 'Plan B', differenceOf(ensembleOf(noise), ensembleOf(better))!),
    ).toMatch(/^Plan A ends 25 points lower than Plan B \(23 to 27\)\.$/);
  });

  it('counts who ends differently in the run on screen: changed or not, there or not', () => {
    const one = ensembleOf([0.5], [3, 2, 2, 0, 3]);
    const other = ensembleOf([0.5], [2, 2, 3, 2, 3]);
    expect(fatesOf(one, other)).toEqual({ different: [0, 2, 3], gained: 1, lost: 1 });
    expect(fatesOf(one, ensembleOf([0.5], [3]))).toBe(null);
  });

  it('a band holds the middle of the runs and widens with their spread', () => {
    const band = ensembleOf([0, 0.25, 0.5, 0.75, 1]).band('converted');
    expect(band).toMatchObject({ runs: 5 });
    expect([band!.innerLow[0], band!.middle[0], band!.innerHigh[0]]).toEqual([0.25, 0.5, 0.75]);
    expect(band!.low[0]).toBeCloseTo(0.025, 6);
    expect(ensembleOf([0.5]).band('converted')).toBe(null);
    expect(ensembleOf([0.5, 0.6]).band('trust', 0)).toBe(null);
  });
});
