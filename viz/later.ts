// Something that is asked for often and shown once: before the next picture.

const waiting = new Set<() => void>();

/** Does something once before the next picture, however often it was asked for. */
export function later(act: () => void): void {
  if (waiting.has(act)) return;
  waiting.add(act);
  requestAnimationFrame(() => {
    waiting.delete(act);
    act();
  });
}
