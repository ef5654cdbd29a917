// What helps and what hurts a step of the plan now: the states and values that its row of the catalogue names,
// read where the step reaches people, and put in order of how far they are from the middle of what they can be.
// Only what stands in the model this week is read; nothing is run.

import { COLUMNS, interventionRow, LEVER, LEVERS, paramRow } from '../sim/index.ts';
import type { ColumnName, Model, ParamName, Problem } from '../sim/index.ts';

export interface InfluenceNow {
  /** Name of a state or a parameter. */
  readonly name: string;
  /** Why it matters, from the catalogue. */
  readonly sentence: string;
  readonly value: number;
  /** Where the value stands: 0 as low as can be, 0.5 in the middle or as usual, 1 as high as can be. */
  readonly place: number;
}

export interface StepNow {
  readonly week: number;
  /** Kind of the step asked about. */
  readonly kind: string;
  /** People whom it reaches and who are there this week. */
  readonly people: number;
  /** Strongest first. */
  readonly helped: readonly InfluenceNow[];
  readonly hurt: readonly InfluenceNow[];
}

/** Nearer to the middle than this, a state says nothing, and what people are like says nothing either. */
const NOTABLE = 0.05;
const NOTABLE_TRAIT = 0.15;
const HEAT: readonly [number, number] = [0.1, 0.8];

/** Reads what bears on one step, by its place in the plan of the scenario that runs. */
export function stepNow(model: Model, place: number): { problems: readonly Problem[] } | StepNow {
  const { interventions } = model.scenario.file;
  const entry = Number.isInteger(place) ? interventions[place] : undefined;
  const row = entry && interventionRow(entry.kind);
  if (entry === undefined || row === undefined) {
    const expected = `a place from 0 to ${interventions.length - 1}`;
    const mend = 'Choose a step of the plan that runs.';
    return { problems: [{ path: 'step', came: String(place), expected, mend }] };
  }
  const carried = entry.target?.organisation === 'customer';
  const home = carried && model.partner !== null ? model.partner : model;
  const at = carried ? carriedBefore(interventions, place) : place;
  const people = reachedPeople(home, at);
  const read = (influences: typeof row.raises, raises: boolean) =>
    influences.flatMap(({ name, sentence }) => {
      const [value, where] = readNow(home, people, name);
      const notable = isState(name) ? NOTABLE : NOTABLE_TRAIT;
      if (!Number.isFinite(value) || Math.abs(where - 0.5) < notable) return [];
      return [{ helps: where > 0.5 === raises, now: { name, sentence, value, place: where } }];
    });
  const found = [...read(row.raises, true), ...read(row.lowers, false)].toSorted(
    (a, b) => Math.abs(b.now.place - 0.5) - Math.abs(a.now.place - 0.5),
  );
  const side = (helps: boolean) => found.filter((one) => one.helps === helps).map(({ now }) => now);
  const { week } = model;
  return { week, kind: entry.kind, people: people.length, helped: side(true), hurt: side(false) };
}

const isLever = (name: string): name is keyof typeof LEVER => name in LEVER;
/** States and levers are of this week; other parameters say what people are like. */
const isState = (name: string): boolean => name in COLUMNS || isLever(name);

type Entries = Model['scenario']['file']['interventions'];

/** The customer organisation's plan holds only what is carried into it. */
function carriedBefore(entries: Entries, place: number): number {
  const before = entries.slice(0, place);
  return before.filter(({ target }) => target?.organisation === 'customer').length;
}

function reachedPeople(model: Model, at: number): number[] {
  const { audience, reached, columns, scenario } = model;
  const count = scenario.interventions.length;
  const people: number[] = [];
  for (let person = 0; person < model.people; person++) {
    const here = columns.vacantWeeks[person] === 0;
    if (here && reached[audience[person] * count + at] === 1) people.push(person);
  }
  return people;
}

/** A value where people are reached, and where it stands between low and high. */
function readNow(model: Model, people: readonly number[], name: string): [number, number] {
  const mean = (of: (person: number) => number) =>
    people.reduce((sum, person) => sum + of(person), 0) / people.length;
  if (name === 'satisfaction') return readSatisfaction(model, people);
  if (name === 'belief')
    return placed(
      mean((person) => model.columns.meanBelief[person]),
      -1,
      1,
    );
  if (name in COLUMNS) {
    const { low, high } = COLUMNS[name as ColumnName];
    const column = model.columns[name as ColumnName];
    return placed(
      mean((person) => column[person]),
      low,
      high,
    );
  }
  const row = paramRow(name);
  if (row === undefined) return [NaN, 0.5];
  if (isLever(name)) {
    const lever = LEVER[name];
    const { levers, audience } = model;
    const value = mean((person) => levers[audience[person] * LEVERS.length + lever]);
    const [low, high] = name === 'temperature' ? HEAT : [row.min, row.max];
    return placed(value, low, high);
  }
  // A property of people, not of the week: what is usual stands in the middle.
  const value = model.values[name as ParamName];
  const usual = row.default;
  if (value === usual) return [value, 0.5];
  const room = value > usual ? row.max - usual : usual - row.min;
  return [value, 0.5 + (0.5 * (value - usual)) / Math.max(room, Number.EPSILON)];
}

const placed = (value: number, low: number, high: number): [number, number] => [
  value,
  (value - low) / (high - low),
];

/** Customers' satisfaction in the departments whose people are reached, weighed by customers. */
function readSatisfaction(model: Model, people: readonly number[]): [number, number] {
  const { satisfactionHere, customersHere } = model.columns;
  const departments = new Set(people.map((person) => model.roster.department[person]));
  let sum = 0;
  let customers = 0;
  for (const department of departments) {
    sum += satisfactionHere[department] * customersHere[department];
    customers += customersHere[department];
  }
  return placed(sum / customers, 0, 1);
}
