// Tables whose rows hold texts beside other things: numbers, names, patterns. Only the texts are translated.

/** The texts of a table, each where it stands in it; a list is a record by position. */
export interface Texts {
  readonly [place: string]: string | Texts;
}

const isGroup = (value: unknown): value is Readonly<Record<string, unknown>> =>
  Array.isArray(value) ||
  (typeof value === 'object' &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype);

/** What stands in fields of these names, however deep. */
export function textsIn(table: object, fields: readonly string[]): Texts {
  const found: Record<string, string | Texts> = {};
  for (const [place, value] of Object.entries(table)) {
    if (typeof value === 'string') {
      if (fields.includes(place)) found[place] = value;
    } else if (isGroup(value)) {
      const inside = textsIn(value, fields);
      if (Object.keys(inside).length > 0) found[place] = inside;
    }
  }
  return found;
}

/** The same table with other texts in their places. */
export function withTexts<Table>(table: Table, texts: Texts): Table {
  if (!isGroup(table)) return table;
  const changed = Object.entries(table).map(([place, value]) => {
    const text = texts[place];
    return [place, typeof text === 'object' ? withTexts(value, text) : (text ?? value)] as const;
  });
  return (
    Array.isArray(table) ? changed.map(([, value]) => value) : Object.fromEntries(changed)
  ) as Table;
}
