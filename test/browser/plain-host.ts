// A host as plain as any: it serves the built page without one header of ours. What it serves can be changed
// while it runs, as when somebody uploads the next version.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { root } from '../architecture-source.ts';

const KINDS: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

export interface PlainHost {
  /** The page's address in a folder of the host, with a slash at its end. */
  readonly url: string;
  /** Serves this text under a name, in the place of what the build made. */
  replace(name: string, text: string): void;
  close(): Promise<void>;
}

export const builtText = (name: string): string =>
  readFileSync(join(root, 'dist', 'app', name), 'utf8');

export const checksum = (text: string): string =>
  `sha256-${createHash('sha256').update(text).digest('base64')}`;

export async function startPlainHost(): Promise<PlainHost> {
  const replaced = new Map<string, string>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname.replace(/^\/thaw\//, '');
    const name = path === '' ? 'index.html' : path;
    try {
      const content = replaced.get(name) ?? readFileSync(join(root, 'dist', 'app', name));
      response.setHeader('Content-Type', KINDS[extname(name)] ?? 'application/octet-stream');
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/thaw/`,
    replace: (name, text) => void replaced.set(name, text),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
