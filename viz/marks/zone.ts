// The productive zone as it is in a week, how it lay a quarter before, and what moved it. The parts that make
// an edge add up in the engine (sim/panorama.ts); the one named is the one that moved the edge most, in the
// direction in which the edge went. Trust is named only where it moved itself and people came to resist more
// or less, which is trust's way to the zone.

import type { OutcomeHistory } from '../history.ts';
import type { PanoramaColumn } from '../panoramas.ts';
import { QUARTER } from './axes.ts';
import { charts } from './chart-words.ts';
import type { Zone } from './gauge.ts';

/** An edge that moved by less than this (heat, 0 to 1.5) has not moved to the eye. */
const MOVED = 0.02;
/** Safety and trust moved where they moved by a point at least. */
const POINT = 0.01;

const { rose: ROSE, fell: FELL, how: HOW } = charts.zone;

interface Part {
  readonly column: PanoramaColumn & keyof typeof ROSE;
  readonly sign: 1 | -1;
}

/** Parts of the upper edge, and which way each moves it. */
const UPPER: readonly Part[] = [
  { column: 'bears', sign: 1 },
  { column: 'ambiguity', sign: -1 },
  { column: 'blame', sign: -1 },
  { column: 'resistance', sign: -1 },
  { column: 'loss', sign: -1 },
  { column: 'care', sign: 1 },
];

/** Parts of the lower edge. */
const LOWER: readonly Part[] = [
  { column: 'content', sign: 1 },
  { column: 'tired', sign: 1 },
  { column: 'stirred', sign: -1 },
];

/** The edges in a week; null where they are not known. An empty zone has its lower edge above its upper one. */
export function zoneAt(history: OutcomeHistory, week: number, department: number): Zone | null {
  const low = history.panoramas.get('low', week, department);
  const high = history.panoramas.get('high', week, department);
  return Number.isFinite(low) && Number.isFinite(high) ? { low, high } : null;
}

/** The week that "last quarter" means: 13 weeks ago, the start before that. */
export const quarterBefore = (week: number): number => Math.max(0, week - QUARTER);

/** No heat stirs half of the people here without frightening half of them. */
export const isEmpty = ({ low, high }: Zone): boolean => low >= high;

/** "The zone moved up: safety rose"; '' where there is one that stands as it stood a quarter before. */
export function zoneMove(history: OutcomeHistory, week: number, department: number): string {
  const before = quarterBefore(week);
  const now = zoneAt(history, week, department);
  const then = zoneAt(history, before, department);
  if (!now || !then) return '';
  const low = now.low - then.low;
  const high = now.high - then.high;
  if (Math.abs(low) < MOVED && Math.abs(high) < MOVED) return isEmpty(now) ? charts.zone.none : '';
  const upper = Math.abs(high) >= Math.abs(low);
  const way = Math.sign(upper ? high : low);
  const why = whyMoved(history, before, week, department, upper ? UPPER : LOWER, way);
  return charts.zone.moved(howMoved(now, then), why);
}

function howMoved(now: Zone, then: Zone): string {
  const low = now.low - then.low;
  const high = now.high - then.high;
  if (isEmpty(now)) return isEmpty(then) ? HOW.stillGone : HOW.gone;
  if (isEmpty(then)) return HOW.back;
  if (Math.min(low, high) >= MOVED) return HOW.up;
  if (Math.max(low, high) <= -MOVED) return HOW.down;
  return high > low ? HOW.grew : HOW.shrank;
}

function whyMoved(
  history: OutcomeHistory,
  before: number,
  week: number,
  department: number,
  parts: readonly Part[],
  way: number,
): string {
  const { panoramas } = history;
  let most = 0;
  let why = '';
  for (let place = 0; place < parts.length; place++) {
    const { column, sign } = parts[place];
    const change =
      panoramas.get(column, week, department) - panoramas.get(column, before, department);
    const push = change * sign * way;
    if (!(push > most)) continue;
    most = push;
    const move = (outcome: string) =>
      history.get(outcome, week, department) - history.get(outcome, before, department);
    why = (change > 0 ? ROSE : FELL)[column];
    if (column === 'bears' && move('safety') * way >= POINT) {
      why = (way > 0 ? ROSE : FELL).safety;
    }
    if (column === 'resistance' && move('trust') * way >= POINT) {
      why = (way > 0 ? ROSE : FELL).trust;
    }
  }
  return why;
}
