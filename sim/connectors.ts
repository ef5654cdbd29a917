/**
 * Key connectors (CTX-5, CTX-6): a small set of people whose ties reach most of an organisation, found by
 * taking whoever reaches most people not reached so far, again and again. To find the smallest set of all
 * would take longer than anybody waits; taking the best each time needs at most 1 + ln(the most people
 * anybody reaches) times as many (Chvatal 1979). What the same number of people reaches when drawn by
 * chance is an exact mean, not a sample, so that it is the same everywhere.
 */

import type { TieNetwork } from './network.ts';

export interface Connectors {
  /** Slots of the people, each the one who adds most to those before; the lower slot among equals. */
  readonly chosen: readonly number[];
  /** People whom each adds, himself or herself included. */
  readonly added: readonly number[];
  /** People present, and how many of them are reached. */
  readonly people: number;
  readonly reached: number;
  /** Mean number that as many people reach when they are drawn by chance. */
  readonly byChance: number;
  /** Managers asked instead, as many as there are up to the same number, and the mean number they reach. */
  readonly managers: number;
  readonly byManagers: number;
}

export interface Reach {
  /** Ties that a word may go over: 1 reaches colleagues, 2 their colleagues too. */
  readonly steps: 1 | 2;
  /** Share of the people present that is to be reached, above 0 and at most 1. */
  readonly share: number;
  /** Per person: not 0 where nobody sits; they neither count nor pass anything on. */
  readonly vacant: ArrayLike<number>;
  readonly isManager: ArrayLike<number>;
}

/** People who reach a share of everybody; nobody in an organisation without people. */
export function findConnectors(ties: TieNetwork, wish: Reach): Connectors {
  const slots = ties.offsets.length - 1;
  const walk = createWalk(ties, wish);
  // Ties go both ways: whom a person reaches are those who reach that person.
  const gain = new Uint32Array(slots);
  const managersNear = new Uint32Array(slots);
  let people = 0;
  let managers = 0;
  for (let person = 0; person < slots; person++) {
    if (wish.vacant[person] !== 0) continue;
    people++;
    if (wish.isManager[person] !== 0) managers++;
    const near = walk.from(person);
    gain[person] = near;
    for (let place = 0; place < near; place++) {
      if (wish.isManager[walk.near[place]] !== 0) managersNear[person]++;
    }
  }
  const size = gain.slice();
  const found = choose(walk, gain, Math.ceil(wish.share * people));
  const number = found.chosen.length;
  const asked = Math.min(number, managers);
  return {
    ...found,
    people,
    byChance: meanReached(size, people, number),
    managers: asked,
    byManagers: meanReached(managersNear, managers, asked),
  };
}

/** Takes the best again and again until enough people are reached; `gain` is used up. */
function choose(walk: Walk, gain: Uint32Array, enough: number) {
  const covered = new Uint8Array(gain.length);
  const chosen: number[] = [];
  const added: number[] = [];
  let reached = 0;
  // Gains only fall, so one pass over the people at a level finds all who are still at it, in order.
  for (let level = highest(gain); level > 0 && reached < enough; level = highest(gain)) {
    for (let person = 0; person < gain.length && reached < enough; person++) {
      if (gain[person] !== level) continue;
      chosen.push(person);
      added.push(level);
      reached += level;
      const fresh = walk.list(person).filter((near) => covered[near] === 0);
      for (const near of fresh) {
        covered[near] = 1;
        const others = walk.from(near);
        for (let place = 0; place < others; place++) gain[walk.near[place]]--;
      }
    }
  }
  return { chosen, added, reached };
}

function highest(gain: Uint32Array): number {
  let most = 0;
  for (let person = 0; person < gain.length; person++) most = Math.max(most, gain[person]);
  return most;
}

/**
 * Mean number of people reached by `drawn` out of `pool`, each set of them equally likely.
 * @param near per person, how many of the pool reach that person; 0 where none does or nobody is there
 */
function meanReached(near: Uint32Array, pool: number, drawn: number): number {
  const chances = new Map<number, number>();
  let mean = 0;
  for (let person = 0; person < near.length; person++) {
    let chance = chances.get(near[person]);
    if (chance === undefined) {
      let missed = 1;
      for (let one = 0; one < drawn && missed > 0; one++) {
        missed *= Math.max(0, pool - near[person] - one) / (pool - one);
      }
      chance = 1 - missed;
      chances.set(near[person], chance);
    }
    mean += chance;
  }
  return mean;
}

interface Walk {
  /** Who was near the person asked for last; only as many as were told. */
  readonly near: Uint32Array;
  /** Finds who is near a person, the person included, and tells how many. */
  from(person: number): number;
  list(person: number): Uint32Array;
}

function createWalk({ offsets, neighbours }: TieNetwork, { steps, vacant }: Reach): Walk {
  const slots = offsets.length - 1;
  const near = new Uint32Array(slots);
  const seenAt = new Uint32Array(slots);
  let asked = 0;

  function from(person: number): number {
    seenAt[person] = ++asked;
    near[0] = person;
    let end = 1;
    let begin = 0;
    for (let step = 0; step < steps; step++) {
      const ring = end;
      for (; begin < ring; begin++) {
        const at = near[begin];
        for (let place = offsets[at]; place < offsets[at + 1]; place++) {
          const other = neighbours[place];
          if (seenAt[other] === asked || vacant[other] !== 0) continue;
          seenAt[other] = asked;
          near[end++] = other;
        }
      }
    }
    return end;
  }

  return { near, from, list: (person) => near.slice(0, from(person)) };
}
