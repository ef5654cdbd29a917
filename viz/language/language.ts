// The language the page speaks, chosen once when it is opened, and the one way in which a room's texts become
// those of that language. English is written in the rooms themselves, as typed objects whose functions take numbers as
// numbers; another language is the same objects once more (translations.ts), and the compiler says what it lacks.

import { pseudoOf } from './pseudo.ts';
import { textsIn, withTexts } from './tables.ts';
import { TRANSLATIONS, type Translation } from './translations.ts';

/** Ours for looking at the page, see pseudo.ts; reserved for that by Unicode. */
const PSEUDO = 'en-XA';
const ENGLISH = 'en';

/**
 * The language to speak: the one asked for in the address (`?lang=`), else the first that the reader prefers and
 * the page knows, else English. `de-AT` is served by `de`.
 */
export function languageFor(
  asked: string | null,
  preferred: readonly string[],
  known: readonly string[],
): string {
  if (asked === PSEUDO) return PSEUDO;
  for (const wish of asked === null ? preferred : [asked, ...preferred]) {
    const found = [wish, wish.split('-')[0] ?? ''].find(
      (tag) => tag === ENGLISH || known.includes(tag),
    );
    if (found !== undefined) return found;
  }
  return ENGLISH;
}

/** What follows "?lang=" in the address of the page; null outside a page too. */
const asked = (): string | null =>
  typeof location === 'undefined' ? null : new URLSearchParams(location.search).get('lang');

// On the command line, which reads some of these texts, everything is English.
const isPage = typeof document !== 'undefined';
const language = isPage
  ? languageFor(asked(), navigator.languages, Object.keys(TRANSLATIONS))
  : ENGLISH;

if (isPage) document.documentElement.lang = language;

/** How the page's language writes numbers and dates. */
export const locale = language === ENGLISH || language === PSEUDO ? 'en-GB' : language;

/** The part of the address that keeps the language when a page is loaded again; '' where nobody asked for one. */
export const languageQuery = (): string => (asked() === null ? '' : `?lang=${language}`);

/** The texts of a room in the page's language, from those in English. */
export function catalogue<const English>(room: keyof Translation, english: English): English {
  if (language === PSEUDO) return pseudoOf(english) as English;
  return (TRANSLATIONS[language]?.[room] ?? english) as English;
}

/** The same for a table whose rows hold other things too; `fields` names those that are texts, however deep. */
export function catalogueOfRows<const Table extends object>(
  room: keyof Translation,
  table: Table,
  fields: readonly string[],
): Table {
  return withTexts(table, catalogue(room, textsIn(table, fields)));
}
