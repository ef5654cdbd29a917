// Figures stay with what they count, where a line of print ends: "14 %", "3 points", "week 104". Pure.

const NARROW = '\u202f';
const WIDE = '\u00a0';

export const unbroken = (text: string): string =>
  text
    .replace(/(\d) %/g, `$1${NARROW}%`)
    .replace(/(\d) (points?|weeks?|min|people|firms)\b/g, `$1${WIDE}$2`)
    .replace(/\b([Ww]eeks?|[Ss]teps?) (\d)/g, `$1${WIDE}$2`);

/** The same for all texts inside an element. */
export function keepUnbroken(element: HTMLElement): void {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { nodeValue } = node;
    const text = unbroken(nodeValue ?? '');
    if (text !== nodeValue) node.nodeValue = text;
  }
}
