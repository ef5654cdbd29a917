// Reads a folder of results (docs/lab.md) that a reader gave: the manifest first, then the table of runs against it.
// The table of weeks is only read when an outcome of it is asked for. A plain object that knows no thread.

import type { Problem } from '../../sim/index.ts';
import { MANIFEST, readManifest, type ResultManifest } from './manifest.ts';
import { openParquet } from './parquet.ts';
import { eachRecord, fieldsOfRecord, type OnShare } from './records.ts';
import { RunsCollector, type RunsTable } from './runs.ts';
import { readSensitivity, type Sensitivity } from './sensitivity.ts';
import { SeriesCollector, type CellWeeks } from './series.ts';

const MEGABYTE = 1024 * 1024;
/** The largest files that are read, in bytes. */
export const LARGEST = {
  manifest: 64 * MEGABYTE,
  sensitivity: 64 * MEGABYTE,
  runs: 256 * MEGABYTE,
  series: 1024 * MEGABYTE,
} as const;

type Refused = { readonly problems: readonly Problem[] };
type Format = 'csv' | 'parquet';

export interface ResultsRead {
  readonly manifest: ResultManifest;
  readonly runs: RunsTable;
  /** The file with the weeks; null where there is none. */
  readonly series: string | null;
  readonly sensitivity: Sensitivity | null;
  /** Parts that could not be used though the rest can. */
  readonly notes: readonly Problem[];
}

export type ResultsDesk = ReturnType<typeof createResultsDesk>;

/** A desk with at most one folder on it. */
export function createResultsDesk() {
  let open: { manifest: ResultManifest; runs: RunsTable; series: File | null } | null = null;

  return {
    /** Reads the files of a folder; others than the desk knows are passed over. */
    async read(files: readonly File[], onShare: OnShare): Promise<Refused | ResultsRead> {
      open = null;
      const twice = twoOfOneName(files);
      if (twice !== null)
        return refusal(twice, 'two files of that name', 'one folder', 'Give one folder at a time.');
      const manifest = await manifestOf(files);
      if ('problems' in manifest) return manifest;
      const file = tableIn(files, 'runs');
      if (file === null) {
        const [name] = Object.keys(manifest.tables).filter((one) => one.startsWith('runs.'));
        const mend = `Give the whole folder, or ${name ?? 'runs.csv'} and ${MANIFEST} together.`;
        return refusal(
          name ?? 'runs.csv',
          'no such file',
          'the table of runs beside the manifest',
          mend,
        );
      }
      const runs = await guarded(file, () => runsOf(file, manifest, onShare));
      if ('problems' in runs) return runs;
      const notes: Problem[] = [];
      const weeks = tableIn(files, 'series');
      const unfit = weeks === null ? null : markProblem(weeks, manifest, LARGEST.series);
      if (unfit !== null) notes.push(unfit);
      const series = unfit === null ? weeks : null;
      const found = await sensitivityOf(files);
      if (found !== null && 'problems' in found) notes.push(...found.problems);
      open = { manifest, runs, series };
      return {
        manifest,
        runs,
        series: series?.name ?? null,
        sensitivity: found === null || 'problems' in found ? null : found,
        notes,
      };
    },

    /** An outcome over the weeks in some cells, each a list of rows of the table of runs. */
    async weeks(
      outcome: string,
      cells: readonly Int32Array[],
      onShare: OnShare,
    ): Promise<Refused | { readonly cells: readonly CellWeeks[] }> {
      if (open === null || open.series === null) throw new Error('There is no table of weeks.');
      const { manifest, runs, series } = open;
      return guarded(series, () => {
        const collector = new SeriesCollector(series.name, manifest, outcome, runs, cells);
        return weeksOf(series, collector, onShare);
      });
    },
  };
}

const refusal = (path: string, came: string, expected: string, mend: string): Refused => ({
  problems: [{ path, came, expected, mend }],
});

const KNOWN = /^(manifest\.json|sensitivity\.json|(runs|series)\.(csv|parquet))$/;

function twoOfOneName(files: readonly File[]): string | null {
  const names = files.map(({ name }) => name).filter((name) => KNOWN.test(name));
  return names.find((name, at) => names.indexOf(name) !== at) ?? null;
}

const named = (files: readonly File[], name: string) =>
  files.find((file) => file.name === name) ?? null;

/** A table in either format; where both are there, the one that a spreadsheet opens. */
const tableIn = (files: readonly File[], table: 'runs' | 'series') =>
  named(files, `${table}.csv`) ?? named(files, `${table}.parquet`);

const tooLarge = ({ name, size }: File, most: number): Problem => ({
  path: name,
  came: `${Math.ceil(size / MEGABYTE)} MB`,
  expected: `at most ${most / MEGABYTE} MB in the page`,
  mend: 'Read it with thaw report, DuckDB, R or Python.',
});

async function manifestOf(files: readonly File[]): Promise<Refused | ResultManifest> {
  const file = named(files, MANIFEST);
  if (file === null) {
    const [first] = files;
    const came = files.length === 1 ? `only ${first.name}` : `${files.length} files without one`;
    const mend = 'Give the whole folder that thaw batch, merge or sensitivity wrote.';
    return refusal(MANIFEST, came, 'manifest.json, which says what the tables hold', mend);
  }
  if (file.size > LARGEST.manifest) return { problems: [tooLarge(file, LARGEST.manifest)] };
  return guarded(file, async () => readManifest(await file.text()));
}

async function sensitivityOf(files: readonly File[]): Promise<Refused | Sensitivity | null> {
  const file = named(files, 'sensitivity.json');
  if (file === null) return null;
  if (file.size > LARGEST.sensitivity) return { problems: [tooLarge(file, LARGEST.sensitivity)] };
  return guarded(file, async () => readSensitivity(await file.text()));
}

/** A table that was cut short or edited since its manifest was written, or is larger than can be read here. */
function markProblem(file: File, manifest: ResultManifest, most: number): Problem | null {
  if (file.size > most) return tooLarge(file, most);
  const mark = Object.hasOwn(manifest.tables, file.name) ? manifest.tables[file.name] : undefined;
  const mend = 'Copy the folder again, or make the table anew with thaw batch … --resume.';
  if (mark === undefined) {
    return {
      path: file.name,
      came: 'a table that manifest.json does not know',
      expected: 'one of its own',
      mend,
    };
  }
  if (mark.bytes === file.size) return null;
  const expected = `${mark.bytes} bytes, as manifest.json has it`;
  return { path: file.name, came: `${file.size} bytes`, expected, mend };
}

async function runsOf(
  file: File,
  manifest: ResultManifest,
  onShare: OnShare,
): Promise<Refused | RunsTable> {
  const unfit = markProblem(file, manifest, LARGEST.runs);
  if (unfit !== null) return { problems: [unfit] };
  const collector = new RunsCollector(file.name, manifest);
  const edited = await editedSince(file, manifest);
  if (formatOf(file) === 'parquet') {
    const table = await openParquet(file);
    if (collector.header(table.columns)) {
      await table.each(table.columns, onShare, (cells) => collector.row(cells));
    }
  } else {
    let fits: boolean | null = null;
    await eachRecord(file, onShare, (record) => {
      const fields = fieldsOfRecord(record);
      if (fits === null) fits = collector.header(fields);
      else if (fits) collector.row(fields);
    });
  }
  const table = collector.end();
  // Where rows are wrong, they say more than that something is.
  return 'problems' in table || edited === null ? table : { problems: [edited] };
}

/** Whether its checksum is another than the manifest's; browsers compute one only on safe pages. */
async function editedSince(file: File, manifest: ResultManifest): Promise<Problem | null> {
  const { subtle } = globalThis.crypto as Partial<Crypto>;
  if (subtle === undefined) return null;
  const digest = new Uint8Array(await subtle.digest('SHA-256', await file.arrayBuffer()));
  const came = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const { sha256 } = manifest.tables[file.name];
  if (came === sha256) return null;
  const expected = `${sha256.slice(0, 12)}, as manifest.json has it`;
  const mend =
    'It was edited since. Copy the folder again, or make it anew with thaw batch … --resume.';
  return { path: file.name, came: `checksum ${came.slice(0, 12)}`, expected, mend };
}

async function weeksOf(
  file: File,
  collector: SeriesCollector,
  onShare: OnShare,
): Promise<ReturnType<SeriesCollector['end']>> {
  if (!collector.problems.empty) return collector.end();
  if (formatOf(file) === 'parquet') {
    const table = await openParquet(file);
    const places = collector.places(table.columns);
    if (places !== null) {
      const names = places.map((place) => table.columns[place]);
      await table.each(names, onShare, (cells) =>
        collector.row(cells[0], cells[1], cells[2], cells[3]),
      );
    }
    return collector.end();
  }
  let places: ReturnType<SeriesCollector['places']> | undefined;
  await eachRecord(file, onShare, (record) => {
    if (places === null) return;
    const fields = fieldsOfRecord(record);
    if (places === undefined) places = collector.places(fields);
    else collector.row(fields[places[0]], fields[places[1]], fields[places[2]], fields[places[3]]);
  });
  return collector.end();
}

const formatOf = ({ name }: File): Format => (name.endsWith('.parquet') ? 'parquet' : 'csv');

/** Reads; what cannot be read is a problem of its file, never an exception. */
async function guarded<T>(file: File, read: () => Promise<T>): Promise<T | Refused> {
  try {
    return await read();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const expected =
      formatOf(file) === 'parquet' ? 'a whole Parquet file' : 'a file in UTF-8 that can be read';
    const mend = 'Copy the folder again.';
    return refusal(file.name, `something unreadable (${message})`, expected, mend);
  }
}
