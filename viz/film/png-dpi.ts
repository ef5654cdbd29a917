// A PNG that says how many dots an inch it has, so that it comes out of a printer in the size of its paper.

const SIGNATURE_AND_HEADER = 8 + 25;
const METRE = 39.37007874;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The checksum of PNG chunks (CRC-32). */
function checksum(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = TABLE[(value ^ byte) & 255] ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

/** The chunk that stands behind the header: dots a metre, both ways. */
export function dotsChunk(dpi: number): Uint8Array<ArrayBuffer> {
  const chunk = new Uint8Array(21);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, 9);
  chunk.set(new TextEncoder().encode('pHYs'), 4);
  const dots = Math.round(dpi * METRE);
  view.setUint32(8, dots);
  view.setUint32(12, dots);
  view.setUint8(16, 1);
  view.setUint32(17, checksum(chunk.subarray(4, 17)));
  return chunk;
}

/** The same picture with its dots an inch. */
export function withDpi(png: Blob, dpi: number): Blob {
  const head = png.slice(0, SIGNATURE_AND_HEADER);
  return new Blob([head, dotsChunk(dpi), png.slice(SIGNATURE_AND_HEADER)], { type: 'image/png' });
}
