// The languages besides English. A second one is a file that exports one `Translation`, named here under its tag:
// every room that has texts must be in it, every text of a room, and every function with the same arguments.

import type { Rooms } from './rooms.ts';

/** The same shape with any text in the place of the English one. */
type Widened<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Made
    ? (...given: Given) => Widened<Made>
    : T extends readonly (infer Item)[]
      ? readonly Widened<Item>[]
      : T extends object
        ? { readonly [Name in keyof T]: Widened<T[Name]> }
        : T;

export type Translation = { readonly [Room in keyof Rooms]: Widened<Rooms[Room]> };

export const TRANSLATIONS: Readonly<Record<string, Translation>> = {};

/** Paths of what a translation lacks, or has as something else than the English catalogue does. */
export function gapsIn(english: unknown, other: unknown, path = ''): string[] {
  if (typeof english !== typeof other || Array.isArray(english) !== Array.isArray(other)) {
    return [path];
  }
  if (typeof english === 'string') return english !== '' && other === '' ? [path] : [];
  if (typeof english !== 'object' || english === null || other === null) return [];
  return Object.entries(english).flatMap(([name, held]) =>
    gapsIn(held, (other as Record<string, unknown>)[name], path === '' ? name : `${path}.${name}`),
  );
}
