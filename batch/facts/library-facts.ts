// The scenarios of the library that are about heat (HEAT) and about what is appreciated (AI): each shipped
// plan against the plan somebody would naturally make instead, in organisations of half the shipped size.

import customersInTheRoom from '../../scenarios/customers-in-the-room.json';
import deficitAgainstAppreciative from '../../scenarios/deficit-against-appreciative.json';
import dropTheScripts from '../../scenarios/drop-the-scripts.json';
import gadflies from '../../scenarios/gadflies.json';
import giveItTime from '../../scenarios/give-it-time.json';
import leaderHeat from '../../scenarios/leader-heat.json';
import whoLosesPower from '../../scenarios/who-loses-power.json';
import { contrast, meanAt } from './fact.ts';
import type { Arm, Contrast, Fact, Runs, Window } from './fact.ts';
import { NO_PEERS, QUO } from './firm.ts';
import { READING, type Reading } from './readings.ts';
import { only, plan, shipped, without, world } from './shipped.ts';

const LATE: Window = [130, 156];
const weeks = LATE[1];
const NO_FEAR = { fearAt: 1, fearSafety: 1, costFear: 0 };

const HEAT = shipped(leaderHeat);
/** The same plan with heat set once: at the least there is, as it comes, and pressed from the start. */
const fixedAt = (temperature: number): Arm => ({
  interventions: HEAT.interventions,
  events: [{ week: 0, set: { temperature } }],
});

const LEADER_HEAT: Fact = {
  id: 'leader-heat',
  claims: ['HEAT-4', 'HEAT-1'],
  statement: 'leaders who watch and revise do better than those who spare people or press them',
  base: world(HEAT),
  weeks,
  arms: { watched: plan(HEAT), spared: fixedAt(0.1), pressed: fixedAt(0.5) },
  contrasts: [
    contrast(['spared', 'watched'], 'deep', LATE, { atLeast: 0.05 }),
    contrast(['pressed', 'watched'], 'deep', LATE, { atLeast: 0.05 }),
    contrast(['watched', 'pressed'], 'avoidance', LATE, { atLeast: 0.1 }),
  ],
  ablations: [{ says: 'nobody is ever afraid', params: NO_FEAR, kills: [1, 2] }],
};

const ODD = shipped(gadflies);

const GADFLIES: Fact = {
  id: 'gadflies',
  claims: ['HEAT-2', 'HEAT-7'],
  statement: 'where gadflies are protected, more people change and customers gain from their ideas',
  base: world(ODD),
  weeks,
  arms: {
    unprotected: without(ODD, 'protect-gadflies'),
    protected: plan(ODD),
    noIdeas: { ...plan(ODD), params: { ideaRate: 0 } },
  },
  contrasts: [
    contrast(['unprotected', 'protected'], 'deep', LATE, { atLeast: 0.08 }),
    contrast(['noIdeas', 'protected'], 'satisfaction', LATE, { atLeast: 0.01 }),
  ],
  ablations: [
    { says: 'no peers', params: NO_PEERS, kills: [0] },
    { says: 'there are no gadflies', params: { gadflyShare: 0 }, kills: [0, 1] },
  ],
};

const CALLS = shipped(dropTheScripts);

const SCRIPTS: Fact = {
  id: 'drop-the-scripts',
  claims: ['HEAT-8', 'HEAT-2'],
  statement: 'scripts sound insincere, and stand in the way of a change that is under way',
  base: world(CALLS),
  weeks,
  arms: {
    quo: QUO,
    alone: only(CALLS, 'drop-scripts'),
    scripted: without(CALLS, 'drop-scripts'),
    full: plan(CALLS),
  },
  contrasts: [
    contrast(['scripted', 'full'], 'deep', LATE, { atLeast: 0.03 }),
    contrast(['quo', 'alone'], 'satisfaction', LATE, { atLeast: 0.01 }),
    contrast(['quo', 'alone'], 'deep', LATE, { within: 0.06 }),
  ],
  ablations: [
    { says: 'customers cannot hear a script', params: { scriptInsincere: 0 }, kills: [1] },
  ],
};

const POWER = shipped(whoLosesPower);
/** The year after the structure begins to change. */
const RESTRUCTURED: Window = [43, 95];

/** How much more managers are distressed than everybody, in one arm. */
const excess = (own: Runs, arm: string): number =>
  meanAt(own[arm], READING.managersDistress, RESTRUCTURED) -
  meanAt(own[arm], READING.distress, RESTRUCTURED);

const WHO_LOSES: Fact = {
  id: 'who-loses-power',
  claims: ['HEAT-5', 'CTX-5'],
  statement: 'those who lose power suffer most, and without taking it from them less changes',
  base: world(POWER),
  weeks,
  arms: { full: plan(POWER), unstructured: without(POWER, 'restructure') },
  contrasts: [
    {
      says: 'distress of managers over that of everybody, with the restructuring against without',
      a: (own) => excess(own, 'unstructured'),
      b: (own) => excess(own, 'full'),
      bar: { atLeast: 0.03 },
    },
    contrast(['unstructured', 'full'], 'deep', LATE, { atLeast: 0.1 }),
  ],
  ablations: [{ says: 'losing power hurts nobody', params: { powerDistress: 0 }, kills: [0] }],
};

const TIME = shipped(giveItTime);
const FOURTH_YEAR: Window = [188, 208];

/** Profit over doing nothing, mean of the half year that ends in a week. */
function gain(own: Runs, arm: string, week: number): number {
  const half: Window = [week - 26, week];
  return meanAt(own[arm], READING.profit, half) - meanAt(own.quo, READING.profit, half);
}

const GIVE_IT_TIME: Fact = {
  id: 'give-it-time',
  claims: ['HEAT-6', 'HEAT-3'],
  statement: 'under pressure for profit it gets worse before it gets better, and patience decides',
  base: world(TIME),
  weeks: FOURTH_YEAR[1],
  arms: { quo: QUO, patient: plan(TIME), impatient: without(TIME, 'lengthen-timeframe') },
  contrasts: [
    contrast(['impatient', 'patient'], 'deep', FOURTH_YEAR, { atLeast: 0.3 }),
    {
      says: 'share of organisations with less profit after a year and more after four, patient',
      a: () => 0,
      b: (own) => (gain(own, 'patient', 52) < -0.01 && gain(own, 'patient', 208) > 0 ? 1 : 0),
      bar: { atLeast: 0.75 },
    },
  ],
  ablations: [{ says: 'profit presses nobody', params: { profitPressure: 0 }, kills: [0] }],
};

const WORKS = shipped(deficitAgainstAppreciative);
const SUMMIT = 'appreciative-summit';

const DEFICIT: Fact = {
  id: 'deficit-against-appreciative',
  claims: ['AI-1', 'AI-5'],
  statement: 'asking what works beats telling people what they do wrong, all else being equal',
  base: world(WORKS),
  weeks,
  arms: {
    appreciative: plan(WORKS),
    deficit: {
      interventions: WORKS.interventions.map((one) =>
        one.kind === SUMMIT ? { ...one, kind: 'mandate' } : one,
      ),
    },
    neither: without(WORKS, SUMMIT),
  },
  contrasts: [
    contrast(['deficit', 'appreciative'], 'deep', LATE, { atLeast: 0.3 }),
    contrast(['deficit', 'appreciative'], 'resistance', LATE, { atLeast: -0.3 }),
    contrast(['neither', 'appreciative'], 'deep', LATE, { atLeast: 0.1 }),
  ],
  ablations: [{ says: 'push breeds no reactance', params: { reactance: 0 }, kills: [1] }],
};

const ROOM = shipped(customersInTheRoom);
const INVITED: Window = [52, 100];
const heard = (pair: readonly [string, string], name: Reading, atLeast: number): Contrast =>
  contrast(pair, name, INVITED, { atLeast });

const CUSTOMERS: Fact = {
  id: 'customers-in-the-room',
  claims: ['AI-2', 'AI-3', 'AI-4'],
  statement: 'customers who are asked what they value correct the image of them; complaints do not',
  base: world(ROOM),
  weeks,
  arms: {
    uninvited: without(ROOM, 'invite-customers'),
    invited: plan(ROOM),
    complaining: {
      interventions: ROOM.interventions.map((one) =>
        one.kind === 'invite-customers' ? { ...one, appreciative: 0 } : one,
      ),
    },
  },
  contrasts: [
    heard(['uninvited', 'invited'], 'deep', 0.04),
    heard(['uninvited', 'invited'], 'expectedReaction', 0.3),
    heard(['complaining', 'invited'], 'expectedReaction', 0.3),
  ],
  ablations: [
    { says: 'images do not matter', params: { costImage: 0, pullCustomers: 0 }, kills: [0] },
  ],
};

export const LIBRARY_FACTS: readonly Fact[] = [
  LEADER_HEAT,
  GADFLIES,
  SCRIPTS,
  WHO_LOSES,
  GIVE_IT_TIME,
  DEFICIT,
  CUSTOMERS,
];
