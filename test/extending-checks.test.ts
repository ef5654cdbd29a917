// What is wrong with somebody else's mechanism is found and said: when it is defined, when it is checked, when
// it runs. Each of these is a slip that a researcher can make.

import { describe, expect, it } from 'vitest';
import {
  checkExtension,
  createExtensions,
  createModel,
  defineIntervention,
  defineMechanism,
  ExtensionRefusal,
  formatProblem,
} from '../sim/index.ts';
import type { Intervention, Mechanism, View } from '../sim/index.ts';
import { nudge, scenarioOf } from './extending-helpers.ts';
import { passWeeks, RICH, tinyScenario } from './helpers.ts';

type Side = Parameters<Mechanism['pass']>[1];
type Pass = (model: View, own: Side) => void;

const eachPerson = (model: View, act: (person: number) => void): void => {
  for (let person = 0; person < model.people; person++) act(person);
};

const problemsOf = (extension: unknown, weeks = 12): string[] =>
  checkExtension(extension, tinyScenario(RICH), weeks).map(formatProblem);

const by = (model: View): number => model.values['nudgeBy'];
let calls = 0;

/** What each slip does, and how its problem begins. */
const SLIPS: readonly { slip: string; pass: Pass; says: RegExp; changes?: object }[] = [
  {
    slip: 'writes a column that it only reads',
    pass: (model) => {
      (model.columns['trust'] as Float32Array)[4] = 0.25;
    },
    says: /^nudge\.trust: week 0: entry 4 was 0\.\d+ and became 0\.25; only columns of its own may/,
  },
  {
    slip: 'sets a parameter',
    pass: (model) => {
      (model.values as Record<string, number>)['nudgeBy'] = 0.5;
    },
    says: /^nudge\.values\.nudgeBy: week 0: entry 0 was 0\.01 and became 0\.5/,
  },
  {
    slip: 'makes ties its own',
    pass: (model) => {
      (model.ties.weights as Float32Array)[0] = 9;
    },
    says: /^nudge\.ties\.weights: week 0: entry 0 was [\d.]+ and became 9/,
  },
  {
    slip: 'reads what it did not declare',
    pass: (model) => void model.columns['fear'][0],
    says: /^nudge\.fear: week 0: used, but not declared; add 'fear' to reads/,
  },
  {
    slip: 'pushes what it did not declare',
    pass: (_, own) => {
      own.push['belief'][0] = 1;
    },
    says: /^nudge\.belief: week 0: used, but not declared; add 'belief' to writes/,
  },
  {
    slip: 'leaves its bounds',
    pass: (model, own) => {
      own.columns['nudged'][7] = model.week === 2 && !model.settling ? 11 : 0;
    },
    says: /^nudge\.nudged: week 2: person 7: 11, expected 0 to 10/,
  },
  {
    slip: 'keeps something that is no number',
    pass: (_, own) => {
      own.columns['nudged'][7] = NaN;
    },
    says: /^nudge\.nudged: week 0: person 7: NaN, expected 0 to 10/,
  },
  {
    slip: 'pushes by something that is no number',
    pass: (model, own) => {
      own.push['trust'][3] = model.values['nudgedBy'] * 2;
    },
    says: /^nudge\.trust: week 0: person 3: pushed by NaN, expected a finite number/,
  },
  {
    slip: 'throws',
    pass: () => {
      throw new Error('no rest for me');
    },
    says: /^nudge: week 0: its pass failed: no rest for me/,
  },
  {
    slip: 'uses chance of its own',
    pass: (model, own) => {
      eachPerson(model, (person) => (own.push['trust'][person] = by(model) * Math.random()));
    },
    says: /^nudge: two runs of seed 1 that differ from week 0 on, expected the same run twice/,
  },
  {
    slip: 'remembers outside its columns',
    pass: (model, own) => {
      calls++;
      eachPerson(model, (person) => (own.push['trust'][person] = by(model) / calls));
    },
    says: /^nudge: two runs of seed 1 that differ/,
  },
  {
    slip: 'acts though it is off',
    pass: (model, own) => {
      eachPerson(model, (person) => (own.push['trust'][person] = by(model) + 0.001));
    },
    says: /^nudge\.trust: week 0: entry 0 is pushed by 0\.001 with nudgeBy at 0, expected exactly 0/,
  },
  {
    slip: 'hangs on the order of people',
    pass: (model, own) => {
      const { nudged } = own.columns;
      nudged[0] = Math.min(10, nudged[0] + 1);
      for (let person = 1; person < model.people; person++) nudged[person] = nudged[person - 1] / 2;
    },
    says: /^nudge\.nudged: entry 0: .* with people and departments listed the other way round/,
  },
  {
    slip: 'does nothing at all',
    pass: () => {},
    says: /^nudge: nothing that moves in 12 weeks with nudgeBy at 0\.01/,
  },
];

describe('a mechanism is found out that', () => {
  it('is sound: nothing', () => {
    expect(problemsOf(nudge())).toEqual([]);
  });

  it.each(SLIPS)('$slip', ({ pass, says }) => {
    const [first = ''] = problemsOf(nudge({ pass }));
    expect(first).toMatch(says);
  });
});

describe('in a run that nobody watches', () => {
  const run = (pass: Pass) => () =>
    passWeeks(createModel(scenarioOf(nudge({ pass }), { params: { burnIn: 0 } })), 5);

  it('bounds hold all the same, and the error names mechanism, column, person, week and value', () => {
    const leaves = run((model, own) => {
      own.columns['nudged'][7] = model.week === 3 ? -0.5 : 0;
    });
    expect(leaves).toThrow('nudge, week 3, nudged: person 7: -0.5, expected 0 to 10');
    const pushes = run((model, own) => {
      own.push['trust'][9] = model.week === 2 ? -Infinity : 0;
    });
    expect(pushes).toThrow(
      'nudge, week 2, trust: person 9: pushed by -Infinity, expected a finite',
    );
  });

  it('a push never leaves the bounds of its column, nor reaches an empty place', () => {
    const set = nudge({
      pass: (model: View, own: Side) =>
        eachPerson(model, (person) => (own.push['trust'][person] = person % 2 === 0 ? 5 : -5)),
    });
    const model = createModel(scenarioOf(set, { params: { exitRate: 0.05 }, ...VACANT }));
    let empty = 0;
    for (let week = 0; week < 12; week++) {
      const before = model.columns.trust.slice();
      passWeeks(model, 1);
      for (const [person, trust] of model.columns.trust.entries()) {
        if (model.columns.vacantWeeks[person] === 0) continue;
        if (model.columns.leftWeek[person] === model.week - 1) continue;
        expect(trust).toBe(before[person]);
        empty++;
      }
      expect(Math.min(...model.columns.trust)).toBe(0);
      expect(Math.max(...model.columns.trust)).toBe(1);
    }
    expect(empty).toBeGreaterThan(5);
  });
});

const VACANT = { interventions: [{ kind: 'selective-hiring', start: 0 }] };

/** Problems of a definition, as one text. */
function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    expect(error).toBeInstanceOf(ExtensionRefusal);
    return (error as ExtensionRefusal).message;
  }
  return '';
}

const praise = (changes: object = {}): Intervention => ({
  kind: 'praise',
  title: 'Praise',
  sentence: 'People are praised.',
  source: 'none: a test',
  claims: [],
  cost: 1,
  effects: [{ lever: 'recognition', how: 'toward', amount: 1 }],
  ...changes,
});

describe('a definition is refused', () => {
  it('whole, with every problem it has', () => {
    const text = refusal(() =>
      defineMechanism(
        nudge({
          name: 'Nudge!',
          after: 'lunch',
          source: '',
          claims: ['none'],
          switch: 'nothing',
          reads: ['trust', 'trust', 'love'],
          writes: ['meanBelief'],
          columns: [{ name: 'trust', unit: 'x', low: 1, high: 0, start: 5, colour: 'red' }],
          pass: 3,
        }),
      ),
    );
    for (const part of [
      'Nudge!.name: "Nudge!", expected a name like rumour-fatigue',
      'after: "lunch", expected one of leadership, ties',
      'source: "", expected a text',
      'claims: ["none"], expected a list of claim ids such as MIX-1',
      'pass: number, expected a function pass(model, own)',
      'columns[0].name: "trust", expected a name that no column has yet',
      'columns[0].high: 0, expected a number of at least 1',
      'columns[0].colour: a field, expected one of name, unit',
      'switch: "nothing", expected the name of one of its parameters',
      'reads[1]: "trust", expected each name once',
      'reads[2]: "love", expected one of belief',
      'writes[0]: "meanBelief", expected one of belief, habitProduct',
    ]) {
      expect(text).toContain(part);
    }
  });

  it('when its switch cannot be 0, or it pushes practice after people have acted', () => {
    const [param] = nudge().params;
    const never = nudge({ params: [{ ...param, min: 0.005 }] });
    expect(refusal(() => createExtensions(never))).toContain(
      'nudge.params[0]: 0.005 to 1, expected a range with 0 in it',
    );
    const late = nudge({ after: 'habit', writes: ['practice'] });
    expect(refusal(() => createExtensions([late]))).toContain(
      'nudge.after: "habit", expected a rule before behaviour, for it pushes practice',
    );
  });

  it('when a kind moves what there is not, or says what nobody knows', () => {
    const wrong = praise({
      kind: 'recognise',
      cost: -1,
      effects: [{ lever: 'recognition', how: 'up', amount: 1, option: 'much' }],
      speed: 3,
    });
    const text = refusal(() => defineIntervention(wrong));
    expect(text).toContain(
      'recognise.kind: "recognise", expected a kind that there is none of yet',
    );
    expect(text).toContain('recognise.cost: -1, expected a number of at least 0');
    expect(text).toContain('effects[0].how: "up", expected one of toward, add, times');
    expect(text).toContain('effects[0].option: "much", expected one of');
    expect(text).toContain('recognise.speed: a field, expected one of kind, version');
    const lever = { lever: 'recogniton', how: 'add' as const, amount: 1 };
    expect(refusal(() => createExtensions(praise({ effects: [lever] })))).toContain(
      'praise.effects: "recogniton", expected a lever of leaders',
    );
  });

  it('when two of a set have one name, or it is nothing of the kind', () => {
    expect(refusal(() => createExtensions([nudge(), nudge()]))).toContain(
      'nudge: "nudge", which nudge has already, expected a name of its own',
    );
    expect(refusal(() => createExtensions([null, 'x', {}]))).toContain(
      'extension 1: null, expected a mechanism (with pass) or an intervention (with kind)',
    );
    expect(problemsOf({ name: 'half' }).length).toBeGreaterThan(5);
  });
});

describe('a kind is found out that', () => {
  it('moves nothing', () => {
    expect(problemsOf([nudge(), praise({ effects: [] })])).toEqual([
      'praise: no lever moved and no tie made at strength 1, expected at least one. Check effects and delay.',
    ]);
    expect(problemsOf(praise())).toEqual([]);
  });
});
