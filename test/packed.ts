// The package as others get it: packed by npm, unpacked into an empty project, with what it depends on and nothing else.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from './architecture-source.ts';
import { ensureBatch } from './run/batch-build.mjs';
import { npmCommand } from './run/install.mjs';
import { ensureLibrary } from './run/library-build.mjs';

export interface Project {
  readonly folder: string;
  /** Runs a program in it to its end and gives its standard output; fails with what it said. */
  run(program: string, args: readonly string[]): string;
  remove(): void;
}

/** An empty project with the package in it. Offline: dependencies are those of the clone. */
export async function projectWithPackage(): Promise<Project> {
  const problem = (await ensureBatch()) ?? (await ensureLibrary());
  if (problem !== null) throw new Error(problem);
  const folder = mkdtempSync(join(tmpdir(), 'thaw-packed-'));
  const packages = join(folder, 'node_modules');
  mkdirSync(packages);
  const npm = npmCommand(['pack', '--ignore-scripts', '--json', '--pack-destination', folder]);
  const packed = JSON.parse(ended(root, npm.command, npm.args)) as { filename: string }[];
  ended(folder, 'tar', ['-xzf', packed[0].filename]);
  renameSync(join(folder, 'package'), join(packages, 'thaw'));
  const file = readFileSync(join(packages, 'thaw', 'package.json'), 'utf8');
  const { dependencies } = JSON.parse(file) as { dependencies: Record<string, string> };
  for (const name of Object.keys(dependencies)) {
    const place = join(packages, name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), place, 'dir');
  }
  return {
    folder,
    run: (program, args) => ended(folder, program, args),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function ended(cwd: string, program: string, args: readonly string[]): string {
  const result = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (result.status === 0) return result.stdout;
  throw new Error(`${program} ${args.join(' ')}: ${result.stdout}${result.stderr}`);
}
