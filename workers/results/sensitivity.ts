// sensitivity.json, when there is one: how much each parameter matters, as `thaw sensitivity` found it.

import type { Problem } from '../../sim/index.ts';
import { Shape } from './shape.ts';

export interface SensitivityIndex {
  readonly parameter: string;
  /** The other parameter of a pair, else empty. */
  readonly with: string;
  readonly index: string;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

export interface SensitivityAnalysis {
  readonly scenario: string;
  readonly outcome: string;
  readonly blocks: number;
  readonly leftOut: number;
  readonly indices: readonly SensitivityIndex[];
}

export interface Sensitivity {
  readonly method: string;
  readonly analyses: readonly SensitivityAnalysis[];
}

const FILE = 'sensitivity.json';
const MEND = 'Make it anew: thaw sensitivity FOLDER --outcome all --force.';

/** What a text holds, or all that is wrong with it. */
export function readSensitivity(
  text: string,
): Sensitivity | { readonly problems: readonly Problem[] } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const came = `broken JSON (${error instanceof Error ? error.message : String(error)})`;
    return { problems: [{ path: FILE, came, expected: 'a whole JSON text', mend: MEND }] };
  }
  const shape = new Shape(FILE, MEND);
  const all = shape.fields(value, 'the whole file');
  const analyses = shape.list(all['analyses'], 'analyses').map((one, at): SensitivityAnalysis => {
    const place = `analyses[${at}]`;
    const fields = shape.fields(one, place);
    return {
      scenario: shape.text(fields['scenario'], `${place}.scenario`),
      outcome: shape.text(fields['outcome'], `${place}.outcome`),
      blocks: shape.whole(fields['blocks'], `${place}.blocks`),
      leftOut: shape.whole(fields['leftOut'], `${place}.leftOut`),
      indices: shape.list(fields['indices'], `${place}.indices`).map((index, row) => {
        const here = `${place}.indices[${row}]`;
        const cells = shape.fields(index, here);
        return {
          parameter: shape.text(cells['parameter'], `${here}.parameter`),
          with: shape.text(cells['with'], `${here}.with`),
          index: shape.text(cells['index'], `${here}.index`),
          value: shape.figure(cells['value'], `${here}.value`),
          low: shape.figure(cells['low'], `${here}.low`),
          high: shape.figure(cells['high'], `${here}.high`),
        };
      }),
    };
  });
  const method = shape.text(all['method'], 'method');
  return shape.problems.empty ? { method, analyses } : { problems: shape.problems.list() };
}
