// The words around the charts of the balcony; what the charts themselves say is in viz/marks/chart-words.ts.

import { catalogue } from '../language/language.ts';

export const words = catalogue('balcony', {
  table: 'Table',
  chart: 'Chart',
  onlySelected: (caption: string, weeks: string) => `${caption}. Only ${weeks}, which are selected`,

  choices: 'Charts on the balcony',
  /** By the chart. */
  names: {
    forces: 'Why',
    beliefs: 'Beliefs',
    money: 'Money',
    difference: 'Difference',
    outcomes: 'Outcomes',
    departments: 'Departments',
    phase: 'Where',
  },
});
