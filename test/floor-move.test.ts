// From one layout to another: who stands where on the way, who is drawn before whom, and where the eye goes;
// no browser.

import { describe, expect, it } from 'vitest';
import { finish, layoutSteps } from '../viz/floor/arrangements/arrange.ts';
import { BYTES } from '../viz/floor/buffers.ts';
import { project } from '../viz/floor/camera.ts';
import { layFloor } from '../viz/floor/layout.ts';
import { makeBuffers } from '../viz/floor/make-buffers.ts';
import { FloorPilot } from '../viz/floor/pilot.ts';
import { departures, keepSeats, seenAt, sortSprites, takeSeats } from '../viz/floor/seating.ts';
import { firm, PICTURE, SIX, spot } from './floor-helpers.ts';

const SHAPE = 1.42;
const input = firm(SIX);
const plan = layFloor(input, SHAPE);
const chart = finish(layoutSteps('chart', plan, input, SHAPE));
const network = finish(layoutSteps('network', plan, input, SHAPE));
const { step, total } = departures(plan.departments);

/** People on their way from the floor plan to the org chart. */
function onTheWay() {
  const buffers = makeBuffers(plan);
  keepSeats(buffers, 1e3, 1);
  takeSeats(buffers, chart, step);
  return buffers;
}

describe('a move from the floor plan to the org chart', () => {
  it('begins where everybody was and ends where everybody belongs, all within its time', () => {
    const buffers = onTheWay();
    const at = { x: 0, z: 0 };
    for (let person = 0; person < plan.people; person++) {
      seenAt(buffers, buffers.spriteOf[person], 0, 1, at);
      expect(at.x).toBeCloseTo(plan.x[person], 4);
      expect(at.z).toBeCloseTo(plan.z[person], 4);
      seenAt(buffers, buffers.spriteOf[person], total, 1, at);
      expect(at.x).toBeCloseTo(chart.x[person], 4);
      expect(at.z).toBeCloseTo(chart.z[person], 4);
    }
    expect(total).toBeLessThan(1.6);
  });

  it('sets off department after department', () => {
    const buffers = onTheWay();
    const share = (department: number) => {
      const person = Array.from(plan.department).lastIndexOf(department);
      const at = { x: 0, z: 0 };
      seenAt(buffers, buffers.spriteOf[person], 0.45, 1, at);
      return (at.z - plan.z[person]) / (chart.z[person] - plan.z[person]);
    };
    for (let department = 1; department < plan.departments; department++) {
      expect(share(department)).toBeLessThan(share(department - 1));
    }
  });

  it('turned back half way goes on from where people are, without a jump', () => {
    const buffers = onTheWay();
    const before = { x: 0, z: 0 };
    const after = { x: 0, z: 0 };
    seenAt(buffers, buffers.spriteOf[77], 0.5, 1, before);
    keepSeats(buffers, 0.5, 1);
    takeSeats(buffers, network, step);
    seenAt(buffers, buffers.spriteOf[77], 0, 1, after);
    expect(after.x).toBeCloseTo(before.x, 4);
    expect(after.z).toBeCloseTo(before.z, 4);
  });

  it('sorted anew, everybody keeps the own bytes and comes from back to front', () => {
    const buffers = onTheWay();
    for (let person = 0; person < plan.people; person++) {
      buffers.to[buffers.spriteOf[person] * BYTES] = person % 251;
    }
    sortSprites(buffers);
    for (let person = 0; person < plan.people; person++) {
      const sprite = buffers.spriteOf[person];
      expect(buffers.spriteOwner[sprite]).toBe(person);
      expect(buffers.to[sprite * BYTES]).toBe(person % 251);
      expect(buffers.stand[sprite * 4]).toBeCloseTo(chart.x[person], 4);
    }
    for (let sprite = 1; sprite < buffers.sprites - buffers.spares; sprite++) {
      const behind = buffers.stand[(sprite - 1) * 4 + 1];
      expect(buffers.stand[sprite * 4 + 1]).toBeGreaterThanOrEqual(behind);
    }
  });
});

describe('the eye on the way to another layout', () => {
  it.each([
    ['org chart', chart],
    ['network', network],
  ])('keeps the selected person at the same point of the picture: %s', (_, layout) => {
    const pilot = new FloorPilot(plan);
    pilot.resize(PICTURE.width, PICTURE.height, PICTURE.insets);
    for (const person of [40, 150, 260]) {
      const from = { x: plan.x[person], z: plan.z[person] };
      const to = { x: layout.x[person], z: layout.z[person] };
      pilot.rearrange(plan, 0, null, from);
      const seen = project(pilot.eye, pilot.picture, from.x, 0, from.z, spot());
      const start = performance.now();
      const share = (now: number) => Math.min(1, Math.max(0, (now - start) / 1000));
      const at = (now: number, out: { x: number; z: number }): void => {
        out.x = from.x + (to.x - from.x) * share(now);
        out.z = from.z + (to.z - from.z) * share(now);
      };
      pilot.rearrange(layout, 1000, { x: seen.x, y: seen.y, at }, to);
      for (let passed = 0; passed <= 1400; passed += 200) {
        pilot.step(start + passed);
        const ground = { x: 0, z: 0 };
        at(start + passed, ground);
        const now = project(pilot.eye, pilot.picture, ground.x, 0, ground.z, spot());
        expect(now.x).toBeCloseTo(seen.x, 1);
        expect(now.y).toBeCloseTo(seen.y, 1);
      }
      expect(pilot.flying).toBe(false);
    }
  });

  it('with nobody selected ends where the whole layout is seen', () => {
    const pilot = new FloorPilot(plan);
    pilot.resize(PICTURE.width, PICTURE.height, PICTURE.insets);
    pilot.rearrange(chart, 0, null, { x: 0, z: 0 });
    expect(pilot.overAll).toBe(true);
    for (let person = 0; person < chart.people; person++) {
      const { x, y } = project(
        pilot.eye,
        pilot.picture,
        chart.x[person],
        0,
        chart.z[person],
        spot(),
      );
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(PICTURE.width);
      expect(y).toBeGreaterThan(PICTURE.insets.top);
      expect(y).toBeLessThan(PICTURE.height - PICTURE.insets.bottom);
    }
  });
});
