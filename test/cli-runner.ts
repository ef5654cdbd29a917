// Starts the built command as other people's scripts do, in a folder of its own.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Manifest } from '../batch/manifest.ts';
import { batchCli, ensureBatch } from './run/batch-build.mjs';

export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

export interface Started {
  ended: Promise<Ended>;
  kill(signal: NodeJS.Signals): void;
  /** What has been said on standard error so far. */
  heard(): string;
}

/** Builds the command when its sources are newer; for beforeAll. */
export async function buildCommand(): Promise<void> {
  const problem = await ensureBatch();
  if (problem !== null) throw new Error(problem);
}

/** A folder that goes away with the test file. */
export function scratchFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'thaw-cli-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

interface Where {
  folder: string;
  cli?: string;
  env?: Record<string, string>;
  /** For Node itself. */
  flags?: string[];
  /** Milliseconds after which it is taken to hang. */
  patience?: number;
}

export function startThaw(
  { folder, cli = batchCli, env = {}, flags = [], patience = 60_000 }: Where,
  words: string[],
): Started {
  const child = spawn(process.execPath, [...flags, cli, ...words], {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A command that hangs must not outlive its test.
    timeout: patience,
    killSignal: 'SIGKILL',
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (code) => resolve({ code, out, err }));
  });
  return { ended, kill: (signal) => child.kill(signal), heard: () => err };
}

/** Runs the command to its end; `words` is split at spaces. */
export function thaw(where: Where, words: string): Promise<Ended> {
  return startThaw(where, words.split(' ')).ended;
}

/** 32 people for a few weeks; one department's name needs quotes in CSV. */
export function tinyScenario(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    schemaVersion: 1,
    title: 'Tiny',
    question: 'Does it run?',
    claims: [],
    seed: 3,
    weeks: 4,
    organisation: {
      name: 'Tiny',
      departments: [
        { name: 'Desk', people: 20, service: true },
        { name: 'Shop, "north"', people: 12 },
      ],
    },
    interventions: [{ kind: 'vision-talk', start: 1 }],
    ...changes,
  };
}

export function writeScenario(
  folder: string,
  name: string,
  changes: Record<string, unknown> = {},
): void {
  writeFileSync(join(folder, name), JSON.stringify(tinyScenario(changes), null, 2));
}

/** Reads what batches wrote below a folder. */
export function resultsIn(folder: string) {
  const read = (...path: string[]): string => readFileSync(join(folder, ...path), 'utf8');
  return {
    read,
    manifestOf: (batch: string): Manifest => JSON.parse(read(batch, 'manifest.json')) as Manifest,
    tables: (batch: string): string[] => [read(batch, 'runs.csv'), read(batch, 'series.csv')],
  };
}
