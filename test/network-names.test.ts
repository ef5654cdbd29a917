// Where names of crowds stand on the network of a real scenario, and whom they cover; no browser.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { finish, layoutSteps } from '../viz/floor/arrangements/arrange.ts';
import { overviewOf, project, type Eye, type Picture } from '../viz/floor/camera.ts';
import { findObstacles, findRoom } from '../viz/floor/label-place.ts';
import { layFloor, type FloorLayout } from '../viz/floor/layout.ts';
import { createSimApi } from '../workers/sim-api.ts';
import { spot } from './floor-helpers.ts';

const TEXT = readFileSync('scenarios/mixed-messages.json', 'utf8');
const SEEDS = 10;
/** Of a name's letters, and of the space around them, in px. */
const LETTER = 9.2;
const AROUND = 16;
const TALL = 23;

function headsUnder(
  layout: FloorLayout,
  eye: Eye,
  picture: Picture,
  { left, top }: { left: number; top: number },
  wide: number,
): number {
  let heads = 0;
  for (let person = 0; person < layout.people; person++) {
    const feet = project(eye, picture, layout.x[person], 0, layout.z[person], spot());
    const height = layout.personHeight * layout.scale[person] * feet.scale;
    const radius = height * 0.165;
    const y = feet.y - height * 0.86;
    const beside = feet.x + radius <= left || feet.x - radius >= left + wide;
    if (!beside && y + radius > top && y - radius < top + TALL) heads += 1;
  }
  return heads;
}

// Before names were reckoned as wide as they are it was 370 and 151 heads under seventy names.
it.each([
  [776, 437, 230],
  [811, 605, 75],
])('in %i by %i names cover few heads and none is missing', (width, height, most) => {
  const picture = { width, height, insets: { top: 52, bottom: 96, left: 0, right: 0 } };
  let [heads, names] = [0, 0];
  for (let seed = 1; seed <= SEEDS; seed++) {
    const loaded = createSimApi().load(TEXT, { seed });
    if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
    const { description } = loaded;
    const plan = layFloor(description, 1.42);
    const layout = finish(layoutSteps('network', plan, description, 1.42));
    const eye = overviewOf(layout, picture);
    const obstacles = { hard: [] as number[], soft: [] as number[] };
    findObstacles(layout, eye, picture, obstacles);
    for (const place of layout.byHeadcount) {
      const x = layout.nameXByDepartment[place];
      const front = project(eye, picture, x, 0, layout.nameZByDepartment[place], spot());
      const half = layout.radiusByDepartment[place] * front.scale;
      const wide = description.departments[place].name.length * LETTER + AROUND;
      const room = { left: 0, top: 0 };
      const towards = x > 0 ? -1 : 1;
      if (!findRoom(front, half, towards, wide, TALL, picture, obstacles, room)) continue;
      names += 1;
      obstacles.hard.push(room.left, room.top, room.left + wide, room.top + TALL);
      heads += headsUnder(layout, eye, picture, room, wide);
    }
  }
  expect(names).toBe(7 * SEEDS);
  expect(heads).toBeLessThanOrEqual(most);
});
