// Folders as `thaw batch` leaves them, of as many runs as a test wants: everything is real but the figures,
// which nobody simulated. The command itself makes a few runs first, and what it wrote is the pattern.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { planCells, type SpacePlan } from '../batch/designs/plan.ts';
import { inShard } from '../batch/design.ts';
import { Journal } from '../batch/journal.ts';
import { writeManifest, type Manifest } from '../batch/manifest.ts';
import { ParquetFile } from '../batch/parquet.ts';
import { markOf } from '../batch/table-marks.ts';
import { CsvFile, type Cell } from '../batch/table.ts';
import { OUTCOMES } from '../sim/index.ts';
import { startThaw, thaw } from './cli-runner.ts';

/** Rows of a base point of three parameters, with the rows for pairs. */
export const ROWS_OF_A_POINT = 8;
const SPACE = {
  spaceVersion: 1,
  params: {
    rewards: { from: -1, to: 1 },
    talk: { from: -1, to: 1 },
    temperature: { from: 0.1, to: 0.8 },
  },
};

/** Words of the batch of `points` base points; the pattern and what is made from it differ in that only. */
const wordsOf = (points: number, format: string): string =>
  `batch tiny.json --space space.json --method saltelli --n ${points} --series none --format ${format} --quiet`;

interface Many {
  /** Where tiny.json lies. */
  readonly folder: string;
  readonly points: number;
  readonly format: 'csv' | 'parquet' | 'csv,parquet';
}

/** The manifest of a real batch of 16 base points, grown to as many as asked for. */
async function pattern({ folder, points, format }: Many, extra: string): Promise<Manifest> {
  writeFileSync(join(folder, 'space.json'), JSON.stringify(SPACE));
  const out = `pattern${extra.replaceAll(/\W/g, '')}`;
  const words = `${wordsOf(16, format)} --out ${out} --force ${extra}`;
  const { code, err } = await thaw({ folder }, words.trim());
  if (code !== 0) throw new Error(err);
  const found = JSON.parse(readFileSync(join(folder, out, 'manifest.json'), 'utf8')) as Manifest;
  const space = { ...(found.request.design.space as SpacePlan), n: points };
  const design = { ...found.request.design, space };
  return { ...found, request: { ...found.request, design } };
}

/** Figures of a run: as many digits as real ones have. */
function figures(run: number): Float64Array {
  return Float64Array.from(OUTCOMES, (_, place) => Math.sin(run * 12.9898 + place * 78.233) / 2);
}

const hashOf = (run: number): string => run.toString(16).padStart(16, 'a');

/** Finished shards `NAME-1` to `NAME-N` of one batch; returns their folders. */
export async function writeShards(
  many: Many & { readonly name: string },
  shards: number,
): Promise<string[]> {
  const base = await pattern(many, `--shard 1/${shards}`);
  const cells = planCells(base.request.design.space as SpacePlan);
  return Array.from({ length: shards }, (_, place) => {
    const shard = { index: place + 1, of: shards };
    const name = `${many.name}-${shard.index}`;
    const folder = join(many.folder, name);
    mkdirSync(folder);
    const tables: Record<string, Manifest['tables'][string]> = {};
    const stateHashes: string[] = [];
    const paths = base.request.formats.map((format) => join(folder, `runs.${format}`));
    const files = paths.map((path) => {
      return new (path.endsWith('csv') ? CsvFile : ParquetFile)(path, base.columns.runs);
    });
    for (let run = 1; run <= cells.count; run++) {
      if (!inShard(run, shard)) continue;
      const hash = hashOf(run);
      const cellsOfRun: Cell[] = [run, 'tiny', 3, ...cells.values(run - 1), ...figures(run), hash];
      for (const file of files) file.row(cellsOfRun);
      stateHashes.push(hash);
    }
    const total = stateHashes.length;
    files.forEach((file, at) => {
      file.finish();
      tables[`runs.${base.request.formats[at]}`] = markOf(paths[at], file.rows);
    });
    const request = { ...base.request, shard };
    const runs = { total, finished: total, failed: 0 };
    writeManifest(folder, { ...base, request, runs, tables, stateHashes });
    return name;
  });
}

/** A batch of which every run is in its journal and no table is written yet; returns its command. */
export async function writeJournal(many: Many, out: string): Promise<string> {
  const base = await pattern(many, '');
  const folder = join(many.folder, out);
  const journal = new Journal(join(folder, '.parts'), true);
  const count = many.points * ROWS_OF_A_POINT;
  const none = new ArrayBuffer(0);
  for (let run = 1; run <= count; run++) {
    const kept = { week: 4, stateHash: hashOf(run), last: figures(run), csv: none, numbers: none };
    journal.append(run - 1, kept);
  }
  journal.close();
  const runs = { total: 0, finished: 0, failed: 0 };
  writeManifest(folder, { ...base, status: 'interrupted', runs, tables: {}, stateHashes: [] });
  return `${wordsOf(many.points, many.format)} --out ${out} --resume`;
}

const PEAK = new URL('./run/peak.mjs', import.meta.url).href;

/** Runs the command to its end; throws where it fails. Returns the most memory it had, in megabytes. */
export async function peakOf(folder: string, words: string): Promise<number> {
  const file = join(folder, 'peak');
  const where = {
    folder,
    env: { THAW_PEAK: file },
    flags: ['--import', PEAK],
    patience: 3_600_000,
  };
  const { code, err } = await startThaw(where, words.split(' ')).ended;
  if (code !== 0) throw new Error(err);
  return Number(readFileSync(file, 'utf8'));
}
