// Facts about the full package (MIX-7 to MIX-9): F4 to F7 of the model's section 3, each twice. As the
// prototype had it, everything moves at once at a heat of .42; and the same with a place where anxieties may
// be voiced, because the first measurement showed that most organisations of the whole model flee from the
// package without one (docs/evidence.md).

import {
  contrast,
  interaction,
  meanAt,
  type Arm,
  type Fact,
  type Runs,
  type Window,
} from './fact.ts';
import { FIRM, FULL, NO_GATE, NO_PEERS, SAFE, set, systemsAt, SYSTEMS } from './firm.ts';
import { READING } from './readings.ts';
import { FULL_PLAN } from './scenario-facts.ts';

const LATE: Window = [130, 160];
const TEACHING = 0.3;
const HEAT = 0.42;
const HALF = ['metrics', 'decisionRights', 'peoplePractices'];
const base = FIRM;

const deep = (own: Runs, arm: string): number => meanAt(own[arm], READING.deep, LATE);

function packageFacts(mark: string, care: Readonly<Record<string, number>>): Fact[] {
  const heat = { temperature: HEAT, ...care };
  const around = { talk: 1, education: TEACHING, ...heat };
  const full = { ...FULL, ...care };
  const whole = set([0, full]);
  const taught = set([0, { education: TEACHING, ...heat }]);
  const aligned = set([0, { ...systemsAt(1), talk: 1, ...heat }]);
  const half = { ...around, ...systemsAt(1, HALF) };
  const neutral = { ...systemsAt(0), talk: 0, education: 0, safetyLift: 0, distressRelief: 0 };
  const stop = { ...neutral, temperature: 0.25 };
  const withOne = SYSTEMS.map((name) => [name, set([0, { ...around, [name]: 1 }])] as const);
  const id = (name: string): string => `${name}${mark}`;
  return [
    {
      id: id('F4b'),
      claims: ['MIX-6', 'MIX-8'],
      statement: 'the full package makes the culture that HR programmes do not make',
      base,
      weeks: LATE[1],
      arms: {
        hr: set([0, { peoplePractices: 1, talk: 1, education: TEACHING }]),
        full: whole,
      },
      contrasts: [contrast(['hr', 'full'], 'deep', LATE, { atLeast: 0.4 })],
      ablations: [{ says: 'systems neither pay nor teach', params: NO_SYSTEMS, kills: [0] }],
    },
    {
      id: id('F5'),
      claims: ['MIX-8'],
      statement: 'the whole package is worth more than the sum of its levers',
      base,
      weeks: LATE[1],
      arms: { around: set([0, around]), full: whole, ...Object.fromEntries(withOne) },
      contrasts: [
        {
          says: 'deep, gain of six levers together against the sum of their gains alone',
          a: (own) => SYSTEMS.reduce((sum, name) => sum + deep(own, name) - deep(own, 'around'), 0),
          b: (own) => deep(own, 'full') - deep(own, 'around'),
          bar: { atLeast: 0.3 },
        },
      ],
      ablations: [{ says: 'no peers, and belief is no motive', params: NO_LOOPS, kills: [0] }],
    },
    {
      id: id('F6'),
      claims: ['MIX-7', 'MIX-9'],
      statement: 'systems need education and education needs systems',
      base,
      weeks: LATE[1],
      arms: { none: set([0, heat]), taught, aligned, both: whole },
      contrasts: [
        interaction(
          [
            ['none', 'taught'],
            ['aligned', 'both'],
          ],
          'deep',
          LATE,
          { atLeast: 0.2 },
        ),
        contrast(['aligned', 'both'], 'deep', LATE, { atLeast: 0.3 }),
      ],
      ablations: [{ says: 'nothing needs understanding', params: NO_GATE, kills: [0] }],
    },
    {
      id: id('F7'),
      claims: ['MIX-8', 'MIX-4'],
      statement: 'the whole package leaves a culture behind when it stops, half of it does not',
      base,
      weeks: 182,
      arms: { half: set([0, half], [130, stop]), full: set([0, full], [130, stop]) },
      contrasts: [contrast(['half', 'full'], 'belief', [176, 182], { atLeast: 0.5 })],
      ablations: [
        { says: 'no peers', params: NO_PEERS, kills: [0] },
        {
          says: 'no peers, gate, coherence or pull of own practice',
          params: NO_MEMORY,
          kills: [0],
        },
      ],
    },
  ];
}

const NO_SYSTEMS = { pullSystems: 0, motiveReward: 0 };
const NO_LOOPS = { ...NO_PEERS, motiveBelief: 0 };
const NO_MEMORY = { ...NO_PEERS, ...NO_GATE, coherence: 0, pullPractice: 0 };

/** While the levers are on their way: once talk and systems agree, there is nothing left to clear up. */
const ON_THE_WAY: Window = [12, 38];
const CARE = ['safe-space'];
const PICTURES = ['vision-activity'];
const TEACHES = ['educate-paradigm', 'hr-programme'];

/** The shipped full package without some kinds. */
const without = (...kinds: readonly string[]): Arm => ({
  interventions: FULL_PLAN.interventions.filter(({ kind }) => !kinds.includes(kind)),
});

/** As the prototype had it, nobody works on safety. Minimum effects were set before the first measurement. */
const VISION: Fact = {
  id: 'vision',
  claims: ['MIX-10'],
  statement: 'picturing the future gives clarity and energy to those who were taught',
  base: FULL_PLAN,
  weeks: ON_THE_WAY[1],
  arms: {
    taught: without(...CARE, ...PICTURES),
    pictured: without(...CARE),
    untaught: without(...CARE, ...PICTURES, ...TEACHES),
    untaughtPictured: without(...CARE, ...TEACHES),
  },
  contrasts: [
    contrast(['taught', 'pictured'], 'clarity', ON_THE_WAY, { atLeast: 0.05 }),
    contrast(['taught', 'pictured'], 'engagement', ON_THE_WAY, { atLeast: 0.02 }),
    interaction(
      [
        ['untaught', 'untaughtPictured'],
        ['taught', 'pictured'],
      ],
      'clarity',
      ON_THE_WAY,
      { atLeast: 0.03 },
    ),
  ],
  ablations: [
    { says: 'a picture clears nothing up', params: { visionClarity: 0 }, kills: [0, 2] },
    { says: 'ambiguity does not strain', params: { ambiguityDistress: 0 }, kills: [1] },
  ],
};

export const PACKAGE_FACTS: readonly Fact[] = [...packageFacts(' in safety', SAFE), VISION];
/** As the prototype had them. */
export const BARE_PACKAGE_FACTS: readonly Fact[] = packageFacts('', {});
