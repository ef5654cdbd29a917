// The build for a USB stick: `vite build --mode file` makes dist/thaw.html, the whole page in one file that
// opens from disk with no network. Threads start from blobs, and the policy in its head names its own script and style by
// their checksums, so that nothing else runs in it and no host is asked.

import { createHash } from 'node:crypto';
import type { Plugin, Rolldown, UserConfig } from 'vite';

/** `new Worker(new URL('./a.worker.ts', import.meta.url), { type: 'module' })`, the one way threads are started. */
const STARTED =
  /new Worker\(\s*new URL\('(\.[^']+)', import\.meta\.url\),\s*\{ type: 'module' \},?\s*\)/g;

/** Threads as text within the script: a page from disk may start none from a file beside it. */
function threadsWithin(): Plugin {
  return {
    name: 'thaw-threads-within',
    enforce: 'pre',
    transform: {
      filter: { id: /\/workers\/[^?]*\.ts$|\/viz\/[^?]*\.ts$/, code: /new Worker\(/ },
      handler(code, id) {
        const imports: string[] = [];
        const changed = code.replace(STARTED, (_, path: string) => {
          const name = `Thread${imports.length}`;
          imports.push(`import ${name} from '${path}?worker&inline';`);
          return `new ${name}()`;
        });
        if (/new Worker\(/.test(changed)) this.error(`${id} starts a thread in a way of its own`);
        return { code: imports.join('') + changed, map: null };
      },
    },
  };
}

const checksum = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The page's whole policy on disk; its own addresses are data: and blob: ones. */
const policy = (script: string, style: string): string =>
  [
    "default-src 'none'",
    `script-src ${checksum(script)}`,
    `style-src ${checksum(style)}`,
    'img-src data: blob:',
    'font-src data:',
    'worker-src blob:',
    // The page's type is read again for pictures, and films are read back.
    'connect-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const textOf = ({ source }: Rolldown.OutputAsset): string =>
  typeof source === 'string' ? source : new TextDecoder().decode(source);

const addressOf = (icon: Rolldown.OutputAsset): string =>
  `data:image/svg+xml,${encodeURIComponent(textOf(icon))}`;

/** Puts script and style into the page and leaves nothing else to be written. */
function oneFile(): Plugin {
  return {
    name: 'thaw-one-file',
    enforce: 'post',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        const files = Object.values(bundle);
        const chunks = files.filter((file) => file.type === 'chunk');
        const assets = files.filter((file) => file.type === 'asset');
        const page = assets.find(({ fileName }) => fileName === 'index.html');
        const styles = assets.filter(({ fileName }) => fileName.endsWith('.css'));
        const icons = assets.filter(({ fileName }) => fileName.endsWith('.svg'));
        const within = new Set([page, ...styles, ...icons]);
        const beside = assets.filter((file) => !within.has(file));
        if (page === undefined || chunks.length !== 1 || beside.length > 0) {
          const names = [...chunks, ...beside].map(({ fileName }) => fileName).join(', ');
          throw new Error(`one script and nothing beside it was expected, there are: ${names}`);
        }
        // What a browser reads as the end of the script, or as a comment in it, is written another way.
        const script = chunks[0].code
          .replaceAll(/<\/(?=script)/gi, '<\\/')
          .replaceAll('<!--', '<\\!--');
        const style = styles.map(textOf).join('\n');
        const head =
          `<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}" />` +
          `<style>${style}</style>`;
        const html = icons
          .reduce(
            (text, icon) => text.replaceAll(`./${icon.fileName}`, addressOf(icon)),
            textOf(page),
          )
          .replaceAll(/\s*<script type="module"[^>]*><\/script>/g, '')
          .replaceAll(/\s*<link rel="(?:stylesheet|modulepreload)"[^>]*>/g, '')
          .replace(/<head>/, () => `<head>${head}`)
          .replace(/<\/body>/, () => `<script type="module">${script}</script></body>`);
        for (const { fileName } of files) delete bundle[fileName];
        this.emitFile({ type: 'asset', fileName: 'thaw.html', source: html });
      },
    },
  };
}

export const file: UserConfig = {
  base: './',
  publicDir: false,
  plugins: [threadsWithin(), oneFile()],
  // Chromium starts no module from a blob of a page on disk; one closed script it does.
  worker: { format: 'iife', plugins: () => [threadsWithin()] },
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    target: 'es2022',
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    modulePreload: false,
    chunkSizeWarningLimit: 5000,
    rolldownOptions: { output: { codeSplitting: false } },
  },
};
