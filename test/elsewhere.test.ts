// One run is an anecdote: a prediction asked of other firms counts those that give the answer of the run on screen,
// with an interval, and never counts that run itself.

import { describe, expect, it } from 'vitest';
import { createModel, OUTCOMES, parseScenario, readOutcomeTable, tick } from '../sim/index.ts';
import type { EnsembleThread } from '../workers/thread.ts';
import { createEnsembleService, type SeedRequest } from '../workers/ensemble-service.ts';
import type { StepOf } from '../viz/classroom/course.ts';
import { elsewhereOf, OtherFirms, OTHERS } from '../viz/classroom/elsewhere.ts';
import { newGuess, withStroke } from '../viz/classroom/guess.ts';
import { foretold } from '../viz/classroom/headline.ts';
import type { Run } from '../viz/classroom/readings.ts';
import { runText } from '../viz/classroom/run-text.ts';
import { accepted, tinyScenario } from './helpers.ts';
import { LESSON } from './lesson-example.ts';

const entry = { name: 'tiny', file: { ...tinyScenario().file, lesson: LESSON }, lesson: LESSON };
const draw = LESSON.steps[1] as StepOf<'predict'>;
const choose: typeof draw = {
  ...draw,
  answer: {
    by: 'choose',
    measure: { of: 'difference', from: 'pay-too', week: 52 },
    options: [{ text: 'less', below: 0 }, { text: 'more' }],
  },
};

/** A firm whose runs stand at these values in every week. */
const firm = (own: number, other = 0) => {
  const at = (value: number): Run => ({ lastWeek: 52, get: () => value });
  return (name: string) => at(name === 'pay-too' ? other : own);
};

describe('a prediction in other firms', () => {
  it('holds where the same option holds, with the interval of such a share', () => {
    const firms = [firm(0.3, 0.1), firm(0.2, 0.1), firm(0.1, 0.4), firm(0.9, 0.1)];
    const found = elsewhereOf(choose, undefined, firm(0.5, 0.2), firms, -1);
    expect(found).toMatchObject({ runs: 4, same: 3 });
    // Wilson's interval of three in four.
    expect(found.low).toBeCloseTo(0.301, 3);
    expect(found.high).toBeCloseTo(0.954, 3);
  });

  it('of a drawn line holds where a run ends on the same side of it', () => {
    const guess = withStroke(
      newGuess(13, 52, 0.1),
      { week: 14, value: 0.1 },
      { week: 52, value: 0.6 },
    );
    const firms = [0.2, 0.7, 0.59].map((value) => firm(value));
    expect(elsewhereOf(draw, { guess }, firm(0.1), firms, -1)).toMatchObject({ runs: 3, same: 2 });
    expect(elsewhereOf(draw, { guess }, firm(0.8), firms, -1)).toMatchObject({ runs: 3, same: 1 });
    const none = elsewhereOf(draw, undefined, firm(0.1), firms, -1);
    expect(none).toMatchObject({ same: null, least: 0.2, most: 0.7 });
  });

  it('is told to the speaker before it is shown', () => {
    const [run, other] = [firm(0.5)('own'), firm(0, 0.2)];
    expect(foretold(choose, run, other, -1)).toBe('It will be “more”.');
    expect(foretold(draw, run, other, -1)).toBe('It will come to 50\u202f% in week 52.');
  });
});

describe('the other firms', () => {
  /** Threads that make the runs here; seeds they were asked for. */
  function threads() {
    const seeds: number[] = [];
    const spawn = (): EnsembleThread => {
      const service = createEnsembleService();
      const run = async (asked: SeedRequest) => {
        seeds.push(asked.seed);
        return service.run(asked);
      };
      return { api: { run }, died: new Promise(() => {}), stop() {} } as unknown as EnsembleThread;
    };
    return { spawn, seeds };
  }

  const told = { description: { seed: 7, departments: [{}, {}, {}] } } as never;
  type Firms = Parameters<Parameters<OtherFirms['ask']>[3]>[0];

  function asked(others: OtherFirms, predict: typeof draw): Promise<NonNullable<Firms>> {
    return new Promise((done, failed) =>
      others.ask(entry, predict, told, (firms) => {
        if (firms === null) failed(new Error('not made'));
        else if (firms.length === OTHERS) done(firms);
      }),
    );
  }

  it('are the same plan with other seeds, to the digit, and the run on screen is none of them', async () => {
    const others = new OtherFirms(threads().spawn, 2);
    const firms = await asked(others, choose);
    for (const [place, seed] of [8, 9, 27].entries()) {
      const text = runText(entry, 'pay-too');
      const model = createModel(
        accepted(parseScenario(JSON.stringify({ ...JSON.parse(text), seed }))),
      );
      for (let week = 0; week < 52; week++) tick(model);
      const done = readOutcomeTable(model)[OUTCOMES.findIndex(({ name }) => name === 'enacted')];
      const read = firms[[0, 1, 19][place]]('pay-too').get('enacted', 52, -1);
      expect(read).toBe(Math.fround(done));
    }
    others.stop();
  });

  it('are made once, however often the reveal is shown', async () => {
    const { spawn, seeds } = threads();
    const others = new OtherFirms(spawn, 2);
    await asked(others, draw);
    expect(seeds.toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: OTHERS + 1 }, (_, place) => 7 + place),
    );
    others.rest();
    await asked(others, draw);
    expect(seeds).toHaveLength(OTHERS + 1);
    others.stop();
  });
});
