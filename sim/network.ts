/**
 * Who is tied to whom: undirected, weighted, one row of neighbours a person (compressed rows).
 *
 * Neighbours stand in ascending slot, because every sum over neighbours is taken in that order and
 * must give the same bits everywhere. A network never changes in place: a tick that needs other
 * ties (temporary ones, bridges) keeps the network it has and builds the next from it.
 */

export interface TieNetwork {
  /** people + 1 places: the row of `person` runs from offsets[person] to offsets[person + 1]. */
  offsets: Uint32Array;
  /** Two entries a tie, ascending in each row. */
  neighbours: Uint32Array;
  /** Same length, above 0, the same in both directions. */
  weights: Float32Array;
}

/** Pairs as columns. Without weights every pair counts 1. */
export interface PairColumns {
  from: ArrayLike<number>;
  to: ArrayLike<number>;
  weight?: ArrayLike<number>;
}

export interface BuiltNetwork {
  ties: TieNetwork;
  /** Pairs that joined a person to himself or herself: dropped. */
  loops: number;
  /** Pairs that repeated an earlier one, in either direction: their weight was added to it. */
  merged: number;
}

/**
 * Pairs in any order and direction to a network, in time proportional to people + pairs. Weights
 * of repeated pairs are added in the order of the pairs, for both directions alike.
 */
export function buildNetwork(people: number, pairs: PairColumns): BuiltNetwork {
  const { from, to, weight } = pairs;
  // Two stable counting sorts of the half-ties, by neighbour and then by owner, leave every row
  // ascending and equal neighbours in the order of the pairs.
  const starts = new Uint32Array(people + 1);
  let loops = 0;
  for (let pair = 0; pair < from.length; pair++) {
    if (from[pair] === to[pair]) {
      loops++;
      continue;
    }
    starts[from[pair] + 1]++;
    starts[to[pair] + 1]++;
  }
  for (let person = 0; person < people; person++) starts[person + 1] += starts[person];
  const halves = starts[people];
  const byNeighbour = { owner: new Uint32Array(halves), pair: new Uint32Array(halves) };
  const next = starts.slice();
  for (let pair = 0; pair < from.length; pair++) {
    const [a, b] = [from[pair], to[pair]];
    if (a === b) continue;
    byNeighbour.owner[next[b]] = a;
    byNeighbour.pair[next[b]++] = pair;
    byNeighbour.owner[next[a]] = b;
    byNeighbour.pair[next[a]++] = pair;
  }
  const sorted = { neighbour: new Uint32Array(halves), pair: new Uint32Array(halves) };
  next.set(starts);
  for (let neighbour = 0; neighbour < people; neighbour++) {
    for (let half = starts[neighbour]; half < starts[neighbour + 1]; half++) {
      const place = next[byNeighbour.owner[half]]++;
      sorted.neighbour[place] = neighbour;
      sorted.pair[place] = byNeighbour.pair[half];
    }
  }
  const offsets = new Uint32Array(people + 1);
  const sums = new Float64Array(halves);
  let end = 0;
  for (let person = 0; person < people; person++) {
    for (let half = starts[person]; half < starts[person + 1]; half++) {
      const neighbour = sorted.neighbour[half];
      const added = weight ? weight[sorted.pair[half]] : 1;
      if (end > offsets[person] && sorted.neighbour[end - 1] === neighbour) sums[end - 1] += added;
      else {
        sorted.neighbour[end] = neighbour;
        sums[end++] = added;
      }
    }
    offsets[person + 1] = end;
  }
  return {
    ties: {
      offsets,
      neighbours: sorted.neighbour.slice(0, end),
      weights: Float32Array.from(sums.subarray(0, end)),
    },
    loops,
    merged: (halves - end) / 2,
  };
}

/** Every tie once, from the lower slot to the higher, in ascending order. */
export function listTies(ties: TieNetwork): {
  from: Uint32Array;
  to: Uint32Array;
  weight: Float32Array;
} {
  const count = ties.neighbours.length / 2;
  const from = new Uint32Array(count);
  const to = new Uint32Array(count);
  const weight = new Float32Array(count);
  let tie = 0;
  for (let person = 0; person + 1 < ties.offsets.length; person++) {
    for (let place = ties.offsets[person]; place < ties.offsets[person + 1]; place++) {
      if (ties.neighbours[place] <= person) continue;
      from[tie] = person;
      to[tie] = ties.neighbours[place];
      weight[tie++] = ties.weights[place];
    }
  }
  return { from, to, weight };
}

/**
 * The network with more ties; a pair that is tied already gains the weight. To take temporary
 * ties back, keep the network they were added to: that is what it was before.
 */
export function addTies(ties: TieNetwork, pairs: PairColumns): TieNetwork {
  const old = listTies(ties);
  const count = old.from.length;
  const from = new Uint32Array(count + pairs.from.length);
  const to = new Uint32Array(count + pairs.from.length);
  const weight = new Float64Array(count + pairs.from.length).fill(1);
  from.set(old.from);
  from.set(pairs.from, count);
  to.set(old.to);
  to.set(pairs.to, count);
  weight.set(old.weight);
  if (pairs.weight) weight.set(pairs.weight, count);
  return buildNetwork(ties.offsets.length - 1, { from, to, weight }).ties;
}

/** The network without the ties of these pairs, whatever their weight; unknown pairs are ignored. */
export function removeTies(ties: TieNetwork, pairs: PairColumns): TieNetwork {
  const people = ties.offsets.length - 1;
  const gone = buildNetwork(people, { from: pairs.from, to: pairs.to }).ties;
  const old = listTies(ties);
  const kept = Array.from(old.from.keys()).filter(
    (tie) => !areTied(gone, old.from[tie], old.to[tie]),
  );
  return buildNetwork(people, {
    from: kept.map((tie) => old.from[tie]),
    to: kept.map((tie) => old.to[tie]),
    weight: kept.map((tie) => old.weight[tie]),
  }).ties;
}

/** The place of `neighbour` in the row of `person`, or -1: the index into `weights`. */
export function tiePlace(ties: TieNetwork, person: number, neighbour: number): number {
  let low = ties.offsets[person];
  let high = ties.offsets[person + 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ties.neighbours[middle] < neighbour) low = middle + 1;
    else high = middle;
  }
  return low < ties.offsets[person + 1] && ties.neighbours[low] === neighbour ? low : -1;
}

export function areTied(ties: TieNetwork, person: number, neighbour: number): boolean {
  return tiePlace(ties, person, neighbour) >= 0;
}
