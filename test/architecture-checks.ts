// What the house demands, as pure functions from sources to findings; an empty list is a house in
// order. The directions are those of the drawing "who may know whom" in the house's plan.

import { isNode, walk, type Node, type Source } from './architecture-source.ts';

export type Check = (source: Source) => string[];

const PAGE_READS_OF_SIM = [
  'params',
  'interventions',
  'metrics',
  'scenario',
  'lessons',
  'frame',
  'statistics',
].map((name) => `sim/${name}.ts`);

/** Which of our own files each room may import. */
const MAY_IMPORT: Record<string, (file: string) => boolean> = {
  sim: (file) => file.startsWith('sim/'),
  workers: (file) => /^(sim|workers)\//.test(file),
  viz: (file) => /^(viz|workers|scenarios)\//.test(file) || PAGE_READS_OF_SIM.includes(file),
  batch: (file) => /^(batch|workers|sim|scenarios|viz\/marks)\//.test(file),
  // Configuration stands outside the house.
  '': () => false,
};

/** Which files may import each package; test and configuration may import any. */
const PACKAGE_HOMES: [name: RegExp, home: RegExp][] = [
  [/^seedrandom$/, /^sim\/(random\.ts|seedrandom.*\.d\.ts)$/],
  [
    /^zod$/,
    /^(sim\/scenario[^/]*|batch\/(space-schema|study\/study-schema)|viz\/challenge\/record)\.ts$/,
  ],
  [/^comlink$/, /^(workers|batch)\//],
  [/^three$/, /^viz\//],
  [/^d3(-.+)?$/, /^viz\//],
  [/^@fontsource/, /^viz\//],
  [/^lil-gui$/, /^viz\/panel\.ts$/],
  [/^idb-keyval$/, /^viz\/studies\//],
  [/^mediabunny$/, /^viz\/film\//],
  [/^(commander|hyparquet-writer)$/, /^batch\//],
  // Who writes Parquet is the command; read it is by the command, and by the thread that opens results for the page.
  [/^hyparquet$/, /^(batch\/|workers\/results\/)/],
  // The library's threads in Node are the one place beside the command.
  [/^node:/, /^(batch\/|workers\/door\/threads?-node\.ts)/],
];

/** The functions of Math that give the same bits on every engine. */
const SAFE_MATH = new Set(
  'abs ceil clz32 floor fround imul max min round sign sqrt trunc E LN2 LN10 PI SQRT2'.split(' '),
);

const BANNED_GLOBALS = new Set(
  'Date performance console Intl globalThis process setTimeout setInterval crypto'.split(' '),
);
const BANNED_METHODS = /^toLocale|^localeCompare$/;

const roomOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] ?? '') : '');
const isRule = (path: string): boolean => /^sim\/rules\/[^/]+\.ts$/.test(path);

export const importsFollowTheDrawing: Check = ({ path, imports }) => {
  const room = roomOf(path);
  const may = MAY_IMPORT[room] ?? (() => true);
  return imports
    .filter(({ file }) => file !== null && /^[^.]*\//.test(file) && !may(file))
    .map(({ file }) => `${path} may not import ${file}`);
};

export const nothingImportsTest: Check = ({ path, imports }) =>
  roomOf(path) === 'test'
    ? []
    : imports
        .filter(({ file }) => file?.startsWith('test/'))
        .map(({ file }) => `${path} may not import ${file}`);

export const packagesStayAtHome: Check = ({ path, imports }) => {
  if (['test', ''].includes(roomOf(path))) return [];
  return imports.flatMap(({ package: name }) => {
    if (name === null) return [];
    const home = PACKAGE_HOMES.find(([pattern]) => pattern.test(name));
    if (home === undefined) return [`${path} imports ${name}, which has no home in the house`];
    return home[1].test(path) ? [] : [`${path} may not import ${name}`];
  });
};

export const rulesMeetInColumns: Check = ({ path, imports }) =>
  isRule(path)
    ? imports
        .filter(({ file }) => file?.startsWith('sim/rules/'))
        .map(({ file }) => `the rule ${path} imports the rule ${file}`)
    : [];

export const theDoorIsForHosts: Check = ({ path, imports }) =>
  roomOf(path) === 'sim' && imports.some(({ file }) => file === 'sim/index.ts')
    ? [`${path} imports sim/index.ts, the door for hosts`]
    : [];

export const importsSayTheirExtension: Check = ({ path, imports }) =>
  imports
    .filter(
      ({ file, specifier }) =>
        file !== null && !/\.\w+$|^[./]+$|\/$/.test(specifier.split('?')[0] ?? ''),
    )
    .map(({ specifier }) => `${path} imports ${specifier} without its extension`);

export const filesStaySmall: Check = ({ path, text }) => {
  const cap = path === 'sim/tick.ts' ? 60 : 300;
  const lines = text.trimEnd().split('\n').length;
  return lines > cap ? [`${path} has ${lines} lines, the cap is ${cap}`] : [];
};

/** A name that only labels something: a member after a dot, a key, a type's field. */
function isLabel(parent: Node | null, key: string): boolean {
  if (parent === null) return false;
  if (key === 'property') return parent.type === 'MemberExpression' && parent.computed !== true;
  return key === 'key' && parent.computed !== true && parent.shorthand !== true;
}

function mathMember(parent: Node | null): string {
  if (parent?.type !== 'MemberExpression' || parent.computed === true) return '(as a whole)';
  return isNode(parent.property) ? String(parent.property.name) : '';
}

export const simIsPure: Check = ({ path, tree }) => {
  if (roomOf(path) !== 'sim' || path.endsWith('.d.ts')) return [];
  const findings: string[] = [];
  walk(tree, (node, parent, key) => {
    if (node.operator === '**' || node.operator === '**=') findings.push(`${path} uses **`);
    if (node.type !== 'Identifier') return;
    const name = String(node.name);
    const label = isLabel(parent, key);
    if (!label && BANNED_GLOBALS.has(name)) findings.push(`${path} uses ${name}`);
    if (!label && name === 'Math' && !SAFE_MATH.has(mathMember(parent))) {
      findings.push(`${path} uses Math.${mathMember(parent)}`);
    }
    if (label && BANNED_METHODS.test(name)) findings.push(`${path} uses ${name}`);
  });
  return findings;
};

const TYPED_ARRAY = /\b(Float|Int|Uint|BigInt|BigUint)\d+(Clamped)?Array\b/;

/** Without a comparator numbers sort as text, except in an array that is plainly a typed one. */
export const sortsSayHow: Check = ({ path, text, tree }) => {
  if (roomOf(path) !== 'sim') return [];
  const findings: string[] = [];
  walk(tree, (node) => {
    if (node.type !== 'CallExpression' || (node.arguments as unknown[]).length > 0) return;
    const callee = node.callee as Node;
    const name = isNode(callee.property) ? callee.property.name : undefined;
    if (name !== 'sort' && name !== 'toSorted') return;
    const receiver = text.slice(Number(callee.start), Number(callee.end));
    if (!TYPED_ARRAY.test(receiver)) findings.push(`${path} sorts without a comparator`);
  });
  return findings;
};

export const rulesLookAlike: Check = ({ path, tree, header }) => {
  if (!isRule(path)) return [];
  const findings: string[] = [];
  const names = (tree.body as Node[])
    .filter(({ type }) => type.startsWith('Export'))
    .filter(({ exportKind }) => exportKind !== 'type')
    .map(({ declaration }) =>
      isNode(declaration) && declaration.type === 'FunctionDeclaration' && isNode(declaration.id)
        ? String(declaration.id.name)
        : '(not a function)',
    );
  const stem = path.replace(/^.*\/|\.ts$/g, '');
  const expected = stem.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  if (names.length !== 1 || names[0] !== expected) {
    findings.push(`${path} must export the function ${expected} alone, not ${names.join(', ')}`);
  }
  if (!/\b(MIX|HEAT|AI|CTX|PSY)-\d+/.test(header)) {
    findings.push(`${path} must begin with a comment that cites its claims`);
  }
  return findings;
};

/** Packages imported for more than their types, over all sources. */
export function importedPackages(sources: Source[]): Set<string> {
  const names = new Set<string>();
  for (const { tree, path, imports } of sources) {
    if (path.endsWith('.d.ts')) continue;
    const typeOnly = new Set<string>();
    for (const statement of tree.body as Node[]) {
      if (statement.importKind !== 'type' || !isNode(statement.source)) continue;
      typeOnly.add(String(statement.source.value));
    }
    for (const { package: name, specifier } of imports) {
      if (name !== null && !typeOnly.has(specifier)) names.add(name);
    }
  }
  return names;
}

const TOP_FOLDERS = new Set(['sim', 'viz', 'scenarios', 'workers', 'test', 'batch', 'docs', '.ci']);

export function strangeFolders(names: string[]): string[] {
  return names.filter((name) => !TOP_FOLDERS.has(name));
}

export interface PackageFile {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}

export function looseVersions(file: PackageFile): string[] {
  return [file.dependencies, file.devDependencies, file.optionalDependencies]
    .flatMap((group) => Object.entries(group ?? {}))
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version))
    .map(([name, version]) => `${name} ${version}`);
}
