// From checked words to a plan of a batch: the design, what each thread is told, and the manifest.

import { sweptColumns, type Format } from './assemble.ts';
import type { BatchPlan } from './batch-run.ts';
import { crossed, listed, type Cells, type Design } from './design.ts';
import { planCells, type SpacePlan } from './designs/plan.ts';
import type { ExtensionFile } from './extensions.ts';
import { newManifest, type Request } from './manifest.ts';
import type { Changes, Context } from './options.ts';
import { rowNames, type RunSetup } from './run-service.ts';
import type { LoadedScenario } from './scenarios.ts';
import { runColumns, seriesColumns } from './table.ts';
import type { SeedRange, Shard, Value } from './words.ts';

export interface DesignTable {
  readonly file: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Value[])[];
  /** Number of each row in its file. */
  readonly numbers: readonly number[];
}

export interface Asked {
  readonly loaded: readonly LoadedScenario[];
  readonly extensions?: readonly ExtensionFile[];
  readonly changes: Changes;
  readonly sweeps: readonly { name: string; values: readonly Value[] }[];
  readonly table: DesignTable | null;
  readonly space: SpacePlan | null;
  readonly seeds: SeedRange | null;
  readonly until: Request['until'];
  readonly series: RunSetup['series'];
  readonly formats: readonly Format[];
  readonly shard: Shard | null;
  readonly workers: number;
  readonly quiet: boolean;
}

export function planBatch(context: Context, asked: Asked): BatchPlan {
  const { loaded, changes, table, sweeps, space, extensions = [] } = asked;
  const cells = cellsOf(asked);
  const design: Design = {
    ownSeeds: loaded.map(({ scenario }) => scenario.seed),
    cells,
    seeds: asked.seeds,
  };
  const scenarioNames = tableNames(loaded);
  const request: Request = {
    scenarios: loaded.map(({ scenario, text }, place) => ({
      name: scenarioNames[place],
      hash: scenario.hash,
      text,
    })),
    design: {
      names: table?.header ?? cells.names,
      values: table === null && space === null ? sweeps.map((sweep) => sweep.values) : null,
      rows: table?.rows ?? null,
      ...(space === null ? {} : { space }),
    },
    set: changes.params,
    at: changes.events,
    weeks: changes.weeks,
    seeds: asked.seeds,
    until: asked.until,
    series: asked.series,
    formats: asked.formats,
    shard: asked.shard,
    ...(extensions.length === 0 ? {} : { extensions: extensions.map(marked) }),
  };
  const columns = {
    runs: runColumns(sweptColumns(design)),
    series: asked.series === 'none' ? [] : seriesColumns(),
  };
  const files = loaded.map(({ given }) => given);
  return {
    wanted: {
      design,
      shard: asked.shard,
      scenarioNames,
      rowNames: loaded.map(({ scenario }) => rowNames(scenario, asked.series)),
      formats: asked.formats,
    },
    setup: {
      texts: loaded.map(({ text }) => text),
      params: changes.params,
      events: changes.events,
      weeks: changes.weeks,
      series: asked.series,
      csv: asked.formats.includes('csv'),
      numbers: asked.formats.includes('parquet'),
      extensions,
    },
    until: asked.until,
    manifest: newManifest(context.program, context.argv, request, files, columns),
    workers: asked.workers,
    quiet: asked.quiet,
  };
}

/** A file as the manifest knows it: where it lay is nobody's business. */
const marked = ({ name, sha256 }: ExtensionFile) => ({ name, sha256 });

function cellsOf({ table, sweeps, space }: Asked): Cells {
  if (space !== null) return planCells(space);
  return table === null ? crossed(sweeps) : listed(table.header, table.rows);
}

/** File names tell scenarios apart; where two are alike, the words of the command line do. */
function tableNames(loaded: readonly LoadedScenario[]): string[] {
  return loaded.map(({ name, given }) => {
    const alike = loaded.filter((other) => other.name === name).length;
    return alike > 1 ? given.replaceAll('\\', '/') : name;
  });
}
