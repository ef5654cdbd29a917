// The curve of Bass (1969), fitted by least squares: m (1 - e^-(p+q)t) / (1 + q/p e^-(p+q)t).

export interface Bass {
  readonly p: number;
  readonly q: number;
  readonly m: number;
}

export function bassCurve({ p, q, m }: Bass, periods: number): number[] {
  return Array.from({ length: periods }, (_, place) => {
    const fades = Math.exp(-(p + q) * (place + 1));
    return (m * (1 - fades)) / (1 + (q / p) * fades);
  });
}

/** The best fit to a curve, with so many people in all, or with that number free. */
export function fitBass(wanted: readonly number[], people: number, free: boolean): Bass {
  let best: Bass = { p: 0.02, q: 0.2, m: people };
  let least = off(bassCurve(best, wanted.length), wanted);
  // Steps on a multiplicative pattern, halved whenever none of them helps.
  for (let step = 0.5; step > 1e-5;) {
    const factors = [1 + step, 1 / (1 + step)];
    const tries = factors.flatMap((by) => [
      { ...best, p: best.p * by },
      { ...best, q: best.q * by },
      { ...best, p: best.p * by, q: best.q / by },
      ...(free ? [{ ...best, m: Math.min(people, best.m * by) }] : []),
    ]);
    const scores = tries.map((one) => off(bassCurve(one, wanted.length), wanted));
    const place = scores.indexOf(Math.min(...scores));
    if (scores[place] < least) [best, least] = [tries[place], scores[place]];
    else step /= 2;
  }
  return best;
}

/** Root of the mean squared difference of two curves. */
export function off(a: readonly number[], b: readonly number[]): number {
  const sum = a.reduce((all, value, place) => all + (value - b[place]) ** 2, 0);
  return Math.sqrt(sum / a.length);
}
