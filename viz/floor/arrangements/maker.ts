// Makes layouts when they are first asked for and keeps them. What takes longer than a moment is made in
// slices between pictures, so that the page goes on breathing; whoever asked for another meanwhile wins.

import { layoutSteps } from './arrange.ts';
import type { LayoutName } from './names.ts';
import type { FloorInput, FloorLayout } from '../layout.ts';

const SLICE_MS = 8;

export class LayoutMaker {
  private readonly made = new Map<LayoutName, FloorLayout>();
  private readonly input: FloorInput;
  private readonly plan: FloorLayout;
  private readonly shape: number;
  private wanted: LayoutName = 'plan';
  private slice = 0;

  constructor(plan: FloorLayout, input: FloorInput, shape: number) {
    this.plan = plan;
    this.input = input;
    this.shape = shape;
    this.made.set('plan', plan);
  }

  /** Calls `use` once the layout is made, at once when it is quick; `waits` when it is not. */
  ask(name: LayoutName, use: (layout: FloorLayout) => void, waits: () => void): void {
    if (name === this.wanted) return;
    this.wanted = name;
    window.clearTimeout(this.slice);
    const made = this.made.get(name);
    if (made) return use(made);
    const steps = layoutSteps(name, this.plan, this.input, this.shape);
    const work = (): void => {
      const until = performance.now() + SLICE_MS;
      for (;;) {
        const { done, value } = steps.next();
        if (done) {
          this.made.set(name, value);
          return use(value);
        }
        if (performance.now() > until) break;
      }
      this.slice = window.setTimeout(work);
    };
    work();
    if (!this.made.has(name)) waits();
  }

  stop(): void {
    window.clearTimeout(this.slice);
  }
}
