// Reads source files as syntax trees, so that the architecture test judges what the code says and not
// what a comment or a text mentions. No check lives here.

import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

export const root = fileURLToPath(new URL('..', import.meta.url));

export interface Node {
  type: string;
  [key: string]: unknown;
}

export interface Import {
  /** Path from the project's root for our own files, else null. */
  file: string | null;
  /** Name of the package ('node:fs' stays whole) for foreign ones, else null. */
  package: string | null;
  specifier: string;
}

export interface Source {
  path: string;
  text: string;
  tree: Node;
  imports: Import[];
  /** Text of the comments before the first statement. */
  header: string;
}

const ROOMS = ['sim', 'workers', 'viz', 'batch', 'test'];
const CODE = /\.(ts|mjs|cjs)$/;

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** Calls `visit` for every node with the node that holds it and the key it is held under. */
export function walk(
  node: Node,
  visit: (node: Node, parent: Node | null, key: string) => void,
  parent: Node | null = null,
  key = '',
): void {
  visit(node, parent, key);
  for (const [childKey, value] of Object.entries(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isNode(child)) walk(child, visit, node, childKey);
    }
  }
}

function texts(node: unknown): string[] {
  if (!isNode(node)) return [];
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
  if (node.type === 'ArrayExpression') return (node.elements as unknown[]).flatMap(texts);
  if (node.type !== 'TemplateLiteral') return [];
  // An address with holes still says which folder it reaches into.
  return [(node.quasis as { value: { raw: string } }[]).map((part) => part.value.raw).join('*')];
}

function isImportMeta(node: unknown, name: string): boolean {
  if (!isNode(node) || node.type !== 'MemberExpression') return false;
  const { object, property } = node as unknown as { object: Node; property: Node };
  return object.type === 'MetaProperty' && property.name === name;
}

/** Every way one file can reach another: import, export from, import(), types, URLs and globs. */
function specifiersOf(node: Node): string[] {
  if (node.source !== undefined) return texts(node.source);
  const given = (node.arguments ?? []) as unknown[];
  if (node.type === 'NewExpression' && isImportMeta(given[1], 'url')) return texts(given[0]);
  if (node.type === 'CallExpression' && isImportMeta(node.callee, 'glob')) return texts(given[0]);
  return [];
}

function resolveImport(from: string, specifier: string): Import {
  const path = specifier.replace(/\?.*$/, '');
  if (path.startsWith('.')) {
    const file = posix.join(posix.dirname(from), path);
    return { specifier, package: null, file };
  }
  const parts = path.split('/');
  const name = path.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? path);
  return { specifier, package: path.startsWith('node:') ? path : name, file: null };
}

export function parse(path: string, text: string): Source {
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const tree = program as unknown as Node;
  const imports: Import[] = [];
  walk(tree, (node) => {
    for (const specifier of specifiersOf(node)) imports.push(resolveImport(path, specifier));
  });
  const firstStatement = program.body[0]?.start ?? text.length;
  const header = comments
    .filter((comment) => comment.end <= firstStatement)
    .map((comment) => comment.value)
    .join('\n');
  return { path, text, tree, imports, header };
}

/** Every file under a path, as paths from the project's root. */
export function listFiles(path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .toSorted()
    .flatMap((name) => listFiles(`${path}/${name}`));
}

/** All code of the project, the configuration files at its root included. */
export function readSources(): Source[] {
  const atRoot = readdirSync(root).filter((name) => CODE.test(name));
  const inRooms = ROOMS.flatMap(listFiles).filter((path) => CODE.test(path));
  return [...atRoot, ...inRooms].map((path) => parse(path, readFileSync(join(root, path), 'utf8')));
}
