// Which runs a batch consists of. A design is points (scenario and cell of the sweep) times replicates
// (seeds); every cell gets the same seeds, so that cells differ by what was swept and not by luck.
// Runs are numbered from 1 in this order: scenario, cell (first swept name slowest), seed. Nothing is
// listed out: a design of a million runs is a few numbers and a function.

import type { SeedRange, Shard, Value } from './words.ts';

export interface Cells {
  readonly names: readonly string[];
  readonly count: number;
  /** The swept values of a cell, in the order of `names`. */
  values(cell: number): readonly Value[];
  /** The seed that the design itself gives to a cell, when it has a column `seed`. */
  seed(cell: number): number | null;
}

export interface Design {
  /** Each scenario's own seed, used where nothing else says one. */
  readonly ownSeeds: readonly number[];
  readonly cells: Cells;
  readonly seeds: SeedRange | null;
}

export interface Job {
  /** Scenario and cell in one number. */
  readonly point: number;
  readonly replicate: number;
  readonly scenario: number;
  readonly seed: number;
  readonly params: Readonly<Record<string, Value>>;
}

/** Every combination of the swept values; no sweep is one cell. */
export function crossed(sweeps: readonly { name: string; values: readonly Value[] }[]): Cells {
  const sizes = sweeps.map((sweep) => sweep.values.length);
  return {
    names: sweeps.map((sweep) => sweep.name),
    count: sizes.reduce((product, size) => product * size, 1),
    values(cell) {
      const chosen: Value[] = [];
      let rest = cell;
      for (let place = sweeps.length - 1; place >= 0; place--) {
        chosen.unshift(sweeps[place].values[rest % sizes[place]]);
        rest = Math.floor(rest / sizes[place]);
      }
      return chosen;
    },
    seed: () => null,
  };
}

/** The rows of a table, one cell each; a column `seed` is the run's seed, not a swept name. */
export function listed(header: readonly string[], rows: readonly (readonly Value[])[]): Cells {
  const seedColumn = header.indexOf('seed');
  const swept = header.flatMap((_, column) => (column === seedColumn ? [] : [column]));
  return {
    names: swept.map((column) => header[column]),
    count: rows.length,
    values: (cell) => swept.map((column) => rows[cell][column]),
    seed: (cell) => (seedColumn === -1 ? null : Number(rows[cell][seedColumn])),
  };
}

/** Scenarios times cells. */
export function pointCount(design: Design): number {
  return design.ownSeeds.length * design.cells.count;
}

/** How many seeds each point has at the start. */
export function replicateCount(design: Design): number {
  return design.seeds === null ? 1 : design.seeds.last - design.seeds.first + 1;
}

/** One run, with its seed explicit. */
export function jobAt(design: Design, point: number, replicate: number): Job {
  const cell = point % design.cells.count;
  const scenario = Math.floor(point / design.cells.count);
  const values = design.cells.values(cell);
  const own = design.cells.seed(cell) ?? design.ownSeeds[scenario];
  return {
    point,
    replicate,
    scenario,
    seed: design.seeds === null ? own : design.seeds.first + replicate,
    params: Object.fromEntries(design.cells.names.map((name, place) => [name, values[place]])),
  };
}

/** Number of a run, from 1, when every point has `replicates` seeds. */
export function runNumber(point: number, replicate: number, replicates: number): number {
  return point * replicates + replicate + 1;
}

/** Runs are dealt to shards like cards, so that slow cells are spread. */
export function inShard(run: number, shard: Shard | null): boolean {
  return shard === null || (run - 1) % shard.of === shard.index - 1;
}
