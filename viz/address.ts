// The address of the page follows the run, so that copying it from the browser is as good as the button.
// Browsers slow down pages that write it too often; while weeks pass, every three seconds are enough: whoever
// stops has it at once.

const EVERY_MS = 3000;

export interface AddressWriter {
  /** The address is out of date; `now` when the run stands still and somebody may copy it. */
  write(now: boolean): void;
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
    write(now) {
      if (now) write();
      else if (timer === 0) timer = window.setTimeout(write, EVERY_MS);
    },
  };
}
