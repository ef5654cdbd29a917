// The scripts behind `npm start`, `npm test` and `npm run thaw`, as far as they can be tested without
// installing or building anything.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './architecture-source.ts';
import { newestChange } from './run/fresh-build.mjs';
import { NODE_24 } from './run/engines.mjs';
import { whyStale } from './run/install.mjs';
import { oneAtATime } from './run/lock.mjs';
import { countTests, lastLine } from './run/tally.mjs';

const run = (file: string): string => join(root, 'test', 'run', file);

describe('installing what is locked', () => {
  const locked = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.2.3' },
      'node_modules/a-for-another-machine': { version: '1.2.3', optional: true },
    },
  };

  it('is not needed when every locked package is there, builds for other machines apart', () => {
    expect(whyStale(locked, { packages: { 'node_modules/a': { version: '1.2.3' } } })).toBe(null);
  });

  it.each([
    ['nothing is installed yet', null],
    ['node_modules/a is missing', { packages: {} }],
    [
      'node_modules/a is 1.2.4, not 1.2.3',
      { packages: { 'node_modules/a': { version: '1.2.4' } } },
    ],
    [
      'node_modules/b is not in the lock file',
      {
        packages: {
          'node_modules/a': { version: '1.2.3' },
          'node_modules/b': { version: '1.0.0' },
        },
      },
    ],
  ])('is needed when %s', (reason, installed) => {
    expect(whyStale(locked, installed)).toBe(reason);
  });

  it('names one exact version of what it gets outside the lock file', () => {
    expect(NODE_24.version).toMatch(/^24\.\d+\.\d+$/);
  });
});

describe('the last line of npm test', () => {
  const file = (status: string, ...results: string[]) => ({
    name: '/somewhere/a.test.ts',
    status,
    assertionResults: results.map((result) => ({ status: result, fullName: `it is ${result}` })),
  });

  it('counts every test and names what failed and what was skipped', () => {
    const report = { testResults: [file('failed', 'passed', 'failed', 'skipped', 'todo')] };
    expect(countTests(report, false)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 2,
      notes: ['failed: it is failed', 'skipped: it is skipped', 'skipped: it is todo'],
    });
  });

  it('says beside a failure why, and where in the tests', () => {
    const failed = file('failed', 'failed');
    const message =
      'AssertionError: expected 3 to be 2\n    at /x/node_modules/a.js:1:2\n    at /x/test/browser/b.test.ts:4:11';
    const results = failed.assertionResults.map((one) => ({ ...one, failureMessages: [message] }));
    const report = { testResults: [{ ...failed, assertionResults: results }] };
    expect(countTests(report, false).notes).toEqual([
      'failed: it is failed (AssertionError: expected 3 to be 2; test/browser/b.test.ts:4)',
    ]);
  });

  it('counts a file that could not be loaded as one failure', () => {
    expect(countTests({ testResults: [file('failed')] }, false).failed).toBe(1);
  });

  it('counts an error outside the tests as one failure', () => {
    expect(countTests({ testResults: [file('passed', 'passed')] }, false).failed).toBe(1);
    expect(countTests({ testResults: [] }, false).failed).toBe(1);
    expect(countTests({ testResults: [file('passed', 'passed')] }, true).failed).toBe(0);
  });

  it('is plain, and mentions what was skipped only when something was', () => {
    expect(lastLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(lastLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped');
  });
});

describe('the age of a source folder', () => {
  it('is that of the youngest thing in it, deletions included', () => {
    const folder = mkdtempSync(join(tmpdir(), 'thaw-age-'));
    const inner = join(folder, 'inner');
    mkdirSync(inner);
    writeFileSync(join(inner, 'a.ts'), '');
    utimesSync(join(inner, 'a.ts'), 5000, 5000);
    utimesSync(inner, 4000, 4000);
    utimesSync(folder, 3000, 3000);
    expect(newestChange(folder)).toBe(5_000_000);
    rmSync(join(inner, 'a.ts'));
    expect(newestChange(folder)).toBeGreaterThan(5_000_000);
    expect(newestChange(join(folder, 'absent'))).toBe(0);
    rmSync(folder, { recursive: true });
  });
});

describe('a Node that is too old', () => {
  const under = (version: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'thaw-node-'));
    const pretend = join(folder, 'pretend.cjs');
    const versions = JSON.stringify({ node: version });
    writeFileSync(pretend, `Object.defineProperty(process, 'versions', { value: ${versions} });`);
    const args = ['-r', pretend, '-r', run('node-version.cjs'), '-e', 'console.log("ran")'];
    const result = spawnSync(process.execPath, args, { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    return result;
  };

  it.each(['4.9.1', '18.20.4', '20.18.3'])('%s gets one plain line and exit code 2', (version) => {
    const result = under(version);
    expect(result.status).toBe(2);
    expect(result.stdout).toBe('');
    expect(result.stderr).toMatch(/^Thaw needs Node 20\.19 or newer .*\n$/);
    expect(result.stderr).toContain(version);
  });

  it.each(['20.19.0', '22.12.0', '24.1.0'])('%s is new enough', (version) => {
    expect(under(version)).toMatchObject({ status: 0, stdout: 'ran\n', stderr: '' });
  });
});

describe('npm start', () => {
  const start = (port: string) =>
    spawnSync(process.execPath, [run('start.mjs')], {
      encoding: 'utf8',
      env: { ...process.env, PORT: port },
    });

  it.each(['http', '0', '65536', '-1', '80.5'])('refuses %s as a port', (port) => {
    const { status, stderr } = start(port);
    expect(stderr).toBe(`PORT is "${port}"; it must be a whole number from 1 to 65535.\n`);
    expect(status).toBe(2);
  });

  it('says plainly that the port asked for is taken', async () => {
    const server = createServer();
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo;
    const { status, stderr } = start(String(port));
    server.close();
    expect(stderr).toMatch(`Port ${port} is already in use.`);
    expect(status).toBe(2);
  });
});

describe('work that only one process may do at a time', () => {
  const lockedBy = (text: string | null): string => {
    const path = join(mkdtempSync(join(tmpdir(), 'thaw-lock-')), 'lock');
    if (text !== null) writeFileSync(path, text);
    return path;
  };
  const { pid: gone } = spawnSync(process.execPath, ['-e', '']);

  it('is done, and the lock given back, even when the work fails', async () => {
    const path = lockedBy(null);
    await expect(oneAtATime(path, () => existsSync(path))).resolves.toBe(true);
    const failing = (): never => {
      throw new Error('no');
    };
    await expect(oneAtATime(path, failing)).rejects.toThrow('no');
    expect(existsSync(path)).toBe(false);
  });

  it('is done at once when the owner of the lock was interrupted', async () => {
    await expect(oneAtATime(lockedBy(`${hostname()} ${gone}`), () => 'done')).resolves.toBe('done');
  });

  it('waits while the owner of the lock lives', async () => {
    const path = lockedBy(`${hostname()} ${process.pid}`);
    let done = false;
    const waiting = oneAtATime(path, () => (done = true));
    await new Promise((wait) => setTimeout(wait, 300));
    expect(done).toBe(false);
    rmSync(path);
    await waiting;
    expect(done).toBe(true);
  });
});
