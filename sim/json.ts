/**
 * JSON text to a value, or one problem with its place in words that are the same in every engine.
 *
 * JSON.parse makes the value; its error texts differ between engines and often lack the place, so
 * a strict scanner of our own reads the text first. It refuses what JSON.parse refuses, and three
 * things that would be lost silently: a key twice in one object, a number too large for a double,
 * and nesting that nobody means. Lines and columns count from 1, columns in UTF-16 units as editors
 * do. A byte order mark at the start is skipped, since some editors write one.
 */

const MAX_DEPTH = 200;

export interface JsonProblem {
  line: number;
  column: number;
  message: string;
}

/** The value of a JSON text, or what is wrong with it and where. */
export function parseJson(text: string): { value: unknown } | JsonProblem {
  const body = text.startsWith('\ufeff') ? text.slice(1) : text;
  try {
    scanDocument(body);
  } catch (error) {
    if (error instanceof Refusal) return placeOf(body, error);
    throw error;
  }
  return { value: JSON.parse(body) };
}

/** One text per value: sorted keys, no spaces, -0 as 0. Anything that JSON cannot hold throws. */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') {
    return JSON.stringify(value);
  }
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new RangeError(`canonicalJson: ${value} is not in JSON`);
    return String(value === 0 ? 0 : value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object')
    throw new TypeError(`canonicalJson: ${typeof value} is not in JSON`);
  const kind: unknown = Object.getPrototypeOf(value);
  if (kind !== Object.prototype && kind !== null) {
    throw new TypeError('canonicalJson: only plain objects and arrays are in JSON');
  }
  const parts: string[] = [];
  // A key that is present but undefined counts as absent, as in JSON.stringify.
  for (const [key, part] of Object.entries(value).toSorted(byKey)) {
    if (part !== undefined) parts.push(`${JSON.stringify(key)}:${canonicalJson(part)}`);
  }
  return `{${parts.join(',')}}`;
}

function byKey(a: [string, unknown], b: [string, unknown]): number {
  return a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0;
}

/** Carries a problem out of the scanner; never leaves this file. */
class Refusal extends Error {
  readonly at: number;
  constructor(at: number, message: string) {
    super(message);
    this.at = at;
  }
}

function placeOf(text: string, refusal: Refusal): JsonProblem {
  const lines = text.slice(0, refusal.at).split(/\r\n|\r|\n/);
  return {
    line: lines.length,
    column: lines[lines.length - 1].length + 1,
    message: refusal.message,
  };
}

function scanDocument(text: string): void {
  const start = skipSpace(text, 0);
  if (start === text.length) throw new Refusal(start, 'the file is empty, expected a value');
  const end = scanValue(text, start, 0);
  const rest = skipSpace(text, end);
  if (rest < text.length) throw new Refusal(rest, 'expected nothing more after the end');
}

/** Each scan function begins at its first character and returns the place after its last. */
function scanValue(text: string, at: number, depth: number): number {
  const first = text[at];
  if (first === '{' || first === '[') {
    if (depth === MAX_DEPTH) throw new Refusal(at, `nested deeper than ${MAX_DEPTH} levels`);
    return first === '{' ? scanObject(text, at, depth + 1) : scanArray(text, at, depth + 1);
  }
  if (first === '"') return scanString(text, at);
  if (first !== undefined && /[-+.\d]/.test(first)) return scanNumber(text, at);
  return scanWord(text, at);
}

function scanObject(text: string, open: number, depth: number): number {
  const keys = new Map<unknown, number>();
  let at = skipSpace(text, open + 1);
  if (text[at] === '}') return at + 1;
  for (;;) {
    if (at >= text.length) throw unfinished(text, 'an object', open);
    if (text[at] !== '"') throw noKey(text, at);
    const keyEnd = scanString(text, at);
    const key: unknown = JSON.parse(text.slice(at, keyEnd));
    const before = keys.get(key);
    if (before !== undefined) {
      const line = placeOf(text, new Refusal(before, '')).line;
      throw new Refusal(at, `duplicate key ${JSON.stringify(key)}, first given in line ${line}`);
    }
    keys.set(key, at);
    at = skipSpace(text, keyEnd);
    if (at >= text.length) throw unfinished(text, 'an object', open);
    if (text[at] !== ':') throw new Refusal(keyEnd, "expected ':' after this key");
    at = skipSpace(text, at + 1);
    if (at >= text.length) throw unfinished(text, 'an object', open);
    const end = scanValue(text, at, depth);
    at = skipSpace(text, end);
    if (text[at] === '}') return at + 1;
    if (at >= text.length) throw unfinished(text, 'an object', open);
    if (text[at] !== ',') throw new Refusal(end, "expected ',' or '}' after this value");
    const comma = at;
    at = skipSpace(text, comma + 1);
    if (text[at] === '}') throw new Refusal(comma, "trailing comma: remove it before '}'");
  }
}

function scanArray(text: string, open: number, depth: number): number {
  let at = skipSpace(text, open + 1);
  if (text[at] === ']') return at + 1;
  for (;;) {
    if (at >= text.length) throw unfinished(text, 'an array', open);
    const end = scanValue(text, at, depth);
    at = skipSpace(text, end);
    if (text[at] === ']') return at + 1;
    if (at >= text.length) throw unfinished(text, 'an array', open);
    if (text[at] !== ',') throw new Refusal(end, "expected ',' or ']' after this value");
    const comma = at;
    at = skipSpace(text, comma + 1);
    if (text[at] === ']') throw new Refusal(comma, "trailing comma: remove it before ']'");
  }
}

function scanString(text: string, open: number): number {
  for (let at = open + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return at + 1;
    if (code < 0x20) throw new Refusal(at, controlCharacter(code));
    if (code !== 0x5c) continue;
    at++;
    if (at === text.length) break;
    if (text[at] === 'u') {
      const digits = text.slice(at + 1, at + 5);
      if (!/^[\da-fA-F]{4}$/.test(digits)) {
        throw new Refusal(at - 1, "'\\u' needs four hexadecimal digits after it");
      }
      at += 4;
    } else if (!'"\\/bfnrt'.includes(text[at])) {
      throw new Refusal(at - 1, "unknown escape: for a backslash itself write '\\\\'");
    }
  }
  throw unfinished(text, 'a string', open);
}

function scanNumber(text: string, at: number): number {
  const shape = /[-+.\w]*/y;
  shape.lastIndex = at;
  const token = shape.exec(text)![0];
  const body = token.replace(/^-/, '');
  let message = '';
  if (/^[-+](Infinity|NaN)$/.test(token)) message = noSuchNumber(token);
  else if (token.startsWith('+')) message = "a number may not begin with '+'";
  else if (body.startsWith('.')) message = "a number may not begin with '.': write 0 before it";
  else if (/^0\d/.test(body)) message = 'a number may not begin with an extra 0';
  else if (/^\d+\.(?!\d)/.test(body)) message = "expected a digit after '.'";
  else if (!/^\d+(\.\d+)?([eE][-+]?\d+)?$/.test(body)) {
    message = `'${shorten(token)}' is not a number`;
  } else if (!Number.isFinite(Number(token))) message = 'this number is too large';
  if (message) throw new Refusal(at, message);
  return at + token.length;
}

function scanWord(text: string, at: number): number {
  const shape = /[\w$]*/y;
  shape.lastIndex = at;
  const token = shape.exec(text)![0];
  if (token === 'true' || token === 'false' || token === 'null') return at + token.length;
  const plain = token.toLowerCase();
  if (plain === 'true' || plain === 'false' || plain === 'null') {
    throw new Refusal(at, `'${token}' must be written ${plain}`);
  }
  if (token === 'NaN' || token === 'Infinity') throw new Refusal(at, noSuchNumber(token));
  if (token) throw new Refusal(at, 'expected a value, and texts stand in double quotes');
  throw strange(text, at) ?? new Refusal(at, `expected a value before ${shown(text, at)}`);
}

function noKey(text: string, at: number): Refusal {
  const message = `expected a key in double quotes, not ${shown(text, at)}`;
  return strange(text, at) ?? new Refusal(at, message);
}

/** What people write by habit from other languages or word processors. */
function strange(text: string, at: number): Refusal | null {
  const first = text[at];
  if (first === '#' || (first === '/' && /[/*]/.test(text[at + 1] ?? ''))) {
    return new Refusal(at, 'comments are not part of JSON: remove this one');
  }
  if (/['`\u2018-\u201f\u00ab\u00bb]/.test(first)) {
    return new Refusal(at, `use straight double quotes (") instead of ${first}`);
  }
  return null;
}

function unfinished(text: string, inside: string, open: number): Refusal {
  const line = placeOf(text, new Refusal(open, '')).line;
  return new Refusal(text.length, `the file ends inside ${inside} that begins in line ${line}`);
}

function controlCharacter(code: number): string {
  if (code === 0x0a || code === 0x0d) {
    return "this string has no closing '\"' in its line (a line break in a text is written \\n)";
  }
  if (code === 0x09) return 'a tab inside a string is written \\t';
  return `control character U+${code.toString(16).toUpperCase().padStart(4, '0')} inside a string`;
}

function noSuchNumber(token: string): string {
  return `'${token}' is not in JSON, expected a number`;
}

function skipSpace(text: string, at: number): number {
  for (let place = at; ; place++) {
    const code = text.charCodeAt(place);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return place;
  }
}

function shown(text: string, at: number): string {
  const code = text.codePointAt(at)!;
  const visible = code > 0x20 && code < 0x7f;
  return visible ? `'${text[at]}'` : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

function shorten(token: string): string {
  return token.length > 20 ? `${token.slice(0, 20)}…` : token;
}
