// The schema library as every schema of the page must have it. Schemas look at the setting when they are made, so
// it is made before the first of them: import `z` from here, never from the library.

import { z } from 'zod';

// A strict content security policy forbids the code that zod would otherwise generate.
z.config({ jitless: true });

export { z };
