/**
 * Which column of a table holds what: as the user says, or by names that are usual. Case and signs
 * between words do not matter ("Manager ID" is manager_id).
 */
import { didYouMean, shown } from '../problem.ts';
import type { ProblemList } from '../problem-list.ts';

export interface Field {
  name: string;
  /** Usual names, the likeliest first. */
  usual: readonly string[];
  required: boolean;
}

/** Rank comes before level: a rank counts from the top by custom, a level may count from below. */
export const NODE_FIELDS: readonly Field[] = [
  {
    name: 'id',
    usual:
      'id person personid employee employeeid empid staffid node nodeid user userid name email mail fullname employeename personalnummer mitarbeiter mitarbeiterin mitarbeiterid nom matricule nombre nome'.split(
        ' ',
      ),
    required: true,
  },
  {
    name: 'department',
    usual:
      'department dept departmentid deptid departmentname unit orgunit division team group area function office location school branch abteilung bereich einheit département departement équipe departamento equipo reparto'.split(
        ' ',
      ),
    required: true,
  },
  {
    name: 'level',
    usual:
      'rank level joblevel grade jobgrade seniority band tier hierarchy rang ebene stufe hierarchieebene niveau nivel'.split(
        ' ',
      ),
    required: false,
  },
  {
    name: 'manager',
    usual:
      'manager managerid reportsto reportstoid linemanager linemanagerid boss bossid supervisor supervisorid superior superiorid lead leader managername führungskraft fuehrungskraft vorgesetzter vorgesetzte vorgesetzteid leitung leiter chef responsable jefe'.split(
        ' ',
      ),
    required: false,
  },
];

export const EDGE_FIELDS: readonly Field[] = [
  {
    name: 'source',
    usual:
      'source from sourceid fromid sender src ego persona person1 id1 a von absender quelle'.split(
        ' ',
      ),
    required: true,
  },
  {
    name: 'target',
    usual:
      'target to targetid toid receiver recipient dst destination alter personb person2 id2 b an nach empfänger ziel'.split(
        ' ',
      ),
    required: true,
  },
  {
    name: 'weight',
    usual:
      'weight count emails mails messages contacts frequency strength n times gewicht anzahl häufigkeit'.split(
        ' ',
      ),
    required: false,
  },
];

/** Shorter words are close to everything. */
const LEAST_TO_GUESS = 6;

/** Place of every field's column in the header, -1 for none. */
export function findColumns(
  file: string,
  header: readonly string[],
  fields: readonly Field[],
  map: Readonly<Record<string, string>>,
  problems: ProblemList,
): Record<string, number> {
  const plain = header.map(plainName);
  const found: Record<string, number> = {};
  for (const { name, usual, required } of fields) {
    const said = map[name];
    if (said === undefined) {
      const word = usual.find((candidate) => plain.includes(candidate));
      found[name] = word === undefined ? -1 : plain.indexOf(word);
    } else if (said === '') found[name] = -1;
    else {
      const exact = header.indexOf(said);
      found[name] = exact >= 0 ? exact : plain.indexOf(plainName(said));
    }
    const at = found[name];
    const given = at < 0 ? (said ?? '') : header[at];
    if (at >= 0 && plain.filter((other) => other === plain[at]).length > 1) {
      const came = `two columns called ${shown(given)}`;
      problems.add(`${file} row 1, column ${given}`, came, 'one', 'Rename one of them.');
    }
    const isLeftOut = said === '' && name === 'department';
    if (at >= 0 || isLeftOut || (!required && !given)) continue;
    const words = [name, ...usual].filter((word) => word.length >= LEAST_TO_GUESS);
    const guess = words.map((word) => didYouMean(word, header)).find((text) => text) ?? '';
    const pick = `Say which one it is: ${name}=COLUMN.`;
    const none = name === 'department' ? ' With department= (nothing) all are in one.' : '';
    problems.add(
      `${file} row 1, column ${given || name}`,
      `missing; found are ${header.map((cell) => shown(cell)).join(', ')}`,
      `a column with the ${name}`,
      `${given ? didYouMean(given, header) : guess} ${pick}${none}`.trim(),
    );
  }
  refuseShared(file, header, found, problems);
  return found;
}

/** Names taken for departments would make a department of everybody, so one column is one thing. */
function refuseShared(
  file: string,
  header: readonly string[],
  found: Readonly<Record<string, number>>,
  problems: ProblemList,
): void {
  const taken = new Map<number, string>();
  for (const [name, at] of Object.entries(found)) {
    const other = taken.get(at);
    if (at < 0) continue;
    if (other === undefined) taken.set(at, name);
    else {
      const came = `one column for the ${other} and the ${name}`;
      const mend = 'Choose another column for one of the two.';
      problems.add(`${file} row 1, column ${header[at]}`, came, 'a column for each', mend);
    }
  }
}

/** Words of a map that name no field. */
export function checkMap(map: Readonly<Record<string, string>>, problems: ProblemList): void {
  const names = [...NODE_FIELDS, ...EDGE_FIELDS].map((field) => field.name);
  for (const name of Object.keys(map)) {
    if (names.includes(name)) continue;
    const expected = `one of ${names.join(', ')}`;
    problems.add(`map ${name}`, shown(name), expected, didYouMean(name, names));
  }
}

/** A heading without case, spaces and signs; composed, so that a Mac's ü is everybody's. */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
