// Which charts can be seen where they stand. While weeks pass the others need not be drawn: on a small screen that is
// most of them, below the fold.

export class Sight {
  readonly #seen = new Map<Element, boolean>();
  readonly #watch: IntersectionObserver;

  /** A little of a chart that is about to scroll into the window counts. */
  constructor(hosts: readonly Element[]) {
    this.#watch = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) this.#seen.set(target, isIntersecting);
      },
      { rootMargin: '25%' },
    );
    for (const host of hosts) this.#watch.observe(host);
  }

  /** Whether it can be seen; yes until that is known. */
  sees(host: Element): boolean {
    return this.#seen.get(host) ?? true;
  }

  dispose(): void {
    this.#watch.disconnect();
  }
}
