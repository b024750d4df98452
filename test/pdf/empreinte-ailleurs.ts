/** Run apart by the determinism tests: prints the sha256 of a letter, after another one. */
import { createHash } from 'node:crypto';
import { rendre } from '../../src/main/pdf/index.ts';
import { specimenD05 } from './specimens.ts';

rendre('D05', 1, specimenD05(5));
const octets = rendre('D05', 1, specimenD05(36));
process.stdout.write(createHash('sha256').update(octets).digest('hex'));
