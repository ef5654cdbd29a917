// What a saved state says of the mechanisms it was made with: `name@version …` at its end, so that a model
// without them, or with others, can refuse it in plain words.

import { shown } from '../problem.ts';
import type { Extensions } from './extensions.ts';

/** Added to the version of saved states that hold columns of mechanisms from outside. */
export const OWN_VERSION = 0x10000;
const WORD = 4;

/** Bytes of the signature with its length behind it; 0 without mechanisms. */
export function ownBytes({ mechanisms, signature }: Extensions): number {
  // Padded, so that the length is the buffer's last word.
  return mechanisms.length === 0 ? 0 : Math.ceil((signature.length + WORD) / 8) * 8;
}

/** Names are ASCII, as sim/extensions/mechanism-problems.ts demands. */
export function writeOwn(extensions: Extensions, /* in and out */ buffer: ArrayBuffer): void {
  const { signature } = extensions;
  const at = buffer.byteLength - ownBytes(extensions);
  const bytes = new Uint8Array(buffer, at, signature.length);
  for (let place = 0; place < signature.length; place++) bytes[place] = signature.charCodeAt(place);
  new Int32Array(buffer, buffer.byteLength - WORD, 1)[0] = signature.length;
}

/** Why a state cannot go on with these mechanisms; null where they are those it was saved with. */
export function ownMisfit(
  extensions: Extensions,
  version: number,
  buffer: ArrayBuffer,
): string | null {
  const saved = (version & OWN_VERSION) === 0 ? '' : readOwn(buffer);
  const { signature } = extensions;
  if (saved === signature) return null;
  const name = (text: string): string => (text === '' ? 'none' : shown(text));
  return `mechanisms of one's own: ${name(saved)}, expected ${name(signature)}. Give the same extensions`;
}

function readOwn(buffer: ArrayBuffer): string {
  if (buffer.byteLength % WORD !== 0) return '?';
  const length = new Int32Array(buffer, buffer.byteLength - WORD, 1)[0];
  const at = buffer.byteLength - Math.ceil((length + WORD) / 8) * 8;
  if (!(length > 0) || at < 0) return '?';
  return String.fromCharCode(...new Uint8Array(buffer, at, Math.min(length, 2000)));
}
