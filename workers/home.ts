// An organisation as hosts see it: its departments and who sits where. The same for the own one and for the
// one that buys from it.

import type { Model } from '../sim/index.ts';

export interface Home {
  /** Name of the organisation. */
  readonly name: string;
  readonly departments: readonly { name: string; people: number; service: boolean }[];
  /** Department, level (0 = top) and manager (-1 none) of each person. */
  readonly department: Uint16Array;
  readonly level: Uint8Array;
  readonly manager: Int32Array;
}

export function homeOf({ scenario, roster, departments }: Model): Home {
  const sizes = new Array<number>(departments).fill(0);
  for (const department of roster.department) sizes[department]++;
  return {
    name: scenario.name,
    departments: scenario.departments.map(({ name, service }, place) => ({
      name,
      people: sizes[place],
      service,
    })),
    department: roster.department.slice(),
    level: roster.level.slice(),
    manager: roster.manager.slice(),
  };
}
