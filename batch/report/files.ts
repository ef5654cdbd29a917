// Small files that the commands of a report need, written anew from the manifest: scenarios that do not come with
// the program, the space, the rows of a design.

import { csvLine } from '../../viz/marks/csv.ts';
import type { Manifest } from '../manifest.ts';
import type { NeededFile } from './again.ts';

/** Longer files are named, not shown: the manifest in the batch's folder has them whole. */
export const MOST_TEXT = 200_000;

export function neededFiles({ request, files }: Manifest): NeededFile[] {
  const { space, rows, names } = request.design;
  const own = request.scenarios.map(({ text }, place) => ({ name: files[place], text }));
  const needed: NeededFile[] = own.filter(({ name }) => name !== undefined && /[./\\]/.test(name));
  if (space !== undefined) {
    const params = Object.fromEntries(
      space.axes.map((axis) => {
        if ('values' in axis) return [axis.name, { values: axis.values }];
        const { from, to, scale, levels } = axis;
        const more = {
          ...(scale === 'log' ? { scale } : {}),
          ...(levels === null ? {} : { levels }),
        };
        return [axis.name, { from, to, ...more }];
      }),
    );
    const text = JSON.stringify({ spaceVersion: 1, params }, null, 1);
    needed.push({ name: 'space.json', text: `${text}\n` });
  } else if (rows !== null) {
    const text = csvLine(names) + rows.map((row) => csvLine(row.map(String))).join('');
    needed.push({ name: 'cells.csv', text });
  }
  return needed;
}

/** The manifest as a report holds it: lists that are too long for a page are replaced by what they were. */
export function manifestText(manifest: Manifest): string {
  const { stateHashes, request } = manifest;
  const long = (text: string): string =>
    text.length > MOST_TEXT
      ? `${text.length} characters, left out here; manifest.json has them`
      : text;
  const hashes =
    stateHashes.length > MOST_HASHES
      ? `${stateHashes.length} hashes, left out here; manifest.json and the table of runs have them`
      : stateHashes;
  const { design } = request;
  const rows =
    design.rows !== null && design.rows.length > MOST_HASHES
      ? `${design.rows.length} rows, left out here; manifest.json has them`
      : design.rows;
  const shown = {
    ...manifest,
    request: {
      ...request,
      scenarios: request.scenarios.map((one) => ({ ...one, text: long(one.text) })),
      design: { ...design, rows },
    },
    failures: manifest.failures.slice(0, MOST_HASHES),
    stateHashes: hashes,
  };
  return JSON.stringify(shown, null, 1);
}

const MOST_HASHES = 2000;
