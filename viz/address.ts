// The address of the page follows the run, so that copying it from the browser is as good as the button.
// Browsers slow down pages that write it too often; while weeks pass, every three seconds are enough: whoever
// stops has it at once.

const EVERY_MS = 3000;
/** A hand that rests this long is done. */
const REST_MS = 300;

export interface AddressWriter {
  /**
   * The address is out of date; `now` when the run stands still and somebody may copy it, `resting` when a week came
   * that did not pass on its own: by a hand that may go on, or on its way when the run was paused.
   */
  write(now: boolean, resting?: boolean): void;
}

export function createAddressWriter(address: () => string | null): AddressWriter {
  let timer = 0;
  function write(): void {
    window.clearTimeout(timer);
    timer = 0;
    const next = address();
    if (next !== null && next !== location.href) history.replaceState(history.state, '', next);
  }
  return {
    write(now, resting = false) {
      if (now) write();
      else if (resting) {
        window.clearTimeout(timer);
        timer = window.setTimeout(write, REST_MS);
      } else if (timer === 0) timer = window.setTimeout(write, EVERY_MS);
    },
  };
}
