// Presenter mode: full screen where the browser lets us, and the large sizes in any case.

export interface Presenter {
  readonly on: boolean;
  toggle(): void;
  leave(): void;
}

/** `ended`: nothing is listened to any more. */
export function createPresenter(onChange: () => void, ended: AbortSignal): Presenter {
  const root = document.documentElement;
  let on = false;
  function turn(next: boolean): void {
    if (next === on) return;
    on = next;
    root.classList.toggle('presenting', on);
    if (on) {
      // Refused, it is large type in the window there is.
      root.requestFullscreen?.().catch(() => {});
    } else if (document.fullscreenElement) void document.exitFullscreen();
    onChange();
  }
  const changed = () => {
    // Escape leaves full screen, and with it the large type.
    if (!document.fullscreenElement) turn(false);
  };
  document.addEventListener('fullscreenchange', changed, { signal: ended });
  return {
    get on() {
      return on;
    },
    toggle: () => turn(!on),
    leave: () => turn(false),
  };
}
