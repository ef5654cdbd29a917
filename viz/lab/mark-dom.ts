// Drawings of the lab as elements: what the command writes as text is built here node by node, so that no text of a
// stranger is ever read as markup. Their looks are one sheet, laid over the page when the first is drawn.

import { labProperties, labRules } from '../marks/lab/look.ts';
import type { Mark } from '../marks/lab/mark.ts';
import type { Theme } from '../palette.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** The elements of a drawing. */
export function drawn(mark: Mark): SVGElement {
  const node = document.createElementNS(SVG, mark.tag);
  for (const [name, value] of Object.entries(mark.attributes))
    node.setAttribute(name, String(value));
  if (mark.text !== '') node.append(mark.text);
  node.append(...mark.children.map(drawn));
  return node;
}

/** Puts the looks of both themes on the page. */
export function layLooks(): void {
  const themes = (['dark', 'light'] as const).map((theme: Theme) => {
    const own = labProperties(theme).filter(([name]) => name.startsWith('--lab-'));
    return `:root[data-theme='${theme}']{${own.map(([name, value]) => `${name}:${value}`).join(';')}}`;
  });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${themes.join('\n')}\n${labRules()}`);
  document.adoptedStyleSheets.push(sheet);
}
