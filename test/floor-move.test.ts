// From one layout to another: who stands where on the way, who is drawn before whom, and where the eye goes;
// no browser.

import { afterEach, describe, expect, it, vi } from 'vitest';
import { FloorArranger } from '../viz/floor/arranger.ts';
import { finish, layoutSteps } from '../viz/floor/arrangements/arrange.ts';
import { BYTES, NOBODY, type FloorBuffers } from '../viz/floor/buffers.ts';
import { project, type Spot } from '../viz/floor/camera.ts';
import { layFloor, type FloorLayout } from '../viz/floor/layout.ts';
import { drawLast, SHADELESS } from '../viz/floor/leavers.ts';
import { makeBuffers } from '../viz/floor/make-buffers.ts';
import { SHADOW_VERTEX } from '../viz/floor/people-glsl.ts';
import { FloorPilot } from '../viz/floor/pilot.ts';
import { departures, keepSeats, seenAt, sortSprites, takeSeats } from '../viz/floor/seating.ts';
import type { FloorLabels } from '../viz/floor/labels.ts';
import type { FloorScene } from '../viz/floor/scene.ts';
import { makeUniforms } from '../viz/floor/uniforms.ts';
import { fillBuffers } from '../viz/floor/week.ts';
import { firm, frameOf, PICTURE, SIX, spot } from './floor-helpers.ts';

const SHAPE = 1.42;
const input = firm(SIX);
const plan = layFloor(input, SHAPE);
const chart = finish(layoutSteps('chart', plan, input, SHAPE));
const network = finish(layoutSteps('network', plan, input, SHAPE));
const attitudes = finish(layoutSteps('attitudes', plan, input, SHAPE));
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

  it('draws whoever is selected once more, but one shadow and one ring', () => {
    const buffers = onTheWay();
    const { marks, reach, spriteOf, sprites } = buffers;
    const person = plan.connector.indexOf(1);
    fillBuffers(plan, frameOf(plan, 1), buffers, 1, null);
    drawLast(buffers, person);
    const own = reach[spriteOf[person] * 4 + 3];
    const drawn = Array.from({ length: sprites }, (_, sprite) => sprite).filter(
      (sprite) => reach[sprite * 4 + 3] === own,
    );
    expect(drawn).toEqual([spriteOf[person], sprites - 1]);
    expect(drawn.filter((sprite) => marks[sprite * 4 + 1] < SHADELESS)).toEqual([spriteOf[person]]);
    expect(SHADOW_VERTEX).toContain(`fMarks.y > ${SHADELESS - 0.5} ? 0.0`);
    drawLast(buffers, -1);
    expect(marks[(sprites - 1) * 4 + 1]).toBe(0);
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

describe('whoever is selected, on the way to another layout', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  const nothing = () => undefined;
  /** A floor at week 0 with somebody selected, whose pictures go nowhere. */
  function floor(chosen: { person: number }) {
    vi.stubGlobal('window', globalThis);
    const buffers = makeBuffers(plan);
    fillBuffers(plan, frameOf(plan, 0), buffers, 1, null);
    const pilot = new FloorPilot(plan);
    pilot.resize(PICTURE.width, PICTURE.height, PICTURE.insets);
    const weekWritten = vi.fn<() => void>();
    const uniforms = makeUniforms(plan);
    const scene = { uniforms, weekWritten, takeLines: nothing, restyleLines: nothing };
    const labels = { take: nothing, say: nothing };
    const arranger = new FloorArranger({
      ...{ plan, input, shape: SHAPE, buffers, pilot, crossFade: nothing, changed: nothing },
      scene: scene as unknown as FloorScene,
      labels: labels as unknown as FloorLabels,
      blend: () => 1,
      selected: () => chosen.person,
    });
    return { arranger, buffers, weekWritten };
  }
  /** What the card reads of a sprite: its place, its state, and with whom it is compared. */
  const read = (buffers: FloorBuffers, sprite: number) => [
    ...[buffers.stand, buffers.reach, buffers.last, buffers.former].flatMap((data) =>
      Array.from(data.subarray(sprite * 4, sprite * 4 + 4)),
    ),
    ...[buffers.from, buffers.to].flatMap((data) =>
      Array.from(data.subarray(sprite * BYTES, (sprite + 1) * BYTES)),
    ),
    // All marks but the one that says whether its shadow is drawn already.
    ...[0, 2, 3].map((mark) => buffers.marks[sprite * 4 + mark]),
  ];

  it('is drawn after everybody else until all have arrived, and then no more than once', () => {
    const chosen = { person: 77 };
    const { arranger, buffers, weekWritten } = floor(chosen);
    const last = buffers.sprites - 1;
    // A clock that stands: on a busy machine the layout would be made later, in slices between pictures.
    const start = 1000;
    vi.spyOn(performance, 'now').mockReturnValue(start);
    arranger.arrange('chart');
    for (const passed of [0.1, 0.45, 0.6, 0.9]) {
      arranger.drawn(start + passed * 1000 * total);
      expect(read(buffers, last)).toEqual(read(buffers, buffers.spriteOf[77]));
      expect(buffers.reach[last * 4 + 3]).toBe(77);
      weekWritten.mockClear();
    }
    // Another week and another choice on the way.
    const week = frameOf(plan, 1);
    week.done[77] = 1;
    fillBuffers(arranger.layout, week, buffers, 1, null);
    arranger.weekCame(1, true);
    expect(read(buffers, last)).toEqual(read(buffers, buffers.spriteOf[77]));
    chosen.person = 12;
    arranger.drawn(start + 0.95 * 1000 * total);
    expect(read(buffers, last)).toEqual(read(buffers, buffers.spriteOf[12]));
    expect(weekWritten).toHaveBeenCalledTimes(1);
    arranger.drawn(start + 1000 * total + 1000);
    expect(arranger.atRest).toBe(true);
    expect(buffers.to[last * BYTES + 6]).toBe(0);
    expect(buffers.reach[last * 4 + 3]).toBe(NOBODY);
    expect(weekWritten).toHaveBeenCalledTimes(2);
  });
});

describe('the eye on the way to another layout', () => {
  /** From the floor plan to a layout in 1,400 ms with somebody held at his or her point of the picture. */
  function follow(pilot: FloorPilot, layout: FloorLayout, person: number, seen: () => void): Spot {
    const from = { x: plan.x[person], z: plan.z[person] };
    const to = { x: layout.x[person], z: layout.z[person] };
    const before = project(pilot.eye, pilot.picture, from.x, 0, from.z, spot());
    const start = performance.now();
    const at = (now: number, out: { x: number; z: number }): void => {
      const share = Math.min(1, Math.max(0, (now - start) / 1000));
      out.x = from.x + (to.x - from.x) * share;
      out.z = from.z + (to.z - from.z) * share;
    };
    pilot.rearrange(layout, 1000, { x: before.x, y: before.y, at }, to);
    for (let passed = 0; passed <= 1400; passed += 200) {
      pilot.step(start + passed);
      at(start + passed, ground);
      project(pilot.eye, pilot.picture, ground.x, 0, ground.z, now);
      seen();
    }
    expect(pilot.flying).toBe(false);
    return before;
  }
  const ground = { x: 0, z: 0 };
  const now = spot();

  it.each([
    ['org chart', chart],
    ['network', network],
  ])('keeps the selected person, when near, at the same point of the picture: %s', (_, layout) => {
    for (const person of [40, 150, 260]) {
      const pilot = new FloorPilot(plan);
      pilot.still = true;
      pilot.resize(PICTURE.width, PICTURE.height, PICTURE.insets);
      pilot.goToDepartment(plan.department[person]);
      const spots: Spot[] = [];
      const before = follow(pilot, layout, person, () => spots.push({ ...now }));
      for (const { x, y } of spots) {
        expect(x).toBeCloseTo(before.x, 1);
        expect(y).toBeCloseTo(before.y, 1);
      }
      expect(pilot.level).toBe('department');
    }
  });

  it.each([PICTURE, { ...PICTURE, width: 360, height: 330 }])(
    'with all seen before, shows everybody between the captions, whoever is selected: $width px wide',
    (picture) => {
      const { width, height, insets } = picture;
      const head = plan.personHeight;
      for (const layout of [plan, chart, network, attitudes]) {
        for (const person of [0, 40, 150, 260, 390]) {
          const pilot = new FloorPilot(plan);
          pilot.resize(width, height, insets);
          follow(pilot, layout, person, () => undefined);
          expect(pilot.overAll).toBe(true);
          const outside = Array.from({ length: layout.people }, (_, other) => other).filter(
            (other) => {
              const tall = head * layout.scale[other];
              project(pilot.eye, picture, layout.x[other], tall, layout.z[other], now);
              const { x, y } = now;
              if (x < 0 || x > width || y < insets.top) return true;
              project(pilot.eye, picture, layout.x[other], 0, layout.z[other], now);
              return now.y > height - insets.bottom;
            },
          );
          expect(outside, `${layout.name}, person ${person}`).toEqual([]);
        }
      }
    },
  );
});
