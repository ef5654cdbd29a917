// The experiment behind the phase picture, as data: which organisation is held where, for how long, and by which rules the
// way it ends is named. The rules were fixed before the sweep was first run at its full size.

import fullPackage from '../../scenarios/full-package.json';
import type { Rule } from '../../viz/marks/regions.ts';
import { FULL, SAFE, SYSTEMS } from '../facts/firm.ts';
import { shipped } from '../facts/shipped.ts';

export const SCENARIO = 'full-package';

/** The organisation of the shipped full package at half its size, without its plan. */
export const ORGANISATION = shipped(fullPackage).organisation;

export const DRIVERS = SYSTEMS;

/** What that plan sets besides drivers, heat and a safe place: words, teaching, a picture, questions, room to act. */
export const HELD = {
  talk: FULL['talk'],
  education: FULL['education'],
  vision: 0.5,
  toughQuestions: 1,
  autonomy: 0.5,
  relief: 0.2,
};

/** How much of a safe place there is: none, half of that intervention, all of it. */
export const CARES = [0, 0.5, 1] as const;

export const careLevers = (care: number): Record<string, number> =>
  Object.fromEntries(Object.entries(SAFE).map(([name, size]) => [name, size * care]));

const steps = (from: number, to: number, count: number): number[] =>
  Array.from(
    { length: count },
    (_, place) => Math.round((from + ((to - from) * place) / (count - 1)) * 1000) / 1000,
  );

/** From no driver at all to all of them, wholly. */
export const ALIGNED = steps(0, 1, 21);
/** All the heat that leaders can set. */
export const HEAT = steps(0.1, 0.8, 15);

export const WEEKS = 156;
export const WINDOW = 26;

/** Fleeing the work goes before anything else; then whether people really changed; then whether they only say so. */
export const RULES: readonly Rule[] = [
  { region: 'flight', outcome: 'avoidance', atLeast: 0.5 },
  { region: 'work', outcome: 'converted', atLeast: 2 / 3 },
  { region: 'lip', outcome: 'surface', atLeast: 0.5 },
];
