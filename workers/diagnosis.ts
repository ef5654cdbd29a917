// The change context before anything is tried, department by department (CTX-2 to CTX-5): what helps, what
// stands in the way, what is said against what systems do, how ready people are, and whose ties reach most of
// the others. It reads the week that is shown and changes nothing.

import {
  COLUMNS,
  FACETS,
  findConnectors,
  ITEMS,
  measureGaps,
  OUTCOME,
  OUTCOMES,
  readOutcomeTable,
} from '../sim/index.ts';
import type { ColumnName, Connectors, Inhibitor, Model, OutcomeName } from '../sim/index.ts';
import { fittingKinds, type Fit } from './diagnosis-fits.ts';
import { contradictionsOf, messagesAhead, messagesNow } from './diagnosis-messages.ts';
import type { Contradiction } from './diagnosis-messages.ts';

export type { Fit } from './diagnosis-fits.ts';
export type { Contradiction } from './diagnosis-messages.ts';

/** What readiness is made of; each part from 0 to 1, NaN where nobody is. */
export interface Readiness {
  readonly trust: number;
  readonly understanding: number;
  /** Share who are stirred and not afraid. */
  readonly inZone: number;
  /** 1 minus fear, and 1 minus change fatigue. */
  readonly calm: number;
  readonly fresh: number;
  /** The plain mean of the five. */
  readonly index: number;
}

export interface DepartmentContext {
  readonly name: string;
  /** People present; without any, what is asked of people is NaN. */
  readonly people: number;
  /** How far each of `barriers` stands in the way, from 0 (not at all) to 1; NaN where nobody can be asked. */
  readonly gaps: readonly number[];
  readonly readiness: Readiness;
  /** What is said, and what each of the six system levers stands for: -1 product to +1 customer. */
  readonly talk: number;
  readonly systems: readonly number[];
  /** How strongly people hear words and systems contradict each other, 0 to 1. */
  readonly mixed: number;
  /** Two messages that are sent now, or that the plan brings later. */
  readonly contradiction: Contradiction | null;
  readonly ahead: Contradiction | null;
  /** People whose practice is customer-deep in at least half of what they do. */
  readonly living: number;
  /** Mean safety, and managers' mean understanding (NaN without managers), 0 to 1. */
  readonly safety: number;
  readonly managersKnow: number;
  /** Kinds that address something here and that the plan does not have here, best first. */
  readonly fits: readonly Fit[];
}

/** Somebody whose ties reach many. */
export interface Connector {
  readonly person: number;
  /** The name that an imported list gave; null where people are made up. */
  readonly id: string | null;
  readonly department: string;
  readonly isManager: boolean;
  readonly ties: number;
  /** People reached whom nobody before in the list reaches. */
  readonly adds: number;
}

/** People who reach most of everybody, beside as many drawn by chance and as many managers. */
export interface Reached extends Omit<Connectors, 'chosen' | 'added'> {
  readonly connectors: readonly Connector[];
}

export interface Diagnosis {
  readonly week: number;
  readonly weeks: number;
  readonly barriers: readonly Inhibitor[];
  readonly departments: readonly DepartmentContext[];
  /** 80 % of everybody over one tie, and over at most two. */
  readonly directly: Reached;
  readonly overOne: Reached;
}

const SHARE_REACHED = 0.8;
const LIVING = 0.5;

/** Reads where an organisation stands; the model is the same afterwards. */
export function diagnose(model: Model): Diagnosis {
  const { scenario, departments, week } = model;
  const gaps = gapsNow(model);
  const outcomes = readOutcomeTable(model);
  const ahead = messagesAhead(model);
  const last = scenario.weeks - 1;
  const context = (department: number): DepartmentContext => {
    const outcome = (name: OutcomeName): number =>
      outcomes[(department + 1) * OUTCOMES.length + OUTCOME[name]];
    const people = outcome('headcount');
    const asked = (name: OutcomeName): number => (people === 0 ? NaN : outcome(name));
    const first = department * ITEMS.length;
    const now = messagesNow(model, department);
    const end = week <= last ? ahead(last, department) : now;
    const own = Array.from(gaps.subarray(first, first + ITEMS.length));
    const knowing = meanOf(model, department, 'understanding', model.roster.isManager) ?? NaN;
    const means = new Map<string, number | undefined>();
    const mean = (name: string): number | undefined => {
      if (!means.has(name)) means.set(name, meanOf(model, department, name, null));
      return means.get(name);
    };
    const contradictions = contradictionsOf(model, department, ahead);
    const ground = { gaps: own, people, now, end, mean, managersKnow: knowing };
    return {
      name: scenario.departments[department].name,
      people,
      gaps: own,
      readiness: readinessOf(asked),
      ...now,
      mixed: asked('mixed'),
      contradiction: contradictions.now,
      ahead: contradictions.ahead,
      living: livingIn(model, department),
      safety: asked('safety'),
      managersKnow: knowing,
      fits: people === 0 ? [] : fittingKinds(model, department, ground),
    };
  };
  return {
    week,
    weeks: scenario.weeks,
    barriers: ITEMS,
    departments: Array.from({ length: departments }, (_, department) => context(department)),
    directly: reachedOver(model, 1),
    overOne: reachedOver(model, 2),
  };
}

function readinessOf(asked: (name: OutcomeName) => number): Readiness {
  const parts = {
    trust: asked('trust'),
    understanding: asked('understanding'),
    inZone: asked('in_zone'),
    calm: 1 - asked('fear'),
    fresh: 1 - asked('fatigue'),
  };
  const all = Object.values(parts);
  return { ...parts, index: all.reduce((sum, part) => sum + part, 0) / all.length };
}

/**
 * Gaps as a survey would find them this week, department × barrier. A plan knows its own programmes, so the
 * survey of a tailored policy leaves them out; whoever looks at an organisation sees systems and words as
 * they are. Silos are read off the ties: Coleman's index, 0 where ties heed no department, 1 where none leaves it.
 */
function gapsNow(model: Model): Float64Array {
  const { departments, departmentCounts } = model;
  const gaps = new Float64Array(departments * ITEMS.length);
  measureGaps(model, gaps);
  for (let department = 0; department < departments; department++) {
    const first = department * ITEMS.length;
    if (departmentCounts[department] === 0) gaps.fill(NaN, first, first + ITEMS.length);
    const { talk, systems } = messagesNow(model, department);
    for (const [place, facet] of FACETS.entries()) {
      gaps[first + ITEMS.indexOf(facet as Inhibitor)] = (1 - systems[place]) / 2;
    }
    gaps[first + ITEMS.indexOf('words')] = (1 - talk) / 2;
    gaps[first + ITEMS.indexOf('silos')] = closedness(model, department);
  }
  return gaps;
}

function closedness({ roster, ties, columns, people }: Model, department: number): number {
  const present = (person: number): boolean => columns.vacantWeeks[person] === 0;
  let [here, everywhere, inside, all] = [0, 0, 0, 0];
  for (let person = 0; person < people; person++) {
    if (!present(person)) continue;
    everywhere++;
    if (roster.department[person] !== department) continue;
    here++;
    for (let place = ties.offsets[person]; place < ties.offsets[person + 1]; place++) {
      const other = ties.neighbours[place];
      if (!present(other)) continue;
      all++;
      if (roster.department[other] === department) inside++;
    }
  }
  if (all === 0) return NaN;
  const chance = (here - 1) / (everywhere - 1);
  return chance === 1 ? 0 : Math.max(0, (inside / all - chance) / (1 - chance));
}

/** Mean of a state over the people (or managers) of a department, as a share of its bounds. */
function meanOf(
  { columns, roster, people }: Model,
  department: number,
  name: string,
  only: Uint8Array | null,
): number | undefined {
  // What is held of six facets is read as their mean.
  const column = (name === 'belief' ? 'meanBelief' : name) as ColumnName;
  if (!Object.hasOwn(COLUMNS, column) || COLUMNS[column].per !== 'person') return undefined;
  let [sum, count] = [0, 0];
  for (let person = 0; person < people; person++) {
    if (columns.vacantWeeks[person] !== 0 || roster.department[person] !== department) continue;
    if (only !== null && only[person] === 0) continue;
    sum += columns[column][person];
    count++;
  }
  const { low, high } = COLUMNS[column];
  return count === 0 ? undefined : (sum / count - low) / (high - low);
}

function livingIn({ columns, roster, people }: Model, department: number): number {
  let living = 0;
  for (let person = 0; person < people; person++) {
    if (columns.vacantWeeks[person] !== 0 || roster.department[person] !== department) continue;
    if (columns.practiceDeep[person] >= LIVING) living++;
  }
  return living;
}

function reachedOver({ ties, columns, roster }: Model, steps: 1 | 2): Reached {
  const vacant = columns.vacantWeeks;
  const wish = { steps, share: SHARE_REACHED, vacant, isManager: roster.isManager };
  const { chosen, added, ...figures } = findConnectors(ties, wish);
  const connectors = chosen.map((person, place) => ({
    person,
    id: roster.ids?.[person] ?? null,
    department: roster.departments[roster.department[person]],
    isManager: roster.isManager[person] !== 0,
    ties: ties.offsets[person + 1] - ties.offsets[person],
    adds: added[place],
  }));
  return { ...figures, connectors };
}
