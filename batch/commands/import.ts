// thaw import: an organisation's own people and ties, from two CSV files to a scenario.

import type { Command } from 'commander';
import { existsSync, statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { keyText } from '../../sim/import/pseudonyms.ts';
import { importTables } from '../../sim/import/roster-import.ts';
import { shown, type Problem } from '../../sim/problem.ts';
import { readText, sameFile, taken, unwritable, writeWhole } from '../files.ts';
import { printScenario } from '../print-scenario.ts';
import { newCommand, operands } from '../options.ts';
import { Refusal, refuseIfAny } from '../refusal.ts';
import { figure, textTable } from '../text-table.ts';

const DETAILS = `
The nodes file has a row a person, the edges file a row a tie; both are CSV with a header. --map says
which column means what when the names are others, such as id=person,department=team. What is
imported stays on this machine. With --pseudonyms people are called P0001, P0002 and so on, in the order
of their rows, and nothing but the key file says who is who.`;

interface Options {
  nodes?: string;
  edges?: string;
  map?: string;
  name?: string;
  out?: string;
  pseudonyms?: string;
  force?: boolean;
  json?: boolean;
  quiet?: boolean;
}

export function define(): Command {
  const command = newCommand('import', '', "Turns an organisation's own data into a scenario.", [
    'import --nodes people.csv --edges ties.csv --out my-company.json',
    'import --nodes people.csv --edges mail.csv --map id=person,source=from,target=to --out m.json',
  ])
    .option('--nodes <FILE>', 'CSV of people: id, department, and maybe level and manager')
    .option('--edges <FILE>', 'CSV of ties: source, target, and maybe weight')
    .option('--map <k=v,...>', 'which column means what')
    .option('--name <NAME>', 'name of the organisation (that of the nodes file, or of its folder)')
    .option('--out <SCENARIO>', 'scenario file to write')
    .option('--pseudonyms <KEY>', 'CSV file to write who is who to; the scenario holds numbers')
    .option('--force', 'overwrite it when it exists')
    .option('--json', 'print what was found as one JSON document')
    .option('--quiet', 'say nothing on standard error')
    .addHelpText('after', DETAILS);
  return command.action(() => importFiles(command));
}

function importFiles(command: Command): void {
  const options = command.opts<Options>();
  const problems: Problem[] = [];
  operands(command, 0, 0, problems);
  const nodes = readTable('--nodes', options.nodes, problems);
  const edges = readTable('--edges', options.edges, problems);
  const map = readMap(options.map, problems);
  const { out, pseudonyms } = options;
  if (out === undefined || out === '') problems.push(missing('--out', 'a file name'));
  else checkOut('--out', out, options, problems);
  if (pseudonyms === '') problems.push(missing('--pseudonyms', 'a file name'));
  else if (pseudonyms !== undefined) checkKey(pseudonyms, options, problems);
  refuseIfAny(problems);
  if (nodes === null || edges === null || out === undefined) return;
  const name = options.name ?? nameFrom(options.nodes ?? '');
  const result = importTables({ nodes, edges, map, name, pseudonyms: pseudonyms !== undefined });
  if ('problems' in result) {
    refuseIfAny(result.problems);
    return;
  }
  // The key comes first: a scenario of numbers without it would be of no use.
  if (pseudonyms !== undefined) write('--pseudonyms', pseudonyms, keyText(result.key));
  write('--out', out, `${printScenario(result.scenario)}\n`);
  if (options.quiet !== true) {
    for (const note of result.notes) process.stderr.write(`thaw: ${note}\n`);
  }
  if (options.json === true) {
    process.stdout.write(`${JSON.stringify(result.report)}\n`);
    return;
  }
  const rows = Object.entries(result.report).map(([key, value]) => [key, figure(Number(value))]);
  process.stdout.write(textTable(['found', 'value'], rows));
  if (options.quiet !== true) process.stderr.write(`thaw: ${out} is written\n`);
}

function write(option: string, path: string, text: string): void {
  try {
    writeWhole(path, text);
  } catch (error) {
    throw new Refusal([unwritable(`${option} ${path}`, error, 'a file that can be written')]);
  }
}

function checkKey(path: string, options: Options, problems: Problem[]): void {
  const { out } = options;
  checkOut('--pseudonyms', path, options, problems);
  if (out === undefined || resolve(out) !== resolve(path)) return;
  const expected = 'a file of its own';
  const mend = 'Choose another name.';
  problems.push({ path: `--pseudonyms ${path}`, came: 'the file of --out', expected, mend });
}

/** The tables themselves are never overwritten, whatever --force says. */
function checkOut(option: string, out: string, options: Options, problems: Problem[]): void {
  const refuse = (came: string, expected: string, mend: string): void => {
    problems.push({ path: `${option} ${out}`, came, expected, mend });
  };
  const { nodes, edges, force } = options;
  if (!existsSync(out)) return;
  if (statSync(out).isDirectory()) refuse('a folder', 'a file name', 'Name a file inside it.');
  else if ([nodes, edges].some((table) => table !== undefined && sameFile(table, out))) {
    refuse('one of the tables', 'a file of its own', 'Choose another name.');
  } else if (force !== true) {
    problems.push(taken(`${option} ${out}`));
  }
}

/** The file's name without its ending; `nodes.csv` says nothing, so its folder's name is taken. */
function nameFrom(nodes: string): string {
  const name = basename(nodes).replace(/\.[^.]*$/, '');
  if (name.toLowerCase() !== 'nodes') return name;
  return basename(dirname(resolve(nodes))) || name;
}

function missing(path: string, expected: string): Problem {
  return { path, came: 'nothing', expected, mend: 'See `thaw import --help`.' };
}

function readTable(option: string, path: string | undefined, problems: Problem[]): string | null {
  if (path === undefined) {
    problems.push(missing(option, 'a CSV file'));
    return null;
  }
  const text = readText(path);
  if (typeof text === 'string') return text;
  problems.push({ ...text, path: `${option} ${text.path}` });
  return null;
}

function readMap(text: string | undefined, problems: Problem[]): Record<string, string> {
  const map: Record<string, string> = {};
  for (const pair of (text ?? '').split(',').filter((part) => part !== '')) {
    const cut = pair.indexOf('=');
    if (cut > 0) {
      map[pair.slice(0, cut)] = pair.slice(cut + 1);
      continue;
    }
    const mend = 'Write --map id=person,department=team, for example.';
    problems.push({ path: '--map', came: shown(pair), expected: 'MEANING=COLUMN', mend });
  }
  return map;
}
