// Organisations that are surveyed every year for six years, as real ones are: some do nothing, some run the
// usual half-hearted programme, one a year at half strength. What stands for which theme of a survey was
// settled before anything was measured:
// - engagement (0-100): 100 times the mean of the model's engagement, as it is (share of full engagement);
// - leadership and managing change: 100 times the mean of trust and clarity;
// - customers: 100 times mean satisfaction;
// - a person's score on the scale from 1 to 5: 1 + 4 times engagement;
// - "innovation is rewarded": 100 times safety;
// - intention to leave: who has left a year later.
// A survey is the mean of the four weeks that end with the year; a department is 25 people, an organisation 200.

import { FIRM } from '../../sim/model.ts';
import type { KINDS, Model } from '../../sim/index.ts';
import { namedStream } from '../../sim/random.ts';
import type { Arm } from '../../batch/facts/fact.ts';
import { FULL, follow, scenarioOf, seeds } from './world.ts';

const YEAR = 52;
const YEARS = 6;
const FIELDWORK = 4;
export const MANY = seeds(FULL ? 60 : 20);

/** What an organisation that means well, half-heartedly, starts: none of it moves pay or structure. */
const USUAL: readonly (typeof KINDS)[number][] = [
  'vision-talk',
  'hr-programme',
  'educate-paradigm',
  'mandate',
  'tough-questions',
  'open-dialogue',
  'align-metrics',
  'recognise',
  'safe-space',
  'appreciative-summit',
  'surface-conflict',
  'vision-activity',
];

/** One programme a year, drawn by lot, for a year at half strength. */
function halfHearted(seed: number): Arm {
  const uniform = namedStream(seed, 'usual programmes');
  const left = [...USUAL];
  const interventions = Array.from({ length: YEARS }, (_, year) => {
    const [kind] = left.splice(Math.floor(uniform() * left.length), 1);
    return { kind, start: year * YEAR + Math.floor(uniform() * 26), weeks: YEAR, strength: 0.5 };
  });
  return { interventions };
}

/** One organisation's six years: a row a survey, week 0 included. */
export interface Surveyed {
  readonly engagement: readonly number[];
  readonly leadership: readonly number[];
  readonly customers: readonly number[];
  /** Engagement of its first department. */
  readonly department: readonly number[];
  /** At the end of the third year, person by person. */
  readonly people: readonly Person[];
}

export interface Person {
  readonly engagement: number;
  readonly safety: number;
  readonly department: number;
  readonly manager: boolean;
  /** Left within the year that follows. */
  readonly left: boolean;
}

function survey(seed: number, arm: Arm): Surveyed {
  const rows = Array.from({ length: YEARS + 1 }, () => [0, 0, 0, 0]);
  let people: Person[] = [];
  let generations = new Uint16Array();
  follow(scenarioOf(seed, arm, YEARS * YEAR), YEARS * YEAR, (model, week) => {
    const year = Math.ceil(week / YEAR);
    if (week === 0 || week > year * YEAR - FIELDWORK) {
      const share = 100 / (week === 0 ? 1 : FIELDWORK);
      themes(model).forEach((theme, place) => (rows[year][place] += share * theme));
    }
    if (week === 3 * YEAR) {
      people = asPeople(model);
      generations = model.columns.generation.slice();
    }
    if (week === 4 * YEAR) {
      const { generation } = model.columns;
      people = people.map((one, slot) => ({
        ...one,
        left: generation[slot] !== generations[slot],
      }));
    }
  });
  const theme = (place: number) => rows.map((row) => row[place]);
  const [engagement, leadership, customers, department] = [0, 1, 2, 3].map(theme);
  return { engagement, leadership, customers, department, people };
}

function themes({ columns, firm, people, roster }: Model): number[] {
  let [engaged, led, here, members] = [0, 0, 0, 0];
  for (let person = 0; person < people; person++) {
    engaged += columns.engagement[person] / people;
    led += (columns.trust[person] + columns.clarity[person]) / 2 / people;
    if (roster.department[person] !== 0) continue;
    here += columns.engagement[person];
    members++;
  }
  return [engaged, led, firm[FIRM.satisfaction], here / members];
}

function asPeople({ columns, people, roster }: Model): Person[] {
  return Array.from({ length: people }, (_, person) => ({
    engagement: columns.engagement[person],
    safety: columns.safety[person],
    department: roster.department[person],
    manager: roster.isManager[person] === 1,
    left: false,
  }));
}

const kept = new Map<boolean, Surveyed[]>();

/** All organisations, quiet or with their programmes. */
export function surveys(active: boolean): Surveyed[] {
  const known =
    kept.get(active) ?? MANY.map((seed) => survey(seed, active ? halfHearted(seed) : {}));
  kept.set(active, known);
  return known;
}
