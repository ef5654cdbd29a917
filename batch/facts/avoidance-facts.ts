// Facts about work avoidance and the attack on those who point at it (HEAT-1), about the four ways of raising
// the heat (HEAT-2) and the two of lowering it (HEAT-3). Minimum effects were set before the first measurement.

import type { InterventionEntry } from '../../sim/scenario-file.ts';
import { contrast, type Arm, type Contrast, type Fact, type Window } from './fact.ts';
import { FIRM, FULL, QUO, SAFE, set } from './firm.ts';

const base = FIRM;
const YEARS: Window = [52, 104];

/** Hot, and safe enough to speak, but nobody has learnt what it is about. */
const HOT = { ...FULL, ...SAFE, temperature: 0.5 };
const UNTAUGHT = { ...HOT, education: 0 };

const AVOIDANCE: Fact = {
  id: 'avoidance',
  claims: ['HEAT-1'],
  statement:
    'a challenge nobody understands is avoided, and those who speak up about it are driven out',
  base,
  weeks: YEARS[1],
  arms: {
    calm: set([0, { ...UNTAUGHT, temperature: 0.2 }]),
    untaught: set([0, UNTAUGHT]),
    taught: set([0, HOT]),
    protected: set([0, { ...UNTAUGHT, protection: 1 }]),
  },
  contrasts: [
    contrast(['calm', 'untaught'], 'avoidance', YEARS, { atLeast: 0.3 }),
    contrast(['untaught', 'taught'], 'avoidance', YEARS, { atLeast: -0.3 }),
    contrast(['calm', 'untaught'], 'gadflies', YEARS, { atLeast: -1.5 }),
    contrast(['untaught', 'protected'], 'gadflies', YEARS, { atLeast: 1.5 }),
  ],
  ablations: [
    { says: 'heat does not engage', params: { engageAt: 1 }, kills: [0, 1] },
    { says: 'nobody is attacked', params: { gadflyAttack: 0 }, kills: [2, 3] },
  ],
};

const FIRST_YEAR: Window = [10, 52];
const WAYS = [
  ['tough-questions'],
  ['stretch-responsibility', 'drop-scripts'],
  ['surface-conflict'],
  ['protect-gadflies'],
] as const;

const doing = (kinds: readonly string[], start = 0): { interventions: InterventionEntry[] } => ({
  interventions: kinds.map((kind) => ({ kind, start })),
});
const ways = Object.fromEntries(WAYS.map((kinds) => [kinds[0], doing(kinds)]));

const FOUR_WAYS: Fact = {
  id: 'four-ways',
  claims: ['HEAT-2'],
  statement: 'each of the four ways of raising the temperature wakes people up',
  base,
  weeks: FIRST_YEAR[1],
  arms: { quo: QUO, ...ways },
  contrasts: WAYS.map(([way]): Contrast =>
    contrast(['quo', way], 'engagement', FIRST_YEAR, { atLeast: 0.02 }),
  ),
  ablations: [
    { says: 'heat does not engage', params: { engageAt: 1 }, kills: WAYS.map((_, place) => place) },
  ],
};

/** Too hot without a safe place; half a year in, leaders lower it, or they do not. */
const LOWERED_AT = 26;
const SOON: Window = [34, 86];
const LATE: Window = [130, 160];
const lowering = (temperature: number, kinds: readonly string[]): Arm => ({
  ...set([0, { ...FULL, temperature }]),
  ...doing(kinds, LOWERED_AT),
});
const BOTH = ['take-back-responsibility', 'lengthen-timeframe'];
const TOO_HOT = 0.5;
const TOO_COOL = 0.3;

const LOWERING: Fact = {
  id: 'lowering',
  claims: ['HEAT-3', 'HEAT-4'],
  statement:
    'when it is too hot, taking back the hardest part and giving time calm people and help; else not',
  base,
  weeks: LATE[1],
  arms: {
    hot: lowering(TOO_HOT, []),
    takenBack: lowering(TOO_HOT, BOTH.slice(0, 1)),
    longer: lowering(TOO_HOT, BOTH.slice(1)),
    both: lowering(TOO_HOT, BOTH),
    cool: lowering(TOO_COOL, []),
    coolLowered: lowering(TOO_COOL, BOTH),
  },
  contrasts: [
    contrast(['hot', 'takenBack'], 'fear', SOON, { atLeast: -0.1 }),
    contrast(['hot', 'longer'], 'fear', SOON, { atLeast: -0.1 }),
    contrast(['hot', 'both'], 'deep', LATE, { atLeast: 0.1 }),
    contrast(['cool', 'coolLowered'], 'deep', LATE, { atMost: 0 }),
  ],
  ablations: [
    {
      says: 'nobody is ever afraid',
      params: { fearAt: 1, fearSafety: 1, costFear: 0 },
      kills: [0, 1, 2],
    },
  ],
};

export const AVOIDANCE_FACTS: readonly Fact[] = [AVOIDANCE, FOUR_WAYS, LOWERING];
