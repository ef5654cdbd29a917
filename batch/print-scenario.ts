// Prints a scenario for people: indented, but a person, a tie or a list of words on one line.

export function printScenario(value: unknown, indent = ''): string {
  if (!isTree(value)) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const items = value.map((item) => inner + printScenario(item, inner));
    return `[\n${items.join(',\n')}\n${indent}]`;
  }
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .map(([key, field]) => `${inner}${JSON.stringify(key)}: ${printScenario(field, inner)}`);
  return `{\n${fields.join(',\n')}\n${indent}}`;
}

/** Something that holds lists or objects; what holds only plain values fits on a line. */
function isTree(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((inner) => typeof inner === 'object' && inner !== null);
}
