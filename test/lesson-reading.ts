// Every text of a lesson, wherever in it the text stands.

/** Fields whose texts are names, not words. */
const NAMES = new Set([
  'kind',
  'of',
  'by',
  'name',
  'run',
  'beside',
  'outcome',
  'less',
  'from',
  'param',
]);
const LISTS_OF_NAMES = new Set(['chart', 'departments', 'params']);

export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) =>
    LISTS_OF_NAMES.has(field) || (NAMES.has(field) && typeof inner === 'string')
      ? []
      : textsOf(inner),
  );
}
