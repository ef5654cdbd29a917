// The tables of a phase diagram's text, as Markdown.

import { between, markdownTable, plain, signed } from './figures-text.ts';
import { boundaries, shareIn, type Boundary, type MapEnds } from './phase-summary.ts';

/** By key: how many organisations end in real work in each map, and where the boundary lies. */
export function phaseTables(maps: readonly MapEnds[]): Record<string, string> {
  const texts = Object.fromEntries(maps.map((ends) => [`table.${ends.map.name}`, workTable(ends)]));
  texts['runs'] = maps
    .reduce((sum, { cells, seeds }) => sum + cells.length * seeds, 0)
    .toLocaleString('en-GB');
  texts['organisations'] = String(maps[0].seeds);
  for (const ends of maps) {
    const { name, heat } = ends.map;
    for (const one of boundaries(ends, 'work')) texts[`at.${name}.${one.heat}`] = placed(one);
    const fled = heat.find((row) =>
      ends.cells.every((cell) => cell.heat !== row || shareIn(cell, 'flight') >= 0.5),
    );
    texts[`fled.${name}`] = fled === undefined ? 'no heat' : `heat ${plain(fled, 1)}`;
    const best = Math.max(...ends.cells.map((cell) => shareIn(cell, 'work')));
    texts[`best.${name}`] = plain(best);
  }
  const [first] = maps;
  const larger = maps.find(({ people }) => people > first.people);
  if (larger !== undefined) texts['table.boundary'] = boundaryTable(first, larger);
  return texts;
}

/** Rows of heat, hottest first as in the figure; a letter says where the others end. */
function workTable(ends: MapEnds): string {
  const { heat, aligned } = ends.map;
  const rows = heat.toReversed().map((row) => {
    const cells = ends.cells.filter((cell) => cell.heat === row);
    return [
      plain(row, 1),
      ...cells.map((cell) => {
        const hits = (region: string): number => Math.round(shareIn(cell, region) * ends.seeds);
        return `${hits('work')} / ${hits('lip')} / ${hits('flight')}`;
      }),
    ];
  });
  return markdownTable(['heat', ...aligned.map((column) => plain(column, 1))], rows);
}

function boundaryTable(small: MapEnds, large: MapEnds): string {
  const others = boundaries(large, 'work');
  const rows = boundaries(small, 'work').map((one) => {
    const other = others.find(({ heat }) => heat === one.heat);
    return [
      plain(one.heat, 1),
      placed(one),
      other === undefined ? 'not run' : placed(other),
      other === undefined ? '' : moved(one, other),
    ];
  });
  const head = [
    'heat',
    `${small.people.toLocaleString('en-GB')} people`,
    `${large.people.toLocaleString('en-GB')} people`,
    'moves by',
  ];
  return markdownTable(head, rows);
}

function placed({ at, low, high }: Boundary): string {
  const bound = (value: number): string => (value === Infinity ? 'beyond 1' : plain(value));
  return at === Infinity ? 'none' : `${plain(at)} (${bound(low)} to ${bound(high)})`;
}

/** Resamples are of the same organisations, so they are taken pair by pair. */
function moved(one: Boundary, other: Boundary): string {
  if (one.at === Infinity || other.at === Infinity) return '';
  const moves = one.resamples
    .map((at, place) => other.resamples[place] - at)
    .filter((move) => Number.isFinite(move))
    .toSorted();
  const low = moves[Math.floor(0.025 * moves.length)];
  const high = moves[Math.ceil(0.975 * moves.length) - 1];
  const say = (value: number): string => signed(value, 3);
  return `${say(other.at - one.at)} (${between(low, high, say)})`;
}
