// What Ctrl-C and a polite kill do to a command that works in threads: they end it early, and it says so.

export interface Interrupts {
  /** Whether it was asked to stop. */
  readonly came: () => boolean;
  /** Gives the signals back to whoever had them. */
  readonly ignore: () => void;
}

/** Calls `stop` when the process is asked to end, until `ignore` is called. */
export function watchInterrupts(stop: () => void): Interrupts {
  let came = false;
  const interrupt = (): void => {
    came = true;
    stop();
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, interrupt);
  return {
    came: () => came,
    ignore() {
      for (const signal of signals) process.off(signal, interrupt);
    },
  };
}
