// The eye over the flat floor: all of it, a place, somebody; and what a hand does stays within bounds. And bars beside
// a dot tell the same four things in the same order as on the deep floor.

import { describe, expect, it } from 'vitest';
import { BYTES } from '../viz/floor/buffers.ts';
import { FlatEye } from '../viz/floor/flat-eye.ts';
import { dotRadius, drawFlatBars, flatNear } from '../viz/floor/flat-near.ts';
import { flatPersonAt, flatPlaceAt } from '../viz/floor/flat-pick.ts';
import { fitFlat, type FlatSheet } from '../viz/floor/flat-sheet.ts';
import { layFloor } from '../viz/floor/layout.ts';
import { makeBuffers } from '../viz/floor/make-buffers.ts';
import { fillBuffers } from '../viz/floor/week.ts';
import { firm, frameOf, PICTURE, SIX } from './floor-helpers.ts';

const { width, height, insets } = PICTURE;
const layout = layFloor(firm(SIX), 2);
const room = { width, height, middle: (height + insets.top - insets.bottom) / 2 };
const whole = fitFlat(layout, width, height, insets);

function eyeOver(): FlatEye {
  const eye = new FlatEye(layout);
  eye.take(whole, room, true);
  return eye;
}

describe('the eye over the flat floor', () => {
  it('sees all at first, then a place, then somebody a third off the middle, and all again', () => {
    const eye = eyeOver();
    expect(eye.fit).toEqual(whole);
    expect(flatNear(eye.fit.scale)).toBe(false);
    eye.goToDepartment(5);
    expect(eye.fit.scale).toBeGreaterThan(whole.scale);
    expect(flatPlaceAt(layout, eye.fit, width / 2, room.middle)).toBe(5);
    eye.goToPerson(40);
    expect(flatNear(eye.fit.scale)).toBe(true);
    expect(flatPersonAt(layout, eye.fit, width / 3, room.middle)).toBe(40);
    eye.take(whole, room, false);
    expect(flatPersonAt(layout, eye.fit, width / 3, room.middle)).toBe(40);
    eye.take(whole, room, true);
    expect(eye.fit).toEqual(whole);
  });

  it('zooms about the pointer, and never farther than all', () => {
    const eye = eyeOver();
    const under = () => [(120 - eye.fit.left) / eye.fit.scale, (200 - eye.fit.top) / eye.fit.scale];
    const before = under();
    eye.zoom(120, 200, 0.5);
    expect(eye.fit.scale).toBeCloseTo(2 * whole.scale);
    under().forEach((value, at) => expect(value).toBeCloseTo(before[at], 9));
    eye.zoom(120, 200, 1e-6);
    expect(eye.fit.scale).toBeLessThan(400);
    eye.zoom(0, 0, 1e6);
    expect(eye.fit).toEqual(whole);
    expect(eye.level).toBe('overview');
  });

  it('pans as far as there is floor, and not at all where all is seen', () => {
    const eye = eyeOver();
    eye.pan(50, 50);
    expect(eye.fit).toEqual(whole);
    eye.zoom(400, 200, 0.25);
    const { left } = eye.fit;
    eye.pan(30, 0);
    expect(eye.fit.left).toBeCloseTo(left + 30, 6);
    eye.pan(-1e6, 1e6);
    const x = (width / 2 - eye.fit.left) / eye.fit.scale;
    expect(x).toBeCloseTo(layout.reach * 1.2, 6);
  });
});

describe('bars beside a dot', () => {
  it('tell how far somebody understands, believes, dares and does it, from the top', () => {
    const buffers = makeBuffers(layout);
    fillBuffers(layout, frameOf(layout, 0), buffers, 1, null);
    const sprite = buffers.spriteOf[40];
    buffers.to.set([10, 51, 0, 255 - 153, 0, 102, 255, 204], sprite * BYTES);
    const filled: { y: number; width: number }[] = [];
    const silent = () => {};
    const own: Record<string, unknown> = {};
    const pen = new Proxy(own, {
      get: (_, name) =>
        name === 'rect'
          ? (_x: number, y: number, wide: number) => filled.push({ y, width: wide })
          : (own[name as string] ?? silent),
      set: (_, name, value) => Reflect.set(own, name, value),
    });
    const sheet = { pen, buffers, theme: 'dark', scale: 100 } as unknown as FlatSheet;
    drawFlatBars(sheet, sprite, { x: 0, y: 0 });
    const shares = filled.map((bar) => bar.width / (0.17 * 134));
    shares.forEach((share, at) => expect(share).toBeCloseTo([0.8, 0.4, 0.6, 0.2][at], 6));
    expect(filled.map(({ y }) => y)).toEqual(filled.map(({ y }) => y).toSorted((a, b) => a - b));
    expect(dotRadius(100)).toBe(20);
  });
});
