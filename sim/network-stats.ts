/**
 * What a tie network looks like, in the figures the published data sets are described with: so
 * that an import can be checked for losses and a generated organisation against real ones.
 * Everything here reads; nothing changes a network.
 */
import type { TieNetwork } from './network.ts';

/** Share of people pairs that sit in one department: what `insideShare` would be by chance. */
export function insideByChance(department: ArrayLike<number>): number {
  const people = department.length;
  let inside = 0;
  for (const size of departmentSizes(department)) inside += size * (size - 1);
  return people > 1 ? inside / (people * (people - 1)) : 0;
}

/** Share of ties that join two people of one department; 0 where there are no ties. */
export function insideShare(ties: TieNetwork, department: ArrayLike<number>): number {
  let inside = 0;
  for (let person = 0; person + 1 < ties.offsets.length; person++) {
    for (let place = ties.offsets[person]; place < ties.offsets[person + 1]; place++) {
      if (department[ties.neighbours[place]] === department[person]) inside++;
    }
  }
  return ties.neighbours.length ? inside / ties.neighbours.length : 0;
}

/** People in the largest part of the organisation that hangs together. */
export function largestComponent(ties: TieNetwork): number {
  const people = ties.offsets.length - 1;
  const seen = new Uint8Array(people);
  const queue = new Uint32Array(people);
  let largest = 0;
  for (let start = 0; start < people; start++) {
    if (seen[start]) continue;
    let end = 0;
    queue[end++] = start;
    seen[start] = 1;
    for (let head = 0; head < end; head++) {
      for (let place = ties.offsets[queue[head]]; place < ties.offsets[queue[head] + 1]; place++) {
        const neighbour = ties.neighbours[place];
        if (seen[neighbour]) continue;
        seen[neighbour] = 1;
        queue[end++] = neighbour;
      }
    }
    largest = Math.max(largest, end);
  }
  return largest;
}

/** Triangles each person is a corner of. */
export function trianglesByPerson(ties: TieNetwork): Float64Array {
  const people = ties.offsets.length - 1;
  const { offsets, neighbours } = ties;
  const degree = (person: number) => offsets[person + 1] - offsets[person];
  // A tie is looked at from its end with fewer ties only: hubs do not make it slow.
  const before = (a: number, b: number) =>
    degree(a) < degree(b) || (degree(a) === degree(b) && a < b);
  const corners = new Float64Array(people);
  const markedBy = new Int32Array(people).fill(-1);
  for (let a = 0; a < people; a++) {
    for (let place = offsets[a]; place < offsets[a + 1]; place++) {
      if (before(a, neighbours[place])) markedBy[neighbours[place]] = a;
    }
    for (let place = offsets[a]; place < offsets[a + 1]; place++) {
      const b = neighbours[place];
      if (!before(a, b)) continue;
      for (let further = offsets[b]; further < offsets[b + 1]; further++) {
        const c = neighbours[further];
        if (markedBy[c] !== a || !before(b, c)) continue;
        corners[a]++;
        corners[b]++;
        corners[c]++;
      }
    }
  }
  return corners;
}

export interface ClosureStats {
  triangles: number;
  /** Of all pairs of ties that meet in a person, the share whose outer ends are tied too. */
  transitivity: number;
  /** The same per person, averaged over all people; fewer than two ties counts 0. */
  averageClustering: number;
}

export function closureStats(ties: TieNetwork): ClosureStats {
  const people = ties.offsets.length - 1;
  const corners = trianglesByPerson(ties);
  let triangles = 0;
  let meetings = 0;
  let clustering = 0;
  for (let person = 0; person < people; person++) {
    const degree = ties.offsets[person + 1] - ties.offsets[person];
    const pairs = (degree * (degree - 1)) / 2;
    triangles += corners[person];
    meetings += pairs;
    if (pairs > 0) clustering += corners[person] / pairs;
  }
  return {
    triangles: triangles / 3,
    transitivity: meetings > 0 ? triangles / meetings : 0,
    averageClustering: people > 0 ? clustering / people : 0,
  };
}

/** How unequal values are: 0 all the same, towards 1 all with one. */
export function gini(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort();
  let total = 0;
  let ranked = 0;
  sorted.forEach((value, place) => {
    total += value;
    ranked += (place + 1) * value;
  });
  const count = sorted.length;
  return total > 0 ? (2 * ranked) / (count * total) - (count + 1) / count : 0;
}

function departmentSizes(department: ArrayLike<number>): number[] {
  const sizes: number[] = [];
  for (let person = 0; person < department.length; person++) {
    sizes[department[person]] = (sizes[department[person]] ?? 0) + 1;
  }
  return sizes.filter((size) => size > 0);
}
