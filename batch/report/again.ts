// The commands that make a batch again, and a single row of it, from what its manifest holds: also where
// the command that wrote the folder only joined it from shards.

import type { Manifest } from '../manifest.ts';
import { commandLine } from '../request-words.ts';
import type { Value } from '../words.ts';

export interface NeededFile {
  readonly name: string;
  readonly text: string;
}

const settings = (values: Readonly<Record<string, Value>>): string[] =>
  Object.entries(values).map(([name, value]) => `${name}=${String(value)}`);

/** The words that every run of the batch shares: what was set, what changed on the way, weeks. */
function shared({ request }: Manifest): string[] {
  return [
    ...settings(request.set).flatMap((text) => ['--set', text]),
    ...request.at.flatMap(({ week, set }) =>
      settings(set).flatMap((text) => ['--at', `${week}:${text}`]),
    ),
    ...(request.weeks === null ? [] : ['--weeks', String(request.weeks)]),
  ];
}

/** The batch as one command. */
export function batchCommand(manifest: Manifest): string {
  const { request, files } = manifest;
  const { seeds, until, design } = request;
  const words = [
    ...files,
    ...(seeds === null ? [] : ['--seeds', `${seeds.first}..${seeds.last}`]),
    ...designWords(design),
    ...shared(manifest),
    ...(until === null
      ? []
      : ['--until', `${until.outcome}=${until.halfWidth}`, '--max-seeds', String(until.maxSeeds)]),
    ...(request.series === 'all' ? [] : ['--series', request.series]),
    ...(request.formats.join(',') === 'csv' ? [] : ['--format', request.formats.join(',')]),
  ];
  return commandLine(['thaw', 'batch', ...words, '--out', 'again']);
}

function designWords({ names, values, rows, space }: Manifest['request']['design']): string[] {
  if (space !== undefined) {
    const { method, n, seed, scramble, grid, secondOrder } = space;
    return [
      ...['--space', 'space.json', '--method', method],
      ...(n === null ? [] : ['--n', String(n)]),
      ...['--design-seed', String(seed)],
      ...(method === 'morris' ? ['--grid', String(grid)] : []),
      ...(!scramble && (method === 'sobol' || method === 'saltelli') ? ['--no-scramble'] : []),
      ...(!secondOrder && method === 'saltelli' ? ['--no-second-order'] : []),
    ];
  }
  if (values !== null) {
    return names.flatMap((name, place) => ['--sweep', `${name}=${values[place].join(',')}`]);
  }
  return rows === null ? [] : ['--design', 'cells.csv'];
}

/** One row as one command. */
export function rowCommand(
  manifest: Manifest,
  file: string,
  seed: number,
  values: Readonly<Record<string, Value>>,
): string {
  const set = settings(values).flatMap((text) => ['--set', text]);
  return commandLine(['thaw', 'run', file, '--seed', String(seed), ...shared(manifest), ...set]);
}
