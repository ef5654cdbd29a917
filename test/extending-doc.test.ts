// docs/extending.md shows the example that lies beside it, and the program it shows does what it says.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { defineMechanism } from '../sim/index.ts';
import { WEEK } from '../sim/extensions/definition.ts';
import { RICH, tinyFile } from './helpers.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const doc = readFileSync(join(root, 'docs', 'extending.md'), 'utf8');
const blocks = [...doc.matchAll(/```js\n([^]*?)```/g)].map(([, text]) => text);
const folder = mkdtempSync(join(tmpdir(), 'thaw-extending-'));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('docs/extending.md', () => {
  it('shows the example that lies beside it, but for its first comment', () => {
    const example = readFileSync(join(root, 'docs', 'examples', 'rumours.mjs'), 'utf8');
    expect(example.slice(example.indexOf('\n\n') + 2)).toBe(blocks[0]);
  });

  it('shows a program that runs', async () => {
    const company = join(folder, 'my-company.json');
    writeFileSync(company, JSON.stringify(tinyFile(RICH)));
    writeFileSync(join(folder, 'rumours.mjs'), blocks[0]);
    const program = blocks[1]
      .replace("'thaw'", `'${join(root, 'sim', 'index.ts')}'`)
      .replace("'my-company.json'", `'${company}'`);
    const path = join(folder, 'program.mjs');
    writeFileSync(path, program);
    const { heard, problems } = (await import(path)) as { heard: Float32Array; problems: [] };
    expect(problems).toEqual([]);
    expect(Math.max(...heard)).toBeGreaterThan(0.01);
  });

  it('lists the rules after which a mechanism can stand, in the order of the week', () => {
    expect(doc).toContain(`stands: ${WEEK.join(', ')} (`);
  });
});

describe('TypeScript', () => {
  it('knows the names that a mechanism declared, and no others', () => {
    const typed = defineMechanism({
      name: 'typed',
      after: 'learning',
      sentence: 'Knows its names.',
      source: 'none: a test',
      claims: [],
      params: [
        { name: 'typedBy', default: 1, min: 0, max: 1, unit: 'trust', sentence: 's', source: 's' },
      ],
      switch: 'typedBy',
      columns: [{ name: 'typedState', unit: 'trust', low: 0, high: 1, start: 0 }],
      reads: ['trust'],
      writes: ['safety'],
      levers: ['talk'],
      pass(model, own) {
        own.columns.typedState[0] = model.columns.trust[0] * model.values.typedBy;
        own.push.safety[0] = own.levers.talk[0] * model.values.beliefRate;
        // @ts-expect-error A read column may not be written.
        model.columns.trust[0] = 1;
        // @ts-expect-error Not declared to read.
        void model.columns.fear;
        // @ts-expect-error Not declared to write.
        void own.push.trust;
        // @ts-expect-error No column of its own.
        void own.columns.trust;
        // @ts-expect-error No parameter of anybody.
        void model.values.typedTo;
      },
    });
    expect(Object.isFrozen(typed.params)).toBe(true);
  });
});
