// The eye over the dance floor, what it picks, and where names stand; no browser.

import { describe, expect, it } from 'vitest';
import { makeBuffers } from '../viz/floor/make-buffers.ts';
import { fillBuffers } from '../viz/floor/week.ts';
import { groundAt, moveEye, overviewOf, project, zoomAt } from '../viz/floor/camera.ts';
import { findObstacles, findRoom, sideWithRoom } from '../viz/floor/label-place.ts';
import { doorText } from '../viz/floor/labels.ts';
import { layFloor } from '../viz/floor/layout.ts';
import { departmentAt, personAt } from '../viz/floor/pick.ts';
import { firm, frameOf, MANY, PICTURE, SIX, spot } from './floor-helpers.ts';

type Box = readonly [left: number, top: number, right: number, bottom: number];
const meet = (a: Box, b: Box) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];
const boxesOf = (flat: readonly number[]): Box[] =>
  Array.from({ length: flat.length / 4 }, (_, at) => [
    flat[at * 4],
    flat[at * 4 + 1],
    flat[at * 4 + 2],
    flat[at * 4 + 3],
  ]);
/** A service firm as the first scenario has it: one large place, some middling, some small. */
const UNEVEN = [160, 70, 60, 40, 30, 22, 18];
/** In another order for every turn: then others are neighbours. */
function shuffled(sizes: readonly number[], turn: number): number[] {
  const key = (place: number) => ((place + 1) * (turn + 3) * 16807) % 1009;
  return sizes
    .map((size, place) => [key(place), size])
    .toSorted((a, b) => a[0] - b[0])
    .map(([, size]) => size);
}

describe('the eye', () => {
  it.each([
    [808, 484],
    [390, 330],
    [1920, 1080],
  ])('the overview shows all places, boards and names in %i by %i', (width, height) => {
    const picture = { ...PICTURE, width, height };
    for (const sizes of [SIX, MANY, [3]]) {
      const layout = layFloor(firm(sizes), width / height < 1.4 ? 0.95 : 1.42);
      const eye = overviewOf(layout, picture);
      for (let place = 0; place < layout.departments; place++) {
        const r = layout.radiusByDepartment[place];
        const x = layout.xByDepartment[place];
        const z = layout.zByDepartment[place];
        for (const side of [-1, 1]) {
          const rim = project(eye, picture, x + side * r * 0.84, 0, z + r * 0.84, spot());
          expect(rim.x).toBeGreaterThan(width * 0.03);
          expect(rim.x).toBeLessThan(width * 0.97);
          expect(rim.y).toBeLessThan(height - 48);
        }
        const board = layout.boardHeightByDepartment[place];
        const foot = layout.boardXByDepartment[place];
        const top = project(eye, picture, foot, board, layout.boardZByDepartment[place], spot());
        expect(top.y).toBeGreaterThan(40);
      }
    }
  });

  it('what is projected is found again on the ground', () => {
    const eye = { x: 3, z: -2, distance: 40 };
    const seen = project(eye, PICTURE, -7, 0, 5, spot());
    const ground = groundAt(eye, PICTURE, seen.x, seen.y);
    expect(ground?.x).toBeCloseTo(-7, 9);
    expect(ground?.z).toBeCloseTo(5, 9);
  });

  it('zooming keeps the ground under the pointer', () => {
    const eye = { x: 0, z: 0, distance: 40 };
    const before = groundAt(eye, PICTURE, 600, 300);
    const after = groundAt(zoomAt(eye, PICTURE, 600, 300, 12), PICTURE, 600, 300);
    expect(after?.x).toBeCloseTo(before?.x ?? 0, 9);
    expect(after?.z).toBeCloseTo(before?.z ?? 0, 9);
  });

  it('a flight begins and ends where it should and never comes nearer than its nearer end', () => {
    const from = { x: 0, z: 0, distance: 60 };
    const to = { x: 8, z: -3, distance: 9 };
    expect(moveEye(from, to, 0, { ...from })).toEqual(from);
    expect(moveEye(from, to, 1, { ...from }).x).toBeCloseTo(8, 9);
    for (let way = 0; way <= 1; way += 0.1) {
      expect(moveEye(from, to, way, { ...from }).distance).toBeGreaterThanOrEqual(9 - 1e-9);
    }
  });

  it('a click on a figure finds that person; on free ground of a place, the department', () => {
    const layout = layFloor(firm(SIX));
    const buffers = makeBuffers(layout);
    fillBuffers(layout, frameOf(layout, 0), buffers, 1, 0);
    const eye = overviewOf(layout, PICTURE);
    // The front-most person is covered by nobody.
    const front = buffers.spriteOwner.findLast((owner) => owner >= 0) ?? -1;
    const seen = project(eye, PICTURE, layout.x[front], 0, layout.z[front], spot());
    const half = seen.scale * layout.personHeight * 0.5;
    expect(personAt(buffers, eye, PICTURE, seen.x, seen.y - half)).toBe(front);
    expect(personAt(buffers, eye, PICTURE, 5, 470)).toBe(-1);
    const place = layout.department[front];
    const rim = layout.zByDepartment[place] + layout.radiusByDepartment[place] * 0.96;
    const ground = project(eye, PICTURE, layout.xByDepartment[place], 0, rim, spot());
    expect(departmentAt(layout, eye, PICTURE, ground.x, ground.y)).toBe(place);
    expect(departmentAt(layout, eye, PICTURE, 5, 470)).toBe(-1);
  });
});

describe('names', () => {
  it('a name covers no board and no other name', () => {
    const layout = layFloor(firm(SIX));
    const eye = overviewOf(layout, PICTURE);
    const obstacles = { hard: [] as number[], soft: [] as number[] };
    findObstacles(layout, eye, PICTURE, obstacles);
    let named = 0;
    for (let place = 0; place < layout.departments; place++) {
      const x = layout.xByDepartment[place];
      const r = layout.radiusByDepartment[place];
      const front = project(eye, PICTURE, x, 0, layout.zByDepartment[place] + r, spot());
      const room = { left: 0, top: 0 };
      const half = r * front.scale;
      if (!findRoom(front, half, x > 0 ? -1 : 1, 80, 24, PICTURE, obstacles, room)) continue;
      named += 1;
      const box = [room.left, room.top, room.left + 80, room.top + 24];
      for (let other = 0; other < obstacles.hard.length; other += 4) {
        const [left, top, right, bottom] = obstacles.hard.slice(other, other + 4);
        const apart = box[0] >= right || box[2] <= left || box[1] >= bottom || box[3] <= top;
        expect(apart).toBe(true);
      }
      obstacles.hard.push(...box);
    }
    expect(named).toBe(6);
  });

  it.each([
    [360, 330, 84, 44, 60, 17],
    [776, 437, 52, 96, 90, 23],
    [811, 605, 52, 96, 90, 23],
  ])('in %i by %i boards and names hide nobody of another place', (...sizes) => {
    const [width, height, top, bottom, wide, tall] = sizes;
    const picture = { width, height, insets: { top, bottom, left: 0, right: 0 } };
    const over = { boards: 0, names: 0, unnamed: 0 };
    for (let firms = 0; firms < 30; firms++) {
      const layout = layFloor(firm(shuffled(UNEVEN, firms), 1), width < height * 1.4 ? 0.95 : 1.42);
      const eye = overviewOf(layout, picture);
      const obstacles = { hard: [] as number[], soft: [] as number[] };
      findObstacles(layout, eye, picture, obstacles);
      const crowds = boxesOf(obstacles.soft);
      const boards = boxesOf(obstacles.hard).slice(1);
      boards.forEach((board, own) => {
        if (crowds.some((crowd, other) => other !== own && meet(board, crowd))) over.boards += 1;
      });
      for (const place of layout.byHeadcount) {
        const r = layout.radiusByDepartment[place];
        const x = layout.xByDepartment[place];
        const front = project(eye, picture, x, 0, layout.zByDepartment[place] + r, spot());
        const half = r * front.scale;
        const room = { left: 0, top: 0 };
        const towards = x > 0 ? -1 : 1;
        if (!findRoom(front, half, towards, wide, tall, picture, obstacles, room)) {
          over.unnamed += 1;
          continue;
        }
        const { left, top: upper } = room;
        const name: Box = [left, upper, left + wide, upper + tall * 0.65];
        if (crowds.some((crowd) => meet(name, crowd))) over.names += 1;
        obstacles.hard.push(left, upper, left + wide, upper + tall);
      }
    }
    // Of 210: without two corners for boards and a street for names it was 40 names at 360 px, 44 and 31 boards at 776.
    expect(over.boards).toBeLessThanOrEqual(6);
    expect(over.names).toBeLessThanOrEqual(12);
    expect(over.unnamed).toBe(0);
  });

  it('what a door says stands on the free side of the name, or nowhere', () => {
    const at = { left: 300, top: 100 };
    const size = { width: 80, height: 24 };
    const after = [390, 100, 420, 124];
    const before = [240, 100, 290, 124];
    const side = (hard: number[], soft: number[] = []) =>
      sideWithRoom(at, size, 90, PICTURE, { hard: [300, 100, 380, 124, ...hard], soft });
    expect(side([])).toBe('right');
    expect(side(after)).toBe('left');
    expect(side([], after)).toBe('left');
    expect(side(before, after)).toBe('right');
    expect(side([...after, ...before])).toBe('none');
    const edge = { left: PICTURE.width - 82, top: 100 };
    expect(sideWithRoom(edge, size, 90, PICTURE, { hard: [], soft: [] })).toBe('left');
  });

  it('the door says who left and came, and nothing in a quiet week', () => {
    expect(doorText(3, 1)).toBe('3 out, 1 in');
    expect(doorText(0, 2)).toBe('2 in');
    expect(doorText(0, 0)).toBe('');
  });
});
