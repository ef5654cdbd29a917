// The folder that a report is made of: a finished batch, whole and unharmed, and the indices that
// `thaw sensitivity` may have left beside it. Whatever cannot be trusted is refused with the way out.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabIndex } from '../../viz/marks/lab/indices.ts';
import { lackOfManifest, readManifest, type Manifest } from '../manifest.ts';
import { Refusal, refuseIfAny } from '../refusal.ts';
import { commandLine } from '../request-words.ts';
import { isFolder } from '../sensitivity/finished.ts';
import { damagedTables } from '../table-marks.ts';

export interface LabAnalysis {
  readonly scenario: string;
  readonly outcome: string;
  readonly blocks: number;
  readonly leftOut: number;
  readonly indices: readonly LabIndex[];
}

/** What sensitivity.json says, as far as a report needs it. */
export interface Indices {
  readonly method: string;
  readonly intervals: { readonly resamples: number; readonly over: string };
  readonly analyses: readonly LabAnalysis[];
}

export interface ReportFolder {
  readonly folder: string;
  readonly manifest: Manifest;
  readonly indices: Indices | null;
}

/** Opens a folder, or throws with everything that is wrong with it. */
export function openReportFolder(folder: string): ReportFolder {
  const refuse = (came: string, expected: string, mend: string, path = folder): never => {
    throw new Refusal([{ path, came, expected, mend }]);
  };
  const named = 'Name a folder that `thaw batch`, `thaw merge` or `thaw sensitivity` wrote.';
  if (!isFolder(folder)) {
    refuse(existsSync(folder) ? 'a file' : 'no such folder', 'the folder of a batch', named);
  }
  const manifest = readManifest(folder);
  if (manifest === null) {
    throw new Refusal([lackOfManifest(folder, 'the folder of a batch', named)]);
  }
  const { shard } = manifest.request;
  if (manifest.status !== 'finished') {
    const { finished } = manifest.runs;
    const came = `a batch that is ${manifest.status}, with ${finished} runs kept and no tables yet`;
    refuse(came, 'a finished one', `Finish it: ${commandLine(manifest.command, '--resume')}`);
  }
  if (shard !== null) {
    const mend = `Join its ${shard.of} parts with \`thaw merge\` first.`;
    refuse(`shard ${shard.index} of ${shard.of}`, 'a whole batch', mend);
  }
  const again = manifest.command.filter((word) => word !== '--resume');
  refuseIfAny(damagedTables(folder, manifest, `Make it again: ${commandLine(again, '--force')}`));
  return { folder, manifest, indices: readIndices(folder, manifest) };
}

const SENSITIVITY = 'sensitivity.json';

/** The indices of this very batch; null where there are none. */
function readIndices(folder: string, manifest: Manifest): Indices | null {
  const path = join(folder, SENSITIVITY);
  if (!existsSync(path)) return null;
  const mend = `Make it again with \`thaw sensitivity ${commandLine([folder])} --force\`, or move it away.`;
  const refuse = (came: string, expected: string): never => {
    throw new Refusal([{ path, came, expected, mend }]);
  };
  let found: Indices & { program?: { version: string; engine: string }; seeds?: number };
  try {
    found = JSON.parse(readFileSync(path, 'utf8')) as typeof found;
  } catch {
    return refuse('no whole JSON', 'what `thaw sensitivity` wrote');
  }
  if (!isIndices(found)) return refuse('another document', 'what `thaw sensitivity` wrote');
  const { version, engine } = manifest.program;
  if (found.program?.version !== version || found.program.engine !== engine) {
    const came = `indices by version ${String(found.program?.version)}, engine ${String(found.program?.engine)}`;
    return refuse(came, `those of this batch: version ${version}, engine ${engine}`);
  }
  if (found.seeds !== manifest.seedsRun) {
    refuse(
      `indices over ${String(found.seeds)} seeds`,
      `${manifest.seedsRun}, as manifest.json has it`,
    );
  }
  return found;
}

function isIndices(value: unknown): value is Indices {
  const { method, intervals, analyses } = (value ?? {}) as Partial<Indices>;
  if (typeof method !== 'string' || !Array.isArray(analyses)) return false;
  if (typeof intervals?.over !== 'string') return false;
  const figure = (one: unknown): boolean => one === null || typeof one === 'number';
  return (analyses as readonly Partial<LabAnalysis>[]).every(
    (one) =>
      typeof one.scenario === 'string' &&
      typeof one.outcome === 'string' &&
      Array.isArray(one.indices) &&
      (one.indices as readonly Partial<LabIndex>[]).every(
        ({ parameter, with: other, index, value: size, low, high }) =>
          [parameter, other, index].every((text) => typeof text === 'string') &&
          [size, low, high].every(figure),
      ),
  );
}
