/**
 * Schemas are interpreted: compiling them would need `eval`, which the policy of the page refuses.
 * Must be the first import of the page: a schema asks as soon as it is written.
 */
import { config } from 'zod';

config({ jitless: true });
