// Reading what somebody dropped or picked: too large and not UTF-8 are said before anything is parsed,
// and each file is recognised by its content, not by its name alone.

import { say } from './messages.ts';

export const LARGEST_BYTES = 64 * 1024 * 1024;

export type Kind = 'scenario' | 'nodes' | 'edges';

export interface ReadFile {
  readonly name: string;
  readonly kind: Kind;
  readonly text: string;
}

/** What a file is, by its first line; null when it is neither a scenario nor one of the two tables. */
export function kindOf(name: string, text: string): Kind | null {
  const start = text.trimStart().slice(0, 1);
  if (start === '{' || /\.json$/i.test(name)) return 'scenario';
  const header = (/^[^\r\n]*/.exec(text)?.[0] ?? '')
    .toLowerCase()
    .split(/[,;\t]/)
    .map((word) => word.trim().replace(/^"|"$/g, ''));
  const has = (...words: string[]) => words.some((word) => header.includes(word));
  if (has('source', 'from') && has('target', 'to')) return 'edges';
  if (has('department', 'dept', 'team', 'id')) return 'nodes';
  if (/edge|tie|link/i.test(name)) return 'edges';
  if (/node|people|person|staff/i.test(name)) return 'nodes';
  return null;
}

/** The file as text, or in one sentence why not. */
export async function readFile(file: File): Promise<ReadFile | { refused: string }> {
  if (file.size === 0) return { refused: say.fileEmpty(file.name) };
  if (file.size > LARGEST_BYTES) return { refused: say.fileTooLarge(file.name, file.size) };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
  } catch (error) {
    const unreadable = error instanceof TypeError;
    return { refused: unreadable ? say.fileNotText(file.name) : say.fileGone(file.name) };
  }
  const kind = kindOf(file.name, text);
  return kind ? { name: file.name, kind, text } : { refused: say.fileUnknown(file.name) };
}
