// The words of a piece of the page as they stand there: each line with its place, colour and type, so that a
// picture can write them again. Words for listeners only are left out.

export interface PlacedText {
  readonly text: string;
  /** Left end of the baseline, in px from the origin. */
  readonly x: number;
  readonly y: number;
  readonly right: number;
  readonly size: number;
  readonly weight: string;
  readonly family: string;
  readonly colour: string;
}

/** Share of a line's box above its baseline. */
const ASCENT = 0.78;

/** Every line of text under an element that can be seen, but for words in drawings and on buttons without one. */
export function textsIn(root: HTMLElement, origin: { left: number; top: number }): PlacedText[] {
  const found: PlacedText[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    if (parent === null || !node.data.trim() || !isSeen(parent, root)) continue;
    const style = getComputedStyle(parent);
    for (const { text, box } of linesOf(node)) {
      found.push({
        text,
        x: box.left - origin.left,
        y: box.top - origin.top + box.height * ASCENT,
        right: box.right - origin.left,
        size: parseFloat(style.fontSize),
        weight: style.fontWeight,
        family: style.fontFamily,
        colour: style.color,
      });
    }
  }
  return found;
}

function isSeen(element: Element, root: HTMLElement): boolean {
  if (element.closest('svg') !== null) return false;
  const button = element.closest('button');
  if (button !== null && button.querySelector('svg') === null) return false;
  if (getComputedStyle(element).visibility !== 'visible') return false;
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    if (getComputedStyle(at).clipPath !== 'none') return false;
    if (at === root) return true;
  }
  return true;
}

/** A text cut where the page breaks its lines. */
function linesOf(node: Text): { text: string; box: DOMRect }[] {
  const range = document.createRange();
  range.selectNodeContents(node);
  const whole = [...range.getClientRects()].filter(({ width }) => width > 0);
  if (whole.length <= 1) return whole.map((box) => ({ text: tidy(node.data), box }));
  const lines: { text: string; box: DOMRect }[] = [];
  for (const { 0: word, index } of node.data.matchAll(/\S+\s*/g)) {
    range.setStart(node, index);
    range.setEnd(node, index + word.trimEnd().length);
    const box = range.getBoundingClientRect();
    const line = lines.at(-1);
    if (line && Math.abs(line.box.top - box.top) < box.height / 2) {
      line.text += word;
      const { left, top, height } = line.box;
      line.box = new DOMRect(left, top, box.right - left, height);
    } else lines.push({ text: word, box });
  }
  return lines.map(({ text, box }) => ({ text: tidy(text), box }));
}

/** Spaces as the page shows them; those that do not break stay what they are. */
const tidy = (text: string) => text.replaceAll(/[ \t\n]+/g, ' ').trim();
