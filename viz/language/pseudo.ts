// English with accents on it and a third longer: a language that nobody speaks and everybody can read. In it a
// text that comes from no catalogue is seen at once, and so is a place that a longer language would not fit into.

/** Vowels stand twice, which makes a text as much longer as German is. */
const VOWELS = ['aá', 'eé', 'ií', 'oó', 'uú', 'AÁ', 'EÉ', 'IÍ', 'OÓ', 'UÚ'];
const CONSONANTS = ['cç', 'dď', 'lł', 'nñ', 'rř', 'sš', 'tť', 'zž', 'CÇ', 'NÑ', 'SŠ', 'ZŽ'];

const WRITTEN = new Map([
  ...VOWELS.map(([plain, accented]) => [plain, accented + accented] as const),
  ...CONSONANTS.map(([plain, accented]) => [plain, accented] as const),
]);

/** What is accented already stays as it is, so that a text made of others is changed once. */
export const pseudo = (text: string): string =>
  Array.from(text, (letter) => WRITTEN.get(letter) ?? letter).join('');

/** The same for whatever a catalogue holds: texts, lists and groups of them, and functions that make them. */
export function pseudoOf(value: unknown): unknown {
  if (typeof value === 'string') return pseudo(value);
  if (Array.isArray(value)) return value.map(pseudoOf);
  if (typeof value === 'function') {
    const make = value as (...given: unknown[]) => unknown;
    return (...given: unknown[]) => pseudoOf(make(...given));
  }
  const isGroup =
    typeof value === 'object' &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype;
  if (!isGroup) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, pseudoOf(held)]));
}
