// The plan as one view among others: it shows weeks that are selected and steps that are pointed at elsewhere,
// and tells which of its steps are pointed at, by mouse, finger or focus, or chosen.

import { el } from '../dom.ts';
import type { Span } from '../marks/span.ts';

type Listener = (pointed: number | null, chosen: number | null) => void;

export interface PlanLinks {
  /** Drawn over scale and bars. */
  readonly band: HTMLElement;
  /** Weeks that are selected, of so many. */
  showSpan(span: Span | null, weeks: number): void;
  /** Steps pointed at anywhere, by their places. */
  light(steps: readonly number[]): void;
  /** The one that is told from now on. */
  listen(listener: Listener): void;
  /** The rows were drawn; this step is chosen. */
  drawn(chosen: number | null): void;
}

/** `rows` holds an element of class `plan-row` for each step. */
export function createPlanLinks(rows: HTMLElement): PlanLinks {
  const band = el('div', { class: 'plan-span', 'aria-hidden': true, hidden: true });
  let pointed: number | null = null;
  let chosen: number | null = null;
  let lit: readonly number[] = [];
  let tell: Listener = () => {};

  const stepOf = (target: EventTarget | null): number | null => {
    const row = target instanceof Element ? target.closest<HTMLElement>('.plan-row') : null;
    return row ? Number(row.dataset['step']) : null;
  };
  function point(step: number | null): void {
    if (step === pointed) return;
    pointed = step;
    tell(pointed, chosen);
  }
  const focused = () =>
    stepOf(rows.contains(document.activeElement) ? document.activeElement : null);
  rows.addEventListener('pointerover', (event) => point(stepOf(event.target)));
  rows.addEventListener('pointerleave', () => point(focused()));
  rows.addEventListener('focusin', (event) => point(stepOf(event.target)));
  rows.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node && rows.contains(event.relatedTarget))) point(null);
  });

  function show(): void {
    for (const row of rows.querySelectorAll<HTMLElement>('.plan-row')) {
      row.classList.toggle('plan-lit', lit.includes(Number(row.dataset['step'])));
    }
  }

  return {
    band,
    showSpan(span, weeks) {
      band.hidden = span === null;
      if (span === null) return;
      band.style.setProperty('--span-from', String(Math.min(1, span.from / weeks)));
      band.style.setProperty('--span-to', String(Math.min(1, span.to / weeks)));
    },
    light(steps) {
      lit = steps;
      show();
    },
    listen: (listener) => (tell = listener),
    drawn(now) {
      show();
      if (now === chosen) return;
      chosen = now;
      tell(pointed, chosen);
    },
  };
}
