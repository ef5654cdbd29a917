// A design as a recipe: a space, a method, how many, and a seed. The recipe is what a manifest keeps; the
// cells follow from it, any of them at any time, so a million cells need no list of a million rows.

import { crossed, type Cells } from '../design.ts';
import type { Value } from '../words.ts';
import { levelValues, valueAt, type Axis } from './axis.ts';
import { latinHypercube } from './latin.ts';
import { trajectory, type Trajectory } from './morris.ts';
import { blockRows, saltelliRow } from './saltelli.ts';
import { SobolSequence } from './sobol.ts';

export const METHODS = ['factorial', 'lhs', 'sobol', 'morris', 'saltelli'] as const;
export type Method = (typeof METHODS)[number];

export interface SpacePlan {
  readonly method: Method;
  /** Levels, points, trajectories or base points; null where every parameter brings its own levels. */
  readonly n: number | null;
  /** Seed of the design's own draws; the model's seeds are something else. */
  readonly seed: number;
  /** Whether a Sobol sequence is scrambled. */
  readonly scramble: boolean;
  /** Levels of the grid of Morris. */
  readonly grid: number;
  /** Whether a saltelli design has the rows for indices of pairs. */
  readonly secondOrder: boolean;
  readonly axes: readonly Axis[];
}

/** Cells of a design, without making any. */
export function cellCount(plan: SpacePlan): number {
  const n = plan.n ?? 0;
  const parameters = plan.axes.length;
  switch (plan.method) {
    case 'factorial':
      return plan.axes.reduce((product, axis) => product * levelsOf(axis, plan.n), 1);
    case 'morris':
      return n * (parameters + 1);
    case 'saltelli':
      return n * blockRows(parameters, plan.secondOrder);
    default:
      return n;
  }
}

function levelsOf(axis: Axis, n: number | null): number {
  return 'values' in axis ? axis.values.length : (axis.levels ?? n ?? 0);
}

/** The cells of a design. */
export function planCells(plan: SpacePlan): Cells {
  const { axes } = plan;
  const names = axes.map(({ name }) => name);
  if (plan.method === 'factorial') {
    return crossed(
      axes.map((axis) => ({
        name: axis.name,
        values: levelValues(axis, levelsOf(axis, plan.n)),
      })),
    );
  }
  const place = placesOf(plan, names);
  const coordinates = new Float64Array(axes.length);
  return {
    names,
    count: cellCount(plan),
    values(cell): Value[] {
      place(cell, coordinates);
      return axes.map((axis, column) => valueAt(axis, coordinates[column]));
    },
    seed: () => null,
  };
}

/** Where a cell stands in the unit cube. */
type Places = (cell: number, /* out */ out: Float64Array) => void;

function placesOf(plan: SpacePlan, names: readonly string[]): Places {
  const n = plan.n ?? 0;
  switch (plan.method) {
    case 'lhs': {
      const columns = latinHypercube(n, names, plan.seed);
      return (cell, out) => columns.forEach((column, place) => (out[place] = column[cell]));
    }
    case 'morris':
      return morrisPlaces(plan);
    case 'saltelli':
      return saltelliPlaces(plan, names);
    default: {
      const sequence = new SobolSequence(names.length, scrambleOf(plan, names));
      return (cell, out) => sequence.point(cell, out);
    }
  }
}

const scrambleOf = (plan: SpacePlan, names: readonly string[]) =>
  plan.scramble ? { seed: plan.seed, names } : null;

function morrisPlaces(plan: SpacePlan): Places {
  const width = plan.axes.length;
  let number = -1;
  let present: Trajectory | null = null;
  return (cell, out) => {
    const wanted = Math.floor(cell / (width + 1));
    if (present === null || wanted !== number) {
      present = trajectory(width, plan.grid, plan.seed, wanted);
      number = wanted;
    }
    const from = (cell % (width + 1)) * width;
    out.set(present.points.subarray(from, from + width));
  };
}

function saltelliPlaces(plan: SpacePlan, names: readonly string[]): Places {
  const both = [...names.map((name) => `A/${name}`), ...names.map((name) => `B/${name}`)];
  const sequence = new SobolSequence(both.length, scrambleOf(plan, both));
  const rows = blockRows(names.length, plan.secondOrder);
  const pair = new Float64Array(both.length);
  let present = -1;
  return (cell, out) => {
    const base = Math.floor(cell / rows);
    if (base !== present) sequence.point(base, pair);
    present = base;
    saltelliRow(pair, cell % rows, plan.secondOrder, out);
  };
}
