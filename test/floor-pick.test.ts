// Who is under the pointer: the same person as when everybody is asked, at any point and from any eye, and
// without asking everybody.

import { describe, expect, it } from 'vitest';
import { BYTES, MARK, type FloorBuffers } from '../viz/floor/buffers.ts';
import { departmentEye, overviewOf, personEye, project, type Eye } from '../viz/floor/camera.ts';
import { layFloor } from '../viz/floor/layout.ts';
import { makeBuffers } from '../viz/floor/make-buffers.ts';
import { personAt } from '../viz/floor/pick.ts';
import { eachNear } from '../viz/floor/pick-grid.ts';
import { takeSeats } from '../viz/floor/seating.ts';
import { fillBuffers } from '../viz/floor/week.ts';
import { firm, frameOf, MANY, PICTURE, SIX, spot } from './floor-helpers.ts';

/** The rule without a grid: all figures from front to back, as they cover each other. */
function slowly(buffers: FloorBuffers, eye: Eye, x: number, y: number): number {
  const seen = spot();
  let nearest = -1;
  let least = 9;
  for (let sprite = buffers.sprites - 1; sprite >= 0; sprite--) {
    const person = buffers.spriteOwner[sprite];
    const bits = buffers.marks[sprite * 4];
    if (person < 0 || bits & MARK.ghost || buffers.to[sprite * BYTES + 6] < 20) continue;
    let standX = buffers.stand[sprite * 4];
    let standZ = buffers.stand[sprite * 4 + 1];
    if (bits & MARK.avoiding) {
      standX += (buffers.reach[sprite * 4] - standX) * 0.6;
      standZ += (buffers.reach[sprite * 4 + 1] - standZ) * 0.6;
    }
    project(eye, PICTURE, standX, 0, standZ, seen);
    const tall = seen.scale * buffers.reach[sprite * 4 + 2];
    const aside = Math.abs(x - seen.x);
    const up = seen.y - y;
    if (tall > 11 && aside < tall * 0.24 && up > -tall * 0.04 && up < tall * 1.02) return person;
    const off = Math.hypot(aside, up - tall * 0.45) - (tall > 11 ? tall * 0.3 : 0);
    if (off < least && (tall <= 11 || off < 2)) {
      least = off;
      nearest = person;
    }
  }
  return nearest;
}

describe('pointing at people', () => {
  it.each([
    ['six departments', SIX],
    ['forty-two', MANY],
    ['two thousand in one', [2000]],
    ['three people', [1]],
  ])('finds whom asking everybody would find: %s', (_, sizes) => {
    const layout = layFloor(firm(sizes));
    const buffers = makeBuffers(layout);
    const frame = frameOf(layout, 0);
    for (let person = 2; person < layout.people; person += 9) frame.flags[person] = 32;
    for (let person = 3; person < layout.people; person += 11) frame.flags[person] = 16;
    fillBuffers(layout, frame, buffers, 1, null);
    const somebody = layout.people - 1;
    const eyes = [
      overviewOf(layout, PICTURE),
      departmentEye(layout, PICTURE, layout.departments - 1),
      personEye(layout, PICTURE, somebody),
      personEye(layout, PICTURE, 0),
    ];
    let hits = 0;
    for (const eye of eyes) {
      for (let x = -4; x < PICTURE.width; x += 23) {
        for (let y = -3; y < PICTURE.height; y += 17) {
          const expected = slowly(buffers, eye, x, y);
          if (expected >= 0) hits += 1;
          expect(personAt(buffers, eye, PICTURE, x, y), `${x}, ${y}`).toBe(expected);
        }
      }
    }
    expect(hits).toBeGreaterThan(20);
  });

  it('asks anew where people stand after they have moved', () => {
    const layout = layFloor(firm(SIX));
    const buffers = makeBuffers(layout);
    fillBuffers(layout, frameOf(layout, 0), buffers, 1, null);
    const eye = departmentEye(layout, PICTURE, 2);
    personAt(buffers, eye, PICTURE, 400, 240);
    const moved = { ...layout, x: layout.x.map((x) => x + 3) };
    takeSeats(buffers, moved, 0);
    for (let x = 100; x < 700; x += 31) {
      for (let y = 60; y < 440; y += 29) {
        expect(personAt(buffers, eye, PICTURE, x, y)).toBe(slowly(buffers, eye, x, y));
      }
    }
  });

  it('asks a few hundred of twenty thousand, wherever it points', () => {
    const layout = layFloor(firm([9000, 7000, 4000]));
    const buffers = makeBuffers(layout);
    fillBuffers(layout, frameOf(layout, 0), buffers, 1, null);
    let most = 0;
    for (const eye of [overviewOf(layout, PICTURE), departmentEye(layout, PICTURE, 1)]) {
      for (let x = 0; x < PICTURE.width; x += 37) {
        for (let y = 0; y < PICTURE.height; y += 29) {
          let asked = 0;
          eachNear(buffers, eye, PICTURE, { x, y, slack: 9 }, () => (asked += 1));
          most = Math.max(most, asked);
        }
      }
    }
    expect(most).toBeGreaterThan(20);
    expect(most).toBeLessThan(600);
  });
});
