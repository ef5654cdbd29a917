// How satisfaction becomes loyalty: little until fairly satisfied, then much (Heskett et al. 1994: the very
// satisfied buy again six times as often as the satisfied).

/** Loyalty, 0 to 1, of a customer satisfied so far, 0 to 1. */
export function loyalty(satisfied: number): number {
  return satisfied * satisfied * (3 - 2 * satisfied);
}
