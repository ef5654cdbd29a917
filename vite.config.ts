// Four builds from one source tree: `vite build` makes the page in dist/app, `--mode file` the same page as one
// file, dist/thaw.html, `--mode batch` the headless command in dist/batch, `--mode library` the library in
// dist/lib. The headers below are the page's whole security policy;
// the built index.html carries the same policy for hosts that send no headers.

import { defineConfig, type Plugin, type UserConfig } from 'vite';
import { file } from './file.config.ts';
import { offline, offlineInput, offlineOutput } from './offline.config.ts';

const CONTENT_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

const ISOLATION = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

const HEADERS: Record<string, string> = {
  ...ISOLATION,
  // A meta element may not say who may frame the page; only the header can.
  'Content-Security-Policy': [...CONTENT_POLICY, "frame-ancestors 'none'"].join('; '),
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cache-Control': 'no-cache',
};

function securityPolicy(): Plugin {
  return {
    name: 'thaw-security-policy',
    transformIndexHtml: {
      order: 'post',
      // The development server injects styles and a socket of its own, so only builds carry the policy.
      handler(html, context) {
        if (context.server) return html;
        const meta = {
          'http-equiv': 'Content-Security-Policy',
          content: CONTENT_POLICY.join('; '),
        };
        return [{ tag: 'meta', attrs: meta, injectTo: 'head-prepend' as const }];
      },
    },
    configurePreviewServer(server) {
      // Every answer carries the headers, the "not found" ones too.
      server.middlewares.use((_request, response, next) => {
        for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
        next();
      });
    },
  };
}

const page: UserConfig = {
  // Relative addresses: the built folder works under any path of any static host.
  base: './',
  appType: 'mpa',
  publicDir: false,
  plugins: [securityPolicy(), offline()],
  worker: { format: 'es' },
  build: {
    outDir: 'dist/app',
    target: 'es2022',
    // The policy allows neither data: fonts nor inline scripts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // three.js alone is 700 kB before compression.
    chunkSizeWarningLimit: 1000,
    rolldownOptions: { input: offlineInput, output: offlineOutput },
  },
  server: { host: '127.0.0.1', headers: ISOLATION },
  preview: { host: '127.0.0.1', port: 4173, cors: false },
};

const batch: UserConfig = {
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: 'dist/batch',
    target: 'node20',
    rolldownOptions: {
      input: {
        cli: 'batch/cli.ts',
        'node-worker': 'batch/node-worker.ts',
        'facts-worker': 'batch/facts-worker.ts',
      },
      output: {
        entryFileNames: '[name].js',
        banner: (chunk) => (chunk.isEntry && chunk.name === 'cli' ? '#!/usr/bin/env node' : ''),
      },
    },
  },
};

const library: UserConfig = {
  publicDir: false,
  build: {
    ssr: true,
    outDir: 'dist/lib',
    target: 'es2022',
    rolldownOptions: {
      input: ['index', 'threads-node', 'threads-browser', 'thread-node', 'thread-browser'].map(
        (name) => `workers/door/${name}.ts`,
      ),
      // A file a module, so that a bundler takes what is used and leaves the rest.
      output: { preserveModules: true, preserveModulesRoot: '.', entryFileNames: '[name].js' },
    },
  },
};

const builds: Readonly<Record<string, UserConfig>> = { batch, file, library };

export default defineConfig(({ mode }) => builds[mode] ?? page);
