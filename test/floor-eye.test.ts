// The eye over the dance floor, what it picks, and where names stand; no browser.

import { describe, expect, it } from 'vitest';
import { makeBuffers } from '../viz/floor/make-buffers.ts';
import { fillBuffers } from '../viz/floor/week.ts';
import { groundAt, moveEye, overviewOf, project, zoomAt } from '../viz/floor/camera.ts';
import { Heads } from '../viz/floor/heads.ts';
import { findRoom } from '../viz/floor/label-place.ts';
import { makeObstacles, makeRoom, makeSite } from '../viz/floor/name-ground.ts';
import { doorText } from '../viz/floor/labels.ts';
import { layFloor } from '../viz/floor/layout.ts';
import { departmentAt, personAt } from '../viz/floor/pick.ts';
import { shapeOf } from '../viz/floor/shape.ts';
import { firm, frameOf, MANY, PICTURE, SIX, spot } from './floor-helpers.ts';

describe('the eye', () => {
  it.each([
    [808, 484],
    [390, 330],
    [1920, 1080],
  ])('the overview shows all places, boards and names in %i by %i', (width, height) => {
    const picture = { ...PICTURE, width, height };
    for (const sizes of [SIX, MANY, [3]]) {
      const layout = layFloor(firm(sizes), shapeOf(picture, sizes.length));
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
        // A board stands upright in the picture, and its sign is lined.
        const [foot, back] = [layout.boardXByDepartment[place], layout.boardZByDepartment[place]];
        const board = project(eye, picture, foot, 0, back, spot());
        const top = board.y - 1.1 * layout.boardHeightByDepartment[place] * board.scale - 2;
        expect(top).toBeGreaterThan(picture.insets.top - 0.5);
      }
    }
  });

  // Laid for a phone's picture they took 51 to 64 % of the height of a lesson's, and 28 to 41 % beside another plan.
  it.each([
    [776, 672, 66, 0.7],
    [597, 597, 66, 0.68],
    [518, 448, 49, 0.7],
    [1466, 1457, 144, 0.65],
    [400, 560, 46, 0.58],
    [733, 1400, 69, 0.45],
  ])('people fill most of a picture of %i by %i', (width, height, bottom, least) => {
    const picture = { width, height, insets: { top: 0, right: 0, bottom, left: 0 } };
    for (const sizes of [SIX, [160, 70, 60, 40, 30, 22, 18], [90, 80, 110, 30, 50, 20, 15]]) {
      const layout = layFloor(firm(sizes), shapeOf(picture, sizes.length));
      const eye = overviewOf(layout, picture);
      const seen = Array.from(layout.x, (x, person) => {
        const foot = project(eye, picture, x, 0, layout.z[person], spot());
        return { ...foot, head: foot.y - foot.scale * layout.personHeight };
      });
      const high = Math.max(...seen.map(({ y }) => y)) - Math.min(...seen.map(({ head }) => head));
      const wide = Math.max(...seen.map(({ x }) => x)) - Math.min(...seen.map(({ x }) => x));
      expect(high / height).toBeGreaterThan(least);
      expect(wide / width).toBeGreaterThan(0.65);
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
  it('a name of a place that is out of the picture does not stand at its edge, over others', () => {
    const picture = { ...PICTURE, width: 800, height: 600 };
    const size = { width: 90, height: 20 };
    const at = makeRoom();
    const any = { shy: false, more: 0, gliding: false };
    const roomAt = (x: number) => {
      const seen = { ...makeSite(), own: 0, x, y: 300, half: 100, towards: -1, tall: 40 };
      const obstacles = { ...makeObstacles(), places: [x - 100, 100, x + 100, 300] };
      return findRoom(seen, size, picture, obstacles, new Heads(), -1, any, at);
    };
    // Seen whole, half of it, a quarter less than the name, and not at all.
    expect(roomAt(400)).toBe(0);
    expect(roomAt(800)).toBeGreaterThanOrEqual(0);
    expect(at.left + size.width / 2).toBeGreaterThan(700);
    expect(at.left + size.width).toBeLessThanOrEqual(800);
    expect(roomAt(870)).toBe(-1);
    expect(roomAt(910)).toBe(-1);
    expect(roomAt(-10)).toBeGreaterThanOrEqual(0);
    expect(roomAt(-110)).toBe(-1);
  });

  it('the door says who left and came, and nothing in a quiet week', () => {
    expect(doorText(3, 1)).toBe('3 out, 1 in');
    expect(doorText(0, 2)).toBe('2 in');
    expect(doorText(0, 0)).toBe('');
  });
});
