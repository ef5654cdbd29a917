/**
 * Which column holds what, guessed for a stranger's table: by usual headings, then by words inside
 * headings ("Direct manager"), then by what the cells hold. A guess is always a proposal: hosts show
 * it and let it be corrected before anything is made of it.
 */
import { EDGE_FIELDS, NODE_FIELDS, plainName } from './columns.ts';
import type { Field } from './columns.ts';
import type { CsvTable } from './csv.ts';
import { toNumber } from './read-tables.ts';

export type TableKind = 'nodes' | 'edges';
/** Field to heading, '' for none; every field of the table is there. */
export type ColumnMatch = Record<string, string>;

/** Rows that are looked at for what a column holds. */
const ROWS_LOOKED_AT = 2000;
/** A column is taken for what most of its cells are. */
const MOST = 0.9;
/** A word inside a heading says less when it is short ("to", "id" are everywhere). */
const SHORTEST_WORD = 4;

export const fieldsOf = (kind: TableKind): readonly Field[] =>
  kind === 'nodes' ? NODE_FIELDS : EDGE_FIELDS;

/** People or ties, by headings and shape; a table always is one of the two. */
export function tableKind(table: CsvTable): TableKind {
  const ties = byHeading(table.header, EDGE_FIELDS);
  if (ties['source'] !== '' && ties['target'] !== '') return 'edges';
  const people = byHeading(table.header, NODE_FIELDS);
  if (people['department'] !== '' || people['manager'] !== '') return 'nodes';
  const first = cellsOf(table, 0);
  return new Set(first).size === first.length ? 'nodes' : 'edges';
}

/** The likeliest column of every field. */
export function suggestMatch(kind: TableKind, table: CsvTable): ColumnMatch {
  const match = byHeading(table.header, fieldsOf(kind));
  return kind === 'nodes' ? withPeople(table, match) : withTies(table, match);
}

function byHeading(header: readonly string[], fields: readonly Field[]): ColumnMatch {
  const plain = header.map(plainName);
  const words = header.map((heading) => heading.split(/[^\p{L}\p{N}]+/u).map(plainName));
  const single = plain.map((name) => plain.indexOf(name) === plain.lastIndexOf(name));
  const taken = new Set<number>();
  const match: ColumnMatch = Object.fromEntries(fields.map(({ name }) => [name, '']));
  const take = (field: Field, suits: (candidate: string, column: number) => boolean): void => {
    if (match[field.name] !== '') return;
    for (const candidate of field.usual) {
      const column = plain.findIndex(
        (name, at) => name !== '' && single[at] && !taken.has(at) && suits(candidate, at),
      );
      if (column < 0) continue;
      taken.add(column);
      match[field.name] = header[column];
      return;
    }
  };
  for (const field of fields) take(field, (candidate, at) => plain[at] === candidate);
  // The manager comes before the id: "Manager name" is no name of the person.
  for (const field of [...fields].reverse()) {
    take(field, (word, at) => word.length >= SHORTEST_WORD && words[at].includes(word));
  }
  return match;
}

function withPeople(table: CsvTable, guess: ColumnMatch): ColumnMatch {
  const match = { ...guess };
  const level = columnOf(table, match['level']);
  if (level !== null && shareOf(level, (cell) => Number.isFinite(toNumber(cell))) < MOST) {
    match['level'] = '';
  }
  const free = table.header.filter(
    (heading) => heading !== '' && !Object.values(match).includes(heading),
  );
  const couldBe = [match['id'], ...free].filter((heading) => isId(table, heading));
  if (!couldBe.includes(match['id'])) match['id'] = couldBe[0] ?? match['id'];
  // Managers are named as people are: by number in one table, by name in another.
  const managers = columnOf(table, match['manager']);
  if (managers === null) return match;
  const known = (heading: string): number => {
    const ids = new Set(columnOf(table, heading, Infinity));
    return shareOf(managers, (cell) => ids.has(cell));
  };
  const better = couldBe.find((heading) => known(heading) >= MOST);
  if (better !== undefined && known(match['id']) < MOST) match['id'] = better;
  return match;
}

/** Two columns nobody has named are from and to. */
function withTies(table: CsvTable, guess: ColumnMatch): ColumnMatch {
  const match = { ...guess };
  for (const field of ['source', 'target'] as const) {
    const used = Object.values(match);
    if (match[field] !== '') continue;
    match[field] = table.header.find((name) => name !== '' && !used.includes(name)) ?? '';
  }
  const weight = columnOf(table, match['weight']);
  if (weight !== null && shareOf(weight, (cell) => toNumber(cell) > 0) < MOST) {
    match['weight'] = '';
  }
  return match;
}

/** Nearly every cell is filled, and nearly every one is different. */
function isId(table: CsvTable, heading: string): boolean {
  const cells = columnOf(table, heading);
  if (cells === null || cells.length === 0) return false;
  return new Set(cells.filter((cell) => cell !== '')).size >= MOST * cells.length;
}

function columnOf(table: CsvTable, heading = '', most = ROWS_LOOKED_AT): string[] | null {
  const column = table.header.indexOf(heading);
  return column < 0 || heading === '' ? null : cellsOf(table, column, most);
}

function cellsOf(table: CsvTable, column: number, most = ROWS_LOOKED_AT): string[] {
  return table.rows.slice(0, most).map(({ cells }) => cells[column].trim());
}

/** Of the cells that hold anything; 1 where none does. */
function shareOf(cells: readonly string[], suits: (cell: string) => boolean): number {
  const filled = cells.filter((cell) => cell !== '');
  return filled.length === 0 ? 1 : filled.filter(suits).length / filled.length;
}
