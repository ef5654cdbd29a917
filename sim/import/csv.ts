/**
 * Tables as spreadsheets and databases write them: RFC 4180 (quoted cells, doubled quotes, line
 * breaks inside quotes), with what real files add to it: a byte order mark, CRLF or LF, a missing
 * or doubled last line break, and comma, semicolon or tab between the cells. The first row names
 * the columns. A row keeps its number as a spreadsheet counts them (the header is row 1).
 */
import { shown } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { ProblemList } from '../problem-list.ts';

export interface CsvRow {
  /** As a spreadsheet counts: the header is 1, empty rows count too. */
  row: number;
  /** Line of the text it starts on; more than `row` after line breaks inside quotes. */
  line: number;
  cells: string[];
}

export interface CsvTable {
  header: string[];
  rows: CsvRow[];
  delimiter: string;
}

/** A large file is reported on every so many rows. */
const ROWS_A_REPORT = 20_000;
const DELIMITERS = [',', ';', '\t'];
/** What decoders put where the bytes are not UTF-8, and what text files do not hold. */
const NOT_TEXT = ['\u0000', '\ufffd'];

/** The table of a text, or all that is wrong with it; problems call it `file`. */
export function parseCsv(text: string, file: string): CsvTable | { problems: Problem[] } {
  const problems = new ProblemList();
  return readCsv(text, file, problems) ?? { problems: problems.list() };
}

/** Told now and then how far into the text reading has come, in characters. */
export type OnRead = (at: number, of: number) => void;

/** The same for one of several files: null, with its problems added to those of the others. */
export function readCsv(
  text: string,
  file: string,
  /* out */ problems: ProblemList,
  onRead: OnRead = () => {},
): CsvTable | null {
  const before = problems.count;
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  const wrong = NOT_TEXT.map((sign) => body.indexOf(sign)).filter((at) => at >= 0);
  if (wrong.length > 0) {
    const line = body.slice(0, Math.min(...wrong)).split('\n').length;
    const mend = 'Save the file as "CSV UTF-8".';
    problems.add(`${file} line ${line}`, 'bytes that are not UTF-8 text', 'UTF-8 text', mend);
    return null;
  }
  const delimiter = detectDelimiter(body);
  const rows = readRows(body, delimiter, file, problems, onRead);
  const first = rows.shift();
  if (first === undefined) {
    if (problems.count === before)
      problems.add(file, 'an empty file', 'a row with the names of columns', '');
    return null;
  }
  const header = first.cells.map((cell) => cell.trim());
  for (const { row, cells } of rows) {
    if (cells.length === header.length) continue;
    const short = cells.length < header.length;
    const place = short ? `, column ${header[cells.length]}` : '';
    const came = `${cells.length} cell${cells.length === 1 ? '' : 's'}`;
    const expected = `${header.length}, as in the row of names`;
    const mend = short
      ? `Column ${shown(header[cells.length])} and what follows is missing.`
      : 'Put quotes around a cell that holds the sign between cells.';
    problems.add(`${file} row ${row}${place}`, came, expected, mend);
  }
  return problems.count === before ? { header, rows, delimiter } : null;
}

/** The sign that stands most often in the first row outside quotes; a comma when none does. */
function detectDelimiter(body: string): string {
  const counts = DELIMITERS.map(() => 0);
  let quoted = false;
  for (const sign of body) {
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === '\n' || sign === '\r')) break;
    else if (!quoted && DELIMITERS.includes(sign)) counts[DELIMITERS.indexOf(sign)]++;
  }
  return DELIMITERS[counts.indexOf(Math.max(...counts))];
}

/** All rows that hold anything. */
function readRows(
  body: string,
  delimiter: string,
  file: string,
  problems: ProblemList,
  onRead: OnRead,
): CsvRow[] {
  const rows: CsvRow[] = [];
  let row = 1;
  let line = 1;
  for (let at = 0; at < body.length; row++) {
    if (row % ROWS_A_REPORT === 0) onRead(at, body.length);
    const cells: string[] = [];
    const start = line;
    let ended = false;
    while (!ended) {
      const cell = readCell(body, at, delimiter);
      if (cell.flaw !== undefined) {
        const where = `${file} row ${row}, column ${rows[0]?.cells[cells.length] ?? cells.length + 1}`;
        problems.add(where, cell.flaw.came, cell.flaw.expected, cell.flaw.mend);
        if (cell.end >= body.length) return rows;
      }
      cells.push(cell.text);
      line += cell.breaks;
      at = cell.end;
      ended = body[at] !== delimiter;
      if (!ended) at++;
    }
    if (body[at] === '\r' && body[at + 1] === '\n') at++;
    if (at < body.length) at++;
    line++;
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ row, line: start, cells });
  }
  return rows;
}

interface Cell {
  text: string;
  /** Place of the sign after the cell. */
  end: number;
  /** Line breaks inside. */
  breaks: number;
  flaw?: { came: string; expected: string; mend: string };
}

function readCell(body: string, start: number, delimiter: string): Cell {
  if (body[start] !== '"') {
    const end = cellEnd(body, start, delimiter);
    return { text: body.slice(start, end), end, breaks: 0 };
  }
  let text = '';
  let at = start + 1;
  for (;;) {
    const quote = body.indexOf('"', at);
    if (quote < 0) {
      const came = 'a quote that is opened and never closed';
      const flaw = { came, expected: 'a closing quote', mend: 'Close it, or double it: "".' };
      return { text, end: body.length, breaks: 0, flaw };
    }
    text += body.slice(at, quote);
    at = quote + 1;
    if (body[at] !== '"') break;
    text += '"';
    at++;
  }
  const breaks = text.split('\n').length - 1;
  const end = cellEnd(body, at, delimiter);
  const rest = body.slice(at, end);
  if (rest.trim() === '') return { text, end, breaks };
  const came = `${shown(rest)} after a closing quote`;
  const flaw = { came, expected: 'the next cell', mend: 'Double quotes inside a cell: "".' };
  return { text, end, breaks, flaw };
}

function cellEnd(body: string, start: number, delimiter: string): number {
  let at = start;
  while (at < body.length && body[at] !== delimiter && body[at] !== '\n' && body[at] !== '\r') at++;
  return at;
}
