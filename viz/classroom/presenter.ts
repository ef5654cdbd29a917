// Presenter mode: full screen where the browser lets us, and the large sizes in any case.

export interface Presenter {
  readonly on: boolean;
  toggle(): void;
  leave(): void;
}

/** Where a reload finds that the page was a slide: kept as long as its tab. */
const KEPT = 'thaw-presenting';

function keep(on: boolean): void {
  try {
    if (on) sessionStorage.setItem(KEPT, '1');
    else sessionStorage.removeItem(KEPT);
  } catch {
    // Nothing is kept here: after a reload the page begins in its window.
  }
}

function wasOn(): boolean {
  try {
    return sessionStorage.getItem(KEPT) !== null;
  } catch {
    return false;
  }
}

/** `ended`: nothing is listened to any more. */
export function createPresenter(onChange: () => void, ended: AbortSignal): Presenter {
  const root = document.documentElement;
  let on = false;
  // Refused, it is large type in the window there is.
  const fill = () => void root.requestFullscreen?.().catch(() => {});
  function turn(next: boolean): void {
    if (next === on) return;
    on = next;
    root.classList.toggle('presenting', on);
    keep(on);
    if (on) fill();
    else if (document.fullscreenElement) void document.exitFullscreen();
    onChange();
  }
  // After a reload large type is back at once; full screen only comes with a key or a click.
  let waits = wasOn();
  on = waits;
  root.classList.toggle('presenting', on);
  function fillAgain(): void {
    if (waits) fill();
    waits = false;
  }
  const first = { signal: ended, capture: true };
  document.addEventListener('pointerup', fillAgain, first);
  // The key of full screen is heard by itself.
  document.addEventListener('keydown', ({ key }) => key !== 'p' && fillAgain(), first);
  const changed = () => {
    // Escape leaves full screen, and with it the large type.
    if (!document.fullscreenElement) turn(false);
  };
  document.addEventListener('fullscreenchange', changed, { signal: ended });
  return {
    get on() {
      return on;
    },
    toggle: () => (waits ? fillAgain() : turn(!on)),
    leave: () => turn(false),
  };
}
