// Finds, in a source file's tree, texts that readers would see and that come from no catalogue: sentences, and
// single words that begin with a capital. What only looks like that (classes, selectors, keys, shaders, errors) is left out.

import { isNode, type Node, type Source } from './architecture-source.ts';

const SENTENCE = /[A-Za-z’']{2,}[,:;.!?]? [a-zA-Z’']{2,}|^ ?[a-z]{2,} ?$/;
const NAMED = /^[A-Z][a-z]{2,}\b(?!-)/;
const KEYS = /^(Enter|Escape|Tab|Home|End|Alt|Shift|Delete|Backspace|Arrow\w*|Page\w*|Space)\b/;
/** Drawings and styles have signs that no sentence has. */
const CODE = /^(r?em|m?s)$|[{};=#]|^\(|\bvar\(|^<|px\b|::|\$\d|https?:/;
/** Names of classes: small letters only, and a hyphen in one of them. */
const CLASSES = /^(?=.*-)[a-z-]+( [a-z-]+)*$/;
const ASKS =
  /^(querySelector(All)?|matches|closest|matchMedia|getPropertyValue|attr|style|on|select(All)?|postMessage)$/;
const NO_TEXT_KEY =
  /^(class|className|href|path|d|id|name|kind|style|type|role|key|for|fontFamily|font-family)$/;
/** What a text is held against, as it is against another by ===. */
const COMPARES = /^(startsWith|endsWith|includes|indexOf)$/;

const nameOf = (node: unknown): string =>
  isNode(node)
    ? String((node.name ?? (node.property as Node | undefined)?.name ?? node.value) || '')
    : '';

/** Whether nothing below is shown to a reader, or all of it comes from a catalogue. */
function isApart(node: Node): boolean {
  const { type, callee } = node;
  if (/^(Import|Export(All|Named)?Declaration$|TS(?!As|Satisfies|NonNull))/.test(type)) {
    return type !== 'ExportNamedDeclaration' || node.source !== null;
  }
  if (type === 'ThrowStatement') return true;
  if (type === 'NewExpression') return /Error|Worker|URL|RegExp|CustomEvent/.test(nameOf(callee));
  if (type === 'CallExpression')
    return nameOf(callee).startsWith('catalogue') || ASKS.test(nameOf(callee));
  if (type === 'Property') return NO_TEXT_KEY.test(nameOf(node.key));
  if (type === 'AssignmentExpression') {
    const { object } = node.left as Node;
    return NO_TEXT_KEY.test(nameOf(node.left)) || nameOf(object) === 'style';
  }
  return false;
}

/** Literals that are compared or that say which: no text is. */
function isName(parent: Node | null, key: string): boolean {
  if (parent === null) return false;
  const { type } = parent;
  if (type === 'BinaryExpression') return parent.operator !== '+';
  if (type === 'SwitchCase') return key === 'test';
  if (type === 'CallExpression') return key === 'arguments' && COMPARES.test(nameOf(parent.callee));
  if (type === 'Property') return key === 'key';
  return type === 'MemberExpression';
}

/** Texts outside catalogues; where there is a catalogue, what is not exported beside it is part of it. */
export function textsOutside({ tree, text: source }: Source): string[] {
  const found: string[] = [];
  const hasCatalogue = /\bcatalogue(OfRows)?\(/.test(source);
  const look = (node: Node, parent: Node | null, key: string): void => {
    if (isApart(node)) return;
    if (hasCatalogue && parent === tree && node.type !== 'ExportNamedDeclaration') return;
    const isText = node.type === 'Literal' || node.type === 'TemplateElement';
    const text =
      node.type === 'Literal'
        ? node.value
        : (node.value as { cooked?: unknown } | undefined)?.cooked;
    if (isText && typeof text === 'string' && !isName(parent, key)) {
      const reads =
        node.type === 'Literal' ? SENTENCE.test(text) && /[A-Z ]/.test(text) : SENTENCE.test(text);
      if (
        (reads || NAMED.test(text)) &&
        !CODE.test(text) &&
        !CLASSES.test(text) &&
        !KEYS.test(text)
      )
        found.push(text);
    }
    for (const [name, value] of Object.entries(node)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (isNode(child)) look(child, node, name);
      }
    }
  };
  look(tree, null, '');
  return found;
}
