// In which share of the random parameter draws each contrast holds, as `thaw facts --robust` measured it; the
// scoreboard calls what holds in fewer than three quarters conditional.

/** Below this share of draws a fact is called conditional, below that one weak. */
export const CONDITIONAL_BELOW = 0.75;
export const WEAK_BELOW = 0.6;

export const ROBUST_SHARES: Readonly<Record<string, Readonly<Record<string, number>>>> = {};
