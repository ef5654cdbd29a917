// What makes the served page installable and open without a network: a manifest with its icons, and the service
// worker (viz/offline/service-worker.ts), which is told here which files there are and what each must add up to.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Plugin, Rolldown } from 'vite';

const SERVICE_WORKER = 'service-worker';
/** Names that are asked for from outside the page's scripts and so carry no checksum. */
const AT_THE_TOP: Readonly<Record<string, string>> = {
  'manifest.webmanifest': 'viz/offline/manifest.webmanifest',
  'icon.svg': 'viz/icon.svg',
  'icon-192.png': 'viz/offline/icon-192.png',
  'icon-512.png': 'viz/offline/icon-512.png',
  'icon-maskable.png': 'viz/offline/icon-maskable.png',
};

export const offlineInput = {
  index: 'index.html',
  [SERVICE_WORKER]: 'viz/offline/service-worker.ts',
};

/** Its address must stay the same from version to version: browsers look there for the next one. */
export const offlineOutput: Rolldown.OutputOptions = {
  entryFileNames: ({ name }) => (name === SERVICE_WORKER ? '[name].js' : 'assets/[name]-[hash].js'),
};

const contentOf = (file: Rolldown.OutputAsset | Rolldown.OutputChunk): string | Uint8Array =>
  file.type === 'chunk' ? file.code : file.source;
const checksum = (content: string | Uint8Array): string =>
  `sha256-${createHash('sha256').update(content).digest('base64')}`;

export function offline(): Plugin {
  return {
    name: 'thaw-offline',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'manifest', href: './manifest.webmanifest' } },
      { tag: 'link', attrs: { rel: 'apple-touch-icon', href: './icon-192.png' } },
    ],
    buildStart() {
      for (const [fileName, path] of Object.entries(AT_THE_TOP)) {
        this.emitFile({ type: 'asset', fileName, source: readFileSync(path) });
      }
    },
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const worker = bundle[`${SERVICE_WORKER}.js`];
        if (worker?.type !== 'chunk' || worker.imports.length > 0) {
          throw new Error('the service worker must be one file of its own');
        }
        const files = Object.values(bundle)
          .filter((file) => file !== worker)
          .map((file) => [file.fileName, checksum(contentOf(file))] as const)
          .toSorted(([one], [other]) => (one < other ? -1 : 1));
        const version = checksum(JSON.stringify(files)).slice(7, 19);
        const built = JSON.stringify({ version, files });
        worker.code = worker.code.replace('THAW_BUILT', () => built);
      },
    },
  };
}
