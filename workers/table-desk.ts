// Reads an organisation's own tables, keeps them, and makes a scenario of them. Names are replaced by
// numbers in here: what leaves is the first rows for a reader's eyes, problems that quote the reader's own
// cells, and a scenario that holds no name. A plain object that knows no thread.

import {
  importRead,
  keyText,
  parseScenario,
  ProblemList,
  readCsv,
  suggestMatch,
  tableKind,
} from '../sim/index.ts';
import type {
  ColumnMatch,
  CsvTable,
  ImportReport,
  KeyEntry,
  Overview,
  Problem,
  TableKind,
} from '../sim/index.ts';

/** Bytes are the first half of the work of reading, cells the second. */
const HALF = 0.5;
const ROWS_SHOWN = 4;

/** How much of a file has been read, 0 to 1. */
export type OnShare = (share: number) => void;

export interface TableShown {
  readonly kind: TableKind;
  readonly header: readonly string[];
  readonly delimiter: string;
  readonly rows: number;
  /** The first rows, as they stand in the file. */
  readonly first: readonly (readonly string[])[];
  readonly match: ColumnMatch;
}

export type TableRead =
  | { readonly table: TableShown }
  | { readonly problems: readonly Problem[]; readonly kind: TableKind }
  | { readonly refused: 'not-utf8' | 'gone' };

export interface CheckRequest {
  readonly map: ColumnMatch;
  readonly name: string;
  readonly readAs: Readonly<Record<string, string>>;
  /** False where there is no table of ties, or it is to be left out. */
  readonly withTies: boolean;
}

export type TablesChecked =
  | { readonly problems: readonly Problem[] }
  | {
      readonly report: ImportReport | null;
      readonly overview: Overview;
      readonly notes: readonly string[];
      /** True when numbers stand for names, and there is a key to keep. */
      readonly hasKey: boolean;
    };

/** What a reader has answered, laid over the scenario: parameters, and fields of departments by name. */
export interface Answered {
  readonly params: Readonly<Record<string, number>>;
  readonly departments: Readonly<Record<string, object>>;
  readonly notes?: string | undefined;
}

export type ScenarioRead =
  | { readonly problems: readonly Problem[] }
  | {
      readonly text: string;
      readonly title: string;
      readonly people: number;
      readonly departments: number;
      readonly weeks: number;
      /** True when people are called by something else than numbers. */
      readonly named: boolean;
    }
  | { readonly refused: 'not-utf8' | 'gone' };

export type TableDesk = ReturnType<typeof createTableDesk>;

interface MadeScenario {
  organisation: { departments: { name: string }[] };
  params?: object;
  notes?: string;
}

/** A desk with at most one table of each kind on it. */
export function createTableDesk() {
  const tables: Partial<Record<TableKind, CsvTable>> = {};
  let scenario: MadeScenario | null = null;
  let key: KeyEntry[] = [];

  return {
    /** Reads a file and keeps its table in the place of an earlier one; the kind is guessed if not said. */
    async read(file: Blob, said: TableKind | null, onShare: OnShare): Promise<TableRead> {
      const text = await readText(file, (share) => onShare(share * HALF));
      if (typeof text !== 'string') return text;
      const problems = new ProblemList();
      const kind = said ?? kindOfHead(text);
      const table = readCsv(text, kind, problems, (at, of) => onShare(HALF + (HALF * at) / of));
      if (table === null) return { problems: problems.list(), kind };
      tables[kind] = table;
      const { header, delimiter, rows } = table;
      const first = rows.slice(0, ROWS_SHOWN).map(({ cells }) => cells);
      const match = suggestMatch(kind, table);
      return { table: { kind, header, delimiter, rows: rows.length, first, match } };
    },

    /** Makes a scenario of the tables, kept in here until `make` gives it out; or all their problems. */
    check({ map, name, readAs, withTies }: CheckRequest): TablesChecked {
      scenario = null;
      key = [];
      const { nodes, edges = null } = tables;
      if (nodes === undefined) throw new Error('There is no table of people.');
      const ties = withTies ? edges : undefined;
      const made = importRead({ nodes, edges: ties, map, name, readAs, pseudonyms: true });
      if ('problems' in made) return made;
      scenario = made.scenario as MadeScenario;
      ({ key } = made);
      const { report, overview, notes } = made;
      return { report, overview, notes, hasKey: key.length > 0 };
    },

    /** The scenario of the last check as a text, with answers laid over it. */
    make({ params, departments, notes }: Answered): string {
      if (scenario === null) throw new Error('Nothing has been checked yet.');
      const { organisation } = scenario;
      const answered = {
        ...scenario,
        organisation: {
          ...organisation,
          departments: organisation.departments.map((one) => ({
            ...one,
            ...departments[one.name],
          })),
        },
        ...(Object.keys(params).length > 0 ? { params } : {}),
        ...(notes === undefined ? {} : { notes }),
      };
      return JSON.stringify(answered);
    },

    /** Who is behind which number, as a table; it is given to the reader alone. */
    keyText(): string {
      return keyText(key);
    },

    /** Reads a scenario file and says what is in it, or what is wrong with it. */
    async readScenario(file: Blob, onShare: OnShare): Promise<ScenarioRead> {
      const text = await readText(file, onShare);
      return typeof text === 'string' ? described(text) : text;
    },
  };
}

function described(text: string): ScenarioRead {
  const checked = parseScenario(text);
  if ('problems' in checked) return checked;
  const { title, departments, roster, weeks } = checked.scenario;
  const listed = departments.reduce((sum, { people }) => sum + people, 0);
  const people = roster?.people ?? listed;
  const named = roster?.ids?.some((id) => !/^P?\d+$/.test(id)) ?? false;
  return { text, title, people, departments: departments.length, weeks, named };
}

/** The kind of a table is seen in its first rows. */
function kindOfHead(text: string): TableKind {
  const head = text.slice(0, 65_536);
  const whole = head.length < text.length ? head.slice(0, head.lastIndexOf('\n')) : head;
  const table = readCsv(whole, 'head', new ProblemList());
  return table === null ? 'nodes' : tableKind(table);
}

async function readText(
  file: Blob,
  onShare: OnShare,
): Promise<string | { refused: 'not-utf8' | 'gone' }> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const parts: string[] = [];
  let read = 0;
  try {
    const reader = file.stream().getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(decoder.decode(value, { stream: true }));
      read += value.byteLength;
      onShare(file.size === 0 ? 1 : read / file.size);
    }
    parts.push(decoder.decode());
  } catch (error) {
    // Bytes that are no UTF-8 are a TypeError; a file that is gone or locked is an exception of the DOM.
    return { refused: error instanceof TypeError ? 'not-utf8' : 'gone' };
  }
  return parts.join('');
}
