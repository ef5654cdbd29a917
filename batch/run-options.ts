// The options that say which runs a batch makes and what it writes of them: `thaw batch` makes them here,
// `thaw slurm` hands them to every task of an array.

import type { Command } from 'commander';
import { METHODS } from './designs/plan.ts';
import { gather, withChanges } from './options.ts';
import { withSpace } from './space-words.ts';

export function withRuns(command: Command): Command {
  return withSpace(withChanges(command), METHODS)
    .option('--seeds <A..B>', 'seeds of every cell, both ends included')
    .option('--sweep <name=...>', 'FROM:TO:COUNT or V1,V2 of a parameter (repeatable)', gather)
    .option('--design <FILE>', 'a CSV of cells: a column a parameter, maybe one named seed')
    .option('--until <outcome=W>', 'add seeds until every 95 % interval of the mean is within +-W')
    .option('--max-seeds <N>', 'with --until, at most this many seeds of every cell (1000)')
    .option('--format <LIST>', 'csv, parquet or csv,parquet', 'csv')
    .option('--series <WHAT>', 'weeks of all, of the whole only, or none', 'all')
    .option('--workers <N>', 'threads (what Slurm granted, else one a core)');
}
