// Facts about context (CTX): a diagnosis of departments beforehand tells where the same change runs or stalls,
// and giving each what it lacks beats giving everybody the same, for the same money. Asked of the scenario
// tailored-catalysts at half its size. The minimums were set before the first measurement: a rank
// correlation of .4, and .05 of deep practice as for thanks in public (F24).

import tailoredCatalysts from '../../scenarios/tailored-catalysts.json';
import type { ScenarioFile } from '../../sim/index.ts';
import { contrast, deepIn } from './fact.ts';
import type { Fact, Run, Side, Window } from './fact.ts';
import { gapOf } from './readings.ts';
import { shipped } from './shipped.ts';

const LATE: Window = [130, 156];
const FIRST: Window = [0, 4];
const TWO_YEARS: Window = [100, 104];

// Arms say whether leaders have a policy.
const { policy: _, ...base } = shipped(tailoredCatalysts);
const { departments } = base.organisation;
const places = departments.map((_, place) => place);

/** The mean of what pays the customer over all departments and levers, about. */
const MIDDLING = -0.05;

/** Least of what pays the customer in the graded departments, and the step from one to the next. */
const LEAST = -0.9;
const STEP = 0.2;
const LARGE = 50;

type Organisation = NonNullable<ScenarioFile['organisation']>;

/** The same departments, all in the middling context: systems, heat and scripts alike, and everybody serves. */
const ALIKE: Organisation = {
  ...base.organisation,
  departments: departments.map(({ name, people }) => ({ name, people, systems: MIDDLING })),
};

/** Those, larger: of 25 people departments differ by which gadflies they happen to have. */
const LARGER: Organisation = {
  ...ALIKE,
  departments: ALIKE.departments.map((one) => ({ ...one, people: LARGE })),
};

/** Departments in steps from nearly all of what pays the product to somewhat more than half of the customer. */
const GRADED: Organisation = {
  ...LARGER,
  departments: LARGER.departments.map((one, place) => {
    return { ...one, systems: Math.round(10 * (LEAST + STEP * place)) / 10 };
  }),
};

/** Ranks from 0, ties at their mean. */
function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    return below + (values.filter((other) => other === value).length - 1) / 2;
  });
}

/** Spearman's rank correlation; 0 where one side does not differ at all. */
function rankCorrelation(a: readonly number[], b: readonly number[]): number {
  const centred = (list: readonly number[]): number[] => {
    const middle = (list.length - 1) / 2;
    return ranks(list).map((rank) => rank - middle);
  };
  const [left, right] = [centred(a), centred(b)];
  const dot = (x: readonly number[], y: readonly number[]): number =>
    x.reduce((sum, value, place) => sum + value * y[place], 0);
  const size = Math.sqrt(dot(left, left) * dot(right, right));
  return size === 0 ? 0 : dot(left, right) / size;
}

/** How much nearer to the customer each department works after two years. */
function changes(run: Run): number[] {
  return places.map((place) => deepIn(run, [place], TWO_YEARS) - deepIn(run, [place], FIRST));
}

/** The smaller the gaps before anything begins, the readier a department. */
const foretold: Side = ({ generic }) => {
  const readiness = places.map((place) => -generic.values[gapOf(places.length, place)]);
  return rankCorrelation(readiness, changes(generic));
};

const plan = { interventions: base.interventions };
const alike = { says: 'departments are alike', params: {}, over: { organisation: ALIKE } };

const says = 'rank correlation of readiness at week 0 with the change in deep after two years';
const contrasts = [{ says, a: () => 0, b: foretold, bar: { atLeast: 0.4 } }];

const DIAGNOSIS: Fact = {
  id: 'diagnosis',
  claims: ['CTX-2', 'CTX-5'],
  statement:
    'what is in the way of departments at the start tells where the same change runs or stalls',
  base,
  weeks: LATE[1],
  arms: { generic: plan },
  contrasts,
  ablations: [{ ...alike, kills: [0] }],
};

/**
 * The same where departments differ in how much is in the way and not, as in the scenario, only in what it is.
 * This organisation, and its size, were chosen after the first fact had failed.
 */
const GRADED_DIAGNOSIS: Fact = {
  ...DIAGNOSIS,
  id: 'diagnosis graded',
  claims: ['CTX-2'],
  statement:
    'where departments differ in how much is in the way, a diagnosis tells who changes first',
  base: { ...base, organisation: GRADED },
  ablations: [
    { ...alike, over: { organisation: LARGER }, kills: [0] },
    {
      says: 'systems neither pay nor teach',
      params: { pullSystems: 0, motiveReward: 0 },
      kills: [0],
    },
  ],
};

const TAILORED: Fact = {
  id: 'tailored',
  claims: ['CTX-6', 'CTX-2', 'CTX-4'],
  statement:
    'each department getting what it lacks beats everybody getting the same, for the same money',
  base,
  weeks: LATE[1],
  arms: { generic: plan, tailored: { ...plan, policy: { kind: 'tailored' } } },
  contrasts: [contrast(['generic', 'tailored'], 'deep', LATE, { atLeast: 0.05 })],
  ablations: [
    { ...alike, kills: [0] },
    {
      says: 'the survey hears only noise',
      params: {},
      over: { policy: { kind: 'tailored', noise: 5 } },
      kills: [0],
    },
  ],
};

export const DIAGNOSIS_FACTS: readonly Fact[] = [DIAGNOSIS, GRADED_DIAGNOSIS, TAILORED];
