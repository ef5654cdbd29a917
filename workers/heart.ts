// How the page learns that this thread is gone. A worker that closes itself or is killed sends no event,
// and a promise waiting for it never settles; but the browser frees its locks at once. So the thread
// holds a lock for life and tells its name; the page waits for the same lock. That tells a death from a
// long computation, which a heartbeat by message cannot do. Without locks (a page that is neither https
// nor local) the answer is null and the page has to rely on error events and on its reader.

/** Takes the lock and answers its name once it is held; null where the browser has no locks. */
export async function holdHeart(): Promise<string | null> {
  const locks = globalThis.navigator?.locks;
  if (!locks) return null;
  const name = `thaw-engine-${crypto.randomUUID()}`;
  await new Promise<void>((held) => {
    void locks.request(name, () => {
      held();
      return new Promise<never>(() => {});
    });
  });
  return name;
}
