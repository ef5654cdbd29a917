// A small organisation with every kind of intervention at work, into which anything legal is put week after week.

import { COLUMN_NAMES, COLUMNS } from '../../sim/columns.ts';
import { KINDS, tick } from '../../sim/index.ts';
import type { Model, ParamName } from '../../sim/index.ts';
import { LEVERS, PARAMS } from '../../sim/params.ts';
import { namedStream } from '../../sim/random.ts';
import { modelOf } from './engine.ts';

function twelve(): Model {
  return modelOf({
    schemaVersion: 1,
    title: 'Anything goes',
    question: 'Does any input take a state out of its bounds?',
    claims: [],
    seed: 1,
    weeks: 52,
    organisation: {
      name: 'Twelve',
      departments: [
        { name: 'Service', people: 7, service: true },
        { name: 'Sales', people: 5 },
      ],
      network: { meanTies: 4, levels: 2, span: 5 },
    },
    params: { burnIn: 0, exitRate: 0.02, gadflyShare: 0.2, profitPressure: 0.2, ideaRate: 0.1 },
    // For good, but for the kind that searches for new ties every week and takes most of the time.
    interventions: KINDS.map((kind, place) => ({
      kind,
      start: 1 + place,
      ...(kind === 'rewire-network' ? { weeks: 12 } : {}),
    })),
    policy: { kind: 'thermostat', lag: 3 },
  });
}

const SETTABLE = PARAMS.filter(({ name }) => name !== 'contextJitter' && name !== 'burnIn');

function setAnything(model: Model, uniform: () => number): void {
  const { name, min, max, choices } = SETTABLE[Math.floor(uniform() * SETTABLE.length)];
  const at = uniform();
  const anywhere = at < 0.2 ? min : at < 0.4 ? max : min + uniform() * (max - min);
  // An exponent that is not whole is refused by the arithmetic, in the middle of a run.
  const whole = choices !== null || name === 'normSteepness';
  model.values[name as ParamName] = whole ? Math.round(anywhere) : anywhere;
}

/** Values outside their bounds, and of the firm and its levers those that are no numbers. */
export function outOfBounds(model: Model): number {
  const states = COLUMN_NAMES.map((name) => {
    const { low, high } = COLUMNS[name];
    const [least, most] = [Math.fround(low), Math.fround(high)];
    let out = 0;
    for (const value of model.columns[name]) if (!(value >= least && value <= most)) out++;
    return out;
  });
  const firm = Array.from(model.firm).filter((value) => !Number.isFinite(value));
  const levers = LEVERS.filter((_, lever) => !Number.isFinite(model.levers[lever]));
  return states.reduce((sum, one) => sum + one, 0) + firm.length + levers.length;
}

/** What so many weeks of random input do: values out of bounds, and the generations of the busiest place. */
export function anythingGoes(weeks: number): { outOfBounds: number; generations: number } {
  const model = twelve();
  const uniform = namedStream(1, 'anything');
  let out = 0;
  for (let week = 0; week < weeks; week++) {
    // A few new values a week, each anywhere in its bounds, often at one of them.
    for (let change = 0; change < 8; change++) setAnything(model, uniform);
    tick(model);
    if (week % 10 === 0 || week < 100) out += outOfBounds(model);
  }
  return { outOfBounds: out, generations: Math.max(...model.columns.generation) };
}
