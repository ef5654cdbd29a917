// Where a saved picture or table comes from: the line under it, and the stem of its file's name. The page says
// once how to find out; charts need to know nothing of runs.

export interface Source {
  /** "Thaw, Mixed messages, seed 3, week 31, state 1f3a…". */
  readonly line: string;
  /** "thaw-mixed-messages-week-31". */
  readonly stem: string;
}

let read: () => Source = () => ({ line: 'Thaw', stem: 'thaw' });

export function setSource(next: () => Source): void {
  read = next;
}

export const sourceNow = (): Source => read();

/** A text as a part of a file's name: small letters, digits and dashes. */
export const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 40);
