// What a team gets to know when it asks. A survey asks people by lot, so its answer has a width; the network and
// the conversation are read off the run as the studio reads them. Who is asked follows from seed, quarter and
// department alone: asking again in the same week gives the same answer.

import { randomLcg, shuffler } from 'd3';
import { FLAG, type Frame } from '../../sim/frame.ts';
import { wilson } from '../../sim/statistics.ts';
import { checksum } from '../checksum.ts';
import { ForceSeries } from '../why/series.ts';
import { LAYERS } from '../../workers/layer-list.ts';
import type { WeeksAnswer } from '../../workers/why.ts';

/** Really doing it: customer-deep in at least half of what somebody does. */
const DOES = 0.5;

export interface Estimate {
  readonly share: number;
  /** 95 % interval of a share among everybody there; the share itself where everybody was asked. */
  readonly low: number;
  readonly high: number;
}

export interface Surveyed {
  readonly department: number;
  readonly people: number;
  readonly asked: number;
  readonly believe: Estimate;
  readonly does: Estimate;
  /** Mean distress of those asked, 0 to 1.5. */
  readonly strain: number;
}

type People = Pick<Frame, 'people' | 'departments' | 'belief' | 'done' | 'distress' | 'flags'>;

/**
 * What `hits` of `count` people say of all `people` they were drawn from. Drawn without putting back, an answer
 * is as sure as one of count (people - 1) / (people - count) would be of endless many: the finite population
 * correction (Cochran, "Sampling Techniques", 3rd ed., 1977, section 2.6), put into Wilson's interval as its
 * effective number of people (Korn and Graubard, Survey Methodology 24, 1998). Where everybody was asked there is
 * no range; and nobody who was asked is in doubt.
 */
export function estimate(hits: number, count: number, people: number): Estimate {
  const share = hits / count;
  if (count >= people) return { share, low: share, high: share };
  const sure = (count * (people - 1)) / (people - count);
  const [low, high] = wilson(share * sure, sure);
  const most = (hits + people - count) / people;
  return { share, low: Math.max(low, hits / people), high: Math.min(high, most) };
}

/**
 * Asks up to `most` people of every department, drawn by lot, whether they believe in it, whether they do it, and how
 * they bear it.
 * @param departmentOf department of each person
 * @param salt what the lot depends on
 */
export function survey(
  { people, departments, belief, done, distress, flags }: People,
  departmentOf: ArrayLike<number>,
  most: number,
  salt: string,
): Surveyed[] {
  const here: number[][] = Array.from({ length: departments }, () => []);
  for (let person = 0; person < people; person++) {
    if ((flags[person] & FLAG.vacant) === 0) here[departmentOf[person]].push(person);
  }
  return here.flatMap((present, department) => {
    if (present.length === 0) return [];
    const lot = shuffler(randomLcg(Number.parseInt(checksum(`${salt}:${department}`), 36)));
    const asked = lot([...present]).slice(0, most);
    const among = (holds: (person: number) => boolean) =>
      estimate(asked.filter(holds).length, asked.length, present.length);
    return {
      department,
      people: present.length,
      asked: asked.length,
      believe: among((person) => belief[person] > 0),
      does: among((person) => done[person] >= DOES),
      strain: asked.reduce((sum, person) => sum + distress[person], 0) / asked.length,
    };
  });
}

/** People who speak up whatever happens, by department. */
export function gadfliesOf(
  { people, departments, flags }: People,
  departmentOf: ArrayLike<number>,
): number[] {
  const found = new Array<number>(departments).fill(0);
  for (let person = 0; person < people; person++) {
    if ((flags[person] & FLAG.gadfly) !== 0 && (flags[person] & FLAG.vacant) === 0) {
      found[departmentOf[person]]++;
    }
  }
  return found;
}

export interface Push {
  /** Name of a layer on what people do, for `layerWords`. */
  readonly layer: string;
  /** Mean over people and weeks, above 0 to customer. */
  readonly push: number;
}

/** What pushed the people of a department over the weeks of an answer, hardest first. */
export function pushesOf(answer: WeeksAnswer, departments: number, department: number): Push[] {
  const series = new ForceSeries(departments);
  series.put({ ...answer, from: 0 });
  const pushes = LAYERS.flatMap(({ state, layer }, place) => {
    if (state !== 'practice') return [];
    let sum = 0;
    for (let week = 1; week <= answer.count; week++) sum += series.mean(week, department, place);
    return { layer, push: sum / answer.count };
  });
  return pushes
    .filter(({ push }) => Number.isFinite(push) && Math.abs(push) >= 0.01)
    .toSorted((a, b) => Math.abs(b.push) - Math.abs(a.push));
}
