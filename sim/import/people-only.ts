/**
 * A table of people without one of ties: what it says of the whole is kept (departments, their sizes,
 * levels, how many people a manager leads), and who works with whom is drawn as for any made-up
 * organisation. Nobody in it is anybody in the table.
 */
import { NETWORK_DEFAULTS } from '../network-generator.ts';
import type { ListedPerson } from '../roster-check.ts';

/** Bounds of a made-up chart, as in the schema of a scenario. */
const MOST_LEVELS = 10;
const LEAST_SPAN = 2;
const MOST_SPAN = 50;

export interface OutlineNetwork {
  levels?: number;
  span?: number;
}

/** What the lists say of levels and spans, where it differs from what is assumed anyway. */
export function outlineNetwork(people: readonly ListedPerson[]): OutlineNetwork {
  const network: OutlineNetwork = {};
  const levels = levelsIn(people);
  if (levels > 0 && levels !== NETWORK_DEFAULTS.levels) network.levels = levels;
  const span = spanIn(people);
  if (span > 0 && span !== NETWORK_DEFAULTS.span) network.span = span;
  return network;
}

/** Different levels given, or ranks from the top to the longest line; 0 when neither is known. */
function levelsIn(people: readonly ListedPerson[]): number {
  const given = new Set(people.flatMap(({ level }) => (level === undefined ? [] : [level])));
  if (given.size > 0) return Math.min(MOST_LEVELS, given.size);
  const bosses = new Map(people.map(({ id, manager }) => [id, manager]));
  let longest = 0;
  for (const { id, manager } of people) {
    if (manager === undefined) continue;
    let ranks = 1;
    for (let at: string | undefined = id; ranks < MOST_LEVELS; ranks++) {
      at = at === undefined ? undefined : bosses.get(at);
      if (at === undefined) break;
    }
    longest = Math.max(longest, ranks);
  }
  return longest;
}

/** People a manager leads in the middle, whole; 0 when nobody is said to lead anybody. */
function spanIn(people: readonly ListedPerson[]): number {
  const led = new Map<string, number>();
  for (const { manager } of people) {
    if (manager !== undefined) led.set(manager, (led.get(manager) ?? 0) + 1);
  }
  if (led.size === 0) return 0;
  const all = [...led.values()].reduce((sum, count) => sum + count, 0);
  return Math.min(MOST_SPAN, Math.max(LEAST_SPAN, Math.round(all / led.size)));
}
