// `npm start`: installs what is locked, builds the page, serves it on this machine alone and says where.
// PORT picks the port; without it the first free one from 4173 is taken.

import { installLocked, root } from './install.mjs';

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

async function start() {
  const port = readPort(process.env.PORT);
  if (port === null) {
    console.error(`PORT is "${process.env.PORT}"; it must be a whole number from 1 to 65535.`);
    return 2;
  }
  if (!installLocked()) return 1;
  const { build, preview } = await import('vite');
  await build({ root, logLevel: 'warn' });
  const server = await preview({
    root,
    logLevel: 'silent',
    preview: { port: port ?? FIRST_PORT, strictPort: port !== undefined },
  }).catch((/** @type {Error} */ error) => {
    if (!/already in use|EACCES/.test(error.message)) throw error;
    return error.message.includes('EACCES') ? 'needs rights this user lacks' : 'is already in use';
  });
  if (typeof server === 'string') {
    console.error(`Port ${port} ${server}. Choose another: PORT=${FIRST_PORT + 1000} npm start`);
    return 2;
  }
  console.log(`Thaw is at ${server.resolvedUrls?.local[0]}`);
  console.log('Press Ctrl-C to stop.');
  return new Promise((resolve) => {
    const stop = () => void server.close().then(() => resolve(0));
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}

process.exitCode = await start();
