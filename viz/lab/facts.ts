// What was run, in a few lines above the figures: of which scenario, over which design, by which version.

import { version } from '../../package.json';
import { pointOf } from '../../workers/results/runs.ts';
import type { ResultsRead } from '../../workers/results-client.ts';
import { el } from '../dom.ts';
import { problemList } from '../notices.ts';
import { words } from './words.ts';

const MOST_FAILURES = 50;

export function factsOf({ manifest, runs, notes }: ResultsRead): HTMLElement {
  const { scenarios, seeds, shard, failures } = manifest;
  const titles = scenarios.map(({ name, title }) => `${title} (${name})`).join(', ');
  const points = new Set(Array.from(runs.run, (run) => pointOf(run, manifest.seedsRun))).size;
  const weeks = [...new Set(scenarios.map((scenario) => scenario.weeks))];
  const parts = [
    words.cells(points, words.method(manifest.method), manifest.swept),
    seeds === null ? words.ownSeeds : words.seeds(seeds.first, seeds.first + manifest.seedsRun - 1),
    words.runs(runs.rows, failures.length),
    words.anyOf(weeks.map(words.weeks)),
  ];
  const said = manifest.version === version;
  const made = said ? words.sameVersion(version) : words.otherVersion(manifest.version, version);
  const failed = failures
    .slice(0, MOST_FAILURES)
    .map(({ run, seed, params, error }) => el('li', {}, words.failure(run, seed, params, error)));
  const more = failures.length - failed.length;
  if (more > 0) failed.push(el('li', {}, words.moreFailures(more)));
  return el(
    'div',
    { class: 'lab-facts' },
    el(
      'p',
      { class: 'lab-what', tabindex: -1 },
      el('strong', {}, titles),
      `: ${parts.join('; ')}.`,
    ),
    el('p', { class: said ? 'lab-quiet' : 'lab-warns' }, made),
    ...(shard === null
      ? []
      : [el('p', { class: 'lab-warns' }, words.shard(shard.index, shard.of))]),
    ...(notes.length === 0
      ? []
      : [el('div', { class: 'lab-warns', role: 'group' }, words.noted, problemList(notes))]),
    ...(failures.length === 0
      ? []
      : [
          el(
            'details',
            {},
            el('summary', {}, words.failures(failures.length)),
            el('ul', { class: 'lab-failures' }, ...failed),
          ),
        ]),
  );
}
