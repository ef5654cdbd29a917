// How a batch ended, for people on standard error and for scripts as the exit code.

import type { Ended } from './batch-run.ts';
import { duration } from './progress.ts';

/** Says how it ended, what failed, and sets the exit code. */
export function reportBatch(ended: Ended, out: string, milliseconds: number, quiet: boolean): void {
  const say = (text: string): void => {
    if (!quiet) process.stderr.write(`thaw: ${text}\n`);
  };
  if (ended.how === 'interrupted') {
    const runs = ended.finished === 1 ? '1 run is' : `${ended.finished} runs are`;
    const kept = `${runs} kept in ${out}`;
    process.exitCode = ended.trouble === null ? 130 : 1;
    if (ended.trouble === null) say(`interrupted; ${kept}, --resume goes on`);
    else {
      const words = `${out} came upon ${ended.trouble}; ${kept}. Mend that, then --resume goes on`;
      process.stderr.write(`thaw: ${words}\n`);
    }
    return;
  }
  if (ended.how === 'nothing left') say(`${out} was finished already, nothing was left to do`);
  const { runs, failures, seedsRun, untilReached } = ended.manifest;
  if (ended.how === 'finished')
    say(`${runs.finished} of ${runs.total} runs in ${duration(milliseconds)}, in ${out}`);
  if (untilReached === false) say(`${seedsRun} seeds did not make the interval narrow enough`);
  for (const failure of failures.slice(0, 5)) {
    process.stderr.write(`thaw: run ${failure.run} failed: ${failure.error}\n`);
  }
  if (runs.failed > 0) {
    process.exitCode = 1;
    process.stderr.write(
      `thaw: ${runs.failed} runs failed; ${out}/manifest.json has their inputs\n`,
    );
  }
}
