// A stranger's own tables: columns found by any usual heading, slips asked about, names never let out.

import { describe, expect, it } from 'vitest';
import { parseCsv, type CsvTable } from '../sim/import/csv.ts';
import { keyText } from '../sim/import/pseudonyms.ts';
import { importRead, importTables } from '../sim/import/roster-import.ts';
import { suggestMatch, tableKind } from '../sim/import/suggest.ts';
import { parseScenario } from '../sim/scenario.ts';
import { createTableDesk, type CheckRequest } from '../workers/table-desk.ts';

function table(text: string): CsvTable {
  const read = parseCsv(text, 'it');
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return read;
}

const NAMES = ['Anna Bell', 'Bernd Groß', 'Céline "C" Duval', 'Dora, Stein', 'Emil Zola'];
const cell = (text: string) => `"${text.replace(/"/g, '""')}"`;
const PEOPLE = [
  'Name;Abteilung;Führungskraft',
  ...NAMES.map(
    (name, row) => `${cell(name)};${row < 3 ? 'Vertrieb' : 'Technik'};${row ? cell(NAMES[0]) : ''}`,
  ),
].join('\n');
const TIES = `Von;An;Anzahl\n${NAMES.slice(1)
  .map((name) => `${cell(name)};${cell(NAMES[0])};3`)
  .join('\n')}`;

describe('columns of a stranger’s tables', () => {
  it('are found by German headings and semicolons', () => {
    expect(suggestMatch('nodes', table(PEOPLE))).toEqual({
      id: 'Name',
      department: 'Abteilung',
      level: '',
      manager: 'Führungskraft',
    });
    expect(suggestMatch('edges', table(TIES))).toEqual({
      source: 'Von',
      target: 'An',
      weight: 'Anzahl',
    });
  });

  it('are found by headings of several words', () => {
    expect(suggestMatch('nodes', table('Employee ID,Team,Reports to\n1,a,\n2,a,1\n'))).toEqual({
      id: 'Employee ID',
      department: 'Team',
      level: '',
      manager: 'Reports to',
    });
    const words =
      'Staff member name\tHome department\tDirect manager (name)\nAda\tx\t\nBo\tx\tAda\n';
    expect(suggestMatch('nodes', table(words))).toEqual({
      id: 'Staff member name',
      department: 'Home department',
      level: '',
      manager: 'Direct manager (name)',
    });
  });

  it('take whatever managers are named by for the person', () => {
    const byName = 'ID,Full name,Team,Manager\n1,Ada,x,\n2,Bo,x,Ada\n3,Cy,x,Ada\n';
    expect(suggestMatch('nodes', table(byName))['id']).toBe('Full name');
    const byNumber = 'ID,Full name,Team,Manager\n1,Ada,x,\n2,Bo,x,1\n3,Cy,x,1\n';
    expect(suggestMatch('nodes', table(byNumber))['id']).toBe('ID');
  });

  it('take no words for levels and no words for weights', () => {
    expect(suggestMatch('nodes', table('id,team,grade\n1,a,Senior\n2,a,Junior\n'))['level']).toBe(
      '',
    );
    expect(suggestMatch('nodes', table('id,team,grade\n1,a,10\n2,a,20\n'))['level']).toBe('grade');
    expect(suggestMatch('edges', table('from,to,strength\na,b,strong\n'))['weight']).toBe('');
  });

  it('are the first two of a table of ties without headings that say anything', () => {
    const pairs = table('x1,x2\na,b\na,c\nb,c\n');
    expect(tableKind(pairs)).toBe('edges');
    expect(suggestMatch('edges', pairs)).toEqual({ source: 'x1', target: 'x2', weight: '' });
  });

  it('tell people from ties whatever the files are called', () => {
    expect(tableKind(table(PEOPLE))).toBe('nodes');
    expect(tableKind(table(TIES))).toBe('edges');
  });

  it('cannot be two things at once', () => {
    const map = { id: 'id', department: 'id', level: '', manager: '' };
    const made = importTables({ nodes: 'id,team\na,x\n', edges: 'from,to\n', map, name: 'W' });
    expect('problems' in made && made.problems.map(({ path, came }) => `${path}: ${came}`)).toEqual(
      ['nodes row 1, column id: one column for the id and the department'],
    );
  });
});

describe('departments that may be slips', () => {
  const staff = (...departments: string[]) =>
    table(`id,team\n${departments.map((name, row) => `p${row},${name}`).join('\n')}\n`);
  const doubts = (nodes: CsvTable, readAs = {}) => {
    const made = importRead({ nodes, map: {}, name: 'W', readAs });
    if ('problems' in made) throw new Error('refused');
    return made.overview;
  };
  const sales = Array.from({ length: 12 }, () => 'Sales');

  it('are named by row, with what may be meant', () => {
    expect(doubts(staff(...sales, 'Slaes')).doubts).toEqual([
      { row: 14, came: 'Slaes', meant: 'Sales', people: 1, others: 12 },
    ]);
  });

  it('are not suspected where units are numbered or small ones are plainly meant', () => {
    const numbered = Array.from({ length: 12 }, () => 'Sales 1');
    expect(doubts(staff(...numbered, 'Sales 2')).doubts).toEqual([]);
    expect(doubts(staff(...sales, 'Legal')).doubts).toEqual([]);
  });

  it('are read as what was meant once somebody says so', () => {
    const read = doubts(staff(...sales, 'Slaes'), { Slaes: 'Sales' });
    expect(read.departments).toEqual([{ name: 'Sales', people: 13 }]);
    expect(read.doubts).toEqual([]);
  });
});

describe('the desk in its own thread', () => {
  const nobody = { params: {}, departments: {} };
  const file = (text: string) => new Blob([text]);

  async function withBoth() {
    const desk = createTableDesk();
    const people = await desk.read(file(PEOPLE), null, () => {});
    const ties = await desk.read(file(TIES), null, () => {});
    if (!('table' in people && 'table' in ties)) throw new Error('not read');
    const map = { ...people.table.match, ...ties.table.match };
    const request: CheckRequest = { map, name: 'Werk', readAs: {}, withTies: true };
    return { desk, request };
  }

  it('lets no name of a person into the scenario, whatever signs it holds', async () => {
    const { desk, request } = await withBoth();
    const checked = desk.check(request);
    expect(checked).toMatchObject({ hasKey: true, overview: { isolated: 0 } });
    const text = desk.make(nobody);
    for (const name of NAMES) {
      expect(text).not.toContain(name);
      expect(text).not.toContain(JSON.stringify(name).slice(1, -1));
      for (const part of name.split(/[^\p{L}]+/u))
        if (part.length > 1) expect(text).not.toContain(part);
    }
    expect(text).toContain('"P0005"');
    const scenario = parseScenario(text);
    expect('scenario' in scenario && [...scenario.scenario.roster!.manager]).toEqual([
      -1, 0, 0, 0, 0,
    ]);
  });

  it('gives the key to the reader as a table that can be read again', async () => {
    const { desk, request } = await withBoth();
    desk.check(request);
    const key = table(desk.keyText());
    expect(key.header).toEqual(['pseudonym', 'id', 'row']);
    expect(key.rows.map(({ cells }) => cells[1])).toEqual(NAMES);
    expect(key.rows[4].cells).toEqual(['P0005', 'Emil Zola', '6']);
    expect(keyText([{ pseudonym: 'P1', id: 'a;b', row: 2 }])).toContain('"a;b"');
  });

  it('makes of them what the command makes of them', async () => {
    const { desk, request } = await withBoth();
    desk.check(request);
    const { map } = request;
    const made = importTables({ nodes: PEOPLE, edges: TIES, map, name: 'Werk', pseudonyms: true });
    expect('scenario' in made && JSON.stringify(made.scenario)).toBe(desk.make(nobody));
  });

  it('lays answers over what it made, as a scenario that is valid', async () => {
    const { desk, request } = await withBoth();
    desk.check(request);
    const text = desk.make({
      params: { talk: 1 },
      departments: { Vertrieb: { service: true, systems: { rewards: 0.5 } } },
      notes: 'said',
    });
    const read = parseScenario(text);
    if ('problems' in read) throw new Error(JSON.stringify(read.problems));
    expect(read.scenario.values.talk).toBe(1);
    const serving = read.scenario.departments.filter(({ service }) => service);
    expect(serving.map(({ name }) => name)).toEqual(['Vertrieb']);
    expect(serving[0].levers).toMatchObject({ rewards: 0.5 });
  });

  it('keeps departments, sizes, levels and spans of a table of people without ties, and nobody', async () => {
    const desk = createTableDesk();
    await desk.read(file(PEOPLE), 'nodes', () => {});
    const map = { id: 'Name', department: 'Abteilung', level: '', manager: 'Führungskraft' };
    const checked = desk.check({ map, name: 'Werk', readAs: {}, withTies: false });
    expect(checked).toMatchObject({ report: null, hasKey: false, overview: { isolated: null } });
    const { organisation } = JSON.parse(desk.make(nobody)) as { organisation: object };
    expect(organisation).toEqual({
      name: 'Werk',
      departments: [
        { name: 'Technik', people: 2 },
        { name: 'Vertrieb', people: 3 },
      ],
      network: { levels: 2, span: 4 },
    });
    expect(parseScenario(desk.make(nobody))).toHaveProperty('scenario');
  });

  it('says how far it has come, and refuses bytes that are not UTF-8', async () => {
    const desk = createTableDesk();
    const rows = Array.from({ length: 60_000 }, (_, row) => `p${row},x`).join('\n');
    const shares: number[] = [];
    await desk.read(file(`id,team\n${rows}\n`), 'nodes', (share) => shares.push(share));
    expect(shares.length).toBeGreaterThan(3);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    const latin = new Blob([new Uint8Array([0x69, 0x64, 0x0a, 0xfc, 0x0a])]);
    expect(await desk.read(latin, 'nodes', () => {})).toEqual({ refused: 'not-utf8' });
  });

  it('says of a scenario whether it calls people by names', async () => {
    const { desk, request } = await withBoth();
    desk.check(request);
    const numbered = await desk.readScenario(file(desk.make(nobody)), () => {});
    expect(numbered).toMatchObject({ people: 5, departments: 2, named: false });
    const made = importTables({ nodes: PEOPLE, edges: TIES, map: request.map, name: 'Werk' });
    const names = JSON.stringify('scenario' in made && made.scenario);
    expect(await desk.readScenario(file(names), () => {})).toMatchObject({ named: true });
  });

  it('keeps nothing of a table with problems, and names them', async () => {
    const { desk, request } = await withBoth();
    await desk.read(file('Name;Abteilung;Führungskraft\nAnna;x;Berta\n'), 'nodes', () => {});
    const checked = desk.check({ ...request, withTies: false });
    expect(checked).toMatchObject({ problems: [{ path: 'nodes row 2, column Führungskraft' }] });
    expect(() => desk.make(nobody)).toThrow('Nothing has been checked yet.');
  });
});
