// The week, a place and a person in sentences, for those who listen. Pure; every number is read off the run,
// and what is not known is left out.

import { FLAG, type Frame } from '../../sim/frame.ts';
import type { OutcomeName } from '../../sim/metrics.ts';
import type { OutcomeHistory } from '../history.ts';
import { zoneAt } from '../marks/zone.ts';
import { personFacts } from '../person-facts.ts';
import type { Description } from '../view.ts';
import { words } from './words.ts';

const QUARTER = 13;
/** More names than this are counted. */
const MOST_NAMES = 3;

/** Reads an outcome of a week; department -1 is everybody. */
export type Told = Pick<OutcomeHistory, 'get' | 'lastWeek'>;

/** The week from which on leavers are counted: the last quarter's end before this week. */
export const countedSince = (week: number): number =>
  Math.max(0, QUARTER * Math.floor((week - 1) / QUARTER));

/** Departments whose people feel more heat than the zone there allows now, in their order. */
function tooHot(history: OutcomeHistory, week: number, departments: number): number[] {
  return Array.from({ length: departments }, (_, department) => department).filter((department) => {
    const zone = zoneAt(history, week, department);
    return zone !== null && history.panoramas.get('heat', week, department) > zone.high;
  });
}

function hotPlaces(hot: readonly number[], names: readonly string[]): string {
  if (hot.length === 0) return '';
  if (hot.length === names.length && names.length > 1) return words.above(words.everywhere);
  const named = hot.slice(0, MOST_NAMES).map((department) => names[department] ?? '');
  const more = hot.length - named.length;
  if (more === 0) return words.above(words.listed(named));
  // One name that is left out would be no shorter.
  if (more === 1) return words.above(words.listed([...named, names[hot[MOST_NAMES]] ?? '']));
  return words.above(words.listed([...named, words.andMore(more)]));
}

/** "Week 31. Really changed 22 percent, no plan 8. Heat above the zone in Sales. 14 people left since week 26." */
export function weekSentence(
  history: OutcomeHistory,
  ghost: Told,
  week: number,
  names: readonly string[],
): string {
  const changed = history.get('converted', week);
  const parts = [words.week(week)];
  if (Number.isFinite(changed)) {
    const noPlan = ghost.lastWeek >= week ? ghost.get('converted', week) : NaN;
    parts.push(words.changed(changed, noPlan));
  }
  parts.push(hotPlaces(tooHot(history, week, names.length), names));
  if (week > 0) {
    const since = countedSince(week);
    let left = 0;
    for (let past = since + 1; past <= week; past++) left += history.get('exits', past) || 0;
    parts.push(words.left(left, since));
  }
  return parts.filter((part) => part !== '').join(' ');
}

/** A department as the keyboard's cursor comes to it. */
export function placeSentence(
  department: number,
  name: string,
  history: OutcomeHistory,
  week: number,
): string {
  const get = (outcome: OutcomeName) => history.get(outcome, week, department);
  const parts = [words.place(name, get('headcount'))];
  if (Number.isFinite(get('espoused'))) parts.push(words.sayAndDo(get('espoused'), get('enacted')));
  if (tooHot(history, week, department + 1).includes(department)) parts.push(words.above(name));
  if (get('exits') > 0) parts.push(words.leftThisWeek(get('exits')));
  return parts.join(' ');
}

/** "Person 13 in Call centre. Says customer, does product, believes customer." Held back is told later. */
export function personSpoken(
  person: number,
  frame: Frame,
  description: Description,
  selected: boolean,
): string {
  const { title, sentence, notes } = personFacts(person, frame, description);
  const department = description.departments[description.department[person] ?? 0]?.name ?? '';
  return [
    words.personIn(title, department),
    sentence,
    ...notes.map((note) => `${note}.`),
    ...(selected ? [words.selected] : []),
  ].join(' ');
}

/** Somebody who sits there, and so can be held back. */
export const isThere = (frame: Frame, person: number): boolean =>
  ((frame.flags[person] ?? FLAG.vacant) & FLAG.vacant) === 0;
