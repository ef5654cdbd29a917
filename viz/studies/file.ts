// A study as one file, and back. The file is plain JSON that says first what it is; its sum notices what was
// changed or lost on the way. Nothing is taken from a file that is not understood whole.

import { checksum } from '../checksum.ts';
import { FORMAT, object, readKept, text, Unreadable } from './check.ts';
import type { Kept } from './kept.ts';

/** Larger files are refused before they are read. */
export const LARGEST_BYTES = 64 * 1024 * 1024;

export interface StudyFile extends Kept {
  /** The scenario of the reader's own, where it is not one that comes with the page. */
  readonly text?: string;
}

export type FileProblem =
  | { readonly kind: 'newer'; readonly format: string }
  | { readonly kind: 'cut' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'unreadable'; readonly part: string };

export type StudyIn = { readonly study: StudyFile } | { readonly problem: FileProblem };

/** What every study file begins with, so that one that was cut off is still known for what it is. */
const HEAD = /^\uFEFF?\s*\{\s*"thawStudy"\s*:/;
/** More than this is never needed to tell. */
export const HEAD_BYTES = 256;

export const looksLikeStudy = (head: string): boolean => HEAD.test(head);

export function writeStudyFile(study: StudyFile): string {
  const { name, savedAt, notes, session, text: own } = study;
  const body = { name, savedAt, notes, session, ...(own === undefined ? {} : { text: own }) };
  const sum = checksum(JSON.stringify(body));
  return `${JSON.stringify({ thawStudy: FORMAT, sum, ...body }, null, 1)}\n`;
}

function readFile(value: unknown): StudyIn {
  const keys = ['thawStudy', 'sum', 'name', 'savedAt', 'notes', 'session', 'text'];
  const format = (value as { thawStudy?: unknown }).thawStudy;
  if (typeof format === 'number' && format > FORMAT) {
    return { problem: { kind: 'newer', format: String(format) } };
  }
  if (format !== FORMAT) throw new Unreadable('thawStudy');
  const { thawStudy: _, sum, ...body } = object(value, 'study', keys);
  // A file typed by hand may leave the sum out.
  if (sum !== undefined && sum !== checksum(JSON.stringify(body))) {
    return { problem: { kind: 'changed' } };
  }
  const kept = readKept(body);
  const { file } = kept.session;
  if (file === undefined) {
    if (body['text'] !== undefined) throw new Unreadable('text');
    return { study: kept };
  }
  const own = text(body['text'], 'text', LARGEST_BYTES);
  if (checksum(own) !== file.hash) return { problem: { kind: 'changed' } };
  return { study: { ...kept, text: own } };
}

/** The study in a file; null when the file is none at all, but a scenario, a table or anything else. */
export function studyIn(content: string): StudyIn | null {
  if (!looksLikeStudy(content.slice(0, HEAD_BYTES))) return null;
  let value: unknown;
  try {
    value = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    return { problem: { kind: 'cut' } };
  }
  try {
    return readFile(value);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { problem: { kind: 'unreadable', part: error.message } };
  }
}
