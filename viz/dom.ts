// Making elements in one expression. Text is always text: nothing here parses HTML, so a department
// called "<img onerror=…>" stays a name.

type Attributes = Record<string, string | number | boolean | undefined>;
type Child = Node | string;

/** An element with attributes (false and undefined are left out, true is written bare). */
export function el<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    node.setAttribute(name, value === true ? '' : String(value));
  }
  node.append(...children);
  return node;
}

/** A button with a visible text, or with a sign and a spoken name. */
export function button(
  text: string,
  onClick: () => void,
  attributes: Attributes = {},
): HTMLButtonElement {
  const node = el('button', { type: 'button', ...attributes }, text);
  node.addEventListener('click', onClick);
  return node;
}

/** Sets a text only when it differs, so that nothing is laid out or read aloud for nothing. */
export function setText(node: HTMLElement, text: string): void {
  if (node.textContent !== text) node.textContent = text;
}

/** The part of an event's target that is an element, for asking where a key was pressed. */
export function targetOf(event: Event): Element | null {
  return event.target instanceof Element ? event.target : null;
}

/** What scrolls can be reached by keyboard; what does not is no stop on the way. */
export function focusWhenScrolling(node: HTMLElement): void {
  const observer = new ResizeObserver(() => {
    const wide = node.scrollWidth > node.clientWidth + 1;
    const tall = node.scrollHeight > node.clientHeight + 1;
    if (wide || tall) node.tabIndex = 0;
    else node.removeAttribute('tabindex');
  });
  observer.observe(node);
}

const SVG = 'http://www.w3.org/2000/svg';

/** An element of a drawing with attributes; children are elements or text. */
export function svgEl<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>> = {},
  ...children: Child[]
): SVGElementTagNameMap[Tag] {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
  node.append(...children);
  return node;
}

/** A drawn sign, 16 by 16, filled with the colour of the text around it; silent to screen readers. */
export function icon(path: string): SVGSVGElement {
  const silent = { 'aria-hidden': 'true', focusable: 'false' };
  return svgEl(
    'svg',
    { viewBox: '0 0 16 16', width: 16, height: 16, ...silent },
    svgEl('path', { d: path, fill: 'currentColor' }),
  );
}
