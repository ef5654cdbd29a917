// From the journal (in the order in which runs ended) to the tables (in job order). The tables are
// written under temporary names and get their own when all are whole.

import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { OUTCOMES } from '../sim/index.ts';
import { prefixRecords } from './csv.ts';
import { inShard, jobAt, pointCount, runNumber, type Design } from './design.ts';
import type { Journal, Kept } from './journal.ts';
import { ParquetFile } from './parquet.ts';
import { CsvFile, runColumns, seriesColumns, type Column } from './table.ts';
import type { Shard } from './words.ts';

export type Format = 'csv' | 'parquet';

export interface Wanted {
  readonly design: Design;
  readonly replicates: number;
  readonly shard: Shard | null;
  readonly scenarioNames: readonly string[];
  /** Names of the rows of a week, a scenario; empty lists mean no series. */
  readonly rowNames: readonly (readonly string[])[];
  readonly formats: readonly Format[];
}

/** Place of a run in the journal; unlike its number it stays when more seeds are asked for. */
export function journalKey(design: Design, point: number, replicate: number): number {
  return replicate * pointCount(design) + point;
}

/** Every run of this batch (or shard), in job order. */
function* runsInOrder(
  wanted: Pick<Wanted, 'design' | 'replicates' | 'shard'>,
): Generator<{ run: number; point: number; replicate: number }> {
  for (let point = 0; point < pointCount(wanted.design); point++) {
    for (let replicate = 0; replicate < wanted.replicates; replicate++) {
      const run = runNumber(point, replicate, wanted.replicates);
      if (inShard(run, wanted.shard)) yield { run, point, replicate };
    }
  }
}

/** Names of swept parameters, and whether their values are words. */
export function sweptColumns(design: Design): { name: string; textual: boolean }[] {
  return design.cells.names.map((name, place) => ({
    name,
    textual: typeof design.cells.values(0)[place] === 'string',
  }));
}

/** Writes the tables of `folder`; returns the state hash of each run, null where one failed. */
export function assemble(wanted: Wanted, journal: Journal, folder: string): (string | null)[] {
  const columns = runColumns(sweptColumns(wanted.design));
  const series = wanted.rowNames.some((names) => names.length > 0) ? seriesColumns() : null;
  const writers = wanted.formats.map((format) => writerOf(format, folder, columns, series));
  const hashes: (string | null)[] = [];
  for (const { run, point, replicate } of runsInOrder(wanted)) {
    const job = jobAt(wanted.design, point, replicate);
    const kept = journal.read(journalKey(wanted.design, point, replicate));
    hashes.push(kept?.stateHash ?? null);
    const cells = [
      run,
      wanted.scenarioNames[job.scenario],
      job.seed,
      ...Object.values(job.params),
      ...(kept?.last ?? OUTCOMES.map(() => NaN)),
      kept?.stateHash ?? '',
    ];
    for (const writer of writers) {
      writer.runs.row(cells);
      if (kept !== null) writer.series?.(run, kept, wanted.rowNames[job.scenario]);
    }
  }
  for (const writer of writers) writer.finish();
  return hashes;
}

interface Writer {
  runs: CsvFile | ParquetFile;
  series: ((run: number, kept: Kept, names: readonly string[]) => void) | null;
  finish(): void;
}

function writerOf(
  format: Format,
  folder: string,
  runs: readonly Column[],
  series: readonly Column[] | null,
): Writer {
  const File = format === 'csv' ? CsvFile : ParquetFile;
  const temporary = (table: string): string => join(folder, '.parts', `${table}.${format}`);
  const runsFile = new File(temporary('runs'), runs);
  const seriesFile = series === null ? null : new File(temporary('series'), series);
  return {
    runs: runsFile,
    series:
      seriesFile === null
        ? null
        : (run, kept, names) => {
            if (seriesFile instanceof CsvFile) {
              seriesFile.block(prefixRecords(kept.csv, `${run},`));
            } else {
              numberRows(seriesFile, run, kept, names);
            }
          },
    finish() {
      runsFile.finish();
      seriesFile?.finish();
      renameSync(temporary('runs'), join(folder, `runs.${format}`));
      if (seriesFile !== null) renameSync(temporary('series'), join(folder, `series.${format}`));
    },
  };
}

function numberRows(file: ParquetFile, run: number, kept: Kept, names: readonly string[]): void {
  const width = OUTCOMES.length;
  for (let row = 0; row * width < kept.numbers.length; row++) {
    const week = Math.floor(row / names.length);
    const figures = kept.numbers.subarray(row * width, (row + 1) * width);
    file.row([run, week, names[row % names.length], ...figures]);
  }
}
