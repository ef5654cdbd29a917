// What a week becomes for the graphics card: bytes in drawing order; no browser.

import { describe, expect, it } from 'vitest';
import { BYTES, MARK } from '../viz/floor/buffers.ts';
import { makeBuffers } from '../viz/floor/make-buffers.ts';
import { fillBuffers } from '../viz/floor/week.ts';
import { layFloor } from '../viz/floor/layout.ts';
import { firm, frameOf, SIX } from './floor-helpers.ts';

describe('a week for the graphics card', () => {
  const layout = layFloor(firm(SIX));
  const spriteOf = (buffers: { spriteOwner: Int32Array }, owner: number) =>
    buffers.spriteOwner.indexOf(owner);

  it('head is what is said and body what is done, as bytes', () => {
    const buffers = makeBuffers(layout);
    fillBuffers(layout, frameOf(layout, 0), buffers, 1, 0);
    const at = spriteOf(buffers, 10) * BYTES;
    expect([...buffers.to.subarray(at, at + BYTES)]).toEqual([255, 0, 128, 0, 0, 128, 255, 64]);
    expect(buffers.trust[10]).toBe(128);
  });

  it('people and boards come from back to front, each once', () => {
    const buffers = makeBuffers(layout);
    const used = layout.people + layout.departments;
    expect(buffers.sprites).toBe(used + buffers.spares);
    expect(new Set(buffers.spriteOwner.subarray(0, used)).size).toBe(used);
    for (let sprite = 1; sprite < used; sprite++) {
      expect(buffers.stand[sprite * 4 + 1]).toBeGreaterThanOrEqual(buffers.stand[sprite * 4 - 3]);
    }
  });

  it('a board shows what is paid in its department', () => {
    const buffers = makeBuffers(layout);
    const frame = frameOf(layout, 0);
    frame.paidByDepartment[2] = 1;
    fillBuffers(layout, frame, buffers, 1, 0);
    expect(buffers.to[spriteOf(buffers, -1 - 2) * BYTES]).toBe(255);
    expect(buffers.to[spriteOf(buffers, -1 - 3) * BYTES]).toBe(0);
    expect(buffers.marks[spriteOf(buffers, -3) * 4]).toBe(MARK.board);
  });

  it('a week that comes early goes on from what is on screen', () => {
    const buffers = makeBuffers(layout);
    const at = spriteOf(buffers, 10) * BYTES + 1;
    const week = (number: number, done: number) => {
      const frame = frameOf(layout, number);
      frame.done[10] = done;
      return frame;
    };
    fillBuffers(layout, week(5, 0), buffers, 1, 0);
    expect(buffers.from[at]).toBe(0);
    fillBuffers(layout, week(6, 1), buffers, 1, 0);
    expect([buffers.from[at], buffers.to[at]]).toEqual([0, 255]);
    fillBuffers(layout, week(7, 0), buffers, 0.4, 0);
    expect([buffers.from[at], buffers.to[at]]).toEqual([102, 0]);
    fillBuffers(layout, week(30, 1), buffers, 0.4, 0);
    expect([buffers.from[at], buffers.to[at]]).toEqual([255, 255]);
  });

  it('who leaves walks out, leaves an outline for four weeks, and who comes walks in', () => {
    const buffers = makeBuffers(layout);
    const sprite = spriteOf(buffers, 10);
    const own = layout.department[10];
    const show = (week: number, flags: number) => {
      const frame = frameOf(layout, week);
      frame.flags[10] = flags;
      fillBuffers(layout, frame, buffers, 1, week);
      return buffers.to[sprite * BYTES + 6];
    };
    show(0, 0);
    show(1, 4 | 16);
    expect(buffers.marks[sprite * 4]).toBe(MARK.leaving | MARK.ghost);
    expect(buffers.walkStart[sprite]).toBe(1);
    expect([buffers.outByDepartment[own], buffers.inByDepartment[own]]).toEqual([1, 0]);
    const outlines = [2, 3, 4, 5].map((week) => show(week, 16));
    expect(outlines.toSorted((a, b) => b - a)).toEqual(outlines);
    expect(outlines[2]).toBeGreaterThan(0);
    expect(outlines[3]).toBe(0);
    expect(show(6, 8)).toBe(255);
    expect(buffers.marks[sprite * 4] & MARK.arriving).toBeTruthy();
    expect(buffers.walkStart[sprite]).toBe(6);
    expect([buffers.outByDepartment[own], buffers.inByDepartment[own]]).toEqual([0, 1]);
    show(7, 8);
    expect(buffers.walkStart[sprite]).toBe(6);
    expect(buffers.inByDepartment[own]).toBe(0);
  });

  it('a chair filled at once shows both: the leaver walks out as he was, the newcomer in', () => {
    const buffers = makeBuffers(layout);
    const sprite = spriteOf(buffers, 10);
    const spare = buffers.sprites - buffers.spares;
    fillBuffers(layout, frameOf(layout, 0), buffers, 1, 0);
    const frame = frameOf(layout, 1);
    frame.flags[10] = 4 | 8;
    frame.said[10] = 0;
    fillBuffers(layout, frame, buffers, 1, 7);
    expect(buffers.to[sprite * BYTES]).toBe(0);
    expect(buffers.marks[sprite * 4]).toBe(MARK.arriving);
    expect([buffers.from[spare * BYTES], buffers.to[spare * BYTES]]).toEqual([255, 255]);
    expect(buffers.marks[spare * 4]).toBe(MARK.leaving | MARK.ghost);
    expect(buffers.stand[spare * 4]).toBe(buffers.stand[sprite * 4]);
    expect(buffers.walkStart[spare]).toBe(7);
    expect(buffers.to[spare * BYTES + 6]).toBe(0);
    expect(buffers.outByDepartment[layout.department[10]]).toBe(1);
  });

  it('nobody walks after a jump in time, or for readers who want no motion', () => {
    const buffers = makeBuffers(layout);
    const frame = (week: number, flags: number) => {
      const made = frameOf(layout, week);
      made.flags[10] = flags;
      return made;
    };
    const sprite = spriteOf(buffers, 10);
    fillBuffers(layout, frame(3, 0), buffers, 1, 100);
    fillBuffers(layout, frame(40, 4 | 16), buffers, 1, 100);
    expect(buffers.walkStart[sprite]).toBeLessThan(-1000);
    fillBuffers(layout, frame(41, 8), buffers, 1, null);
    expect(buffers.walkStart[sprite]).toBeLessThan(-1000);
  });

  it('a frayed ring needs distress, and rests where a quarter of the place suffers', () => {
    const buffers = makeBuffers(layout);
    const frame = frameOf(layout, 0);
    const crowd = Array.from({ length: layout.people }, (_, person) => person).filter(
      (person) => layout.department[person] === 3,
    );
    frame.distress[10] = 1.2;
    for (const person of crowd.slice(0, 30)) frame.distress[person] = 0.9;
    fillBuffers(layout, frame, buffers, 1, 0);
    expect(buffers.to[spriteOf(buffers, 10) * BYTES + 4]).toBe(255);
    expect(buffers.to[spriteOf(buffers, 11) * BYTES + 4]).toBe(0);
    expect(buffers.marks[spriteOf(buffers, 10) * 4 + 2]).toBe(255);
    expect(buffers.marks[spriteOf(buffers, crowd[0]) * 4 + 2]).toBe(0);
  });

  it('values that are not numbers are drawn as nothing worse than zero', () => {
    const buffers = makeBuffers(layout);
    const frame = frameOf(layout, 0);
    frame.said[10] = Number.NaN;
    fillBuffers(layout, frame, buffers, 1, 0);
    expect(buffers.to[spriteOf(buffers, 10) * BYTES]).toBe(0);
  });
});
