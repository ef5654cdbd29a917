// The checksum that manifests keep of files.

import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal digits. */
export const sha256 = (bytes: string | Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');
