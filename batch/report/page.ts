// The report itself, from head to manifest, as one page that needs nothing else: no script, no picture, no type
// from anywhere, under a policy that allows its own style sheet and nothing more.

import { createHash } from 'node:crypto';
import type { Figure } from '../../viz/marks/lab/figure.ts';
import type { LabOutcome } from '../../viz/marks/lab/table.ts';
import { figure } from '../../viz/marks/words.ts';
import { outcomeTitle, valuesText } from '../../viz/marks/lab/words.ts';
import { batchCommand, rowCommand } from './again.ts';
import { commandLine } from '../request-words.ts';
import type { Reading } from './design.ts';
import { MOST_TEXT, manifestText, neededFiles } from './files.ts';
import type { ReportFolder } from './folder.ts';
import { endRows } from './extremes.ts';
import { copyable, facts, figureHtml, html, made, nothing, slug, type Html } from './html.ts';
import { designText, limitsText, methodsText, seedsText } from './methods.ts';
import { reportStyle } from './style.ts';

export interface OutcomePart {
  readonly outcome: LabOutcome;
  readonly answer: readonly string[];
  readonly figures: readonly Figure[];
}

export interface ReportParts {
  readonly source: ReportFolder;
  readonly reading: Reading;
  readonly outcomes: readonly OutcomePart[];
  /** What the reader should know before anything else. */
  readonly notes: readonly string[];
}

export function reportPage(parts: ReportParts): string {
  const { reading, outcomes, notes } = parts;
  const { scenarios } = reading.table.facts;
  const title =
    scenarios.length === 1 ? scenarios[0].title : scenarios.map((one) => one.title).join(' and ');
  const style = `\n${reportStyle()}\n`;
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  const questions = [...new Set(scenarios.map(({ question }) => question))].filter(
    (text) => text !== '',
  );
  return `<!doctype html>\n${
    html`<html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}: report</title>
        ${made(`<style>${style}</style>`)}
      </head>
      <body>
        <header>
          <p class="eyebrow">Thaw, report of a batch of runs</p>
          <h1>${title}</h1>
          ${questions.map((question) => html`<p class="lede">${question}</p>`)} ${headFacts(parts)}
          ${notes.map((note) => html`<p class="note" role="note">${note}</p>`)}
          <nav aria-label="Contents">
            <ul>
              <li><a href="#answer">The answer</a></li>
              ${outcomes.map(({ outcome }) => html`<li><a href="#${slug(outcome.name)}">${outcomeTitle(outcome.name)}</a></li>`)}
              <li><a href="#methods">Methods</a></li>
              <li><a href="#again">Every row again</a></li>
              <li><a href="#manifest">Manifest</a></li>
            </ul>
          </nav>
        </header>
        <main>
          <h2 id="answer">The answer</h2>
          ${outcomes.map(answerHtml)}
          <h3>What the intervals hold</h3>
          ${limitsText(reading).map((text) => html`<p>${text}</p>`)} ${figuresHtml(outcomes)}
          <h2 id="methods">Methods</h2>
          ${methodsText(parts.source.manifest, reading, parts.source.indices).map((text) => html`<p>${text}</p>`)}
          ${againHtml(parts)} ${citeHtml(parts)}
          <section class="manifest">
            <h2 id="manifest">Manifest</h2>
            <p>As it stands in <code>manifest.json</code>: enough to make every row again.</p>
            ${copyable(manifestText(parts.source.manifest), 'Manifest')}
          </section>
        </main>
        <footer>
          <p>
            Made by <code>thaw report</code> from the files of the batch alone. This page holds no
            script and asks no other host for anything.
          </p>
        </footer>
      </body>
    </html>`.html
  }\n`;
}

/** Where each scenario ends by itself. */
function lastWeeks({ request }: ReportFolder['manifest']): string {
  const weeks = request.scenarios.map(({ text }) => {
    try {
      return String((JSON.parse(text) as { weeks?: unknown }).weeks);
    } catch {
      return 'unknown';
    }
  });
  return [...new Set(weeks)].join(', ');
}

function headFacts({ source: { manifest }, reading }: ReportParts): Html {
  const { runs, seedsRun, program, request } = manifest;
  const points = Math.round(reading.table.rows / seedsRun);
  return facts([
    ['Runs', figure(runs.total, 0)],
    ['Failed', figure(runs.failed, 0)],
    ['Cells or points', figure(points, 0)],
    ['Seeds', seedsText(manifest, reading)],
    ['Weeks', request.weeks === null ? lastWeeks(manifest) : String(request.weeks)],
    ['Varied', designText(reading), 'long'],
    [
      'Scenario, hash',
      request.scenarios.map(({ name, hash }) => `${name}, ${hash}`).join('; '),
      'long',
    ],
    [
      'Version, engine, commit',
      `${program.version}, ${program.engine}${program.commit === null ? '' : `, ${program.commit}`}`,
      'long',
    ],
  ]);
}

const answerHtml = ({ outcome, answer }: OutcomePart): Html =>
  html`<section class="answer" id="answer-${slug(outcome.name)}">
    <h3>${outcomeTitle(outcome.name)} <code>${outcome.name}</code></h3>
    ${answer.map((text) => html`<p>${text}</p>`)}
  </section>`;

function figuresHtml(outcomes: readonly OutcomePart[]): Html[] {
  let number = 0;
  return outcomes.map(({ outcome, figures }) => {
    const list = figures.map((figure) => figureHtml(figure, ++number));
    return html`<h2 id="${slug(outcome.name)}">${outcomeTitle(outcome.name)}</h2>
      <p><code>${outcome.name}</code>: ${outcome.meaning} Unit: ${outcome.unit}.</p>
      ${list}`;
  });
}

function againHtml({ source: { manifest }, reading, outcomes }: ReportParts): Html {
  const { command } = manifest;
  const isJoined = command[1] === 'merge';
  const words = batchCommand(manifest);
  const files = neededFiles(manifest).map(({ name, text }) =>
    text.length > MOST_TEXT
      ? html`<p>
          <code>${name}</code> is too long for a page; its text stands in
          <code>manifest.json</code>.
        </p>`
      : html`<details>
          <summary>${name}</summary>
          ${copyable(text, name)}
        </details>`,
  );
  const rows = endRows(reading, outcomes[0]?.outcome.name ?? '', manifest.stateHashes).map(
    ({ file, seed, set, values, hash }) => {
      const name = `Run of ${valuesText(reading.factors, values)}, seed ${seed}`;
      const end = hash === null ? 'It failed.' : `It ends in state ${hash}.`;
      const line = rowCommand(
        manifest,
        manifest.files[file] ?? reading.table.facts.scenarios[file].name,
        seed,
        set,
      );
      return html`<p>${name}. ${end}</p>
        ${copyable(line, name, 'command')}`;
    },
  );
  return html`<h2 id="again">Every row again</h2>
    <p>
      All rows at once, with the version named
      above${isJoined ? '; the folder was joined from shards, and this is the same batch in one piece' : ''}:
    </p>
    ${copyable(words, 'Command for all rows', 'command')}
    ${
      isJoined
        ? nothing
        : html`<p>As it was typed:</p>
            ${copyable(commandLine(command), 'Command as typed', 'command')}`
    }
    ${
      files.length === 0
        ? nothing
        : html`<p>Files that it reads:</p>
            ${files}`
    }
    <h3>One row</h3>
    <p>
      A row of <code>runs.csv</code> holds its seed and what was varied; with these it is one
      command, and it prints the state hash that the row has.
    </p>
    ${rows}`;
}

function citeHtml({ source: { manifest } }: ReportParts): Html {
  const { program, started } = manifest;
  const year = /^\d{4}/.exec(started)?.[0] ?? '';
  const text = `@software{thaw,
  title   = {Thaw: a flight simulator for culture change},
  author  = {{The Thaw authors}},
  version = {${program.version}},
  year    = {${year}},
  note    = {engine ${program.engine}${program.commit === null ? '' : `, commit ${program.commit}`}}
}`;
  return html`<h2 id="cite">How to cite</h2>
    ${copyable(text, 'Citation')}`;
}
