// How monitored care is shared out, written a second time from the model's text (section 7.15).

import { normalQuantile } from '../sim/normal.ts';
import { PURPOSE } from '../sim/purposes.ts';
import { draw, type Person, type World } from './one-week-world.ts';

/** Of those watched and cared for, the most afraid tenth, as seen, get up to three times their care. */
export function shareCare(world: World, { lag, noise }: { lag: number; noise: number }): void {
  const present = world.people.filter((one) => one.vacant === 0);
  const watching = Math.max(...world.people.map((one) => world.controls(one).watch));
  if (watching === 0) {
    for (const one of present) one.care = 1;
    return;
  }
  const delay = Math.max(1, Math.round(lag * (1 - 0.75 * watching)));
  if (world.week % delay !== 0) return;
  const size = (i: Person): number => {
    const c = world.controls(i);
    return c.watch > 0 ? c.care + Math.max(0, c.relief) : 0;
  };
  const blur = noise * (1 - 0.5 * watching);
  const seen = new Map(
    present.map((i) => {
      const error = normalQuantile(draw(world, i.slot, i.generation, PURPOSE.observation)[0]);
      return [i.slot, Math.fround(i.phi + blur * error)];
    }),
  );
  const reached = present.filter((i) => size(i) > 0);
  const ranked = reached.toSorted(
    (a, b) => seen.get(b.slot)! - seen.get(a.slot)! || a.slot - b.slot,
  );
  const worst = new Set(ranked.slice(0, Math.floor(0.1 * ranked.length)));
  const sum = (list: Iterable<Person>, of: (i: Person) => number): number =>
    [...list].reduce((all, one) => all + of(one), 0);
  const total = sum(reached, size);
  const had = sum(worst, size);
  const wished = sum(worst, (i) => 2 * world.controls(i).watch * size(i));
  const more = Math.min(1, (total - had) / wished);
  for (const one of present) one.care = 1;
  for (const one of reached) {
    const own = 1 + more * 2 * world.controls(one).watch;
    one.care = worst.has(one) ? own : 1 - (worst.size === 0 ? 0 : (more * wished) / (total - had));
  }
}
