// The rows from which Sobol's indices are estimated (Saltelli 2002, 2010): two independent samples A and B
// of n points each, and mixtures. In a block of one base point stand, in this order: A; for each parameter,
// A with that parameter from B; with second order, for each parameter, B with that parameter from A; B.

/** Rows of the block of one base point. */
export function blockRows(parameters: number, secondOrder: boolean): number {
  return (secondOrder ? 2 : 1) * parameters + 2;
}

/** One row of a block; `pair` holds the base point's coordinates of A and then of B. */
export function saltelliRow(
  pair: Float64Array,
  row: number,
  secondOrder: boolean,
  /* out */ out: Float64Array,
): void {
  const parameters = out.length;
  const last = blockRows(parameters, secondOrder) - 1;
  const isMostlyB = row > parameters;
  const swapped = row === 0 || row === last ? -1 : (row - 1) % parameters;
  for (let place = 0; place < parameters; place++) {
    const fromB = isMostlyB !== (place === swapped);
    out[place] = pair[place + (fromB ? parameters : 0)];
  }
}
