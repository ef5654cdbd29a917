// The diagnosis of departments (CTX-2): how far each is from where it could be, inhibitor by inhibitor, from
// 0 (nothing is in the way) to 1. What leaders set themselves they know as it is without any programme.

import type { ColumnName } from '../columns.ts';
import { INHIBITORS, type Inhibitor } from '../interventions/inhibitors.ts';
import { restLever } from '../levers.ts';
import type { Model } from '../model.ts';
import type { ParamName } from '../params.ts';
import { sumByGroup } from '../sums.ts';

/** How a gap is read off: of a lever at rest, or of a mean over the people of a department. */
interface Question {
  readonly lever: ParamName | null;
  readonly column: ColumnName | null;
  /** Gap = at + slope × what is read. */
  readonly at: number;
  readonly slope: number;
}

const paradigm = { at: 0.5, slope: -0.5 };
const missing = { at: 1, slope: -1 };
const present = { at: 0, slope: 1 };
const ofLever = (lever: ParamName): Question => ({ lever, column: null, ...paradigm });
const ofMean = (column: ColumnName, line: { at: number; slope: number }): Question => {
  return { lever: null, column, ...line };
};

const ASKED: Readonly<Record<Inhibitor, Question | null>> = {
  rewards: ofLever('rewards'),
  metrics: ofLever('metrics'),
  processes: ofLever('processes'),
  decisionRights: ofLever('decisionRights'),
  structure: ofLever('structure'),
  peoplePractices: ofLever('peoplePractices'),
  words: ofLever('talk'),
  ambiguity: ofMean('clarity', missing),
  ignorance: ofMean('understanding', missing),
  comfort: ofMean('arousal', missing),
  fear: ofMean('fear', present),
  mistrust: ofMean('trust', missing),
  resistance: ofMean('resistance', present),
  images: ofMean('expectedReaction', paradigm),
  assumptions: ofMean('meanBelief', paradigm),
  practice: ofMean('practiceDeep', missing),
  // Understanding halves the labour of deep service.
  effort: ofMean('understanding', { at: 1, slope: -0.5 }),
  // Ties follow from the plan alone.
  silos: null,
};

export const ITEMS = Object.keys(INHIBITORS) as readonly Inhibitor[];
const QUESTIONS = ITEMS.map((name) => ASKED[name]);

/** Places of the inhibitors in a survey that leaders can ask about. */
export function askedOf(addresses: readonly Inhibitor[]): readonly number[] {
  return addresses.filter((name) => ASKED[name] !== null).map((name) => ITEMS.indexOf(name));
}

/** The true gap of every department and inhibitor into `gaps` (departments × ITEMS), 0 where none is asked. */
export function measureGaps(model: Model, /* out */ gaps: Float64Array): void {
  const { columns, roster, departments, everybody, departmentSums, departmentCounts } = model;
  const vacant = columns.vacantWeeks;
  sumByGroup(everybody, vacant, roster.department, null, departmentCounts);
  for (let item = 0; item < ITEMS.length; item++) {
    const question = QUESTIONS[item];
    if (question === null) continue;
    const { lever, column, at, slope } = question;
    if (column !== null) {
      sumByGroup(columns[column], vacant, roster.department, null, departmentSums);
    }
    for (let department = 0; department < departments; department++) {
      const heads = departmentCounts[department];
      const mean = heads === 0 ? 0 : departmentSums[department] / heads;
      const read = lever === null ? mean : restLever(model, department, lever);
      gaps[department * ITEMS.length + item] = Math.max(0, Math.min(1, at + slope * read));
    }
  }
}
