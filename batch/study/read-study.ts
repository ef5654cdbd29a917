// From the folder of a study to what it asks for, or everything that is wrong with it.

import { join } from 'node:path';
import { parseJson } from '../../sim/json.ts';
import { shown, type Problem } from '../../sim/problem.ts';
import { found } from '../../sim/scenario-problems.ts';
import { readText } from '../files.ts';
import { inFile, Refusal } from '../refusal.ts';
import { cascadesSchema, phaseSchema, type Study } from './study-schema.ts';

export const STUDY_FILE = 'study.json';
export const SCALES = ['full', 'small'] as const;
export type ScaleName = (typeof SCALES)[number];

/** A study file is written by hand. */
const MOST_BYTES = 1 << 20;
const SCHEMAS = { phase: phaseSchema, cascades: cascadesSchema };

/** The study of a folder. Throws a Refusal with all its problems. */
export function readStudy(folder: string): Study {
  const path = join(folder, STUDY_FILE);
  const text = readText(path, MOST_BYTES);
  if (typeof text !== 'string') {
    throw new Refusal([{ ...text, mend: `Name a folder with a ${STUDY_FILE}.` }]);
  }
  const checked = parseStudy(text);
  if ('study' in checked) return checked.study;
  throw new Refusal(checked.problems.map((problem) => inFile(path, problem)));
}

/** The study that a text says. */
export function parseStudy(text: string): { study: Study } | { problems: Problem[] } {
  const parsed = parseJson(text);
  if (!('value' in parsed)) {
    const path = `line ${parsed.line}, column ${parsed.column}`;
    const came = `broken JSON (${parsed.message})`;
    const mend = 'Mend the text there.';
    return { problems: [{ path, came, expected: 'a whole JSON text', mend }] };
  }
  const kind = (parsed.value as { kind?: unknown } | null)?.kind;
  if (kind !== 'phase' && kind !== 'cascades') {
    const came = kind === undefined ? 'missing' : shown(kind);
    const mend = 'Say which kind of study it is.';
    return { problems: [{ path: 'kind', came, expected: '"phase" or "cascades"', mend }] };
  }
  const schema = SCHEMAS[kind];
  const problems = found(schema, parsed.value, [], schema);
  if (problems.length > 0) return { problems };
  const study = parsed.value as Study;
  const slips = slipsOf(study);
  return slips.length > 0 ? { problems: slips } : { study };
}

/** What no single field shows. */
function slipsOf(study: Study): Problem[] {
  const problems: Problem[] = [];
  for (const scale of SCALES) {
    const at = `scales.${scale}`;
    if (study.kind === 'cascades') {
      study.scales[scale].arms.forEach(({ ties }, place) => {
        rising(`${at}.arms[${place}].ties`, ties, problems);
      });
      once(`${at}.arms`, study.scales[scale].arms, problems);
      continue;
    }
    const { seeds, maps } = study.scales[scale];
    if (seeds.last <= seeds.first) {
      const came = `${seeds.first} to ${seeds.last}`;
      const mend = 'An interval needs two seeds at least.';
      problems.push({ path: `${at}.seeds`, came, expected: 'last above first', mend });
    }
    maps.forEach(({ aligned, heat }, place) => {
      rising(`${at}.maps[${place}].aligned`, aligned, problems);
      rising(`${at}.maps[${place}].heat`, heat, problems);
    });
    once(`${at}.maps`, maps, problems);
  }
  return problems;
}

function rising(path: string, values: readonly number[], problems: Problem[]): void {
  const place = values.findIndex((value, here) => here > 0 && value <= values[here - 1]);
  if (place === -1) return;
  const came = `${values[place]} after ${values[place - 1]}`;
  const mend = 'Sort them, each once.';
  problems.push({ path: `${path}[${place}]`, came, expected: 'a larger number', mend });
}

function once(path: string, named: readonly { name: string }[], problems: Problem[]): void {
  named.forEach(({ name }, place) => {
    if (named.findIndex((other) => other.name === name) === place) return;
    const came = `${name} a second time`;
    problems.push({
      path: `${path}[${place}].name`,
      came,
      expected: 'each name once',
      mend: 'Rename it.',
    });
  });
}
