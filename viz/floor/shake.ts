// Numbers that only look like chance, for decoration: the same whenever they are asked for, and never part
// of a result.

/** 32 bits from two whole numbers. */
export function mix(a: number, b: number): number {
  let mixed = Math.imul(a + 1, 0x9e3779b1) ^ Math.imul(b + 7, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

/** A repeatable number in -1..1. */
export const shake = (a: number, b: number): number => (mix(a, b) / 0xffffffff) * 2 - 1;
