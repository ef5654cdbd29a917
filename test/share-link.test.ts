// A link restores everything: plan, branches with their names, budget, and an organisation that is small
// enough to travel in it. What was cut off or tampered with is noticed and answered with the first scenario.

import { describe, expect, it } from 'vitest';
import { checksum } from '../viz/checksum.ts';
import { readLink, writeLink } from '../viz/link.ts';
import { say } from '../viz/messages.ts';
import { openingOf } from '../viz/opening.ts';
import { pack, unpack } from '../viz/packed.ts';
import { emptySession, type Session } from '../viz/session.ts';
import { readStudy } from '../viz/study/check.ts';
import { newStudy, rename, withBudget, withSettings } from '../viz/study/study.ts';
import { tinyFile } from './helpers.ts';

const PLAN = [
  { kind: 'vision-talk', start: 8 },
  { kind: 'align-incentives', start: 30, target: { departments: ['Sales & "more"'] } },
];
const settings = { params: { burnIn: 60 }, changes: [{ week: 3, set: { talk: 0.5 } }], plan: PLAN };

function study() {
  const first = newStudy({ params: {}, changes: [] }, 'Plan A');
  const forked = withSettings(first, settings, 20, (number) => `Plan ${number}`);
  return withBudget(rename(forked, 2, 'Pay first, größer'), 600);
}

const session = (): Session => {
  const whole = study();
  return { ...emptySession('mixed-messages'), ...settings, seed: 7, week: 20, study: whole };
};

/** The same link with something else behind a right sum. */
const signed = (rest: string, version = 2) => `#thaw=${version}.${checksum(rest)}&${rest}`;

describe('a link', () => {
  it('brings plan, branches, names and budget back, and the settings of the plan that is shown', () => {
    const link = writeLink(session())!;
    expect(link).toMatch(/^#thaw=2\./);
    expect(readLink(link)).toEqual({ session: session() });
  });

  it('says one changed plan alone in a line of its own, which people can read', () => {
    const alone = { ...emptySession('mixed-messages'), seed: 7, plan: PLAN };
    const link = writeLink(alone)!;
    expect(decodeURIComponent(link)).toContain('plan=[{"kind":"vision-talk","start":8},');
    expect(readLink(link)).toEqual({ session: alone });
  });

  it('refuses studies that are none: cycles, unknown plans, wrong shapes, extra fields', () => {
    const good = study();
    const [first, second] = good.branches;
    const bad: unknown[] = [
      null,
      [],
      { ...good, current: 9 },
      { ...good, budget: -1 },
      { ...good, extra: 1 },
      { ...good, branches: [] },
      { ...good, branches: [{ ...first, parent: 2 }, second] },
      { ...good, branches: [first, first] },
      { ...good, branches: [{ ...first, settings: { params: [], changes: [] } }, second] },
      { ...good, branches: [{ ...first, settings: { ...settings, plan: [1] } }, second] },
      { ...good, branches: [{ ...first, name: 'x'.repeat(201) }, second] },
    ];
    expect(readStudy(JSON.parse(JSON.stringify(good)))).toEqual(good);
    for (const one of bad) {
      expect(readStudy(one), JSON.stringify(one)).toBe(null);
      const link = signed(`scenario=a&study=${encodeURIComponent(JSON.stringify(one))}`);
      expect(readLink(link)).toEqual({ problem: { kind: 'unreadable', part: 'study' } });
    }
    expect(readLink(signed('scenario=a&plan=%7B%7D'))).toEqual({
      problem: { kind: 'unreadable', part: 'plan' },
    });
    expect(readLink(signed('scenario=a&plan=%5B'))).toMatchObject({
      problem: { kind: 'unreadable' },
    });
  });

  it('cut off anywhere, or changed in one letter, is answered with the first scenario', async () => {
    const link = writeLink(session())!;
    for (let end = 3; end < link.length; end += 7) {
      const { complaint, session: opened } = await openingOf(link.slice(0, end));
      expect(complaint, link.slice(0, end)).toContain(say.defaultInstead);
      expect(opened.scenario).toBe('mixed-messages');
    }
    for (let at = 20; at < link.length; at += 11) {
      const tampered = `${link.slice(0, at)}${link[at] === 'e' ? 'f' : 'e'}${link.slice(at + 1)}`;
      expect((await openingOf(tampered)).complaint).toContain(say.defaultInstead);
    }
    expect((await openingOf(link.replace('#thaw=2', '#thaw=3'))).complaint).toContain('newer');
  });
});

describe('an organisation in a link', () => {
  const text = JSON.stringify(tinyFile());
  const file = { name: 'own.json', hash: checksum(text) };

  it('opens as it was', async () => {
    const data = await pack(text);
    expect(data.length).toBeLessThan(text.length);
    expect(data).toMatch(/^[\w-]+$/);
    const link = writeLink({ ...emptySession(null), file, data, week: 5 })!;
    expect(await openingOf(link)).toMatchObject({
      text,
      complaint: null,
      session: { file, week: 5 },
    });
  });

  it('is refused when it is not the one that was meant, or unpacks to more than anybody made', async () => {
    const other = await pack(`${text} `);
    const link = signed(`file=own.json&hash=${file.hash}&data=${other}`);
    expect((await openingOf(link)).complaint).toBe(`${say.linkDamaged} ${say.defaultInstead}`);
    const bomb = await pack('0'.repeat(5_000_000));
    expect(bomb.length).toBeLessThan(10_000);
    expect(await unpack(bomb, 4_000_000)).toBe(null);
    expect(await unpack('not packed at all', 1000)).toBe(null);
    expect(await unpack(await pack(text), text.length)).toBe(text);
  });
});
