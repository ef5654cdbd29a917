// What the documents say is what the code says. After a change of the table:
//   THAW_DOCS=write npx vitest run --project unit test/docs.test.ts

import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { INTERVENTIONS, PARAMS, writtenValue } from '../sim/index.ts';
import { RULES } from '../sim/tick.ts';

const MODEL = new URL('../docs/model.md', import.meta.url);
const marks = (name: string) => [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`] as const;

function parameters(): string {
  const head = [
    '| group | name | symbol | default | bounds | tested range | varies | unit | meaning | source |',
    '|---|---|---|---|---|---|---|---|---|---|',
  ];
  const rows = PARAMS.map((row) => {
    const bounds = row.choices === null ? `${row.min} to ${row.max}` : row.choices.join(', ');
    const range = row.range === null ? '' : `${row.range[0]} to ${row.range[1]}`;
    const value = writtenValue(row, row.default);
    const varies = row.jitter ? 'yes' : '';
    const { group, name, symbol, unit, sentence, source } = row;
    const cells = [group, name, symbol, value, bounds, range, varies, unit, sentence, source];
    return `| ${cells.join(' | ')} |`;
  });
  return [...head, ...rows].join('\n');
}

function interventions(): string {
  const head = [
    '| kind | cost | delay | again | reach | raised by | lowered by | addresses | meaning | claims |',
    '|---|---|---|---|---|---|---|---|---|---|',
  ];
  const names = (list: readonly { name: string }[]): string =>
    list.map(({ name }) => name).join(', ');
  const rows = INTERVENTIONS.map((row) => {
    const { kind, cost, costLater, delay, again, reach, raises, lowers, sentence, claims } = row;
    const price = costLater === cost ? cost : `${cost}, later ${costLater}`;
    const depends = [names(raises), names(lowers), row.addresses.join(', ')];
    const cells = [kind, price, delay, again, reach.join(', '), ...depends, sentence];
    return `| ${[...cells, claims.join(' ')].join(' | ')} |`;
  });
  return [...head, ...rows].join('\n');
}

const TABLES = { parameters, interventions };

function split(text: string, name: string): [string, string, string] {
  const [begin, end] = marks(name);
  const [before, rest = ''] = text.split(begin);
  const [inside, after = ''] = rest.split(end);
  return [before, inside.trim(), after];
}

describe('docs/model.md', () => {
  it.each(Object.entries(TABLES))('has the table of %s as it stands in the code', (name, table) => {
    const [before, inside, after] = split(readFileSync(MODEL, 'utf8'), name);
    const [begin, end] = marks(name);
    if (process.env['THAW_DOCS'] === 'write') {
      writeFileSync(MODEL, `${before}${begin}\n\n${table()}\n\n${end}${after}`);
      return;
    }
    expect(inside).toBe(table());
  });

  it('names the rules in the order of the week', () => {
    const [, after = ''] = readFileSync(MODEL, 'utf8').split('one file a step in `sim/rules/`): ');
    const listed = after.split('. Updating')[0].replaceAll('\n', ' ').split(', ');
    expect(listed).toEqual(RULES.map((rule) => rule.name));
  });
});
