// Places and seats on the dance floor, and the palette; no browser.

import { describe, expect, it } from 'vitest';
import { layFloor, type FloorLayout } from '../viz/floor/layout.ts';
import { closenessOf, ringOrder } from '../viz/floor/places.ts';
import { seatPeople, teamOrder } from '../viz/floor/seats.ts';
import { heatColour, paradigmColour, themeProperties } from '../viz/palette.ts';
import { firm, MANY, SIX } from './floor-helpers.ts';

function gapBetween(layout: FloorLayout, one: number, two: number): number {
  const reach = layout.radiusByDepartment[one] + layout.radiusByDepartment[two];
  const x = Math.abs(layout.xByDepartment[one] - layout.xByDepartment[two]);
  const z = Math.abs(layout.zByDepartment[one] - layout.zByDepartment[two]);
  return Math.max(x, z) - reach;
}

describe('places and seats', () => {
  it.each([
    ['one department', [12]],
    ['two', [40, 3]],
    ['six', SIX],
    ['nine', [9, 8, 7, 60, 5, 4, 3, 2, 1]],
    ['forty-two', MANY],
  ])('no two places touch, nor the podium: %s', (_, sizes) => {
    const layout = layFloor(firm(sizes));
    for (let one = 0; one < layout.departments; one++) {
      for (let two = 0; two < one; two++) expect(gapBetween(layout, one, two)).toBeGreaterThan(0.3);
      const x = Math.abs(layout.xByDepartment[one]);
      const z = Math.abs(layout.zByDepartment[one]);
      const free = Math.max(x, z) - layout.radiusByDepartment[one] - layout.podiumRadius;
      expect(free).toBeGreaterThan(0.3);
    }
  });

  it('everybody stands inside the own place, nobody within reach of another, leaders on the podium', () => {
    const input = firm(SIX);
    const layout = layFloor(input);
    const seen: [number, number][] = [];
    for (const leader of layout.leaders) {
      expect(Math.hypot(layout.x[leader], layout.z[leader])).toBeLessThan(layout.podiumRadius);
    }
    for (let person = 0; person < layout.people; person++) {
      if (layout.leaders.includes(person)) continue;
      const x = layout.x[person];
      const z = layout.z[person];
      const own = input.department[person];
      const r = layout.radiusByDepartment[own];
      const awayX = (x - layout.xByDepartment[own]) / r;
      const awayZ = (z - layout.zByDepartment[own]) / r;
      expect(awayX ** 4 + awayZ ** 4).toBeLessThan(1);
      seen.push([x, z]);
    }
    expect(layout.leaders).toEqual([0, 1]);
    const nearest = Math.min(
      ...seen.flatMap(([x, z], one) =>
        seen.slice(0, one).map(([a, b]) => Math.hypot(x - a, z - b)),
      ),
    );
    expect(nearest).toBeGreaterThan(0.5);
  });

  it('area follows headcount: four times the people, about four times the ground', () => {
    const small = seatPeople(100, 0).radius;
    const large = seatPeople(400, 0).radius;
    expect((large / small) ** 2).toBeGreaterThan(3.2);
    expect((large / small) ** 2).toBeLessThan(4.4);
  });

  it('the same firm always gets the same floor', () => {
    expect(layFloor(firm(SIX))).toEqual(layFloor(firm(SIX)));
  });

  it('without levels nobody is a leader, and everybody still has a seat', () => {
    const input = firm([30, 30]);
    const layout = layFloor({ ...input, level: new Uint8Array(input.level.length) });
    expect(layout.leaders).toEqual([]);
    expect(new Set(Array.from(layout.x, (x, person) => `${x} ${layout.z[person]}`)).size).toBe(62);
  });

  it('an empty department keeps a place, and a firm of one person can be shown', () => {
    const layout = layFloor(firm([0, 5]));
    expect(layout.radiusByDepartment[0]).toBeGreaterThan(1);
    expect(layFloor(firm([1], 0)).people).toBe(1);
  });

  it('close departments stand side by side', () => {
    // Ties 0-3, 3-1, 1-4, 4-2, 2-0 only: around the table each sits between its two partners.
    const closeness = new Float64Array(25);
    for (const [one, two] of [
      [0, 3],
      [3, 1],
      [1, 4],
      [4, 2],
      [2, 0],
    ] as const) {
      closeness[one * 5 + two] = closeness[two * 5 + one] = 0.5;
    }
    const order = ringOrder(5, closeness);
    for (let at = 0; at < 5; at++) {
      expect(closeness[order[at] * 5 + order[(at + 1) % 5]]).toBe(0.5);
    }
  });

  it('closeness is what is above the expected, and each department shares out one', () => {
    const input = firm([10, 20, 30]);
    const closeness = closenessOf(3, input.department, input.tieOffsets, input.tieNeighbours);
    const [toMiddle] = closeness.subarray(1);
    expect(toMiddle).toBe(1);
    expect(closeness[3] + closeness[5]).toBeCloseTo(1, 12);
    expect(closeness[6]).toBe(0);
  });

  it('a team follows its manager, and a circle in the reporting lines loses nobody', () => {
    expect(teamOrder([5, 6, 7, 8, 9], { 5: -1, 6: 8, 7: 5, 8: 5, 9: 7, length: 10 })).toEqual([
      5, 7, 9, 8, 6,
    ]);
    expect(teamOrder([1, 2, 3], { 1: 2, 2: 1, 3: 0, length: 4 }).sort((a, b) => a - b)).toEqual([
      1, 2, 3,
    ]);
  });
});

describe('the palette', () => {
  it('the five stops are the designed ones, and between them lies a straight line', () => {
    expect(paradigmColour(-1, 'dark')).toBe('rgb(244, 123, 50)');
    expect(paradigmColour(0, 'dark')).toBe('rgb(241, 234, 219)');
    expect(paradigmColour(1, 'light')).toBe('rgb(21, 74, 158)');
    expect(paradigmColour(-0.75, 'dark')).toBe('rgb(247, 153, 86)');
    expect(heatColour(0.5, 'light')).toBe('rgb(194, 124, 200)');
  });

  it('outside its range, and without a number, a scale stays at an end', () => {
    expect(paradigmColour(7, 'dark')).toBe(paradigmColour(1, 'dark'));
    expect(heatColour(Number.NaN, 'dark')).toBe(heatColour(0, 'dark'));
  });

  it('both themes define the same custom properties', () => {
    const names = (theme: 'dark' | 'light') => themeProperties(theme).map(([name]) => name);
    expect(names('dark')).toEqual(names('light'));
    expect(names('dark')).toContain('--paradigm-4');
  });
});
