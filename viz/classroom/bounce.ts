// A double click and a clicker that bounces are one press: the same press just after the last one is not heard.

export const BOUNCE_MS = 600;

/** Tells whether a press is a new one; another one than the last always is. */
export function createBounce(now: () => number): (what: string) => boolean {
  let last = '';
  let at = -Infinity;
  return (what) => {
    const time = now();
    if (what === last && time - at < BOUNCE_MS) return false;
    last = what;
    at = time;
    return true;
  };
}
