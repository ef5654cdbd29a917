// What is heard of a week, read off the run's history. Pure.

import type { OutcomeHistory } from '../history.ts';
import { beatsOf, soundOf, type Heard, type Sound } from './mapping.ts';

/** Heat felt where it is kept, else what leaders apply. */
export function heardOf(history: OutcomeHistory, week: number): Heard {
  const felt = history.panoramas.get('heat', week);
  return {
    heat: Number.isFinite(felt) ? felt : history.get('temperature', week),
    zoneHigh: history.panoramas.get('high', week),
    changed: history.get('converted', week),
    left: history.get('exits', week),
    people: history.get('headcount', week),
  };
}

/** Every week so far as it is heard in a few seconds. */
export function runOf(history: OutcomeHistory): { at: number; quarter: boolean; sound: Sound }[] {
  return beatsOf(history.lastWeek).map(({ week, at, quarter, notes }) => {
    const sound = soundOf(heardOf(history, week));
    return { at, quarter, sound: notes ? sound : { ...sound, notes: 0 } };
  });
}
