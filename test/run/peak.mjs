// Preloaded into a command (`node --import`): writes the most memory it ever had, in megabytes, to the file
// that THAW_PEAK names.

import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { THAW_PEAK } = process.env;
  if (THAW_PEAK) writeFileSync(THAW_PEAK, String(process.resourceUsage().maxRSS / 1024));
});
