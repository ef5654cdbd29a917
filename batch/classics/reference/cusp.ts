// Folds: the cusp flow dO = -(O^3 - a O - I) dt of van der Maas' HIOM, and a way to find the fold of anything
// that can be pushed and comes to rest.

/** Where O rests under the flow, from where it is: steps short enough for |a| and |I| up to about 2. */
export function cuspRest(from: number, a: number, push: number): number {
  const step = 0.1;
  let o = from;
  for (let round = 0; round < 100_000; round++) {
    const move = -(o * o * o - a * o - push) * step;
    o += move;
    if (Math.abs(move) < 1e-9) break;
  }
  return o;
}

export interface Fold {
  /** The push at which it let go, and the last state held before. */
  readonly push: number;
  readonly held: number;
  /** How far the state went in the step in which it let go. */
  readonly jump: number;
}

/**
 * Pushes harder against a state step by step, each time letting it come to rest, until it has turned.
 * @param rest where the state rests under a push, from where it was
 */
export function rampUntilTurned(
  rest: (push: number, from: number) => number,
  from: number,
  [first, step]: readonly [number, number],
): Fold {
  let held = rest(first, from);
  for (let push = first + step; ; push += step) {
    const next = rest(push, held);
    if (Math.sign(next) !== Math.sign(from)) return { push, held, jump: Math.abs(next - held) };
    held = next;
  }
}
