// Where names of places stand on the floor plan of a real scenario, and whom they cover; no browser.

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { overviewOf, project, type Eye, type Picture } from '../viz/floor/camera.ts';
import { SIGN } from '../viz/floor/sign.ts';
import { Heads } from '../viz/floor/heads.ts';
import {
  findObstacles,
  findRoom,
  frontOf,
  sideWithRoom,
  type Front,
} from '../viz/floor/label-place.ts';
import { layFloor, type FloorLayout } from '../viz/floor/layout.ts';
import type { Description } from '../viz/view.ts';
import { firm, firmsOf, LARGE, PICTURE, SMALL, spot } from './floor-helpers.ts';

const TEXT = readFileSync('scenarios/mixed-messages.json', 'utf8');
const SEEDS = 10;
/** A service firm as the first scenario has it: one large place, some middling, some small. */
const UNEVEN = [160, 70, 60, 40, 30, 22, 18];
/** In another order for every turn: then others are neighbours. */
const shuffled = (turn: number): number[] =>
  UNEVEN.map((size, place) => [((place + 1) * (turn + 3) * 16807) % 1009, size])
    .toSorted((a, b) => a[0] - b[0])
    .map(([, size]) => size);
const THOUSANDS = Array.from({ length: 10 }, () => 1000);

/** Type of names in px, like those of the page. */
const SLIDE = { letter: 17.2, around: 16, tall: 37 };
const insets = (top: number, bottom: number) => ({ top, bottom, left: 0, right: 0 });

let found: Description[] = [];
beforeAll(() => {
  found = firmsOf(TEXT, SEEDS);
});

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}
type Name = Box & { place: number; room: number };
const meet = (a: Box, b: Box) =>
  a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;
const shapeOf = ({ width, height }: Picture) => (width < height * 1.4 ? 0.95 : 1.42);
const front: Front = { own: -1, x: 0, y: 0, half: 0, towards: 1, tall: 0 };

interface Titled {
  readonly layout: FloorLayout;
  readonly titles: readonly string[];
  readonly type: typeof LARGE;
  readonly shy?: boolean;
}

/** Names in the order in which the page gives them room. `rooms`: where each stood before. */
function namesOf(
  { layout, titles, type, shy = false }: Titled,
  eye: Eye,
  picture: Picture,
  heads = new Heads(),
  rooms: readonly number[] = [],
): Name[] {
  const obstacles = { hard: [] as number[], places: [] as number[] };
  findObstacles(layout, eye, picture, obstacles);
  heads.fill(layout, eye, picture);
  const names: Name[] = [];
  for (const place of layout.byHeadcount.slice(0, 12)) {
    const size = { width: titles[place].length * type.letter + type.around, height: type.tall };
    const at = { left: 0, top: 0 };
    frontOf(layout, place, eye, picture, front);
    const stood = rooms[place] ?? -1;
    const room = findRoom(front, size, picture, obstacles, heads, stood, shy, at);
    if (room < 0) continue;
    const name = { ...at, right: at.left + size.width, bottom: at.top + size.height, place, room };
    obstacles.hard.push(name.left, name.top, name.right, name.bottom);
    names.push(name);
  }
  return names;
}

/** How many heads have their middle under a box. */
function headsUnder(layout: FloorLayout, eye: Eye, picture: Picture, box: Box): number {
  let heads = 0;
  for (let person = 0; person < layout.people; person++) {
    const { x, y, scale } = project(eye, picture, layout.x[person], 0, layout.z[person], spot());
    const high = y - layout.personHeight * layout.scale[person] * scale * 0.86;
    if (x > box.left && x < box.right && high > box.top && high < box.bottom) heads += 1;
  }
  return heads;
}

const titlesOf = ({ departments }: Pick<Description, 'departments'>) =>
  departments.map(({ name }) => name);

function placesOf(layout: FloorLayout, eye: Eye, picture: Picture): Box[] {
  return Array.from({ length: layout.departments }, (_, place) => {
    const r = layout.radiusByDepartment[place];
    const [x, z] = [layout.xByDepartment[place], layout.zByDepartment[place]];
    const top = project(eye, picture, x, 0, z - r, spot()).y;
    const edge = project(eye, picture, x, 0, z + r, spot());
    return { left: edge.x - r * edge.scale, top, right: edge.x + r * edge.scale, bottom: edge.y };
  });
}

/** From a name to a place, in px; what stands beside it seems farther than what stands below. */
const away = (a: Box, b: Box) =>
  Math.max(0, a.left - b.right, b.left - a.right) +
  Math.max(0, a.top - b.bottom, b.top - a.bottom) +
  ((a.top + a.bottom) / 2 < b.bottom ? a.bottom - a.top : 0);

function boardsOf(layout: FloorLayout, eye: Eye, picture: Picture): Box[] {
  return Array.from({ length: layout.departments }, (_, place) => {
    const [x, z] = [layout.boardXByDepartment[place], layout.boardZByDepartment[place]];
    const foot = project(eye, picture, x, 0, z, spot());
    const tall = layout.boardHeightByDepartment[place] * foot.scale;
    const { half, top, foot: low } = SIGN;
    return {
      left: foot.x - half * tall,
      top: foot.y - top * tall,
      right: foot.x + half * tall,
      bottom: foot.y - low * tall,
    };
  });
}

describe('names on the floor plan', () => {
  // By boxes of whole crowds alone it was 66 of 70 names over 60 heads at 360 px, 72 heads at 696, 29 at 808.
  it.each([
    [360, 336, insets(84, 44), SMALL, 22, 0],
    [696, 440, insets(84, 96), LARGE, 0, 0],
    [706, 533, insets(84, 96), LARGE, 0, 0],
    [808, 453, insets(57, 96), LARGE, 0, 0],
    [811, 605, insets(57, 96), LARGE, 0, 0],
    [980, 740, insets(0, 24), SLIDE, 0, 0],
  ])(
    'in %i by %i cover nobody, none is missing, each is next to its own place',
    (width, height, edges, type, most, aside) => {
      const picture = { width, height, insets: edges };
      let [heads, named, strange] = [0, 0, 0];
      for (const description of found) {
        const layout = layFloor(description, shapeOf(picture));
        const eye = overviewOf(layout, picture);
        const names = namesOf({ layout, titles: titlesOf(description), type }, eye, picture);
        const places = placesOf(layout, eye, picture);
        const boards = boardsOf(layout, eye, picture);
        for (const name of names) {
          heads += headsUnder(layout, eye, picture, name);
          named += 1;
          expect(boards.some((board) => meet(board, name))).toBe(false);
          expect(names.some((other) => other !== name && meet(other, name))).toBe(false);
          const own = away(name, places[name.place]);
          // What stands in front of a name has its own below its front edge.
          const behind = places.filter(({ top }) => top < (name.top + name.bottom) / 2);
          if (behind.some((place) => away(name, place) < own)) strange += 1;
        }
      }
      expect(named).toBe(7 * SEEDS);
      expect(heads).toBeLessThanOrEqual(most);
      expect(strange).toBeLessThanOrEqual(aside);
    },
  );

  // In large type, or by boxes of crowds, one name was missing and the others covered 7 to 1,300 heads.
  it.each([
    [706, 533, insets(84, 96), 10],
    [808, 453, insets(57, 96), 9],
    [811, 605, insets(57, 96), 10],
    [696, 440, insets(84, 96), 9],
    [360, 336, insets(84, 44), 3],
  ])(
    'of ten places with a thousand people each cover nobody in %i by %i',
    (width, height, edges, shown) => {
      const picture = { width, height, insets: edges };
      const layout = layFloor(firm(THOUSANDS), shapeOf(picture));
      const eye = overviewOf(layout, picture);
      const titles = THOUSANDS.map((_, place) => `Department ${place + 1}`);
      const names = namesOf({ layout, titles, type: SMALL, shy: true }, eye, picture);
      const heads = names.map((name) => headsUnder(layout, eye, picture, name));
      expect(Math.max(...heads)).toBe(0);
      expect(names.length).toBeGreaterThanOrEqual(shown);
    },
  );

  it.each([
    [360, 330, insets(84, 44), { letter: 10, around: 0, tall: 17 }],
    [776, 437, insets(52, 96), { letter: 15, around: 0, tall: 23 }],
    [811, 605, insets(52, 96), { letter: 15, around: 0, tall: 23 }],
  ])(
    'and boards hide nobody of another place, whatever the order of places, in %i by %i',
    (width, height, edges, type) => {
      const picture = { width, height, insets: edges };
      const over = { boards: 0, names: 0, unnamed: 0 };
      for (let firms = 0; firms < 30; firms++) {
        const layout = layFloor(firm(shuffled(firms), 1), shapeOf(picture));
        const eye = overviewOf(layout, picture);
        const crowds = placesOf(layout, eye, picture).map(({ left, right, ...rows }) => {
          const rim = (right - left) / 20;
          return { left: left + rim, right: right - rim, ...rows };
        });
        boardsOf(layout, eye, picture).forEach((board, own) => {
          if (crowds.some((crowd, other) => other !== own && meet(board, crowd))) over.boards += 1;
        });
        // All of them as long as "Finance" is at most.
        const titles = UNEVEN.map(() => 'sixsix');
        const names = namesOf({ layout, titles, type }, eye, picture);
        over.unnamed += UNEVEN.length - names.length;
        for (const name of names) if (headsUnder(layout, eye, picture, name) > 0) over.names += 1;
      }
      // Of 210: without two corners for boards and a street for names it was 40 names at 360 px, 44 and 31 boards at 776.
      expect(over.boards).toBeLessThanOrEqual(6);
      expect(over.names).toBe(0);
      expect(over.unnamed).toBe(0);
    },
  );

  it('keep their room while the eye glides, and another one takes over only where that is clearly better', () => {
    const picture = { width: 776, height: 437, insets: insets(52, 96) };
    let [steps, jumps] = [0, 0];
    for (const description of found) {
      const layout = layFloor(description, 1.42);
      const titled = { layout, titles: titlesOf(description), type: LARGE };
      const eye = overviewOf(layout, picture);
      let before: Name[] = [];
      for (let step = 0; step < 60; step++) {
        eye.distance *= 0.99;
        eye.x += 0.05;
        const rooms: number[] = [];
        for (const { place, room } of before) rooms[place] = room;
        const names = namesOf(titled, eye, picture, new Heads(), rooms);
        for (const name of names) {
          const last = before.find(({ place }) => place === name.place);
          if (!last) continue;
          steps += 1;
          if (Math.hypot(name.left - last.left, name.top - last.top) > 12) jumps += 1;
        }
        before = names;
      }
    }
    expect(steps).toBeGreaterThan(2000);
    expect(jumps / steps).toBeLessThan(0.012);
  });

  it('find room among a hundred thousand people as fast as among four hundred', () => {
    const timed = (places: number, people: number): number => {
      const layout = layFloor(firm(Array.from({ length: places }, () => people)));
      const picture = { width: 1136, height: 700, insets: insets(52, 96) };
      const eye = overviewOf(layout, picture);
      const titles = layout.byHeadcount.map((place) => `Department ${place}`);
      const heads = new Heads();
      let least = Infinity;
      for (let round = 0; round < 30; round++) {
        const from = performance.now();
        for (let time = 0; time < 10; time++) {
          namesOf({ layout, titles, type: LARGE }, eye, picture, heads);
        }
        least = Math.min(least, (performance.now() - from) / 10);
      }
      return least;
    };
    const [few, many] = [timed(7, 60), timed(30, 3300)];
    expect(many).toBeLessThan(Math.max(1, 8 * few));
  });

  it('let doors speak on the side where no board, name or head is, or nowhere', () => {
    const eye = { x: 0, z: 0, distance: 40 };
    const middle = project(eye, PICTURE, 0, 0, 0, spot());
    const at = { left: 300, top: middle.y - 12 };
    const boxOf = (left: number, right: number) => [left, at.top, right, at.top + 24];
    const [before, after] = [boxOf(240, 290), boxOf(390, 420)];
    /** The only head is so many px from the left, in the line of the name. */
    function headAt(px: number): FloorLayout {
      const x = Float32Array.of((px - middle.x) / middle.scale);
      return { ...layFloor(firm([1], 0)), personHeight: 0, x, z: Float32Array.of(0) };
    }
    const nobody = 1e6;
    const side = (hard: number[], head = nobody, name = at) => {
      const heads = new Heads();
      heads.fill(headAt(head), eye, PICTURE);
      return sideWithRoom(name, { width: 80, height: 24 }, 90, PICTURE, hard, heads);
    };
    expect(side([])).toBe('right');
    expect(side(after)).toBe('left');
    expect(side([], 420)).toBe('left');
    expect(side([], 250)).toBe('right');
    expect(side(before, 420)).toBe('none');
    expect(side(after, 250)).toBe('none');
    expect(side([...after, ...before])).toBe('none');
    expect(side([], nobody, { ...at, left: PICTURE.width - 82 })).toBe('left');
  });
});
