// The regions of the phase picture are what the engine gives today. After a change of engine, parameters or design:
//   npm run -s thaw -- regions > regions.json
//   mv regions.json viz/phase/ && npx prettier --write viz/phase/regions.json

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as design from '../batch/regions/design.ts';
import { endingsOf } from '../batch/regions/sweep.ts';
import { REGIONS } from '../viz/marks/phase-regions.ts';
import { runsOf, type RegionFile, type RegionMap } from '../viz/marks/regions.ts';
import { GOAL } from '../viz/outlook/chance.ts';
import { REGION_FILE } from '../viz/phase/regions.ts';
import { root } from './architecture-source.ts';

const STALE = 'viz/phase/regions.json is stale; test/regions.test.ts says how it is made';

/** Proofs of a map that the engine of today does not give. */
function unproven(file: RegionFile, map: RegionMap): string[] {
  const cells = map.proof.map(({ column, row }) => ({
    aligned: file.aligned[column],
    heat: file.heat[row],
  }));
  const endings = endingsOf(map.proof[0].seed, map.care, cells);
  return map.proof.flatMap(({ hash, column, row }, place) =>
    endings[place].hash === hash ? [] : [`care ${map.care}, ${column} by ${row}`],
  );
}

describe('the regions of the page', () => {
  const file = REGION_FILE;

  it('say how they were found, and that is how they are found today', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(file.program, STALE).toBe(version);
    expect(file.command).toBe('thaw regions --seeds 1..10');
    expect(file.date).toMatch(/^20\d\d-\d\d-\d\d$/);
    const { scenario, people, weeks, window, held, drivers, aligned, heat, rules } = file;
    expect({ scenario, weeks, window, held, drivers, aligned, heat, rules }, STALE).toEqual({
      scenario: design.SCENARIO,
      weeks: design.WEEKS,
      window: design.WINDOW,
      held: design.HELD,
      drivers: design.DRIVERS,
      aligned: design.ALIGNED,
      heat: design.HEAT,
      rules: design.RULES,
    });
    const heads = design.ORGANISATION.departments.map((one) => one.people ?? 0);
    expect(people, STALE).toBe(heads.reduce((sum, one) => sum + one));
    expect(
      file.maps.map(({ care }) => care),
      STALE,
    ).toEqual([...design.CARES]);
  });

  it('call real work what the page asks a plan to reach', () => {
    expect(file.rules.find(({ region }) => region === 'work')).toEqual({
      region: 'work',
      outcome: 'converted',
      atLeast: GOAL,
    });
  });

  it('count every run once at most, and every cell has them all', () => {
    expect(runsOf(file)).toBe(3 * 10 * 21 * 15);
    for (const { runs } of file.maps) {
      for (const region of REGIONS) {
        expect(runs[region].map((row) => row.length)).toEqual(file.heat.map(() => 21));
      }
      for (const row of file.heat.keys()) {
        for (const column of file.aligned.keys()) {
          const counts = REGIONS.map((region) => runs[region][row][column]);
          expect(Math.min(...counts)).toBeGreaterThanOrEqual(0);
          expect(counts.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(10);
        }
      }
    }
  });

  it('come from runs that end today, to the last bit, as they ended then', () => {
    for (const map of file.maps) expect(unproven(file, map), STALE).toEqual([]);
  });

  it('would be found out if one run ended otherwise', () => {
    const [map] = file.maps;
    const [first, ...others] = map.proof;
    const wrong = { ...map, proof: [{ ...first, hash: '0123456789abcdef' }, ...others] };
    expect(unproven(file, wrong)).toEqual([`care 0, ${first.column} by ${first.row}`]);
  });

  it('have the counts that all ten organisations give at a border and inside', () => {
    const map = file.maps[1];
    const places = [
      [18, 5],
      [4, 12],
    ] as const;
    const cells = places.map(([column, row]) => ({
      aligned: file.aligned[column],
      heat: file.heat[row],
    }));
    const ends = file.seeds.map((seed) => endingsOf(seed, map.care, cells));
    for (const [place, [column, row]] of places.entries()) {
      for (const region of REGIONS) {
        const count = ends.filter((own) => own[place].region === region).length;
        expect(map.runs[region][row][column], `${region} at ${column}, ${row}. ${STALE}`).toBe(
          count,
        );
      }
    }
  });

  it('show the claims: safety moves flight up, and only aligned drivers make real work', () => {
    const flights = file.maps.map(({ runs }) => runs.flight.flat().reduce((a, b) => a + b));
    expect(flights[0]).toBeGreaterThan(flights[1]);
    expect(flights[1]).toBeGreaterThan(flights[2]);
    const half = file.aligned.findIndex((share) => share > 0.5);
    for (const { runs } of file.maps) {
      expect(runs.work.map((row) => Math.max(...row.slice(0, half)))).toEqual(
        file.heat.map(() => 0),
      );
      expect(Math.max(...runs.work.flat())).toBeGreaterThan(5);
      // Too cold for anybody, however well aligned.
      expect(Math.max(...runs.work[0])).toBe(0);
    }
  });
});
