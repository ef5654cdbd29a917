// thaw merge: joins the shards of a batch; refuses what does not belong together.

import type { Command } from 'commander';
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../sim/problem.ts';
import { folderContents, noFolder, OURS } from '../batch-folder.ts';
import { sameFile } from '../files.ts';
import {
  differences,
  lackOfManifest,
  readManifest,
  writeManifest,
  type Manifest,
} from '../manifest.ts';
import { mergeTables } from '../merge.ts';
import { newCommand, operands, type Context } from '../options.ts';
import { refuseIfAny } from '../refusal.ts';
import { commandLine } from '../request-words.ts';
import { damagedTables } from '../table-marks.ts';

interface Options {
  out?: string;
  force?: boolean;
  json?: boolean;
  quiet?: boolean;
}

interface ShardFolder {
  readonly folder: string;
  readonly manifest: Manifest;
}

export function define(context: Context): Command {
  const command = newCommand('merge', 'DIR... ', 'Joins the shards of a batch into one folder.', [
    'merge shard-1 shard-2 shard-3 --out results',
  ])
    .argument('[dir...]', 'folders that `thaw batch --shard I/N` wrote, all N of them')
    .option('--out <DIR>', 'folder for the joined tables')
    .option('--force', 'overwrite what is in DIR')
    .option('--json', 'print {out, runs, failed, shards}')
    .option('--quiet', 'say nothing on standard error');
  return command.action(() => merge(context, command));
}

async function merge(context: Context, command: Command): Promise<void> {
  const options = command.opts<Options>();
  const problems: Problem[] = [];
  const given = operands(command, 1, Infinity, problems);
  const out = options.out ?? '';
  if (out === '') {
    const mend = 'Add --out results, for example.';
    problems.push({ path: '--out', came: 'nothing', expected: 'a folder', mend });
  } else if (given.some((folder) => sameFile(folder, out))) {
    const mend = 'Choose another folder.';
    const came = 'one of the shards';
    problems.push({ path: `--out ${out}`, came, expected: 'a folder of its own', mend });
  } else if (folderContents(out).length > 0 && options.force !== true) {
    const mend = 'Choose another folder, or overwrite with --force.';
    const came = 'a folder that holds something';
    problems.push({ path: `--out ${out}`, came, expected: 'a new or empty folder', mend });
  }
  const shards = readShards(given, problems);
  refuseIfAny(problems);
  const manifest = joined(shards, ['thaw', ...context.argv]);
  await writeMerged(shards, manifest, out);
  const { total, failed } = manifest.runs;
  if (options.quiet !== true) {
    process.stderr.write(`thaw: ${total} runs of ${shards.length} shards, in ${out}\n`);
  }
  if (options.json === true) {
    const result = { out, runs: total, failed, shards: shards.length };
    process.stdout.write(`${JSON.stringify(result)}\n`);
  }
}

/** Writes tables and manifest; what another batch left under our names goes away. */
async function writeMerged(
  shards: readonly ShardFolder[],
  manifest: Manifest,
  out: string,
): Promise<void> {
  const isNew = !existsSync(out);
  const folders = shards.map(({ folder }) => folder);
  try {
    const tables = await mergeTables(folders, manifest, out);
    for (const name of folderContents(out)) {
      if (OURS.test(name) && !Object.hasOwn(tables, name)) rmSync(join(out, name));
    }
    writeManifest(out, { ...manifest, tables });
  } catch (error) {
    if (isNew) rmSync(out, { recursive: true, force: true });
    throw (error as NodeJS.ErrnoException).code === undefined ? error : noFolder(out, error);
  }
}

/** The shards in their order; whatever keeps them from being one batch is a problem. */
function readShards(given: readonly string[], problems: Problem[]): ShardFolder[] {
  const shards: ShardFolder[] = [];
  for (const folder of given) {
    const manifest = readManifest(folder);
    if (manifest === null) {
      const mend = 'Name folders that `thaw batch --shard I/N` wrote.';
      problems.push(lackOfManifest(folder, 'a shard', mend));
      continue;
    }
    if (manifest.request.shard === null) {
      const mend = 'Leave it out.';
      problems.push({ path: folder, came: 'a whole batch', expected: 'a shard', mend });
    } else if (manifest.status !== 'finished') {
      const came = `a shard that is ${manifest.status}`;
      const mend = `Finish it: ${commandLine(manifest.command, '--resume')}`;
      problems.push({ path: folder, came, expected: 'a finished shard', mend });
    }
    shards.push({ folder, manifest });
  }
  if (problems.length > 0 || shards.length === 0) return [];
  shards.sort((a, b) => indexOf(a) - indexOf(b));
  belongTogether(shards, problems);
  for (const { folder, manifest } of shards) {
    const again = manifest.command.filter((word) => word !== '--resume');
    const mend = `Make the shard again: ${commandLine(again, '--force')}`;
    problems.push(...damagedTables(folder, manifest, mend));
  }
  return shards;
}

function belongTogether(shards: readonly ShardFolder[], problems: Problem[]): void {
  const [first, ...others] = shards;
  const { of } = first.manifest.request.shard ?? { of: 1 };
  for (const other of others) {
    const different = differences(
      first.manifest,
      other.manifest,
      [first.folder, other.folder],
      ['shard'],
    );
    if (other.manifest.request.shard?.of !== of) {
      const parts = other.manifest.request.shard?.of;
      different.push(`shards: ${first.folder} is one of ${of}, ${other.folder} one of ${parts}`);
    }
    if (different.length === 0) continue;
    const came = `a shard that differs from ${first.folder} in ${different.join('; in ')}`;
    const expected = 'shards of one batch';
    problems.push({ path: other.folder, came, expected, mend: 'Join only shards of one command.' });
  }
  if (problems.length > 0) return;
  for (let index = 1; index <= of; index++) {
    const found = shards.filter((shard) => indexOf(shard) === index);
    if (found.length === 1) continue;
    const path = `shard ${index}/${of}`;
    const came = found.length === 0 ? 'nothing' : found.map(({ folder }) => folder).join(' and ');
    const mend =
      found.length === 0 ? `Run it with --shard ${index}/${of}.` : 'Leave all but one out.';
    problems.push({ path, came, expected: 'one folder', mend });
  }
}

function indexOf(shard: ShardFolder): number {
  return shard.manifest.request.shard?.index ?? 0;
}

/** One manifest for all: the requests agree but for the shard, the results are dealt back in order. */
function joined(shards: readonly ShardFolder[], command: readonly string[]): Manifest {
  const manifests = shards.map(({ manifest }) => manifest);
  const [first] = manifests;
  const total = manifests.reduce((sum, { runs }) => sum + runs.total, 0);
  const dealt = Array.from({ length: total }, (_, place) => {
    const shard = manifests[place % manifests.length];
    return shard.stateHashes[Math.floor(place / manifests.length)];
  });
  const sum = (key: 'finished' | 'failed'): number =>
    manifests.reduce((all, { runs }) => all + runs[key], 0);
  return {
    ...first,
    command,
    request: { ...first.request, shard: null },
    runs: { total, finished: sum('finished'), failed: sum('failed') },
    failures: manifests.flatMap(({ failures }) => failures).toSorted((a, b) => a.run - b.run),
    stateHashes: dealt,
    started: manifests.map(({ started }) => started).toSorted()[0],
    ended: manifests
      .map(({ ended }) => ended ?? '')
      .toSorted()
      .at(-1) as string,
  };
}
