// Sensitivity indices as lying bars with their 95 % intervals, the largest on top (a tornado). Sobol: how
// much of the spread a parameter explains alone (filled) and with all others (outlined). Morris: mean size
// of its effects; and a second picture of size against spread, in which a parameter far right matters and one
// far up depends on the others.

import { spreadLabels } from '../labels.ts';
import {
  domainOf,
  drawing,
  fitting,
  label,
  path,
  rule,
  SMALL,
  straight,
  TEXT,
  ticksOf,
  whisker,
  WIDTH,
  widest,
  type Figure,
  type FigureTable,
} from './figure.ts';
import { figures } from './figure-words.ts';
import { fillClass } from './look.ts';
import { px, shape, type Mark } from './mark.ts';
import { intervalText, outcomeName, outcomeTitle, tableFigure } from './words.ts';

/** An index as sensitivity.json has it; figures that do not exist are null or NaN. */
export interface LabIndex {
  readonly parameter: string;
  /** The other of a pair, else ''. */
  readonly with: string;
  readonly index: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface IndicesInput {
  readonly outcome: string;
  readonly indices: readonly LabIndex[];
  /** What intervals are over: `base points` or `trajectories`. */
  readonly blocks: string;
  readonly width?: number;
}

const { heads } = figures;
const words = figures.indices;

/** More bars than this are counted, not drawn. */
export const MOST_BARS = 30;
const BAR = 14;
const NAMED = 14;

const of = (index: LabIndex | undefined, part: 'value' | 'low' | 'high'): number =>
  index?.[part] ?? NaN;
const write = (value: number): string =>
  Number.isFinite(value) ? String(Number(value.toFixed(3))) : figures.none;

interface Ranked {
  readonly name: string;
  /** total or mu*. */
  readonly main: LabIndex;
  /** first or sigma. */
  readonly second: LabIndex | undefined;
}

/** Parameters by their main index, the largest first. */
export function ranked(indices: readonly LabIndex[]): Ranked[] {
  const isMorris = indices.some(({ index }) => index === 'mu_star');
  const [main, second] = isMorris ? ['mu_star', 'sigma'] : ['total', 'first'];
  return indices
    .filter(({ index }) => index === main)
    .map((one) => ({
      name: one.parameter,
      main: one,
      second: indices.find(
        ({ parameter, index }) => parameter === one.parameter && index === second,
      ),
    }))
    .toSorted((a, b) => of(b.main, 'value') - of(a.main, 'value'));
}

/** A row an index, as the file has them, pairs last. */
export function indexTable(indices: readonly LabIndex[]): FigureTable {
  return {
    head: [heads.parameter, heads.with, heads.index, heads.value, heads.low, heads.high],
    rows: indices.map((one) => [
      one.parameter,
      one.with,
      one.index,
      ...(['value', 'low', 'high'] as const).map((part) => tableFigure(of(one, part))),
    ]),
  };
}

export function tornadoFigure({ outcome, indices, blocks, width = WIDTH }: IndicesInput): Figure {
  const isMorris = indices.some(({ index }) => index === 'mu_star');
  const all = ranked(indices);
  const shown = all.slice(0, MOST_BARS);
  const names = shown.map(({ name }) => name);
  const left = Math.min(widest(names, TEXT), width / 3) + 14;
  const [top, right] = [TEXT * 2.6, width - 28];
  const pair = isMorris ? 1 : 2;
  const tall = pair * BAR + 14;
  const bottom = top + tall * shown.length;
  const lines = shown.flatMap(({ main, second }) => (isMorris ? [main] : [main, second]));
  const domain = domainOf(
    lines.flatMap((one) => [of(one, 'value'), of(one, 'low'), of(one, 'high')]),
    [0],
  );
  const across = straight(domain, [left, right]);
  const grid = ticksOf(domain, write, 6);
  const bar = (one: LabIndex | undefined, y: number, style: string): Mark[] => {
    const value = of(one, 'value');
    if (!Number.isFinite(value)) return [];
    const [from, to] = [across(Math.min(0, value)), across(Math.max(0, value))];
    return [
      shape('rect', { class: style, x: px(from), y: px(y), width: px(to - from), height: BAR - 2 }),
      path(
        'lab-whisker',
        whisker(across(of(one, 'low')), across(of(one, 'high')), y + BAR / 2 - 1, true),
      ),
    ];
  };
  const solid = fillClass('plain', 7);
  const drawn = shown.flatMap(({ name, main, second }, place) => {
    const y = top + tall * place + 6;
    return [
      label(fitting(name, left - 14, TEXT), left - 10, y + (pair * BAR) / 2 + 4, 'end'),
      ...bar(main, y, isMorris ? solid : 'lab-open'),
      ...(isMorris ? [] : bar(second, y + BAR, solid)),
    ];
  });
  const key = isMorris
    ? [label(words.keyMorris, left, TEXT, 'start', 'lab-small')]
    : [
        shape('rect', { class: 'lab-open', x: px(left), y: 2, width: 24, height: 12 }),
        label(words.keyTotal, left + 32, TEXT, 'start', 'lab-small'),
        shape('rect', { class: solid, x: px(left + 190), y: 2, width: 24, height: 12 }),
        label(words.keyFirst, left + 222, TEXT, 'start', 'lab-small'),
      ];
  const kind = isMorris ? 'mu*' : words.share;
  const title = (isMorris ? words.titleMorris : words.titleSobol)(outcomeTitle(outcome));
  const says = shown.slice(0, 5).map(({ name, main }) => {
    const interval = intervalText(write, of(main, 'low'), of(main, 'high'));
    return words.bar(name, kind, write(of(main, 'value')), interval);
  });
  const spoken = `${words.spoken(title, all.length, says)} ${figures.tableAvailable}`;
  const cut = all.length > shown.length ? words.cut(shown.length, all.length) : '';
  const height = bottom + TEXT * 1.8;
  return {
    name: `indices-${outcome}`,
    title,
    caption:
      (isMorris ? words.captionMorris : words.captionSobol)(outcomeName(outcome)) +
      words.whiskers(blocks) +
      cut,
    spoken,
    drawing: drawing(width, height, spoken, [
      ...key,
      ...grid.flatMap(({ value, text }) => [
        rule('lab-grid', across(value), top, across(value), bottom),
        label(text, across(value), bottom + TEXT * 1.4, 'middle'),
      ]),
      ...drawn,
      rule('lab-zero', across(0), top, across(0), bottom),
    ]),
    table: indexTable(indices),
  };
}

/** mu* across, sigma up, a dot a parameter with both intervals. */
export function morrisFigure({ outcome, indices, blocks, width = WIDTH }: IndicesInput): Figure {
  const all = ranked(indices);
  const height = 380;
  const [top, bottom, right] = [TEXT * 2.4, height - TEXT * 3.4, width - 150];
  const ends = (one: LabIndex | undefined): number[] => [
    of(one, 'value'),
    of(one, 'low'),
    of(one, 'high'),
  ];
  const [wide, tall] = [
    domainOf(
      all.flatMap(({ main }) => ends(main)),
      [0],
    ),
    domainOf(
      all.flatMap(({ second }) => ends(second)),
      [0],
    ),
  ];
  const up = straight(tall, [bottom, top]);
  const sides = ticksOf(tall, write);
  const left =
    widest(
      sides.map(({ text }) => text),
      TEXT,
    ) + 12;
  const across = straight(wide, [left, right]);
  const named = all.slice(0, NAMED);
  const at = ({ main, second }: Ranked): [number, number] => [
    across(of(main, 'value')),
    up(of(second, 'value')),
  ];
  const spread = spreadLabels(
    named.map((one) => at(one)[1]),
    SMALL + 4,
    top,
    bottom,
  );
  const diagonal = Math.min(wide[1], tall[1]);
  const title = figures.morris.title(outcomeTitle(outcome));
  const far = all
    .slice(0, 3)
    .map(({ name, main, second }) =>
      figures.morris.dot(name, write(of(main, 'value')), write(of(second, 'value'))),
    );
  const spoken = `${figures.morris.spoken(title, all.length, far)} ${figures.tableAvailable}`;
  const children: Mark[] = [
    ...sides.flatMap(({ value, text }) => [
      rule('lab-grid', left, up(value), right, up(value)),
      label(text, left - 8, up(value) + 4.5, 'end'),
    ]),
    ...ticksOf(wide, write, 6).flatMap(({ value, text }) => [
      rule('lab-grid', across(value), top, across(value), bottom),
      label(text, across(value), bottom + TEXT * 1.5, 'middle'),
    ]),
    rule('lab-ghost', across(0), up(0), across(diagonal), up(diagonal)),
    ...all.flatMap((one) => {
      const [x, y] = at(one);
      if (!Number.isFinite(x) || !Number.isFinite(y)) return [];
      return [
        path(
          'lab-thin',
          whisker(across(of(one.main, 'low')), across(of(one.main, 'high')), y, true, 0),
        ),
        path(
          'lab-thin',
          whisker(up(of(one.second, 'low')), up(of(one.second, 'high')), x, false, 0),
        ),
        shape('circle', { class: 'lab-dot', cx: px(x), cy: px(y), r: 4.5 }),
      ];
    }),
    ...named.flatMap((one, place) => {
      const [x, y] = at(one);
      if (!Number.isFinite(spread[place])) return [];
      return [
        path('lab-thin', `M${px(x + 5)},${px(y)}L${px(right + 4)},${px(spread[place])}`),
        label(fitting(one.name, 138, SMALL), right + 8, spread[place] + 4, 'start', 'lab-small'),
      ];
    }),
    label('sigma ↑', 0, TEXT, 'start', 'lab-strong'),
    label('mu* →', right, height - 4, 'end', 'lab-strong'),
  ];
  const cut = all.length > named.length ? figures.morris.named(named.length, all.length) : '';
  return {
    name: `morris-${outcome}`,
    title,
    caption: figures.morris.caption(outcomeName(outcome), blocks) + cut,
    spoken,
    drawing: drawing(width, height, spoken, children),
    table: indexTable(indices),
  };
}
