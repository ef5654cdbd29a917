// A drawing as a tree of plain values: pure figures give it, the page makes elements of it, the command
// writes it as text. Its looks are named by classes; look.ts says what they mean.

export interface Mark {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly Mark[];
  /** Text inside, before the children; '' where there is none. */
  readonly text: string;
}

type Attributes = Mark['attributes'];

/** An element with children. */
export const group = (tag: string, attributes: Attributes, children: readonly Mark[]): Mark => ({
  tag,
  attributes,
  children,
  text: '',
});

/** An element without any. */
export const shape = (tag: string, attributes: Attributes): Mark => group(tag, attributes, []);

/** An element that holds text alone. */
export const words = (tag: string, attributes: Attributes, text: string): Mark => ({
  tag,
  attributes,
  children: [],
  text,
});

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Characters that neither HTML nor XML may hold (controls but for tab and line ends), and lone halves of pairs. */
const NOWHERE = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;

/** Any text as it may stand in HTML and in SVG, between tags and inside quotes. */
export function escaped(text: string): string {
  return text.replace(NOWHERE, '\ufffd').replace(/[&<>"']/g, (letter) => ESCAPES[letter]);
}

/** A mark and all it holds, as markup. */
export function markup({ tag, attributes, children, text }: Mark): string {
  const list = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escaped(String(value))}"`)
    .join('');
  const inside = escaped(text) + children.map(markup).join('');
  return inside === '' ? `<${tag}${list}/>` : `<${tag}${list}>${inside}</${tag}>`;
}

/** A number in tenths of a px: finer is not seen. */
export const px = (value: number): number => Math.round(value * 10) / 10;
