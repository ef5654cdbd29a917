// Given networks for the classics, as the engine holds them.

import { buildNetwork, listTies } from '../../sim/network.ts';
import type { TieNetwork } from '../../sim/network.ts';

/** A network from pairs of slots. */
export function network(people: number, pairs: readonly (readonly [number, number])[]): TieNetwork {
  const from = pairs.map(([one]) => one);
  const to = pairs.map(([, other]) => other);
  return buildNetwork(people, { from, to }).ties;
}

/** Everybody is tied to everybody else; with `self` also to oneself, as in models of the mean. */
export function complete(people: number, self: boolean): TieNetwork {
  const each = self ? people : people - 1;
  const neighbours = new Uint32Array(people * each);
  let at = 0;
  for (let person = 0; person < people; person++) {
    for (let other = 0; other < people; other++) {
      if (self || other !== person) neighbours[at++] = other;
    }
  }
  return {
    offsets: Uint32Array.from({ length: people + 1 }, (_, person) => person * each),
    neighbours,
    weights: new Float32Array(neighbours.length).fill(1),
  };
}

/** A ring in which everybody is tied to the `radius` nearest on either side. */
export function ring(people: number, radius: number): TieNetwork {
  const pairs: [number, number][] = [];
  for (let person = 0; person < people; person++) {
    for (let step = 1; step <= radius; step++) pairs.push([person, (person + step) % people]);
  }
  return network(people, pairs);
}

/** A square lattice on a torus: the four nearest (von Neumann), or the eight around (Moore). */
export function lattice(side: number, corners: boolean): TieNetwork {
  const pairs: [number, number][] = [];
  const slot = (row: number, column: number) =>
    ((row + side) % side) * side + ((column + side) % side);
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const here = slot(row, column);
      pairs.push([here, slot(row, column + 1)], [here, slot(row + 1, column)]);
      if (corners) {
        pairs.push([here, slot(row + 1, column + 1)], [here, slot(row + 1, column - 1)]);
      }
    }
  }
  return network(side * side, pairs);
}

/** Everybody knows `degree` others at random: a union of rings through people in random order. */
export function randomRegular(people: number, degree: number, uniform: () => number): TieNetwork {
  const pairs: [number, number][] = [];
  for (let round = 0; round < degree / 2; round++) {
    const order = shuffled(people, uniform);
    order.forEach((one, place) => pairs.push([one, order[(place + 1) % people]]));
  }
  return network(people, pairs);
}

export function shuffled(count: number, uniform: () => number): number[] {
  const order = Array.from({ length: count }, (_, place) => place);
  for (let place = count - 1; place > 0; place--) {
    const other = Math.floor(uniform() * (place + 1));
    [order[place], order[other]] = [order[other], order[place]];
  }
  return order;
}

/**
 * Degree-preserving double-edge swaps: `count` times two ties a-b and c-d become a-d and c-b, where neither
 * exists yet. Everybody keeps as many ties as before.
 */
export function swapTies(ties: TieNetwork, count: number, uniform: () => number): TieNetwork {
  const people = ties.offsets.length - 1;
  const { from, to } = listTies(ties);
  const key = (a: number, b: number) => Math.min(a, b) * people + Math.max(a, b);
  const known = new Set(Array.from(from, (one, tie) => key(one, to[tie])));
  const pick = () => Math.floor(uniform() * from.length);
  for (let done = 0; done < count;) {
    const [first, second] = [pick(), pick()];
    const [a, b] = [from[first], to[first]];
    // Either end of the second tie may come first.
    const turned = uniform() < 0.5;
    const [c, d] = turned ? [to[second], from[second]] : [from[second], to[second]];
    if (new Set([a, b, c, d]).size < 4 || known.has(key(a, d)) || known.has(key(c, b))) continue;
    known.delete(key(a, b));
    known.delete(key(c, d));
    known.add(key(a, d)).add(key(c, b));
    to[first] = d;
    from[second] = c;
    to[second] = b;
    done++;
  }
  return buildNetwork(people, { from, to }).ties;
}
