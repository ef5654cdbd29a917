// What a file is by its first bytes. Its name may say anything and reading all of it takes time, so what
// cannot be opened is told apart from the first few thousand bytes alone. No DOM.

/** First bytes that are looked at. */
export const HEAD_BYTES = 4096;

export type Foreign =
  | 'excel'
  | 'old-office'
  | 'open-document'
  | 'word'
  | 'slides'
  | 'zip'
  | 'gzip'
  | 'pdf'
  | 'picture'
  | 'rich-text'
  | 'web-page'
  | 'parquet'
  | 'database'
  | 'utf-16'
  | 'other-letters'
  | 'binary';

export type Sniffed = { readonly text: 'json' | 'table' } | { readonly foreign: Foreign };

const codes = (letters: string): number[] => letters.split('').map((sign) => sign.charCodeAt(0));

const SIGNATURES: readonly (readonly [Foreign, readonly number[]])[] = [
  ['old-office', [0xd0, 0xcf, 0x11, 0xe0]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['gzip', [0x1f, 0x8b]],
  ['picture', [0x89, 0x50, 0x4e, 0x47]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', [0x47, 0x49, 0x46, 0x38]],
  ['parquet', [0x50, 0x41, 0x52, 0x31]],
  ['database', codes('SQLite format 3')],
  ['rich-text', codes('{\\rtf')],
  ['utf-16', [0xff, 0xfe]],
  ['utf-16', [0xfe, 0xff]],
];
const ZIP = [0x50, 0x4b];
/** Folders inside the archives that office programs write, and the endings of their files. */
const ARCHIVES: readonly (readonly [Foreign, RegExp, RegExp])[] = [
  ['excel', /xl\//, /\.xls[xmb]$/i],
  ['word', /word\//, /\.docx$/i],
  ['slides', /ppt\//, /\.pptx$/i],
  ['open-document', /mimetypeapplication\/vnd\.oasis/, /\.(ods|odt|numbers)$/i],
];

/** What the head of a file says it is; `whole` when the head is all there is. */
export function sniff(name: string, head: Uint8Array, whole: boolean): Sniffed {
  const starts = (bytes: readonly number[]) => bytes.every((byte, at) => head[at] === byte);
  const found = SIGNATURES.find(([, bytes]) => starts(bytes));
  if (found !== undefined) return { foreign: found[0] };
  if (starts(ZIP) && head[2] <= 8) return { foreign: archive(name, head) };
  if (head.includes(0)) return { foreign: everySecondIsZero(head) ? 'utf-16' : 'binary' };
  const text = decoded(head, whole);
  if (text === null) return { foreign: 'other-letters' };
  if (/^\s*<(!doctype|html|\?xml|table)/i.test(text)) return { foreign: 'web-page' };
  const json = /^\s*\{/.test(text) || /\.json$/i.test(name);
  return { text: json ? 'json' : 'table' };
}

function archive(name: string, head: Uint8Array): Foreign {
  const letters = String.fromCharCode(...head);
  const found = ARCHIVES.find(([, inside, ending]) => inside.test(letters) || ending.test(name));
  return found?.[0] ?? 'zip';
}

/** Plain letters in two bytes each leave every second byte empty. */
function everySecondIsZero(head: Uint8Array): boolean {
  const pairs = Math.floor(head.length / 2);
  let zeros = 0;
  for (const byte of head) if (byte === 0) zeros++;
  return pairs > 0 && zeros > 0.6 * pairs;
}

/** The head as text without a byte order mark, or null where it is not UTF-8. */
function decoded(head: Uint8Array, whole: boolean): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: !whole });
  } catch {
    return null;
  }
}
