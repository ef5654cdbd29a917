// The cells of a phase diagram as scenarios: the study's organisation, its drivers and its heat set in week 0, after it
// has come to rest, so that cells differ by what leaders set and by nothing else.

import { parseScenario } from '../../sim/index.ts';
import type { ScenarioFile } from '../../sim/index.ts';
import type { Problem } from '../../sim/problem.ts';
import { note, type LoadedScenario } from '../scenarios.ts';
import type { MapFile } from './study-schema.ts';

export interface Cell {
  readonly aligned: number;
  readonly heat: number;
}

/** Rows of heat, coldest first, of columns of alignment. */
export function cellsOf({ aligned, heat }: MapFile): Cell[] {
  return heat.flatMap((row) => aligned.map((column) => ({ aligned: column, heat: row })));
}

/** Each cell as a checked scenario; problems are noted, each once. */
export function cellScenarios(
  base: ScenarioFile,
  map: MapFile,
  weeks: number,
  problems: Problem[],
): LoadedScenario[] {
  return cellsOf(map).flatMap((cell) => {
    const name = `aligned ${cell.aligned}, heat ${cell.heat}`;
    const text = JSON.stringify(atCell(base, map, weeks, cell));
    const checked = parseScenario(text);
    if ('scenario' in checked) return [{ name, given: name, text, scenario: checked.scenario }];
    for (const problem of checked.problems) {
      note(problems, { ...problem, path: `map ${map.name}: ${problem.path}` });
    }
    return [];
  });
}

/** From no driver for the customer (0) to all of it (1), as levers go from -1 to +1. */
function atCell(
  base: ScenarioFile,
  { drivers, times, set: others = {} }: MapFile,
  weeks: number,
  { aligned, heat }: Cell,
): ScenarioFile {
  const pays = Math.round((2 * aligned - 1) * 1e6) / 1e6;
  const set = {
    ...others,
    ...Object.fromEntries(drivers.map((driver) => [driver, pays])),
    temperature: heat,
  };
  const departments = base.organisation.departments.map((department) => {
    return department.people === undefined
      ? department
      : { ...department, people: department.people * times };
  });
  return {
    ...base,
    weeks,
    organisation: { ...base.organisation, departments },
    events: [...(base.events ?? []), { week: 0, set }],
  };
}
