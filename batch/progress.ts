// Says on standard error how far a batch is: a line that redraws itself on a terminal, otherwise (log
// files, Slurm) a plain line now and then. Results never go this way.

export interface ProgressStream {
  isTTY?: boolean;
  columns?: number;
  write(text: string): unknown;
}

export interface Progress {
  /** One more run done (or failed). */
  step(failed: boolean): void;
  /** More runs have been asked for than were known at the start. */
  grow(total: number): void;
  /** Ends the line; says nothing itself. */
  close(): void;
}

interface Options {
  stream: ProgressStream;
  total: number;
  /** Runs that an earlier session finished; they count as done but not for the time left. */
  done?: number;
  quiet: boolean;
  /** Milliseconds now; an argument so that tests can hold the clock. */
  now: () => number;
}

const REDRAW = 100;
const LINE_EVERY = 10_000;
const BAR = 24;

/** Starts to report on `total` runs. */
export function startProgress({ stream, total, done = 0, quiet, now }: Options): Progress {
  if (quiet) return { step: () => {}, grow: () => {}, close: () => {} };
  const terminal = stream.isTTY === true;
  const start = now();
  const kept = done;
  let failed = 0;
  let said = terminal ? -Infinity : start;
  let drawn = false;

  const text = (): string => {
    const left = timeLeft(done - kept, total - done, now() - start);
    const failures = failed > 0 ? `, ${failed} failed` : '';
    return `${done} of ${total} runs${failures}${left === '' ? '' : `, ${left} left`}`;
  };
  const say = (): void => {
    said = now();
    if (!terminal) {
      stream.write(`thaw: ${text()}\n`);
      return;
    }
    const full = Math.round((BAR * done) / Math.max(1, total));
    const line = `[${'#'.repeat(full)}${'.'.repeat(BAR - full)}] ${text()}`;
    stream.write(`\r${line.slice(0, (stream.columns ?? 80) - 1)}\x1b[K`);
    drawn = true;
  };
  if (terminal) say();

  return {
    step(runFailed) {
      done++;
      if (runFailed) failed++;
      if (now() - said >= (terminal ? REDRAW : LINE_EVERY) || (terminal && done === total)) say();
    },
    grow(newTotal) {
      total = newTotal;
    },
    close() {
      if (drawn) stream.write('\n');
      drawn = false;
    },
  };
}

function timeLeft(doneNow: number, left: number, passed: number): string {
  if (doneNow === 0 || left === 0) return '';
  return `about ${duration((passed / doneNow) * left)}`;
}

/** A span of milliseconds in words: "40 s", "12 min", "3 h 20 min". */
export function duration(milliseconds: number): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  if (seconds < 100) return `${seconds} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 100) return `${minutes} min`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
