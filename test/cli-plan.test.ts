// `--plan`: what the page's "Copy as command" says of a plan that was changed there.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asCommand, emptySession } from '../viz/session.ts';
import { buildCommand, scratchFolder, startThaw, type Ended } from './cli-runner.ts';
import { tinyFile } from './helpers.ts';

const scratch = scratchFolder();
const PLAN = [
  { kind: 'vision-talk', start: 1 },
  { kind: 'educate-paradigm', start: 2, weeks: 6, target: { share: 0.5 } },
];

const thaw = (...words: string[]): Promise<Ended> =>
  startThaw({ folder: scratch.path }, words).ended;

beforeAll(async () => {
  await buildCommand();
  const write = (name: string, file: object) =>
    writeFileSync(join(scratch.path, name), JSON.stringify(file));
  write('none.json', tinyFile());
  write('planned.json', tinyFile({ interventions: PLAN }));
  write('plan.json', PLAN);
});
afterAll(scratch.remove);

describe('--plan', () => {
  it('makes the run that a file with this plan makes, as JSON and as a file', async () => {
    const { out } = await thaw('hash', 'planned.json', '--week', '9');
    expect(out).toMatch(/^[0-9a-f]{16}\n$/);
    const json = await thaw('hash', 'none.json', '--week', '9', '--plan', JSON.stringify(PLAN));
    expect(json).toEqual({ code: 0, out, err: '' });
    expect((await thaw('hash', 'none.json', '--week', '9', '--plan', 'plan.json')).out).toBe(out);
    expect((await thaw('hash', 'none.json', '--week', '9')).out).not.toBe(out);
  });

  it('is what the page writes into its command', async () => {
    const session = { ...emptySession(null), file: { name: 'none.json', hash: '' }, plan: PLAN };
    const command = asCommand(session, 9, 1);
    const words = [...command.matchAll(/'([^']*)'|(\S+)/g)].map(([, a, b]) => a ?? b);
    const ran = await thaw(...words.slice(words.indexOf('--') + 1), '--json');
    const { out } = await thaw('hash', 'planned.json', '--week', '9');
    expect(JSON.parse(ran.out)).toMatchObject({ week: 9, stateHash: out.trim() });
  });

  it('names every problem of the plan, and what is no plan at all', async () => {
    const wrong = [
      { kind: 'vision-talk', start: -1 },
      { kind: 'nonsense', start: 1 },
    ];
    const refused = await thaw('run', 'none.json', '--plan', JSON.stringify(wrong));
    expect(refused.code).toBe(2);
    expect(refused.err).toContain('--plan [0].start: -1');
    expect(refused.err).toContain('--plan [1].kind: unknown kind "nonsense"');
    const broken = await thaw('run', 'none.json', '--plan', '[{');
    expect(broken).toMatchObject({ code: 2 });
    expect(broken.err).toContain('--plan: broken JSON (line 1, column 3');
    const absent = await thaw('run', 'none.json', '--plan', 'no-such.json');
    expect(absent.err).toContain('--plan: "no-such.json": no such file');
    expect((await thaw('run', 'none.json', '--plan', '{"kind": 1}')).code).toBe(2);
  });
});
