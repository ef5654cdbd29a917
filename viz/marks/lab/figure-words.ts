// Every text of the lab's figures: titles, captions that say how to read them, and what they say to those who do not
// see them. Names of outcomes, parameters and columns are those of the data.

import type { Unit } from '../../../sim/statistics.ts';
import { catalogue } from '../../language/language.ts';
import { counted } from './words.ts';

/** An interval of 95 %, as it is written. */
const WIDE = '95\u202f%';

export const figures = catalogue('figures', {
  none: 'none',
  /** What intervals count. */
  units: { seed: 'seeds', point: 'points', none: '' } satisfies Record<Unit, string>,
  /** What intervals of indices are drawn over. */
  blocks: { morris: 'trajectories', saltelli: 'base points' },
  tableAvailable: 'Table available.',
  averaged: (over: string) => (over === '' ? '' : ` Averaged over ${over}.`),
  /** Headings of tables, beside the names of what was swept. */
  heads: {
    low: 'low',
    high: 'high',
    runs: 'runs',
    mean: 'mean',
    week: 'week',
    parameter: 'parameter',
    with: 'with',
    index: 'index',
    value: 'value',
    spread: ['lowest', '5 %', '25 %', 'median', '75 %', WIDE, 'highest'],
  },

  curve: {
    title: (outcome: string, x: string, lines: string | null) =>
      `${outcome} against ${x}${lines === null ? '' : `, by ${lines}`}`,
    caption: (outcome: string, units: string) =>
      `Mean of ${outcome} at the last week` +
      `${units === '' ? '' : `; whiskers are ${WIDE} intervals of the mean over ${units}`}.`,
    cut: (shown: number, of: number, name: string) =>
      ` The ${shown} first of ${of} values of ${name} are drawn.`,
    missing: (name: string) => `${name} no figures`,
    at: (mean: string, interval: string, value: string) => `${mean} (${interval}) at ${value}`,
    line: (name: string, first: string, last: string) =>
      `${name === '' ? '' : `${name}: `}${first}, ${last}`,
    spoken: (title: string, values: number, lines: readonly string[]) =>
      `${title}, ${counted(values, 'value')}. ${lines.join('; ')}.`,
  },

  phase: {
    title: (outcome: string, x: string, y: string) => `${outcome} over ${x} and ${y}`,
    at: (mean: string, where: string) => `${mean} at ${where}`,
    spoken: (title: string, cells: number, lowest: string, highest: string) =>
      `${title}, ${counted(cells, 'cell')}. Lowest ${lowest}, highest ${highest}.`,
    unsure: (cells: number, level: string) =>
      ` ${counted(cells, 'cell')} cannot be told from ${level}.`,
    nothing: (title: string) => `${title}. No figures.`,
    caption: (outcome: string) => `Each cell is the mean of ${outcome} at the last week.`,
    /** What the heavy line does, or that there is none. */
    divides: (level: string) => `The heavy line divides cells above ${level} from those below`,
    oneSided: (isAbove: boolean, level: string) =>
      `All cells lie ${isAbove ? 'at or above' : 'below'} ${level}`,
    hatched: (level: string) =>
      `; in hatched cells the ${WIDE} interval holds ${level}, so their side is not known`,
    gaps: ' Where no cell stands there were no runs.',
    key: (level: string) => `interval holds ${level}`,
  },

  spread: {
    title: (outcome: string) => `How ${outcome} is spread over the runs`,
    missing: (name: string) => `${name}: no figures`,
    row: (name: string, mean: string, low: string, high: string) =>
      `${name}: mean ${mean}, from ${low} to ${high}`,
    spoken: (title: string, rows: readonly string[]) => `${title}. ${rows.join('; ')}.`,
    caption: (outcome: string) => `${outcome} at the last week.`,
    many: (most: number) =>
      `Each dot stands for 2 % of a row's runs where they are more than ${most}, else for one run.`,
    few: 'Each dot is a run.',
    tick: (units: string) =>
      `The upright tick is the mean${units === '' ? '' : `, with its ${WIDE} interval over ${units}`}.`,
    over: (over: string) => (over === '' ? '' : ` A row holds the runs of all values of ${over}.`),
  },

  weeks: {
    title: (outcome: string) => `${outcome}, week by week`,
    cell: (name: string, first: string, last: string, interval: string) =>
      `${name}: ${first} to ${last} (${interval})`,
    spoken: (title: string, panels: number, weeks: number, cells: readonly string[]) =>
      `${title}, ${counted(panels, 'panel')} over ${counted(weeks, 'week')}. ${cells.join('; ')}.`,
    caption: (outcome: string, hasRuns: boolean) =>
      `Mean of ${outcome} over the whole organisation, with the ${WIDE} interval of the mean as a band` +
      `${hasRuns ? ' and each run as a thin line' : ''}.`,
    ghost: ' Dots repeat the first panel.',
    cut: (shown: number, of: number) => ` The ${shown} first of ${of} are drawn.`,
  },

  indices: {
    titleMorris: (outcome: string) => `Which parameters move ${outcome} (Morris)`,
    titleSobol: (outcome: string) => `Whose share of the spread of ${outcome} (Sobol)`,
    keyMorris: 'mu*: mean size of the effect across the whole range',
    keyTotal: 'total, with all others',
    keyFirst: 'first order, alone',
    share: 'total share',
    bar: (name: string, kind: string, value: string, interval: string) =>
      `${name} ${kind} ${value} (${interval})`,
    spoken: (title: string, parameters: number, largest: readonly string[]) =>
      `${title}, ${counted(parameters, 'parameter')}, largest first. ${largest.join('; ')}.`,
    cut: (shown: number, of: number) => ` The ${shown} first of ${of} parameters are drawn.`,
    captionMorris: (outcome: string) =>
      `mu* of ${outcome}: by how much the outcome changes when a parameter crosses its whole range, on average.`,
    captionSobol: (outcome: string) =>
      `Shares of the variance of ${outcome}: outlined with all others (total), filled alone (first order).`,
    whiskers: (blocks: string) =>
      ` Whiskers are ${WIDE} bootstrap intervals over ${blocks}; they do not hold the choice of seeds.`,
  },

  morris: {
    title: (outcome: string) => `Size and spread of effects on ${outcome} (Morris)`,
    dot: (name: string, size: string, spread: string) => `${name} mu* ${size}, sigma ${spread}`,
    spoken: (title: string, parameters: number, largest: readonly string[]) =>
      `${title}, ${counted(parameters, 'parameter')}. ${largest.join('; ')}.`,
    named: (shown: number, of: number) => ` The ${shown} largest of ${of} are named.`,
    caption: (outcome: string, blocks: string) =>
      `Each dot is a parameter: how large its effects on ${outcome} are (mu*) and how much they differ ` +
      `from place to place (sigma). Above the dotted diagonal an effect hangs on the other parameters, or is far from ` +
      `a straight line. Thin lines are ${WIDE} bootstrap intervals over ${blocks}.`,
  },
});
