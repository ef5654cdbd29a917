// The ledger of a run as a tidy table: what pushed people in each department and week, and whose doing it
// was. A force is the sum of its rows; an intervention that added nothing has none.

import {
  accountLength,
  createLedger,
  departmentAccount,
  explainAccount,
  peopleBooked,
  REST,
  type Model,
} from '../sim/index.ts';
import { csvLine } from '../viz/marks/csv.ts';
import type { Column } from './table.ts';

const whole = (name: string, unit: string, meaning: string): Column => ({
  name,
  kind: 'whole',
  unit,
  meaning,
});
const text = (name: string, meaning: string): Column => ({ name, kind: 'text', unit: '', meaning });

/** Columns of the ledger: a row a week, department, force and cause. */
export const LEDGER_COLUMNS: readonly Column[] = [
  whole('week', 'weeks', 'The week that the forces led to; 1 is the first.'),
  text('department', '`all` is the whole organisation.'),
  text('state', 'What was pushed: belief, practice or resistance.'),
  text('force', 'What pushed; see docs/model.md.'),
  text(
    'intervention',
    'Place in the plan and kind; `changes` by events; `rest` is nobody’s doing.',
  ),
  { name: 'value', kind: 'number', unit: 'see unit', meaning: 'Mean over the people.' },
  whole('people', 'people', 'How many people the mean is over.'),
  text('unit', 'Unit of the value, for one person in one week.'),
];

export const LEDGER_HEAD = csvLine(LEDGER_COLUMNS.map(({ name }) => name));

export interface LedgerTable {
  /** Adds the rows of the week that has just passed. */
  record(): void;
  /** The rows so far, as UTF-8 without the head. */
  bytes(): ArrayBuffer;
}

/** Begins to keep a ledger of a model at week 0. */
export function keepLedger(model: Model): LedgerTable {
  const ledger = createLedger(model, []);
  model.ledger = ledger;
  const account = new Float64Array(accountLength(ledger));
  const names = model.scenario.departments.map(({ name }) => name);
  const lines: string[] = [];

  const add = (department: number | null): void => {
    departmentAccount(model, ledger, department, account);
    const heads = peopleBooked(model, ledger, department);
    const name = department === null ? 'all' : names[department];
    for (const { state, force, unit, rest, parts } of explainAccount(ledger, account, heads)) {
      const people = state === 'practice' ? heads.choosers : heads.people;
      for (const { cause, value } of [{ cause: REST, value: rest }, ...parts]) {
        lines.push(csvLine([model.week, name, state, force, cause, value, people, unit]));
      }
    }
  };

  return {
    record() {
      add(null);
      for (let department = 0; department < names.length; department++) add(department);
    },
    bytes: () => new TextEncoder().encode(lines.join('')).buffer,
  };
}
