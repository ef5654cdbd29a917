/**
 * Numbers instead of names. People are numbered in the order of their rows, so that the scenario is,
 * number by number, the one that the names would have made; whoever has the file can find a person by
 * the row, and nobody else can. The key goes to the reader and nowhere else.
 */
import type { ListedPerson } from '../roster-check.ts';

const FEWEST_DIGITS = 4;

/** Who is behind a number. */
export interface KeyEntry {
  pseudonym: string;
  /** As it stands in the table. */
  id: string;
  row: number;
}

/** The same people under numbers, and the key; every manager must be somebody in the list. */
export function withPseudonyms(
  people: readonly ListedPerson[],
  rows: readonly number[],
): { people: ListedPerson[]; key: KeyEntry[] } {
  const digits = Math.max(FEWEST_DIGITS, String(people.length).length);
  const key = people.map(({ id }, slot) => {
    const pseudonym = `P${String(slot + 1).padStart(digits, '0')}`;
    return { pseudonym, id, row: rows[slot] };
  });
  const numbers = new Map(key.map(({ id, pseudonym }) => [id, pseudonym]));
  const renamed = people.map((person, slot) => ({
    ...person,
    id: key[slot].pseudonym,
    manager: person.manager === undefined ? undefined : numbers.get(person.manager),
  }));
  return { people: renamed, key };
}

/** The key as a table that spreadsheets open: pseudonym, name, row of the people's table. */
export function keyText(key: readonly KeyEntry[]): string {
  const cell = (text: string) =>
    /[",\r\n;\t]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  const rows = key.map(({ pseudonym, id, row }) => `${pseudonym},${cell(id)},${row}`);
  return `${['pseudonym,id,row', ...rows].join('\r\n')}\r\n`;
}
