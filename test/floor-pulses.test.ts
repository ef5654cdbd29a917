// Influence on the floor as plain arrays: which pulses run, where to, in which colour; no browser.

import { describe, expect, it } from 'vitest';
import { layFloor } from '../viz/floor/layout.ts';
import {
  liftPulses,
  makePulses,
  MOVING_AT_MOST,
  PULSE_SECONDS,
  pulseNote,
  sendPulses,
  STANDS,
  standPulses,
  STILL_AT_MOST,
} from '../viz/floor/pulses.ts';
import { firm, frameOf, SIX } from './floor-helpers.ts';

const layout = layFloor(firm(SIX));
const NOW = 50;

/** A week in which these push those, each a little less than the one before. */
function week(pairs: [giver: number, receiver: number, push: number][]) {
  const frame = frameOf(layout, 3);
  pairs.forEach(([giver, receiver, push], at) => {
    frame.influence.giver[at] = giver;
    frame.influence.receiver[at] = receiver;
    frame.influence.push[at] = push;
  });
  return { ...frame, influences: pairs.length, strongInfluences: pairs.length };
}

const startsOf = (pulses: { pulse: Float32Array }) =>
  Array.from({ length: pulses.pulse.length / 4 }, (_, place) => pulses.pulse[place * 4]);
const running = (pulses: { pulse: Float32Array }) => startsOf(pulses).filter((start) => start > 0);

describe('pulses of influence', () => {
  it('run from giver to receiver, blue to the customer and orange to the product side', () => {
    const pulses = makePulses(layout.people);
    const sent = sendPulses(
      pulses,
      layout,
      week([
        [10, 20, 0.02],
        [30, 12, -0.005],
      ]),
      NOW,
    );
    expect(sent).toBe(2);
    const { x, z } = layout;
    expect([...pulses.ends.subarray(0, 8)]).toEqual([
      ...[x[10], z[10], x[20], z[20]],
      ...[x[30], z[30], x[12], z[12]],
    ]);
    expect([pulses.pulse[1], pulses.pulse[5]]).toEqual([1, 0]);
    expect(pulses.more[0]).toBe(1);
    expect(pulses.more[3]).toBeCloseTo(0.25, 6);
    expect([pulses.more[1], pulses.more[2]]).toEqual([
      layout.department[10],
      layout.department[20],
    ]);
  });

  it('start within the week, not all at once, and the same for the same people', () => {
    const pairs = Array.from({ length: 40 }, (_, at): [number, number, number] => [
      at,
      100 + at,
      0.01,
    ]);
    const pulses = makePulses(layout.people);
    sendPulses(pulses, layout, week(pairs), NOW);
    const starts = running(pulses);
    expect(starts.length).toBe(40);
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(NOW);
    expect(Math.max(...starts)).toBeLessThan(NOW + 0.251);
    expect(new Set(starts).size).toBeGreaterThan(30);
    const again = makePulses(layout.people);
    sendPulses(again, layout, week(pairs), NOW);
    expect(again.pulse).toEqual(pulses.pulse);
    expect(PULSE_SECONDS).toBeCloseTo(0.3, 6);
  });

  it('nobody is reached more than once a second, however fast weeks come, so that nothing flashes', () => {
    const pulses = makePulses(layout.people);
    const loud = week([
      [10, 20, 0.02],
      [11, 20, 0.01],
      [12, 21, 0.01],
    ]);
    const times: number[] = [];
    for (let tenth = 0; tenth < 40; tenth++) {
      const before = pulses.reached[20];
      sendPulses(pulses, layout, loud, NOW + tenth / 10);
      if (pulses.reached[20] !== before) times.push(pulses.reached[20]);
    }
    expect(times.length).toBeGreaterThan(2);
    for (let at = 1; at < times.length; at++)
      expect(times[at] - times[at - 1]).toBeGreaterThanOrEqual(1);
  });

  it('none run and none stand when nobody influences anybody', () => {
    const pulses = makePulses(layout.people);
    expect(sendPulses(pulses, layout, week([]), NOW)).toBe(0);
    expect(standPulses(pulses, layout, week([]))).toBe(0);
    expect(startsOf(pulses).every((start) => start < -1000)).toBe(true);
    expect(pulseNote(true, 0, 0)).toBe('');
    expect(pulseNote(false, 0, 0)).toBe('');
  });

  it('where nothing moves the strongest stand still as strokes, and go when weeks pass again', () => {
    const pairs = Array.from({ length: 90 }, (_, at): [number, number, number] => [
      at,
      100 + at,
      0.02 - at * 1e-4,
    ]);
    const pulses = makePulses(layout.people);
    expect(standPulses(pulses, layout, week(pairs))).toBe(STILL_AT_MOST);
    const first = MOVING_AT_MOST * 4;
    expect(pulses.pulse[first]).toBe(STANDS);
    expect([pulses.ends[first], pulses.ends[first + 2]]).toEqual([layout.x[0], layout.x[100]]);
    expect(startsOf(pulses).filter((start) => start === STANDS).length).toBe(STILL_AT_MOST);
    expect(standPulses(pulses, layout, week(pairs.slice(0, 3)))).toBe(3);
    expect(startsOf(pulses).filter((start) => start === STANDS).length).toBe(3);
    liftPulses(pulses);
    expect(startsOf(pulses).some((start) => start === STANDS)).toBe(false);
  });

  it('a sample is called a sample', () => {
    expect(pulseNote(true, 64, 240)).toBe('Strokes: who moves whom, 64 of 240 strong influences');
    expect(pulseNote(true, 7, 7)).toBe('Strokes: who moves whom, 7 strong influences');
    expect(pulseNote(false, 0, 240)).toContain('a sample');
  });

  it('as many as come together find room for as long as they run', () => {
    const pulses = makePulses(2000);
    const large = layFloor(firm([2000]));
    const pairs = Array.from({ length: 256 }, (_, at): [number, number, number] => [
      at,
      500 + at,
      0.01,
    ]);
    sendPulses(pulses, large, week(pairs), NOW);
    const next = pairs.map(([giver, receiver, push]): [number, number, number] => [
      giver,
      receiver + 300,
      push,
    ]);
    sendPulses(pulses, large, week(next), NOW + 0.25);
    expect(running(pulses).length).toBe(512);
  });
});
