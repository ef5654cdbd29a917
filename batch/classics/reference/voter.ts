// The voter model: somebody at random takes over the opinion of one neighbour at random.

export interface Vote {
  /** True when all came to hold the first opinion. */
  readonly won: boolean;
  /** Time to agreement; one sweep is as many steps as there are people. */
  readonly sweeps: number;
}

/** One run among people who all see each other, `holders` of whom hold the opinion. */
export function voteAmongAll(people: number, holders: number, uniform: () => number): Vote {
  let held = holders;
  let steps = 0;
  while (held > 0 && held < people) {
    steps++;
    const speaker = uniform() * people < held;
    // The one who is asked is anybody else.
    const others = speaker ? held - 1 : held;
    const asked = uniform() * (people - 1) < others;
    if (speaker !== asked) held += asked ? 1 : -1;
  }
  return { won: held === people, sweeps: steps / people };
}

/** One run between two groups in which everybody sees the whole other group and nobody of their own. */
export function voteBetween(
  [left, right]: readonly [number, number],
  holders: readonly [number, number],
  uniform: () => number,
): Vote {
  let [onLeft, onRight] = holders;
  let steps = 0;
  const people = left + right;
  while (onLeft + onRight > 0 && onLeft + onRight < people) {
    steps++;
    if (uniform() * people < left) {
      const was = uniform() * left < onLeft;
      const asked = uniform() * right < onRight;
      if (was !== asked) onLeft += asked ? 1 : -1;
    } else {
      const was = uniform() * right < onRight;
      const asked = uniform() * left < onLeft;
      if (was !== asked) onRight += asked ? 1 : -1;
    }
  }
  return { won: onLeft + onRight === people, sweeps: steps / people };
}

/**
 * Mean time to agreement among people who all see each other, in sweeps, exactly: the sum over numbers of
 * holders of how long the chain stays at each.
 */
export function exactSweeps(people: number, holders: number): number {
  let sum = 0;
  for (let held = 1; held < people; held++) {
    sum += held <= holders ? (people - holders) / (people - held) : holders / held;
  }
  return (sum * (people - 1)) / people;
}
