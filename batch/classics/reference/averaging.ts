// Averaging of beliefs in plain float64: what DeGroot's and Friedkin and Johnsen's models come to.

export type Matrix = readonly (readonly number[])[];

/** W x. */
export function apply(matrix: Matrix, x: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, weight, place) => sum + weight * x[place], 0));
}

/** The left eigenvector of W for 1, summing to 1: how much each start counts in the consensus. */
export function consensusWeights(matrix: Matrix): number[] {
  // (W' - I) pi = 0, its last equation replaced by sum pi = 1.
  const size = matrix.length;
  const system = matrix.map((_, row) =>
    matrix.map((from, place) => (row === size - 1 ? 1 : from[row] - (row === place ? 1 : 0))),
  );
  return solve(
    system,
    matrix.map((_, row) => (row === size - 1 ? 1 : 0)),
  );
}

/** Where x' = L W x + (I - L) x(0) rests: (I - LW)^-1 (I - L) x(0). */
export function restOf(matrix: Matrix, openness: readonly number[], start: readonly number[]) {
  const system = matrix.map((row, person) =>
    row.map((weight, other) => (person === other ? 1 : 0) - openness[person] * weight),
  );
  return solve(
    system,
    start.map((one, person) => (1 - openness[person]) * one),
  );
}

/** Solves A x = b by elimination with the largest pivot of each column. */
function solve(a: Matrix, b: readonly number[]): number[] {
  const rows = a.map((row, place) => [...row, b[place]]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(rows[row][column]) > Math.abs(rows[pivot][column])) pivot = row;
    }
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    for (let row = 0; row < size; row++) {
      if (row === column) continue;
      const factor = rows[row][column] / rows[column][column];
      for (let place = column; place <= size; place++) {
        rows[row][place] -= factor * rows[column][place];
      }
    }
  }
  return rows.map((row, place) => row[size] / row[place]);
}
