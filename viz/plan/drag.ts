// A hand on the plan: press, move by whole weeks, let go, or Escape to put everything back. Mouse, pen and
// finger are one thing here. It knows weeks and parts of bars, not what becomes of them.

import type { Part } from './bar.ts';

export interface Grab {
  /** Place of the step; null draws a new one. */
  readonly step: number | null;
  readonly part: Part;
  /** Week under the pointer when it was pressed, with its fraction. */
  readonly week: number;
}

export interface DragHost {
  /** What lies under the pointer; null when nothing can be taken hold of there. */
  grab(event: PointerEvent): Grab | null;
  /** Width of one week in px. */
  weekPx(): number;
  start(grab: Grab): void;
  /** So many weeks from where it was pressed; told once a week. */
  drag(grab: Grab, weeks: number): void;
  drop(grab: Grab): void;
  putBack(grab: Grab): void;
}

/** A hand that shakes less than this wants to press, not to move. */
const STILL_PX = 4;
const STILL_TOUCH_PX = 8;

/** Listens on an element; answers how to put back what is in the hand (false when it is empty). */
export function listenToDrags(element: HTMLElement, host: DragHost): { cancel(): boolean } {
  let held: { grab: Grab; id: number; x: number; moving: boolean; weeks: number } | null = null;
  let pressSwallowed = false;

  element.addEventListener('pointerdown', (event) => {
    pressSwallowed = false;
    if (held || !event.isPrimary || event.button !== 0) return;
    const grab = host.grab(event);
    if (!grab) return;
    held = { grab, id: event.pointerId, x: event.clientX, moving: false, weeks: 0 };
  });

  element.addEventListener('pointermove', (event) => {
    if (held?.id !== event.pointerId) return;
    const moved = event.clientX - held.x;
    if (!held.moving) {
      const still = event.pointerType === 'touch' ? STILL_TOUCH_PX : STILL_PX;
      if (Math.abs(moved) < still) return;
      held.moving = true;
      element.setPointerCapture(event.pointerId);
      host.start(held.grab);
    }
    const weeks = Math.round(moved / host.weekPx());
    if (weeks === held.weeks) return;
    held.weeks = weeks;
    host.drag(held.grab, weeks);
  });

  function end(put: boolean): boolean {
    if (!held) return false;
    const { grab, moving } = held;
    held = null;
    if (!moving) return false;
    pressSwallowed = true;
    if (put) host.putBack(grab);
    else host.drop(grab);
    return true;
  }

  element.addEventListener('pointerup', (event) => {
    if (held?.id === event.pointerId) end(false);
  });
  // The browser took the finger for scrolling.
  element.addEventListener('pointercancel', (event) => {
    if (held?.id === event.pointerId) end(true);
  });
  // A drag ends in a click on what was dragged, which is not meant as one.
  element.addEventListener(
    'click',
    (event) => {
      if (!pressSwallowed || event.detail === 0) return;
      pressSwallowed = false;
      event.stopPropagation();
      event.preventDefault();
    },
    { capture: true },
  );
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !end(true)) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { capture: true },
  );
  return { cancel: () => end(true) };
}
