// Every rule by itself: it keeps the bounds of the table of columns and writes only what is its own.

import { describe, expect, it } from 'vitest';
import { COLUMN_NAMES, COLUMNS, LEVER_FACETS, type ColumnName } from '../sim/columns.ts';
import { drawWeek } from '../sim/draws.ts';
import { INTERVENTIONS } from '../sim/index.ts';
import type { Model } from '../sim/index.ts';
import { FIRM } from '../sim/model.ts';
import { LEVERS, paramRow } from '../sim/params.ts';
import { RULES, tick } from '../sim/tick.ts';
import { copyColumns, makeModel, passWeeks, RICH, type Changes } from './helpers.ts';

/** What a rule writes besides the columns it owns, as its header says. */
const BESIDES: Record<string, readonly string[]> = {
  leadership: ['levers', 'values', 'firm heatApplied', 'firm spending', 'firm spent', 'aims'],
  ties: ['ties'],
  systems: [],
  visibility: ['shown', 'ranking', 'firm meanBelief'],
  messages: [],
  resistance: [],
  temperature: [],
  learning: [],
  belief: [],
  behaviour: [],
  habit: [],
  customers: ['ranking', 'firm satisfaction', 'firm loyalty', 'firm base'],
  trade: ['trade'],
  profit: ['firm profit', 'firm profitSmooth', 'firm market'],
  innovation: ['ideaMemory', 'firm ideas'],
  turnover: ['firm exits', 'firm hires'],
  fatigue: ['alignmentAtStart'],
  observation: ['firm meanFear', 'fearMemory', 'firm heatPolicy', 'surveyed', 'ranking'],
};
/** Somebody to do business with, whose beliefs move. */
const BUYER = {
  organisation: { name: 'Buyer', departments: [{ name: 'Purchasing', people: 12 }] },
  params: { burnIn: 0, startBelief: 0, beliefNoise: 0.2 },
};
/** Workplaces of sums and draws that keep nothing from one rule to the next. */
const SCRATCH = ['departmentSums', 'departmentCounts', 'drawn', 'gaps'];

type Snapshot = Map<string, readonly number[]>;

/** Everything in a model that can change, by name. */
function snapshot(model: Model): Snapshot {
  const all: Snapshot = new Map();
  for (const name of COLUMN_NAMES) all.set(`column ${name}`, Array.from(model.columns[name]));
  for (const [name, place] of Object.entries(FIRM)) all.set(`firm ${name}`, [model.firm[place]]);
  for (const [name, value] of Object.entries(model)) {
    if (ArrayBuffer.isView(value) && name !== 'firm') {
      all.set(name, Array.from(value as Float32Array));
    }
  }
  const { offsets, neighbours, weights } = model.ties;
  all.set('ties', [...offsets, ...neighbours, ...weights]);
  all.set('values', Object.values(model.values));
  all.set('week', [model.week, Number(model.settling)]);
  return all;
}

function changed(before: Snapshot, after: Snapshot): string[] {
  const names = [...after.keys()].filter((name) => !SCRATCH.includes(name));
  return names.filter((name) => {
    const [was, is] = [before.get(name) ?? [], after.get(name) ?? []];
    return was.length !== is.length || is.some((value, place) => !Object.is(value, was[place]));
  });
}

/** Runs a rich plan for `weeks` and lets `look` see what every rule did in each of them. */
function watch(
  weeks: number,
  look: (rule: string, model: Model, before: Snapshot) => void,
  plan: Changes = RICH,
): void {
  const model = makeModel({ ...plan, customerOrganisation: BUYER });
  for (let week = 0; week < weeks; week++) {
    drawWeek(model);
    for (const rule of RULES) {
      const before = snapshot(model);
      rule(model);
      look(rule.name, model, before);
    }
    model.week++;
    if (model.partner !== null) tick(model.partner);
  }
}

function outOfBounds(model: Model): string[] {
  return COLUMN_NAMES.filter((name) => {
    const { low, high } = COLUMNS[name];
    const [least, most] = [Math.fround(low), Math.fround(high)];
    return model.columns[name].some((value: number) => !(value >= least && value <= most));
  });
}

/** The person an entry of a column belongs to. */
function personAt(name: ColumnName, place: number): number {
  const { per } = COLUMNS[name];
  const facets = LEVER_FACETS + RICH.organisation.assumptions.length;
  const wide = per === 'person×facet' ? facets : per === 'person×lever' ? LEVER_FACETS : 1;
  return Math.floor(place / wide);
}

describe('the rules of a week', () => {
  it('are listed once, and every column has one of them as its owner', () => {
    const names = RULES.map((rule) => rule.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.toSorted()).toEqual(Object.keys(BESIDES).toSorted());
    for (const name of COLUMN_NAMES) expect(names).toContain(COLUMNS[name].owner);
  });

  it('write only their own columns and the fields their headers name, in 40 rich weeks', () => {
    const wrote = new Map<string, Set<string>>();
    const look = (rule: string, model: Model, before: Snapshot): void => {
      const mine = wrote.get(rule) ?? new Set();
      wrote.set(rule, mine);
      for (const name of changed(before, snapshot(model))) {
        const column = name.replace('column ', '') as ColumnName;
        const newcomers = rule === 'turnover' && name.startsWith('column ');
        if (!newcomers || COLUMNS[column].owner === 'turnover') mine.add(name);
      }
    };
    watch(40, look);
    watch(20, look, { ...RICH, policy: { kind: 'tailored', every: 6, lag: 2 } });
    for (const [rule, names] of wrote) {
      const own = COLUMN_NAMES.filter((name) => COLUMNS[name].owner === rule);
      const allowed = [...own.map((name) => `column ${name}`), ...BESIDES[rule]];
      // Nothing but what is allowed, and all of it: a column nobody ever writes is no column.
      expect({ rule, wrote: [...names].toSorted() }).toEqual({ rule, wrote: allowed.toSorted() });
    }
  });

  it('let turnover change other columns only where somebody new sits down', () => {
    let newcomers = 0;
    watch(24, (rule, model, before) => {
      if (rule !== 'turnover') return;
      const generation = before.get('column generation') ?? [];
      for (const name of COLUMN_NAMES) {
        if (COLUMNS[name].owner === 'turnover') continue;
        const was = before.get(`column ${name}`) ?? [];
        for (let place = 0; place < was.length; place++) {
          if (Object.is(model.columns[name][place], was[place])) continue;
          const person = personAt(name, place);
          expect(model.columns.generation[person]).toBe(generation[person] + 1);
          newcomers++;
        }
      }
    });
    expect(newcomers).toBeGreaterThan(0);
  });

  it('leave the columns of an empty place as they are', () => {
    let empty = 0;
    watch(24, (rule, model, before) => {
      const vacant = before.get('column vacantWeeks') ?? [];
      for (const name of COLUMN_NAMES) {
        if (!COLUMNS[name].per.startsWith('person') || COLUMNS[name].owner === 'turnover') continue;
        const was = before.get(`column ${name}`) ?? [];
        for (let place = 0; place < was.length; place++) {
          const person = personAt(name, place);
          if (vacant[person] === 0 || (rule === 'turnover' && vacant[person] === 1)) continue;
          if (rule === 'turnover') empty++;
          expect(Object.is(model.columns[name][place], was[place])).toBe(true);
        }
      }
    });
    expect(empty).toBeGreaterThan(0);
  });

  it.each(RULES.map((rule) => rule.name))('%s keeps every column inside its bounds', (name) => {
    let looked = 0;
    watch(24, (rule, model) => {
      if (rule !== name) return;
      looked++;
      expect(outOfBounds(model)).toEqual([]);
    });
    expect(looked).toBe(24);
  });

  it('keep every lever inside the bounds of its parameter', () => {
    watch(24, (rule, model) => {
      if (rule !== 'leadership') return;
      for (let at = 0; at < model.levers.length; at++) {
        const row = paramRow(LEVERS[at % LEVERS.length]);
        expect(model.levers[at]).toBeGreaterThanOrEqual(row?.min ?? NaN);
        expect(model.levers[at]).toBeLessThanOrEqual(row?.max ?? NaN);
      }
    });
  });
});

describe('an intervention of strength 0', () => {
  const plans = INTERVENTIONS.map(({ kind }) => ({
    kind,
    plan: [{ kind, start: 1, weeks: 6, strength: 0 }],
  }));

  it.each(plans)('$kind changes no column, ties or money in ten weeks', ({ plan }) => {
    const without = makeModel({}, 10);
    const within = makeModel({ interventions: plan }, 10);
    expect(copyColumns(within)).toEqual(copyColumns(without));
    expect(within.ties.neighbours).toEqual(without.ties.neighbours);
    expect(within.firm).toEqual(without.firm);
  });

  it('brings nobody together: invited customers need a meeting that takes place', () => {
    const invited = [{ kind: 'invite-customers', start: 0 }];
    const alone = makeModel({ interventions: invited }, 6);
    const empty = [...invited, { kind: 'open-dialogue', start: 0, strength: 0 }];
    const meeting = [...invited, { kind: 'open-dialogue', start: 0, strength: 0.01 }];
    const image = (model: Model) => Array.from(model.columns.expectedReaction);
    expect(image(makeModel({ interventions: empty }, 6))).toEqual(image(alone));
    expect(image(makeModel({ interventions: meeting }, 6))).not.toEqual(image(alone));
  });
});

describe('a lever at rest at 0', () => {
  it('costs nothing and moves nothing: a plan that has ended leaves the levers where they were', () => {
    const model = makeModel({ interventions: [{ kind: 'mandate', start: 0, weeks: 2 }] }, 1);
    const moved = Array.from(model.levers);
    passWeeks(model, 4);
    const rest = makeModel({}, 5);
    expect(Array.from(model.levers)).toEqual(Array.from(rest.levers));
    expect(moved).not.toEqual(Array.from(rest.levers));
  });
});
