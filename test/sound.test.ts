// What a week sounds like, as numbers: hotter is higher, above the zone is rougher, more people who really
// changed are more and brighter voices further right.

import { describe, expect, it } from 'vitest';
import { beatsOf, HEAR_SECONDS, soundOf, type Heard } from '../viz/sound/mapping.ts';

const WEEK: Heard = { heat: 0.5, zoneHigh: 0.8, changed: 0.2, left: 0, people: 400 };
const heard = (change: Partial<Heard>) => soundOf({ ...WEEK, ...change });
const loud = ({ voices }: { voices: readonly number[] }) => voices.filter((one) => one > 0).length;

describe('the sound of a week', () => {
  it('hums higher the hotter it is, and stays within what small loudspeakers give', () => {
    const hums = [0, 0.3, 0.6, 0.9, 1.2, 1.5].map((heat) => heard({ heat }).hum);
    expect(hums).toEqual(hums.toSorted((a, b) => a - b));
    expect(new Set(hums).size).toBe(hums.length);
    expect(hums[0]).toBeGreaterThan(60);
    expect(hums.at(-1)).toBeLessThan(200);
  });

  it('is smooth up to the zone’s upper edge and rougher the further above it', () => {
    const rough = [0.2, 0.8, 0.9, 1, 1.2, 1.5].map((heat) => heard({ heat }).roughness);
    expect(rough.slice(0, 2)).toEqual([0, 0]);
    expect(rough[2]).toBeGreaterThan(0);
    expect(rough[3]).toBeGreaterThan(rough[2]);
    expect(Math.max(...rough)).toBeLessThanOrEqual(1);
    // Where the zone is not known, nothing is called too hot.
    expect(heard({ heat: 1.5, zoneHigh: NaN }).roughness).toBe(0);
  });

  it('gives the chord more voices, more light and a place further right as people change', () => {
    const [none, some, all] = [0, 0.4, 1].map((changed) => heard({ changed }));
    expect([loud(none), loud(some), loud(all)]).toEqual([0, 3, 6]);
    expect(some.brightness).toBeGreaterThan(none.brightness);
    expect(all.brightness).toBeGreaterThan(some.brightness);
    expect([none.pan, all.pan]).toEqual([-1, 1]);
  });

  it('lets leavers be heard as short notes, few enough to count', () => {
    const notes = [0, 1, 2, 4, 8, 400].map((left) => heard({ left }).notes);
    expect(notes).toEqual([0, 1, 1, 2, 4, 4]);
  });

  it('is silent about heat that is not known, and never out of bounds', () => {
    expect(heard({ heat: NaN, changed: NaN })).toMatchObject({ humGain: 0, pan: -1, notes: 0 });
    const wild = heard({ heat: 99, changed: 7, left: NaN });
    expect(wild.hum).toBe(heard({ heat: 1.5 }).hum);
    expect(wild.voices.reduce((sum, gain) => sum + gain, wild.humGain)).toBeLessThan(0.6);
  });
});

describe('hearing a whole run', () => {
  it('takes about eight seconds for two years, with an earcon at each quarter', () => {
    const beats = beatsOf(104);
    expect(beats.at(-1)?.at).toBeCloseTo(HEAR_SECONDS, 5);
    expect(beats.filter(({ quarter }) => quarter).map(({ week }) => week)).toEqual([
      13, 26, 39, 52, 65, 78, 91, 104,
    ]);
  });

  it('does not stretch a few weeks, and keeps order in many', () => {
    expect(beatsOf(5).at(-1)?.at).toBeCloseTo(1, 5);
    const many = beatsOf(520);
    expect(many.every(({ at }, place) => place === 0 || at > many[place - 1].at)).toBe(true);
  });
});
