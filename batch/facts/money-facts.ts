// Facts about money and patience (HEAT-3, HEAT-6) and about pilots and bridges (CTX-6): F19, F22 and F23 of
// the model's section 3. They need what interventions cost and whom they reach, so their plans are
// interventions and not levers.

import { contrast, deepIn, type Arm, type Fact, type Run, type Runs, type Window } from './fact.ts';
import { DEPARTMENTS, FIRM, NO_PEERS, QUO } from './firm.ts';
import { READING } from './readings.ts';
import { FULL_PLAN } from './scenario-facts.ts';

const SIX_YEARS = 312;
const HALF_YEAR = 26;

/** Profit of the plan over doing nothing, mean of the half year that ends in a week. */
function gain(own: Runs, week: number): number {
  const sum = (run: Run): number => {
    let all = 0;
    for (let at = week - HALF_YEAR + 1; at <= week; at++) {
      all += run.values[at * run.width + READING.profit];
    }
    return all;
  };
  return (sum(own.full) - sum(own.quo)) / HALF_YEAR;
}

function trough(own: Runs): number {
  let least = Infinity;
  for (let week = HALF_YEAR; week <= SIX_YEARS; week++) least = Math.min(least, gain(own, week));
  return least;
}

const plan = { interventions: FULL_PLAN.interventions };
const base = FIRM;

const F22: Fact = {
  id: 'F22',
  claims: ['HEAT-6'],
  statement: 'it gets worse before it gets better: profit falls first and rises in the end',
  base,
  weeks: SIX_YEARS,
  arms: { quo: QUO, full: plan },
  contrasts: [
    {
      says: 'share of organisations with a trough below -.01 and a gain at the end',
      a: () => 0,
      b: (own) => (trough(own) < -0.01 && gain(own, SIX_YEARS) > 0 ? 1 : 0),
      bar: { atLeast: 0.9 },
    },
  ],
  ablations: [
    {
      says: 'customers notice and follow at once',
      params: { satisfactionRate: 1, leavingRate: 1 },
      kills: [0],
    },
  ],
};

const FOURTH_YEAR: Window = [188, 208];
const under = (profitPressure: number, patience: number): Arm => ({
  ...plan,
  params: { profitPressure, patience },
});

const F23: Fact = {
  id: 'F23',
  claims: ['HEAT-3', 'HEAT-6'],
  statement: 'under pressure for profit, patience decides whether the change survives',
  base,
  weeks: FOURTH_YEAR[1],
  arms: { impatient: under(0.2, 1), patient: under(0.2, 5) },
  contrasts: [contrast(['impatient', 'patient'], 'deep', FOURTH_YEAR, { atLeast: 0.3 })],
  ablations: [{ says: 'profit presses nobody', params: { profitPressure: 0 }, kills: [0] }],
};

const LATE: Window = [130, 160];
const HALF = DEPARTMENTS.slice(0, 4);
const OTHERS = [4, 5, 6, 7];
/** Share of ties inside a department over chance: wide bridges (7 inside, 3 outside), or hardly any. */
const BRIDGED = 5.8;
const SILOED = 7.9;
const MILD = 0.5;

const pilot = FULL_PLAN.interventions.map((one) => ({ ...one, target: { departments: HALF } }));
const mild = FULL_PLAN.interventions
  .filter(({ kind }) => kind !== 'restructure')
  .map((one) => ({ ...one, strength: MILD, target: { departments: DEPARTMENTS.slice(4) } }));
const tied = (insideRatio: number, rest: typeof pilot): Arm => ({
  organisation: { ...FIRM.organisation, network: { meanTies: 10, insideRatio } },
  interventions: [...pilot, ...rest],
});

const F19: Fact = {
  id: 'F19',
  claims: ['CTX-6', 'MIX-3'],
  statement: 'a pilot spreads over bridges to departments that are half open, not to closed ones',
  base,
  weeks: LATE[1],
  arms: {
    siloed: tied(SILOED, mild),
    bridged: tied(BRIDGED, mild),
    siloedHostile: tied(SILOED, []),
    bridgedHostile: tied(BRIDGED, []),
  },
  contrasts: [
    {
      says: 'deep outside the pilot, bridged against siloed, others half open',
      a: ({ siloed }) => deepIn(siloed, OTHERS, LATE),
      b: ({ bridged }) => deepIn(bridged, OTHERS, LATE),
      bar: { atLeast: 0.08 },
    },
    {
      says: 'deep outside the pilot, bridged against siloed, others closed',
      a: ({ siloedHostile }) => deepIn(siloedHostile, OTHERS, LATE),
      b: ({ bridgedHostile }) => deepIn(bridgedHostile, OTHERS, LATE),
      bar: { within: 0.03 },
    },
  ],
  ablations: [{ says: 'no peers', params: NO_PEERS, kills: [0] }],
};

export const MONEY_FACTS: readonly Fact[] = [F19, F22, F23];
