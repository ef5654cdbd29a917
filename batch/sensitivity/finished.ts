// The folder whose batch is to be analysed: finished, whole, and of a design that has indices.

import { existsSync, statSync } from 'node:fs';
import type { SpacePlan } from '../designs/plan.ts';
import { lackOfManifest, readManifest, type Manifest } from '../manifest.ts';
import { Refusal, refuseIfAny } from '../refusal.ts';
import { commandLine } from '../request-words.ts';
import { damagedTables } from '../table-marks.ts';

/** Whether a word of the command line means a folder and not a scenario. */
export function isFolder(word: string): boolean {
  return existsSync(word) && statSync(word).isDirectory();
}

/** The batch of a folder, or a refusal that says what it lacks. */
export function readFinished(folder: string): { manifest: Manifest; plan: SpacePlan } {
  const refuse = (came: string, expected: string, mend: string): never => {
    throw new Refusal([{ path: folder, came, expected, mend }]);
  };
  const manifest = readManifest(folder);
  if (manifest === null) {
    const mend = 'Name a folder that `thaw batch` or `thaw sensitivity` wrote.';
    throw new Refusal([lackOfManifest(folder, 'a finished batch', mend)]);
  }
  const { shard, design } = manifest.request;
  const plan = design.space;
  if (plan === undefined || (plan.method !== 'morris' && plan.method !== 'saltelli')) {
    const came = plan === undefined ? 'a batch without a space' : `a ${plan.method} design`;
    const mend = 'Run it with --space FILE --method morris --n 20, for example.';
    return refuse(came, 'a morris or saltelli design', mend);
  }
  if (shard !== null) {
    const mend = `Join its ${shard.of} parts with \`thaw merge\` first.`;
    return refuse(`shard ${shard.index} of ${shard.of}`, 'a whole batch', mend);
  }
  if (manifest.status !== 'finished') {
    const mend = `Finish it: ${commandLine(manifest.command, '--resume')}`;
    return refuse(`a batch that is ${manifest.status}`, 'a finished one', mend);
  }
  const again = manifest.command.filter((word) => word !== '--resume');
  refuseIfAny(damagedTables(folder, manifest, `Make it again: ${commandLine(again, '--force')}`));
  return { manifest, plan };
}
