// What this room says: bringing one's own organisation, by tables, by a scenario, or by answering a few
// questions. One catalogue, plain words.

import { catalogue } from '../language/language.ts';
import { count, percent, plural } from '../messages.ts';
import type { Refusal } from './incoming.ts';
import type { Foreign } from './sniff.ts';

const people = (n: number) => plural(n, 'person', 'people');

const CSV = 'Save it as “CSV UTF-8” (File, Save as).';

/** What a file of another kind is, and what to do about it. */
const FOREIGN: Readonly<Record<Foreign, string>> = {
  excel: `is an Excel workbook. Open it in Excel and save each sheet as “CSV UTF-8”.`,
  'old-office': `is an older Office document. Open it there. ${CSV}`,
  'open-document': `is a spreadsheet or text of LibreOffice or Numbers. Open it there. ${CSV}`,
  word: 'is a Word document. Put the table into a spreadsheet and save it as “CSV UTF-8”.',
  slides: 'is a presentation. Put the table into a spreadsheet and save it as “CSV UTF-8”.',
  zip: 'is a ZIP archive. Unpack it and choose the CSV file inside.',
  gzip: 'is a packed file. Unpack it and choose the CSV file inside.',
  pdf: 'is a PDF. Ask for the table behind it, as a CSV file.',
  picture: 'is a picture. Ask for the table behind it, as a CSV file.',
  'rich-text': 'is a formatted text. Put the table into a spreadsheet and save it as “CSV UTF-8”.',
  'web-page': 'is a web page or XML. Open the table in a spreadsheet and save it as “CSV UTF-8”.',
  parquet: 'is a Parquet file. Export it as CSV in UTF-8.',
  database: 'is a database. Export the two tables as CSV in UTF-8.',
  'utf-16': `is text in UTF-16. ${CSV}`,
  'other-letters': `is text, but not in UTF-8, so names would come out wrong. ${CSV}`,
  binary: 'is not text. Choose a CSV file or a scenario (JSON).',
};

const DELIMITERS: Readonly<Record<string, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
};

const FIELDS: Readonly<Record<string, string>> = {
  id: 'Who (a name or a number)',
  department: 'Department',
  level: 'Level, as numbers',
  manager: 'Reports to',
  source: 'From',
  target: 'To',
  weight: 'How often or how strong',
};

const ROLES: Readonly<Record<string, string>> = {
  id: 'who',
  department: 'department',
  level: 'level',
  manager: 'reports to',
  source: 'from',
  target: 'to',
  weight: 'how strong',
};

const TABLES = { nodes: 'People', edges: 'Ties' } as const;

function refused(name: string, refusal: Refusal): string {
  if (refusal.why === 'foreign') return `${name} ${FOREIGN[refusal.kind]} Nothing was changed.`;
  if (refusal.why === 'too-large') {
    const size = count(refusal.bytes / 1048576);
    const most = count(refusal.most / 1048576);
    return `${name} has ${size} MB; ${most} MB is the most this page opens. Nothing was changed.`;
  }
  const why = {
    empty: 'is empty.',
    gone: 'could not be read from the disk. If it is open in another program, close it there.',
    'not-utf8': FOREIGN['other-letters'],
  };
  return `${name} ${why[refusal.why]} Nothing was changed.`;
}

export const words = catalogue('organisation', {
  title: 'Your own organisation',
  instead: 'Your own organisation',
  help: 'Bring a table of people and one of ties, or a scenario. What you open stays in this browser.',
  pseudonyms:
    'Names and ids of people in tables are replaced by numbers (P0001, P0002 …) while they are read. What ' +
    'you open, keep, link or print holds the numbers only. Names of departments stay.',
  named:
    'This scenario calls people by names or ids of its own, and what you keep or share of it will too. ' +
    'To have numbers instead, bring the two tables it was made of.',
  describe: 'No data? Describe it in two minutes',
  /** What a scenario says of itself that was made of answers on a form. */
  described: {
    title: (name: string) => `${name}: as you describe it`,
    question: (name: string) => `What becomes of the culture of ${name}?`,
    notMeasured: 'Answered on a form, not measured.',
    survey: (engagement: number) => `Last staff survey, engagement: ${engagement}.`,
  },
  dropHere: 'Drop files here, or anywhere on the page.',
  file: {
    nodes: 'People (CSV: who, department, and level and manager where you have them)',
    edges: 'Ties (CSV: from, to, and how strong where you have it)',
    scenario: 'Scenario (JSON)',
  },
  table: TABLES,
  organisationName: 'Name of the organisation',
  myOrganisation: 'My organisation',
  cancel: 'Cancel',
  open: 'Open',
  preparing: 'Preparing it…',
  reading: (name: string, share: number) => `Reading ${name}, ${percent(share)}`,
  checking: 'Checking…',
  progress: 'How far it has come',
  stop: 'Stop',
  stopped: 'Stopped. Nothing was changed; choose the files again.',
  broke: (why: string) => `This could not be read: ${why}. Nothing was changed.`,
  refused,
  tiesMissing: 'People are there. Now choose the ties, or go on without them.',
  withoutTies: 'Go on without ties',
  withoutTiesMeans:
    'Without ties, departments, their sizes, levels and how many people a manager leads come from your ' +
    'table; who works with whom is drawn, as in organisations that were measured.',
  peopleMissing: 'Ties are there. Now choose the people.',
  columnMissing: (table: keyof typeof TABLES, field: string) =>
    `${TABLES[table]}: choose the column for “${FIELDS[field]}”.`,
  ready: (name: string) => `${name} is ready.`,
  cannotOpen: (names: string, problems: number) =>
    `${names}: ${plural(problems, 'problem', 'problems')}. Nothing was changed.`,

  columns: (table: keyof typeof TABLES, file: string) => `${TABLES[table]}: columns of ${file}`,
  rows: (rows: number, delimiter: string) =>
    `${plural(rows, 'row', 'rows')} below the headings, cells apart by ${DELIMITERS[delimiter] ?? delimiter}. ` +
    'The columns below were guessed: correct what is wrong.',
  field: (field: string) => FIELDS[field] ?? field,
  role: (field: string) => ROLES[field] ?? field,
  notThere: 'not in this table',
  allInOne: 'none: all in one',
  choose: 'choose a column',
  unused: 'left out',
  numberOf: (place: number) => `P${String(place + 1).padStart(4, '0')}`,
  someNumber: 'P…',
  preview: (table: keyof typeof TABLES) => `First rows of ${TABLES[table].toLowerCase()}, as read`,

  found: {
    people: 'People',
    departments: 'Departments',
    rows: 'Rows of ties',
    ties: 'Ties, each pair once',
    loops: 'Ties to oneself, left out',
    isolated: 'People without a tie',
    largestComponent: 'People in the largest connected group',
    insideShare: 'Share of ties inside departments',
    weeks: 'Weeks',
  },
  sizes: 'People by department',
  department: 'Department',
  peopleHead: 'People',
  keyHelp: 'Only you can say who is who: keep the key, it is kept nowhere else.',
  saveKey: 'Save the key (CSV)',

  problems: 'What is wrong',
  saveProblems: 'Save this list as text',
  moreProblems: (more: number) => `and ${plural(more, 'more problem', 'more problems')}`,
  wholeTable: (table: keyof typeof TABLES) => TABLES[table],
  row: (row: string, column: string | undefined) =>
    column === undefined ? `Row ${row}` : `Row ${row}, column ${column}`,
  line: (line: string) => `Line ${line}`,
  wholeFile: 'The file',
  problemOf: (came: string, expected: string) => `${came}; expected ${expected}.`,
  doubts: 'Is this meant?',
  doubt: (row: number, column: string, came: string, size: number) =>
    `Row ${row}, column ${column}: “${came}” is a department of ${people(size)}.`,
  didYouMean: (meant: string, size: number) => `Did you mean ${meant} (${people(size)})?`,
  readAs: (meant: string) => `Read it as ${meant}`,
  keep: (came: string) => `Keep ${came}`,
  keepAll: 'Keep them all',
  doubtsFirst: (doubts: number) =>
    `${plural(doubts, 'department name', 'department names')} may be a slip. Nothing was changed; say first what is meant.`,

  questions: 'A few questions (not needed): who serves customers, how people are paid and heard',
  form: 'Describe your organisation',
  formHelp:
    'Every answer has a usual value already. Change what you know; it opens with no plan, 104 weeks long.',
  formName: 'Name',
  departments: 'Departments',
  number: 'No.',
  departmentName: (row: number) => `Name of department ${row}`,
  departmentPeople: (row: number | string) => `People in department ${row}`,
  serves: 'Serves customers',
  servesIn: (name: string) => `${name} serves customers`,
  paidHere: 'Paid for',
  paidIn: (name: string) => `What ${name} is paid for`,
  asElsewhere: 'as everywhere',
  addDepartment: 'Add a department',
  remove: 'Remove',
  removeDepartment: (name: string) => `Remove ${name}`,
  unnamed: (row: number) => `department ${row}`,
  total: (n: number, departments: number) =>
    `${people(n)} in ${plural(departments, 'department', 'departments')}`,
  levels: 'Levels, from the top to those who lead nobody',
  survey: 'Engagement in the last staff survey, 0 to 100 (leave it empty if there was none)',
  weAssume: 'We assume…',
  levelsReason:
    'It sets how many ranks there are. How many people a manager leads stays at 11, the middle of what we assume.',
  serving: 'of who serves customers',
  servesReason:
    'Customers are met by the departments you mark, two customers a person. If you mark none, everybody meets them.',
  effects: 'What your answers set',
  noEffects: 'Nothing yet: all stands at what the model assumes anyway.',
  effect: (sentence: string, value: number, usual: number) =>
    `${sentence} ${signed(value)}, usually ${signed(usual)}.`,
  servesEffect: (names: string) => `Customers are met by: ${names}.`,
  paidEffect: (name: string, value: number) => `In ${name}, pay and promotion: ${signed(value)}.`,
  insideEffect: (value: number) =>
    `How much more people work inside their department than chance would give: ${value} times, usually 3.`,
  levelsEffect: (levels: number) => `Levels: ${levels}, usually 4.`,
  make: 'Open it',
  mendFirst: (problems: number) =>
    `${plural(problems, 'field needs', 'fields need')} mending first.`,

  starters: ['Sales', 'Customer service', 'Operations', 'Product', 'Finance and people'],

  problem: {
    noName: 'Give it a name.',
    longName: (most: number) => `At most ${most} letters.`,
    noDepartments: 'Add at least one department.',
    manyDepartments: (most: number) => `At most ${most} departments.`,
    noDepartmentName: 'Give this department a name.',
    reserved: '“all” means the whole organisation. Choose another name.',
    twice: (row: number) => `Department ${row} has this name too.`,
    people: (most: number) => `A whole number from 1 to ${count(most)}.`,
    tooMany: (total: number, most: number) =>
      `${count(total)} people are too many: ${count(most)} at most.`,
    levels: (least: number, most: number) => `A whole number from ${least} to ${most}.`,
    survey: 'A number from 0 to 100, or nothing.',
  },
});

function signed(value: number): string {
  return value < 0 ? `−${Math.abs(value)}` : String(value);
}
