// Pieces of a page as text. Whatever comes from a file is escaped here, and nowhere is markup taken as it is
// but from these functions.

import type { Figure, FigureTable } from '../../viz/marks/lab/figure.ts';
import { escaped, markup } from '../../viz/marks/lab/mark.ts';
import { MOST_ROWS } from '../../viz/marks/lab/tables.ts';
import { counted } from '../../viz/marks/lab/words.ts';

/** Markup that was made here, and may be put into markup. */
export interface Html {
  readonly html: string;
}

/** A template whose values are escaped, unless they are markup of ours; lists are joined. */
export function html(
  parts: TemplateStringsArray,
  ...values: readonly (string | number | Html | readonly Html[])[]
): Html {
  const texts = values.map((value) => {
    if (typeof value === 'string' || typeof value === 'number') return escaped(String(value));
    return 'html' in value ? value.html : value.map((one) => one.html).join('\n');
  });
  return { html: parts.map((part, place) => part + (texts[place] ?? '')).join('') };
}

/** Markup of ours as it is: style sheets and drawings. */
export const made = (text: string): Html => ({ html: text });
export const nothing = made('');

/** A name as an address inside the page, and as part of a file name. */
export const slug = (name: string): string =>
  name.replace(/[^\w-]+/g, '-').replace(/^-+|-+$/g, '') || 'figure';

const isNumber = (text: string): boolean =>
  /^[-\u2212]?[\d.]+(e[-+]?\d+)?$/.test(text) || text === '';

/** A table in a frame that scrolls; more rows than it shows are counted. */
export function tableHtml({ head, rows }: FigureTable, name: string): Html {
  const shown = rows.slice(0, MOST_ROWS);
  const numbers = head.map((_, column) => shown.every((row) => isNumber(row[column])));
  const style = (column: number): string => (numbers[column] ? 'number' : 'word');
  const heads = head.map(
    (text, column) => html`<th scope="col" class="${style(column)}">${text}</th>`,
  );
  const body = shown.map((row) => {
    const cells = row.map((text, column) =>
      made(`<td class="${style(column)}">${escaped(text)}</td>`),
    );
    return made(`<tr>${cells.map((cell) => cell.html).join('')}</tr>`);
  });
  const cut =
    rows.length > shown.length
      ? html`<p>
          The ${shown.length} first of ${counted(rows.length, 'row')}; the files of the batch have
          them all.
        </p>`
      : nothing;
  return html`${cut}
    <div class="wide" tabindex="0" role="region" aria-label="${name}">
      <table>
        <thead>
          <tr>
            ${heads}
          </tr>
        </thead>
        <tbody>
          ${body}
        </tbody>
      </table>
    </div>`;
}

/** A figure with its caption and the table behind it. */
export function figureHtml(figure: Figure, number: number): Html {
  const { title, caption, drawing, table } = figure;
  const name = `Figure ${number}`;
  return html`<figure id="${slug(figure.name)}">
    <div class="picture" tabindex="0" role="group" aria-label="${name}">
      ${made(markup(drawing))}
    </div>
    <figcaption>
      <b>${name}. ${title}.</b> ${caption}
      <details>
        <summary>Table behind ${name.toLowerCase()}</summary>
        ${tableHtml(table, `Table behind ${name.toLowerCase()}`)}
      </details>
    </figcaption>
  </figure>`;
}

/** A text to be copied. */
export const copyable = (text: string, name: string, style = ''): Html =>
  html`<pre
    class="${style}"
    tabindex="0"
    role="region"
    aria-label="${name}"
  ><code>${text}</code></pre>`;

/** A list of facts. */
export const facts = (
  list: readonly (readonly [name: string, value: string, style?: string])[],
): Html =>
  html`<dl class="facts">
    ${list.map(
      ([name, value, style = 'short']) =>
        html`<div class="${style}">
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
