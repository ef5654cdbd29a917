// From a manifest, as JSON has it, to the facts that figures need. What differs between cells is read off the
// table's own columns, so it holds for sweeps, lists and spaces alike.

import { distinct, type LabColumn, type LabFacts, type LabFactor } from './table.ts';

/** The part of manifest.json that is read here; batch/manifest.ts has all of it. */
export interface LabManifest {
  readonly request: {
    readonly scenarios: readonly { readonly name: string; readonly text: string }[];
    readonly design: {
      readonly names: readonly string[];
      readonly values: readonly (readonly (number | string | boolean)[])[] | null;
      readonly space?: { readonly method: string };
    };
    readonly seeds: { readonly first: number; readonly last: number } | null;
    readonly weeks: number | null;
  };
  readonly columns: {
    readonly runs: readonly {
      readonly name: string;
      readonly unit: string;
      readonly meaning: string;
    }[];
  };
  readonly runs: LabFacts['runs'];
  readonly seedsRun: number;
}

/** Columns before what was swept: run, scenario, seed. */
const FIRST = 3;

/** What was swept; a list may bring seeds too, and they are none of it. */
const sweptNames = ({ request }: LabManifest): string[] =>
  request.design.names.filter((name) => name !== 'seed');

/** Names of the columns of what was swept, in the order of the design. */
export function sweptColumns(manifest: LabManifest): string[] {
  const { runs } = manifest.columns;
  return sweptNames(manifest).map((name, place) => runs[FIRST + place]?.name ?? name);
}

/** Facts of a batch and its columns; several scenarios are a factor too, the first one. */
export function labFacts(manifest: LabManifest, columns: ReadonlyMap<string, LabColumn>): LabFacts {
  const { request, runs, seedsRun } = manifest;
  const { design, seeds, weeks } = request;
  const names = sweptColumns(manifest);
  const factorOf = (name: string, column: string): LabFactor[] => {
    const found = columns.get(column);
    return found === undefined ? [] : [{ name, column, values: distinct(found) }];
  };
  const own = sweptNames(manifest);
  const swept = own.flatMap((name, place) => factorOf(name, names[place]));
  const several = request.scenarios.length > 1 ? factorOf('scenario', 'scenario') : [];
  const method = design.space?.method ?? (design.values === null ? 'list' : 'grid');
  return {
    scenarios: request.scenarios.map(({ name, text }) => ({ name, ...about(text, name) })),
    design: method as LabFacts['design'],
    factors: [...several, ...swept],
    outcomes: manifest.columns.runs
      .slice(FIRST + own.length)
      .filter(({ name }) => name !== 'state_hash')
      .map(({ name, unit, meaning }) => ({ name, unit, meaning })),
    seeds,
    seedsRun,
    runs,
    weeks,
  };
}

/** Title and question of a scenario file; its name and nothing where the text is none. */
function about(text: string, name: string): { title: string; question: string } {
  try {
    const { title, question } = JSON.parse(text) as { title?: unknown; question?: unknown };
    return {
      title: typeof title === 'string' ? title : name,
      question: typeof question === 'string' ? question : '',
    };
  } catch {
    return { title: name, question: '' };
  }
}
