// What the runs of a map come to, cell by cell: how many organisations end where, with intervals over organisations, and
// the alignment from which half of them end in real work.

import { namedStream } from '../../sim/random.ts';
import { meanInterval, mean, wilson } from '../../sim/statistics.ts';
import { csvLine } from '../../viz/marks/csv.ts';
import { sixDigits } from './figures-text.ts';
import { cellsOf, type Cell } from './phase-cells.ts';
import { ALSO, type MapRuns } from './phase-runs.ts';
import type { MapFile, PhaseStudy } from './study-schema.ts';

export type Rules = PhaseStudy['rules'];

/** Where each organisation ends at a cell: 1 for those in the region. */
export interface CellEnds extends Cell {
  readonly regions: ReadonlyMap<string, Uint8Array>;
  readonly means: ReadonlyMap<string, { mean: number; low: number; high: number }>;
}

export interface MapEnds {
  readonly map: MapFile;
  readonly people: number;
  readonly seeds: number;
  readonly cells: readonly CellEnds[];
}

/** The first rule that an organisation meets names its region. */
export function endsOf({ map, people, last }: MapRuns, rules: Rules): MapEnds {
  const cells = cellsOf(map).map((cell, place): CellEnds => {
    const seeds = last.get(rules[0].outcome)![place].length;
    const regions = new Map(rules.map(({ region }) => [region, new Uint8Array(seeds)]));
    for (let seed = 0; seed < seeds; seed++) {
      const met = rules.find(({ outcome, atLeast }) => last.get(outcome)![place][seed] >= atLeast);
      if (met !== undefined) regions.get(met.region)![seed] = 1;
    }
    const means = new Map(
      ALSO.map((outcome) => {
        const values = last.get(outcome)![place];
        const { low, high } = meanInterval(values);
        // They are shares: what a bell shape would add outside says nothing.
        return [outcome, { mean: mean(values), low: Math.max(0, low), high: Math.min(1, high) }];
      }),
    );
    return { ...cell, regions, means };
  });
  return { map, people, seeds: cells[0].regions.get(rules[0].region)!.length, cells };
}

/** Share of organisations that end in a region at a cell. */
export const shareIn = ({ regions }: CellEnds, region: string): number =>
  mean(regions.get(region)!);

export function cellAt({ cells }: MapEnds, aligned: number, heat: number): CellEnds | undefined {
  return cells.find((cell) => cell.aligned === aligned && cell.heat === heat);
}

/** The table of a study: a row a cell of a map. */
export function summaryCsv(maps: readonly MapEnds[], rules: Rules): string {
  const names = rules.flatMap(({ region }) => [region, `${region}_low`, `${region}_high`]);
  const means = ALSO.flatMap((outcome) => [outcome, `${outcome}_low`, `${outcome}_high`]);
  const head = csvLine(['map', 'people', 'aligned', 'heat', 'organisations', ...names, ...means]);
  const rows = maps.flatMap(({ map, people, seeds, cells }) =>
    cells.map((cell) => {
      const shares = rules.flatMap(({ region }) => {
        const hits = cell.regions.get(region)!.reduce((sum, one) => sum + one, 0);
        return [hits / seeds, ...wilson(hits, seeds)];
      });
      const figures = ALSO.flatMap((outcome) => {
        const { mean: middle, low, high } = cell.means.get(outcome)!;
        return [middle, low, high];
      });
      const numbers = [...shares, ...figures].map(sixDigits);
      return csvLine([map.name, people, cell.aligned, cell.heat, seeds, ...numbers]);
    }),
  );
  return [head, ...rows].join('');
}

export interface Boundary {
  readonly heat: number;
  /** Infinity where even everything aligned leaves fewer than half there. */
  readonly at: number;
  readonly low: number;
  readonly high: number;
  /** `at` in each resample of organisations, in an order that is the same for maps of as many seeds. */
  readonly resamples: Float64Array;
}

const RESAMPLES = 2000;

/** The alignment from which half of the organisations are in the region, at each heat. */
export function boundaries(ends: MapEnds, region: string): Boundary[] {
  const { map, seeds, cells } = ends;
  const draw = namedStream(seeds, 'boundary');
  const drawn = Array.from({ length: RESAMPLES }, () =>
    Array.from({ length: seeds }, () => Math.floor(draw() * seeds)),
  );
  const everybody = Array.from({ length: seeds }, (_, seed) => seed);
  return map.heat.map((heat) => {
    const row = cells.filter((cell) => cell.heat === heat);
    const crossing = (chosen: readonly number[]): number =>
      crossingOf(
        map.aligned,
        row.map(({ regions }) => shareOf(regions.get(region)!, chosen)),
      );
    const resamples = Float64Array.from(drawn, crossing);
    const sorted = resamples.toSorted();
    const low = sorted[Math.floor(0.025 * RESAMPLES)];
    const high = sorted[Math.ceil(0.975 * RESAMPLES) - 1];
    return { heat, at: crossing(everybody), low, high, resamples };
  });
}

function shareOf(inRegion: Uint8Array, chosen: readonly number[]): number {
  let hits = 0;
  for (const seed of chosen) hits += inRegion[seed];
  return hits / chosen.length;
}

/** Where shares first come to half, straight between columns. */
export function crossingOf(aligned: readonly number[], shares: readonly number[]): number {
  const place = shares.findIndex((share) => share >= 0.5);
  if (place === -1) return Infinity;
  if (place === 0) return aligned[0];
  const [below, above] = [shares[place - 1], shares[place]];
  const part = (0.5 - below) / (above - below);
  return aligned[place - 1] + part * (aligned[place] - aligned[place - 1]);
}
