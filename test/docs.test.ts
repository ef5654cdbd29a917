// What the documents say is what the code says. After a change of the table:
//   THAW_DOCS=write npx vitest run --project unit test/docs.test.ts

import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PARAMS, writtenValue } from '../sim/index.ts';
import { RULES } from '../sim/tick.ts';

const MODEL = new URL('../docs/model.md', import.meta.url);
const BEGIN = '<!-- parameters:begin -->';
const END = '<!-- parameters:end -->';

function table(): string {
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

function split(text: string): [string, string, string] {
  const [before, rest = ''] = text.split(BEGIN);
  const [inside, after = ''] = rest.split(END);
  return [before, inside.trim(), after];
}

describe('docs/model.md', () => {
  const text = readFileSync(MODEL, 'utf8');

  it('has the table of parameters as it stands in the code', () => {
    const [before, inside, after] = split(text);
    if (process.env['THAW_DOCS'] === 'write') {
      writeFileSync(MODEL, `${before}${BEGIN}\n\n${table()}\n\n${END}${after}`);
      return;
    }
    expect(inside).toBe(table());
  });

  it('names the rules in the order of the week', () => {
    const [, after = ''] = text.split('one file a step in `sim/rules/`): ');
    const listed = after.split('. Updating')[0].replaceAll('\n', ' ').split(', ');
    expect(listed).toEqual(RULES.map((rule) => rule.name));
  });
});
