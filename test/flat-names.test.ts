// Names on the flat floor, where a browser has no WebGL 2: over nobody either; and what its axes and its people wear
// where patterns are wished for.

import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { finish, layoutSteps } from '../viz/floor/arrangements/arrange.ts';
import { BYTES } from '../viz/floor/buffers.ts';
import { drawFlatGround } from '../viz/floor/flat-ground.ts';
import { FlatNames } from '../viz/floor/flat-names.ts';
import { dotRadius, type Box } from '../viz/floor/flat-near.ts';
import { drawFlatPeople } from '../viz/floor/flat-people.ts';
import { fitFlat, type FlatSheet } from '../viz/floor/flat-sheet.ts';
import { layFloor, type FloorLayout } from '../viz/floor/layout.ts';
import { makeBuffers } from '../viz/floor/make-buffers.ts';
import { fillBuffers } from '../viz/floor/week.ts';
import { BELT, surface } from '../viz/palette.ts';
import { firm, firmsOf, frameOf, SIX } from './floor-helpers.ts';
import { titlesOf } from './names-helpers.ts';

/** A pen that draws nothing; letters are as wide as on the page. Filled boxes are told in the order of filling. */
function makePen(filled: { colour: unknown; box: number[] }[] = []): CanvasRenderingContext2D {
  const own: Record<string, unknown> = {
    measureText: (text: string) => ({ width: text.length * 7.2 }),
    createLinearGradient: () => ({ addColorStop() {} }),
    fillRect: (...box: number[]) => filled.push({ colour: own['fillStyle'], box }),
  };
  return new Proxy(own, {
    get: (_, name) => own[name as string] ?? (() => {}),
    set: (_, name, value) => Reflect.set(own, name, value),
  }) as unknown as CanvasRenderingContext2D;
}

function sheetOf(layout: FloorLayout, width: number, height: number, top: number, bottom: number) {
  const fit = fitFlat(layout, width, height, { top, bottom });
  const most = { lit: -1, hovered: -1, pointed: -1, selected: -1, marking: false, near: false };
  return {
    ...{ ...fit, ...most, layout, width, height, bottom, above: top, theme: 'dark' },
    ...{ pen: makePen(), family: 'sans-serif', patterns: false },
  } as unknown as FlatSheet;
}

it.each([
  [360, 330, 84, 44, [68, 70, 70]],
  [776, 437, 52, 96, [70, 70, 70]],
  [1136, 700, 52, 96, [70, 70, 70]],
  [1440, 760, 52, 96, [70, 70, 70]],
  [1920, 900, 52, 96, [70, 70, 70]],
])('in %i by %i names on the flat floor cover nobody', (width, height, top, bottom, named) => {
  const shown = [0, 0, 0];
  let over = 0;
  for (const description of firmsOf(readFileSync('scenarios/mixed-messages.json', 'utf8'), 10)) {
    const plan = layFloor(description, 2);
    const titles = titlesOf(description);
    (['plan', 'chart', 'network'] as const).forEach((kind, at) => {
      const layout = kind === 'plan' ? plan : finish(layoutSteps(kind, plan, description, 2));
      const sheet = { ...sheetOf(layout, width, height, top, bottom), names: titles };
      const covered: Box[] = [];
      const names = new FlatNames(titles, layout);
      names.place(sheet, -1, covered);
      names.draw(sheet);
      shown[at] += covered.length - (kind === 'plan' ? 1 : 0);
      const radius = dotRadius(sheet.scale);
      for (let person = 0; person < layout.people; person++) {
        const x = sheet.left + layout.x[person] * sheet.scale;
        const y = sheet.top + layout.z[person] * sheet.scale;
        over += covered.filter(
          ([left, above, right, below]) =>
            Math.hypot(Math.max(0, left - x, x - right), Math.max(0, above - y, y - below)) <
            radius,
        ).length;
      }
      covered.forEach((one, place) => {
        const met = covered.some(
          (other, where) =>
            where !== place &&
            one[0] < other[2] &&
            one[2] > other[0] &&
            one[1] < other[3] &&
            one[3] > other[1],
        );
        expect(met).toBe(false);
      });
    });
  }
  expect(over).toBe(0);
  expect(shown).toEqual(named);
});

it('a place without a name is named while it is pointed at', () => {
  const layout = layFloor(firm([3000, 3000, 2000, 900, 600, 60, 50, 40, 30, 20]), 2);
  const titles = layout.byHeadcount.map((place) => `A department with a long name ${place}`);
  const sheet = { ...sheetOf(layout, 360, 330, 84, 44), names: titles };
  const names = new FlatNames(titles, layout);
  const atRest: Box[] = [];
  names.place(sheet, -1, atRest);
  expect(atRest.length).toBeLessThan(10);
  for (let place = 0; place < layout.departments; place++) {
    const alone: Box[] = [];
    const one = new FlatNames(titles, layout);
    one.place(sheet, place, alone);
    const wide = Math.ceil(titles[place].length * 7.2) + 10;
    expect(alone.some(([left, , right]) => right - left === wide)).toBe(true);
  }
});

it('with patterns on, axes of the flat map and the people on it wear belts on the product side', () => {
  const input = firm(SIX);
  const plan = layFloor(input, 2);
  const map = finish(layoutSteps('attitudes', plan, input, 2));
  const buffers = makeBuffers(map);
  fillBuffers(map, frameOf(map, 0), buffers, 1, null);
  const belts = (patterns: boolean) => {
    const filled: { colour: unknown; box: number[] }[] = [];
    const sheet = { ...sheetOf(map, 800, 500, 48, 56), buffers, patterns, pen: makePen(filled) };
    drawFlatGround(sheet);
    const ofAxes = filled.filter(({ colour }) => colour === surface(BELT.dark, 'dark'));
    filled.length = 0;
    // One of all does what the product side does.
    buffers.to.fill(255);
    buffers.to[buffers.spriteOf[40] * BYTES + 1] = 0;
    const close = { scale: 20, left: 5e4, top: 5e4, width: 1e5, height: 1e5 };
    drawFlatPeople({ ...sheet, ...close });
    return { axes: ofAxes.map(({ box }) => box), people: filled.length, sheet };
  };
  const plain = belts(false);
  expect([plain.axes.length, plain.people]).toEqual([0, 0]);
  const { axes, people, sheet } = belts(true);
  expect(people).toBe(2);
  expect(axes.length).toBe(4);
  for (const [x, y, width, height] of axes) {
    if (width > height) expect(x + width).toBeCloseTo(sheet.left, 6);
    else expect(y).toBeCloseTo(sheet.top, 6);
  }
});
