// Presenter mode: full screen where the browser lets us, and the large sizes in any case.

export interface Presenter {
  readonly on: boolean;
  toggle(): void;
  leave(): void;
}

export function createPresenter(onChange: () => void): Presenter {
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
  document.addEventListener('fullscreenchange', () => {
    // Escape leaves full screen, and with it the large type.
    if (!document.fullscreenElement) turn(false);
  });
  return {
    get on() {
      return on;
    },
    toggle: () => turn(!on),
    leave: () => turn(false),
  };
}
