// The world of the second engine, read off a model of the first.

import type { ColumnName } from '../sim/columns.ts';
import type { Model } from '../sim/index.ts';
import { FIRM } from '../sim/model.ts';
import { seedKey, tickKey } from '../sim/random.ts';
import type { Controls } from './one-week-controls.ts';
import { customerOf } from './one-week-customers.ts';
import { FACETS, type Person, type World } from './one-week-world.ts';

export function personOf(model: Model, slot: number): Person {
  const { columns, roster, ties } = model;
  const read = (name: ColumnName): number => columns[name][slot];
  return {
    slot,
    department: roster.department[slot],
    manager: roster.manager[slot],
    isManager: roster.isManager[slot] === 1,
    neighbours: Array.from(ties.neighbours.subarray(ties.offsets[slot], ties.offsets[slot + 1])),
    x: FACETS.map((f) => columns.belief[slot * FACETS.length + f]),
    H: { P: read('habitProduct'), N: read('habitNice'), C: read('habitDeep') },
    pi: { P: read('practiceProduct'), N: read('practiceNice'), C: read('practiceDeep') },
    k: read('understanding'),
    kBest: read('understandingBest'),
    tau: read('trust'),
    psi: read('safety'),
    R: read('resistance'),
    heat: read('heat'),
    D: read('distress'),
    phi: read('fear'),
    care: read('care'),
    q: read('expectedReaction'),
    eta: read('habitRate'),
    th: read('threshold'),
    s: read('susceptibility'),
    gadfly: read('gadfly') === 1,
    generation: read('generation'),
    vacant: read('vacantWeeks'),
    avoiding: read('avoiding') === 1,
  };
}

/** What the model cannot say in the text's words: its seed, and by department what leaders do. */
export interface Doing {
  seed: number;
  rest: number[][];
  controls: readonly Controls[];
  spending: number;
  policy: World['policy'];
}

export function readWorld(model: Model, { seed, rest, controls, spending, policy }: Doing): World {
  const { firm, week, columns, servicePeople, serviceOffsets } = model;
  const key = new Int32Array(2);
  tickKey(seedKey(seed, 'run'), week, key);
  return {
    week,
    key,
    people: Array.from({ length: model.people }, (_, slot) => personOf(model, slot)),
    customers: Array.from({ length: model.customers }, (_, place) => customerOf(model, place)),
    service: rest.map((_, place) =>
      Array.from(servicePeople.subarray(serviceOffsets[place], serviceOffsets[place + 1])),
    ),
    S: rest.map((_, place) => FACETS.map((f) => columns.systems[place * FACETS.length + f])),
    rest,
    firm: {
      Sat: firm[FIRM.satisfaction],
      Loyal: firm[FIRM.loyalty],
      start: firm[FIRM.customersStart],
      arrivals: firm[FIRM.arrivals],
      ideas: firm[FIRM.ideas],
      ripening: Array.from(model.ideaMemory),
      B: firm[FIRM.base],
      p: firm[FIRM.profit],
      pSmooth: firm[FIRM.profitSmooth],
      pRef: firm[FIRM.profitReference],
      market: firm[FIRM.market],
      exits: firm[FIRM.exits],
      hires: 0,
    },
    v: model.values,
    controls: (person) => controls[person.department],
    departmentControls: (department) => controls[department],
    spending,
    policy,
  };
}
