// `npm start`: installs what is locked, builds the page, serves it on this machine alone and says where.
// PORT picks the port; without it the first free one from 4173 is taken.

import { createServer } from 'node:net';
import { installLocked, root } from './install.mjs';
import { endWithParent } from './orphan.mjs';

const FIRST_PORT = 4173;

/**
 * The port asked for, undefined for "the first free one", or null when PORT makes no sense.
 * @param {string | undefined} text
 */
function readPort(text) {
  if (text === undefined || text === '') return undefined;
  const port = /^\d{1,5}$/.test(text) ? Number(text) : -1;
  return port >= 1 && port <= 65535 ? port : null;
}

/**
 * Why the port cannot be had, or null. Asked before the build, so that nobody waits for a refusal.
 * @param {number} port
 * @returns {Promise<string | null>}
 */
function whyNot(port) {
  const attempt = createServer();
  return new Promise((resolve) => {
    attempt.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      resolve(error.code === 'EADDRINUSE' ? 'is already in use' : `cannot be used (${error.code})`);
    });
    attempt.listen(port, '127.0.0.1', () => attempt.close(() => resolve(null)));
  });
}

async function serve(/** @type {number | undefined} */ port) {
  const { build, preview } = await import('vite');
  await build({ root, logLevel: 'warn' });
  const server = await preview({
    root,
    logLevel: 'silent',
    preview: { port: port ?? FIRST_PORT, strictPort: port !== undefined },
  });
  endWithParent();
  console.log(`Thaw is at ${server.resolvedUrls?.local[0]}`);
  console.log('Press Ctrl-C to stop.');
  await new Promise((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  await server.close();
}

async function start() {
  const port = readPort(process.env.PORT);
  if (port === null) {
    console.error(`PORT is "${process.env.PORT}"; it must be a whole number from 1 to 65535.`);
    return 2;
  }
  const refusal = port === undefined ? null : await whyNot(port);
  if (refusal !== null) {
    console.error(`Port ${port} ${refusal}. Choose another, or none: npm start finds a free one.`);
    return 2;
  }
  if (!(await installLocked())) return 1;
  await serve(port);
  return 0;
}

process.exitCode = await start();
