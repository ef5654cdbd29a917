// A session as the fragment of the page's address, and back. The fragment never leaves the browser. It
// is written to be read by people (#thaw=1.1x3k9f&scenario=mixed-messages&week=31&at=14:rewards:0.5);
// the sum behind the version comes first, so that a link that was cut off or changed on its way is
// noticed, while one typed by hand may leave the sum out.

import type { Step } from '../sim/scenario.ts';
import { checksum } from './checksum.ts';
import { LAYOUTS } from './floor/arrangements/names.ts';
import { emptySession, TABS, type Change, type Look, type Session, type Value } from './session.ts';
import { readSteps, readStudy } from './study/check.ts';
import { currentOf, type Study } from './study/study.ts';

/** What a link without plans needs, and what this page reads at most. */
const PLAIN = 1;
const VERSION = 2;
/** Longer links are neither written nor read: they are refused before anything is read from them. */
const LONGEST = 32_000;

export type LinkProblem =
  { kind: 'newer'; version: string } | { kind: 'damaged' } | { kind: 'unreadable'; part: string };
export type ReadLink = { session: Session } | { problem: LinkProblem } | null;

const encode = (value: Value) =>
  encodeURIComponent(value).replace(/[()'!*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`);

/** Null when the link would be longer than any that is read. */
export function writeLink(session: Session): string | null {
  const parts: string[] = [];
  const put = (key: string, value: Value | undefined) => {
    if (value !== undefined) parts.push(`${key}=${encode(value)}`);
  };
  put('scenario', session.scenario ?? undefined);
  put('file', session.file?.name);
  put('hash', session.file?.hash);
  put('seed', session.seed);
  put('weeks', session.weeks);
  for (const [name, value] of Object.entries(session.params)) {
    parts.push(`set=${encode(name)}:${encode(value)}`);
  }
  for (const { week, set } of session.changes) {
    for (const [name, value] of Object.entries(set)) {
      parts.push(`at=${week}:${encode(name)}:${encode(value)}`);
    }
  }
  const { study } = session;
  const several = study !== undefined && (study.branches.length > 1 || study.budget !== null);
  if (several) put('study', JSON.stringify(study));
  else if (session.plan !== undefined) put('plan', JSON.stringify(session.plan));
  put('data', session.data);
  put('week', session.week);
  put('theme', session.look.theme);
  put('patterns', session.look.patterns ? 1 : undefined);
  put('layout', session.look.layout);
  put('tab', session.look.tab === 'floor' ? undefined : session.look.tab);
  put('person', session.look.person);
  put('department', session.look.department);
  put('outcome', session.look.outcome);
  put('assumptions', session.look.drawer ? 1 : undefined);
  const { span } = session.look;
  if (span) parts.push(`span=${span.from}:${span.to}`);
  put('zoom', span && session.look.zoom ? 1 : undefined);
  const rest = parts.join('&');
  const plain = !several && session.plan === undefined && session.data === undefined;
  const link = `#thaw=${plain ? PLAIN : VERSION}.${checksum(rest)}&${rest}`;
  return link.length > LONGEST ? null : link;
}

class Unreadable extends Error {}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Unreadable(text);
  }
}

function whole(text: string, part: string): number {
  const number = Number(text);
  if (!/^\d{1,16}$/.test(text) || !Number.isSafeInteger(number)) throw new Unreadable(part);
  return number;
}

function valueOf(text: string): Value {
  return /^-?\d+(\.\d+)?(e[+-]?\d+)?$/.test(text) ? Number(text) : text;
}

/** Reads a link's parts; anything it does not know makes the whole link unreadable. */
function readParts(rest: string): Session {
  const session: { -readonly [K in keyof Session]: Session[K] } = { ...emptySession(null) };
  const look: { -readonly [K in keyof Look]: Look[K] } = {};
  // Without a prototype: a parameter named `__proto__` must be kept, to be refused by its name.
  const params = Object.create(null) as Record<string, Value>;
  const changes = new Map<number, Record<string, Value>>();
  const file = { name: '', hash: '' };
  const json = (text: string, part: string): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      throw new Unreadable(part);
    }
  };
  let plan: readonly Step[] | null | undefined;
  let study: Study | null | undefined;
  for (const part of rest.split('&').filter((some) => some !== '')) {
    const cut = part.indexOf('=');
    const key = part.slice(0, Math.max(0, cut));
    const text = decode(part.slice(cut + 1));
    const words = part
      .slice(cut + 1)
      .split(':')
      .map(decode);
    const among = <const T extends string>(known: readonly T[]): T => {
      const found = known.find((one) => one === text);
      if (found === undefined) throw new Unreadable(part);
      return found;
    };
    if (key === 'scenario') session.scenario = text;
    else if (key === 'file') file.name = text;
    else if (key === 'hash') file.hash = text;
    else if (key === 'data') session.data = text;
    else if (key === 'plan') plan = readSteps(json(text, part));
    else if (key === 'study') study = readStudy(json(text, part));
    else if (key === 'seed' || key === 'weeks' || key === 'week') session[key] = whole(text, part);
    else if (key === 'set' && words.length === 2) params[words[0]] = valueOf(words[1]);
    else if (key === 'at' && words.length === 3) {
      const week = whole(words[0], part);
      changes.set(week, { ...changes.get(week), [words[1]]: valueOf(words[2]) });
    } else if (key === 'theme') look.theme = among(['dark', 'light']);
    else if (key === 'patterns') look.patterns = among(['1']) === '1';
    else if (key === 'assumptions') look.drawer = among(['1']) === '1';
    else if (key === 'layout') look.layout = among(LAYOUTS);
    else if (key === 'zoom') look.zoom = among(['1']) === '1';
    else if (key === 'span' && words.length === 2) {
      const [from, to] = words.map((week) => whole(week, part));
      if (from >= to) throw new Unreadable(part);
      look.span = { from, to };
    } else if (key === 'tab') look.tab = among(TABS);
    else if (key === 'person' || key === 'department') look[key] = whole(text, part);
    else if (key === 'outcome') look.outcome = text;
    else throw new Unreadable(part);
  }
  const ordered = [...changes].toSorted(([a], [b]) => a - b);
  session.changes = ordered.map(([week, set]): Change => ({ week, set }));
  session.params = params;
  session.look = look;
  if (file.name !== '' || file.hash !== '') session.file = file;
  if (plan === null || study === null) throw new Unreadable(plan === null ? 'plan' : 'study');
  if (study === undefined) return plan === undefined ? session : { ...session, plan };
  // What the current plan sets is said once, in the study.
  return { ...session, ...currentOf(study).settings, study };
}

/** Null when the address holds no link at all. */
export function readLink(fragment: string): ReadLink {
  if (fragment === '' || fragment === '#') return null;
  if (fragment.length > LONGEST) return { problem: { kind: 'damaged' } };
  const head = /^#thaw=(\d+)(?:\.([0-9a-z]*))?(?:&(.*))?$/s.exec(fragment);
  if (!head) return { problem: { kind: 'damaged' } };
  const [, version = '', expected, rest = ''] = head;
  if (Number(version) > VERSION) return { problem: { kind: 'newer', version } };
  if (Number(version) < PLAIN) return { problem: { kind: 'damaged' } };
  if (expected !== undefined && expected !== checksum(rest))
    return { problem: { kind: 'damaged' } };
  try {
    const session = readParts(rest);
    const named = session.scenario !== null || session.file !== undefined;
    return named ? { session } : { problem: { kind: 'damaged' } };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { problem: { kind: 'unreadable', part: error.message.slice(0, 60) } };
  }
}
