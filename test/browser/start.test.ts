// `npm start` from its first line to Ctrl-C, and what its server says to those who ask too much.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../architecture-source.ts';
import { serveBuiltPage, type Served } from './harness.ts';

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Unlike fetch, sends the path as it is written and any host. */
function get(url: string, path: string, host?: string): Promise<Answer> {
  const { hostname, port } = new URL(url);
  const headers = host === undefined ? {} : { host };
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, headers }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => (body += part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('npm start', () => {
  it('builds, says where the page is, serves it, and ends cleanly on Ctrl-C', async () => {
    const { PORT: _, ...env } = process.env;
    const child = spawn(process.execPath, [join(root, 'test', 'run', 'start.mjs')], { env });
    let url = '';
    for await (const line of createInterface({ input: child.stdout })) {
      url = /^Thaw is at (http:\/\/127\.0\.0\.1:\d+\/)$/.exec(line)?.[1] ?? url;
      if (line === 'Press Ctrl-C to stop.') break;
    }
    expect(Number(new URL(url).port)).toBeGreaterThanOrEqual(4173);
    expect((await get(url, '/')).status).toBe(200);
    child.kill('SIGINT');
    const [code] = (await once(child, 'exit')) as [number | null];
    expect(code).toBe(0);
    await expect(get(url, '/')).rejects.toThrow('ECONNREFUSED');
  });
});

describe('the server', () => {
  let served: Served;

  beforeAll(async () => {
    served = await serveBuiltPage();
  });

  afterAll(() => served.close());

  it.each(['/', '/no-such-thing'])('sends its strict headers with %s', async (path) => {
    const { headers } = await get(served.url, path);
    const policy = String(headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
    expect(headers).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
    expect(headers['access-control-allow-origin']).toBe(undefined);
  });

  it('serves a page that carries the policy and holds no script or style of its own', async () => {
    const { body, headers } = await get(served.url, '/');
    expect(headers['content-type']).toMatch('text/html');
    expect(body).toContain('http-equiv="Content-Security-Policy"');
    expect(body).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/);
    expect(body).not.toMatch(/(src|href)="(https?:)?\/\//);
    const files = [...body.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)];
    expect(files.length).toBeGreaterThan(1);
    for (const [, file] of files) {
      const answer = await get(served.url, `/${file}`);
      const type = file?.endsWith('.js') ? 'text/javascript' : 'text/css';
      expect(answer).toMatchObject({ status: 200, headers: { 'content-type': type } });
    }
  });

  it.each([
    '/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
    '/assets/..%5c..%5c..%5cpackage.json',
    '//etc/passwd',
  ])('gives nothing from outside the built page for %s', async (path) => {
    const { status, body } = await get(served.url, path);
    expect(status).toBe(404);
    expect(body).not.toContain('thaw');
  });

  it('answers only to the name of this machine', async () => {
    expect((await get(served.url, '/', 'elsewhere.example')).status).toBe(403);
  });
});
