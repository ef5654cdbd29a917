// The hypotheses of the phase diagram (docs/studies/phase-diagram) against its figures. They look for its maps by name, and
// say nothing of a map that is not there.

import { pairedDifference } from '../../sim/statistics.ts';
import { between, plain, signed } from './figures-text.ts';
import type { Finding } from './how.ts';
import { boundaries, cellAt, shareIn, type CellEnds, type MapEnds } from './phase-summary.ts';

const HALF = 0.5;
const HARDLY = 0.1;
const CLEARLY = 0.25;
const STEP = 0.1;

const oneDigit = (value: number): string => plain(value, 1);

type Texts = Record<string, string>;

/** Findings, and the figures that they rest on as texts. */
export function phaseFindings(maps: readonly MapEnds[]): { findings: Finding[]; texts: Texts } {
  const texts: Texts = {};
  const named = (name: string): MapEnds | undefined => maps.find(({ map }) => map.name === name);
  const everything = named('everything');
  const pay = named('pay-and-measures');
  const large = named('ten-times-the-people');
  const findings: Finding[] = [];
  if (everything !== undefined) {
    findings.push({ id: 'H1', holds: rightHeat(everything, texts) });
    if (pay !== undefined) findings.push({ id: 'H2', holds: payAlone(everything, pay, texts) });
    findings.push(
      { id: 'H3', holds: halfIsNone(everything, texts) },
      { id: 'H4', holds: bothEnds(everything, texts) },
    );
    if (large !== undefined) findings.push({ id: 'H5', holds: sameSize(everything, large, texts) });
  }
  for (const { id, holds } of findings) texts[id] = holds ? 'holds' : 'does not hold';
  texts['held'] = `${findings.filter(({ holds }) => holds).length} of ${findings.length}`;
  return { findings, texts };
}

/** The cell with most organisations in a region; of equal ones the first. */
function most(cells: readonly CellEnds[], region: string): CellEnds {
  return cells.reduce((best, cell) =>
    shareIn(cell, region) > shareIn(best, region) ? cell : best,
  );
}

function rightHeat(ends: MapEnds, texts: Texts): boolean {
  const { heat, aligned } = ends.map;
  const column = ends.cells.filter((cell) => cell.aligned === aligned.at(-1));
  const best = most(column, 'work');
  const top = shareIn(best, 'work');
  const alike = column.filter((cell) => shareIn(cell, 'work') === top).map((cell) => cell.heat);
  texts['h1.heats'] =
    alike.length > 1 ? between(alike[0], alike.at(-1)!, oneDigit) : oneDigit(best.heat);
  texts['h1.share'] = plain(top);
  const against = (cell: CellEnds, key: string): boolean => {
    const pair = pairedDifference(cell.regions.get('work')!, best.regions.get('work')!);
    texts[`h1.${key}`] = signed(pair.difference);
    texts[`h1.${key}.interval`] = between(pair.interval.low, pair.interval.high, signed);
    return pair.difference >= CLEARLY && pair.interval.low > 0;
  };
  const cold = against(column[0], 'cold');
  const hot = against(column.at(-1)!, 'hot');
  return cold && hot && best.heat > heat[0] && best.heat < heat.at(-1)!;
}

function payAlone(everything: MapEnds, pay: MapEnds, texts: Texts): boolean {
  const best = most(pay.cells, 'work');
  texts['h2.share'] = plain(shareIn(best, 'work'));
  texts['h2.organisations'] = `${Math.round(shareIn(best, 'work') * pay.seeds)} of ${pay.seeds}`;
  texts['h2.everything'] = plain(shareIn(most(everything.cells, 'work'), 'work'));
  const enacted = (ends: MapEnds): CellEnds =>
    ends.cells.reduce((top, cell) => {
      return cell.means.get('enacted')!.mean > top.means.get('enacted')!.mean ? cell : top;
    });
  for (const [key, ends] of [
    ['pay', pay],
    ['everything', everything],
  ] as const) {
    const { mean, low, high } = enacted(ends).means.get('enacted')!;
    texts[`h2.enacted.${key}`] = `${plain(mean)} (${between(low, high)})`;
  }
  return shareIn(best, 'work') <= HARDLY;
}

function halfIsNone(ends: MapEnds, texts: Texts): boolean {
  const column = ends.cells.filter(({ aligned }) => aligned === HALF);
  if (column.length === 0) return false;
  const best = most(column, 'work');
  texts['h3.share'] = plain(shareIn(best, 'work'));
  const least = ends.cells.filter((cell) => shareIn(cell, 'work') >= HALF);
  texts['h3.least'] =
    least.length === 0 ? 'none' : plain(Math.min(...least.map(({ aligned }) => aligned)), 1);
  return shareIn(best, 'work') <= HARDLY;
}

function bothEnds(ends: MapEnds, texts: Texts): boolean {
  const { heat, aligned } = ends.map;
  const cold = shareIn(cellAt(ends, aligned[0], heat[0])!, 'lip');
  const hot = ends.cells.filter((cell) => cell.heat === heat.at(-1));
  const least = Math.min(...hot.map((cell) => shareIn(cell, 'flight')));
  texts['h4.lip'] = plain(cold);
  texts['h4.flight'] = plain(least);
  return cold >= HALF && least >= HALF;
}

function sameSize(small: MapEnds, large: MapEnds, texts: Texts): boolean {
  const ones = boundaries(small, 'work');
  const rows = boundaries(large, 'work').flatMap((other) => {
    const one = ones.find(({ heat }) => heat === other.heat);
    return one === undefined ? [] : [{ one, other }];
  });
  const seen = rows.filter(({ one, other }) => one.at < Infinity && other.at < Infinity);
  const moved = seen.map(({ one, other }) => Math.abs(other.at - one.at));
  texts['h5.heats'] = `${seen.length} of ${rows.length}`;
  texts['h5.largest'] = seen.length === 0 ? 'none' : plain(Math.max(...moved), 3);
  return seen.length > 0 && moved.every((distance) => distance < STEP);
}
