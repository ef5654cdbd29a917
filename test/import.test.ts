// A company's own tables: columns found, nothing lost, refused with all that is wrong.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { imported, refused, rosterOf } from './import-reading.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`fixtures/import/${name}`, import.meta.url), 'utf8');

describe('an import', () => {
  const works = { nodes: fixture('works-people.csv'), edges: fixture('works-ties.csv') };

  it('finds columns by their usual names and reports what it read', () => {
    const { report, notes } = imported(works);
    expect(report).toEqual({
      people: 6,
      rows: 7,
      ties: 5,
      loops: 1,
      departments: 3,
      largestComponent: 3,
      averageClustering: 0.5,
      triangles: 1,
      insideShare: 0.8,
    });
    expect(notes).toEqual([
      '1 person without a department: put together as "unlisted".',
      'Levels of column "Grade", 10 (top) to 30, are counted from 0 at the top.',
    ]);
  });

  it('makes a scenario in which nothing is done, with everybody in the order of the file', () => {
    const { scenario } = imported(works);
    expect(scenario).toMatchObject({
      title: 'Works: imported organisation',
      claims: [],
      seed: 1,
      weeks: 156,
      interventions: [],
    });
    const roster = rosterOf(scenario);
    expect(roster.ids).toEqual(['w1', 'w2', 'w3', 'w4', 'w5', 'w6']);
    expect(roster.departments).toEqual(['Sales', 'Service', 'unlisted']);
    expect([...roster.manager]).toEqual([-1, 0, 1, 0, 3, -1]);
    expect([...roster.level]).toEqual([0, 1, 2, 1, 2, 2]);
    // w6 is alone in a department and acts for it.
    expect([...roster.isManager]).toEqual([1, 1, 0, 1, 0, 1]);
    expect([...roster.ties.weights]).toEqual([7, 0.5, 7, 1, 0.5, 1, 12, 12, 1, 1]);
  });

  it('takes the columns it is told to take, and none where it is told so', () => {
    const map = { id: 'Person ID', department: 'Remark', level: '', source: 'to', target: 'from' };
    const { scenario } = imported({ ...works, map });
    const roster = rosterOf(scenario);
    expect(roster.departments).toContain('says "yes"');
    expect([...roster.level]).toEqual([0, 1, 2, 1, 2, 2]);
    expect(imported({ ...works, map: { department: '' } }).report.departments).toBe(1);
  });

  it('turns levels round that are counted from below, as the reporting lines show', () => {
    const nodes = 'id,unit,grade,boss\na,x,5,\nb,x,3,a\nc,x,1,b\n';
    expect([...rosterOf(imported({ nodes, edges: 'from,to\na,b\n' }).scenario).level]).toEqual([
      0, 1, 2,
    ]);
  });

  it('names every problem with file, row and column, and how to mend it', () => {
    expect(
      refused({ nodes: fixture('broken-people.csv'), edges: fixture('broken-ties.csv') }),
    ).toEqual([
      'nodes row 6, column level: "low", expected a number. Number the levels from the top; leave unknown ones empty.',
      'edges row 6, column weight: "many", expected a number above 0 (1e-12 to 1e12).',
      'edges row 7, column weight: nothing, expected a number above 0 (1e-12 to 1e12).',
      'nodes row 4, column id: "ben" a second time, expected every id once. nodes row 3, column id has it too: keep one, or rename one.',
      'nodes row 5, column id: nothing, expected an id. Give this person an id.',
      'nodes row 6, column department: "all", expected another name. "all" stands for the whole organisation in every table of results.',
      'nodes row 6, column manager: "bne", who is not there, expected the id of a person. Did you mean "ann"?',
      'nodes row 7, column manager: a reporting line in a circle: dan > eva > fay > dan, expected a line that ends at the top. Give one of them another manager, or none.',
      'nodes row 10, column manager: a reporting line in a circle: gil > gil, expected a line that ends at the top. Leave the manager empty where somebody reports to nobody.',
      'edges row 3, column target: "ned", who is not among the 9 people, expected the id of a person. Did you mean "ben"?',
      'edges row 4, column target: "bem", who is not among the 9 people, expected the id of a person. Did you mean "ben"?',
      'edges row 5, column weight: -2, expected a number above 0 (1e-12 to 1e12).',
      'edges row 8, column target: nothing, expected the id of a person. Add the person, or remove the tie.',
      'edges row 9, column weight: 0, expected a number above 0 (1e-12 to 1e12). Remove it: every tie has some strength.',
    ]);
  });

  it('names ragged rows and quotes that are not closed', () => {
    expect(refused({ nodes: fixture('ragged-people.csv'), edges: 'source,target\n' })).toEqual([
      'nodes row 5, column department: " east" after a closing quote, expected the next cell. Double quotes inside a cell: "".',
      'nodes row 6, column department: a quote that is opened and never closed, expected a closing quote. Close it, or double it: "".',
      'nodes row 3, column manager: 2 cells, expected 3, as in the row of names. Column "manager" and what follows is missing.',
      'nodes row 4: 4 cells, expected 3, as in the row of names. Put quotes around a cell that holds the sign between cells.',
    ]);
  });

  it('names columns that are missing, those that are there, and the one that may be meant', () => {
    const found = 'missing; found are "id", "departmnet"';
    expect(
      refused({
        nodes: 'id,departmnet\n1,a\n',
        edges: 'x,target\n',
        map: { weigth: 'x', weight: 'y' },
      }),
    ).toEqual([
      'map weigth: "weigth", expected one of id, department, level, manager, source, target, weight. Did you mean "weight"?',
      `nodes row 1, column department: ${found}, expected a column with the department. Did you mean "departmnet"? Say which one it is: department=COLUMN. With department= (nothing) all are in one.`,
      'edges row 1, column source: missing; found are "x", "target", expected a column with the source. Say which one it is: source=COLUMN.',
      'edges row 1, column y: missing; found are "x", "target", expected a column with the weight. Say which one it is: weight=COLUMN.',
    ]);
  });

  it('refuses an organisation without people, and names what is left out after 200 problems', () => {
    expect(refused({ nodes: 'id,unit\n', edges: 'from,to\n' })).toEqual([
      'nodes: nobody, expected at least one person. Give one row a person.',
    ]);
    const rows = Array.from({ length: 150 }, (_, row) => `x${row},y${row}`).join('\n');
    const problems = refused({ nodes: 'id,unit\na,b\n', edges: `from,to\n${rows}\n` });
    expect(problems).toHaveLength(201);
    expect(problems[200]).toContain('100 more problems');
  });
});
