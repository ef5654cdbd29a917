// What somebody dropped or picked, before anything of it is read: its size, then its first bytes. A file
// that is too large or of another kind is answered at once, and named by what it is.

import { HEAD_BYTES, sniff, type Foreign } from './sniff.ts';

export const LARGEST_BYTES = 64 * 1024 * 1024;

export type Refusal =
  | { readonly why: 'empty' | 'gone' | 'not-utf8' }
  | { readonly why: 'too-large'; readonly bytes: number; readonly most: number }
  | { readonly why: 'foreign'; readonly kind: Foreign };

export type Admitted =
  | { readonly file: File; readonly text: 'json' | 'table' }
  | { readonly file: File; readonly refusal: Refusal };

/** A file that may be read, or why not; looks at 4 kB at most. */
export async function admit(file: File): Promise<Admitted> {
  if (file.size > LARGEST_BYTES) {
    return { file, refusal: { why: 'too-large', bytes: file.size, most: LARGEST_BYTES } };
  }
  let head: Uint8Array;
  try {
    head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  } catch {
    return { file, refusal: { why: 'gone' } };
  }
  if (head.length === 0) return { file, refusal: { why: 'empty' } };
  const sniffed = sniff(file.name, head, file.size <= HEAD_BYTES);
  if ('text' in sniffed) return { file, text: sniffed.text };
  return { file, refusal: { why: 'foreign', kind: sniffed.foreign } };
}
