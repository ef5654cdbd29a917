// Drawn scenarios for the tests of properties: any parameters, any small organisation, any plan.

import fc from 'fast-check';
import { checkScenario, INTERVENTIONS, PARAMS, writtenValue } from '../sim/index.ts';
import type { ParamRow, Scenario } from '../sim/index.ts';
import { accepted, type Changes } from './helpers.ts';

/** Plans lie inside these weeks. */
export const DRAWN_WEEKS = 30;

const START_GROUP = 'How it starts';
const LEVELS = [0, 1, 2, 3];

/** A number in a range, in thousandths of it: no test needs the least of all numbers. */
function between(min: number, max: number): fc.Arbitrary<number> {
  return fc.integer({ min: 0, max: 1000 }).map((part) => min + ((max - min) * part) / 1000);
}

/** A value of a parameter, often just its least or most. */
function valueOf(row: ParamRow): fc.Arbitrary<number | string> {
  const whole = row.choices !== null || Number.isInteger(row.step);
  const inside = whole ? fc.integer({ min: row.min, max: row.max }) : between(row.min, row.max);
  const value = fc.oneof(fc.constantFrom(row.min, row.max), inside);
  return value.map((number) => writtenValue(row, number));
}

/** Some parameters of the table, each anywhere between its bounds; all of them, now and then. */
function valuesOf(rows: readonly ParamRow[]): fc.Arbitrary<Record<string, number | string>> {
  const fields = Object.fromEntries(rows.map((row) => [row.name, valueOf(row)]));
  return fc.oneof(
    { weight: 3, arbitrary: fc.record(fields, { requiredKeys: [] }) },
    { weight: 1, arbitrary: fc.record(fields) },
    { weight: 1, arbitrary: fc.constant({}) },
  ) as fc.Arbitrary<Record<string, number | string>>;
}

const unit = between(0, 1);
const paradigm = between(-1, 1);
const names = ['Front', 'Back', 'Lab', 'Shop'];

const department = fc.record(
  {
    service: fc.boolean(),
    script: unit,
    systems: paradigm,
    talk: paradigm,
    temperature: between(0.1, 0.8),
    start: fc.record({ belief: paradigm, understanding: unit }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

/** A made-up organisation; often with departments of one person, or nobody tied to anybody. */
const generated = fc.record({
  sizes: fc.array(fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 12 })), {
    minLength: 1,
    maxLength: 4,
  }),
  each: fc.array(department, { minLength: 4, maxLength: 4 }),
  network: fc.record({
    meanTies: fc.constantFrom(0, 0.5, 3, 8, 40),
    levels: fc.integer({ min: 1, max: 5 }),
    span: fc.integer({ min: 2, max: 8 }),
  }),
});

/** A listed one: ties and reporting lines as they come, many people without any. */
const listed = fc.record({
  people: fc.array(
    fc.record({ at: fc.nat(3), boss: fc.option(fc.nat(), { nil: undefined }), level: fc.nat(4) }),
    { minLength: 1, maxLength: 24 },
  ),
  ties: fc.array(fc.tuple(fc.nat(), fc.nat(), between(0.001, 50)), {
    maxLength: 40,
  }),
  each: fc.array(department, { minLength: 4, maxLength: 4 }),
});

const organisation: fc.Arbitrary<Changes> = fc.oneof(
  generated.map(({ sizes, each, network }) => ({
    name: 'Drawn',
    departments: sizes.map((people, place) => ({ ...each[place], name: names[place], people })),
    network,
  })),
  listed.map(({ people, ties, each }) => ({
    name: 'Listed',
    departments: names
      .map((name, place) => ({ ...each[place], name }))
      .filter((_, place) => people.some(({ at }) => at === place)),
    roster: {
      people: people.map(({ at, boss, level }, place) => ({
        id: `p${place}`,
        department: names[at],
        level,
        // A boss who comes earlier in the list makes no circle.
        ...(boss === undefined || place === 0 ? {} : { manager: `p${boss % place}` }),
      })),
      ties: ties.map(([a, b, w]) => [`p${a % people.length}`, `p${b % people.length}`, w]),
    },
  })),
);

const target = fc.record(
  {
    departments: fc.constantFrom(['Front'], ['Front', 'Back']),
    levels: fc.subarray(LEVELS, { minLength: 1 }),
    share: between(0.05, 1),
    choose: fc.constantFrom('random', 'connected'),
  },
  { requiredKeys: [] },
);

const intervention = fc
  .record({
    row: fc.constantFrom(...INTERVENTIONS),
    start: fc.nat(DRAWN_WEEKS),
    weeks: fc.option(fc.integer({ min: 1, max: DRAWN_WEEKS }), { nil: undefined }),
    strength: fc.oneof(fc.constantFrom(0, 1), unit),
    target: fc.option(target, { nil: undefined }),
    option: unit,
  })
  .map(({ row, target: aim, option, ...others }) => {
    const options = Object.entries(row.options).map(([name, { min, max }]) => [
      name,
      min + option * (max - min),
    ]);
    return { kind: row.kind, ...others, target: aim, ...Object.fromEntries(options) };
  });

export const anyFile = fc.record({
  seed: fc.nat(1_000_000),
  organisation,
  params: valuesOf(PARAMS),
  interventions: fc.array(intervention, { maxLength: 12 }),
  events: fc.array(
    fc.record({
      week: fc.nat(DRAWN_WEEKS),
      set: valuesOf(PARAMS.filter(({ group }) => group !== START_GROUP)),
    }),
    { maxLength: 3 },
  ),
  policy: fc.option(
    fc.record({
      tailored: fc.boolean(),
      bounds: fc.tuple(unit, unit),
      every: fc.integer({ min: 4, max: 12 }),
      lag: fc.nat(26),
      noise: between(0, 0.5),
    }),
    { nil: undefined },
  ),
  burnIn: fc.constantFrom(0, 0, 5, 60),
});

type AnyFile = typeof anyFile extends fc.Arbitrary<infer Value> ? Value : never;

function policyOf(drawn: AnyFile['policy']): object | undefined {
  if (drawn === undefined) return undefined;
  const { tailored, bounds, every, lag, noise } = drawn;
  if (tailored) return { kind: 'tailored', every, lag: lag % every, noise };
  const [low, high] = bounds.toSorted((a, b) => a - b);
  return { kind: 'thermostat', low, high, lag, noise };
}

/** The drawn file as a scenario: what cannot be combined is left out, as a user would on reading why. */
export function scenarioOf({ burnIn, policy, organisation: where, ...file }: AnyFile): Scenario {
  const known = (where['departments'] as { name: string }[]).map(({ name }) => name);
  const value = {
    schemaVersion: 1,
    title: 'Drawn',
    question: 'Does it hold?',
    claims: [],
    weeks: DRAWN_WEEKS,
    organisation: where,
    ...file,
    interventions: file.interventions.map(({ target: aim, ...one }) => {
      const whole = INTERVENTIONS.find(({ kind }) => kind === one.kind)!.wholeDepartments;
      const { levels, share, choose, departments } = aim ?? {};
      return {
        ...one,
        target: {
          departments: departments?.every((name: string) => known.includes(name))
            ? departments
            : undefined,
          ...(whole ? {} : { levels, share, choose: share === undefined ? undefined : choose }),
        },
      };
    }),
    policy: policyOf(policy),
    params: { ...file.params, burnIn },
  };
  const checked = checkScenario(value);
  if ('scenario' in checked) return checked.scenario;
  // Only cool-downs and targets that reach nobody can be left: of two the later one goes.
  const places = checked.problems.map(
    ({ path }) => /^interventions\[(\d+)\]\.(start|target|kind)/.exec(path)?.[1],
  );
  if (places.includes(undefined)) return accepted(checked);
  const kept = value.interventions.filter((_, place) => !places.includes(String(place)));
  return accepted(checkScenario({ ...value, interventions: kept }));
}
