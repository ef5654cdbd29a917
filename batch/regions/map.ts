// Gathers the endings of many organisations into the maps of viz/phase/regions.json.

import type { Proof, Region, RegionFile, RegionMap } from '../../viz/marks/regions.ts';
import {
  ALIGNED,
  CARES,
  DRIVERS,
  HEAT,
  HELD,
  ORGANISATION,
  RULES,
  SCENARIO,
  WEEKS,
  WINDOW,
} from './design.ts';
import { endingsOf, type Cell } from './sweep.ts';

const REGIONS: readonly Region[] = ['flight', 'work', 'lip'];

/** Cells whose end is kept as a proof, by column and row: cold and unaligned, in between, hot and aligned. */
const PROOFS = [
  [0, 2],
  [10, 6],
  [20, 8],
] as const;

const CELLS: readonly Cell[] = HEAT.flatMap((heat) =>
  ALIGNED.map((aligned) => ({ aligned, heat })),
);

const places = (length: number): number[] => Array.from({ length }, (_, place) => place);
const sixDigits = (value: number): number => Math.round(value * 1e6) / 1e6;

/** One map over these organisations, and how far drivers stood from where they were set. */
function sweep(
  care: number,
  seeds: readonly number[],
  step: () => void,
): { map: RegionMap; offBy: number } {
  const counts = new Map(REGIONS.map((region) => [region, new Int32Array(CELLS.length)]));
  const proof: Proof[] = [];
  let safety = 0;
  let calm = 0;
  let offBy = 0;
  for (const seed of seeds) {
    for (const [place, ending] of endingsOf(seed, care, CELLS).entries()) {
      const column = place % ALIGNED.length;
      const row = Math.floor(place / ALIGNED.length);
      const { region, hash, aligned } = ending;
      if (region !== null) counts.get(region)![place]++;
      offBy = Math.max(offBy, Math.abs(aligned - ALIGNED[column]));
      if (region !== 'flight') {
        safety += ending.safety;
        calm++;
      }
      const isProof = PROOFS.some(([one, other]) => one === column && other === row);
      if (seed === seeds[0] && isProof) proof.push({ seed, column, row, hash });
    }
    step();
  }
  const rows = (region: Region): number[][] =>
    places(HEAT.length).map((row) => [
      ...counts.get(region)!.subarray(row * ALIGNED.length, (row + 1) * ALIGNED.length),
    ]);
  const runs = { flight: rows('flight'), work: rows('work'), lip: rows('lip') };
  return { map: { care, safety: sixDigits(safety / calm), runs, proof }, offBy };
}

/** The whole file; `step` is called after each organisation of each map. */
export function regionFile(
  seeds: readonly number[],
  about: { program: string; command: string; date: string },
  step: () => void,
): RegionFile {
  const swept = CARES.map((care) => sweep(care, seeds, step));
  return {
    ...about,
    scenario: SCENARIO,
    people: ORGANISATION.departments.reduce((sum, { people }) => sum + (people ?? 0), 0),
    weeks: WEEKS,
    window: WINDOW,
    seeds,
    held: HELD,
    drivers: DRIVERS,
    aligned: ALIGNED,
    heat: HEAT,
    rules: RULES,
    offBy: sixDigits(Math.max(...swept.map(({ offBy }) => offBy))),
    maps: swept.map(({ map }) => map),
  };
}

export const MAPS = CARES.length;
