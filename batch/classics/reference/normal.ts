// The normal distribution function in float64, and Granovetter's map on it.

/** Share of a standard normal below z: a Taylor series around 0, exact to about 1e-14 for |z| < 6. */
export function normalShare(z: number): number {
  if (z < -6) return 0;
  if (z > 6) return 1;
  let term = z;
  let sum = z;
  for (let k = 1; Math.abs(term) > 1e-17; k++) {
    term *= (z * z) / (2 * k + 1);
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

/**
 * Where the share taking part comes to rest from nobody, when thresholds are N(mean, sd): those whose
 * threshold the present share reaches take part next.
 */
export function granovetterRest(mean: number, sd: number): number {
  let share = 0;
  for (let round = 0; round < 1_000_000; round++) {
    const next = normalShare((share - mean) / sd);
    if (Math.abs(next - share) < 1e-13) return next;
    share = next;
  }
  return share;
}

/** The spread of thresholds from which the map no longer rests low, by bisection. */
export function granovetterJump(mean: number, low: number, high: number): number {
  let [calm, wild] = [low, high];
  while (wild - calm > 1e-7) {
    const middle = (calm + wild) / 2;
    if (granovetterRest(mean, middle) > 0.5) wild = middle;
    else calm = middle;
  }
  return (calm + wild) / 2;
}
