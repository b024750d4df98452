/**
 * Puts the page under its policy, then loads the application: styles carry the word of the day, no
 * text is ever read as HTML or as script, schemas are interpreted (compiling them needs `eval`).
 * The order is the point: nothing of the application may be evaluated before these lines.
 */
import { config } from 'zod';
import '@fontsource-variable/inter/index.css';
import './styles.css';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import { poserPolitique } from './politique.ts';

poserPolitique();
config({ jitless: true });
void import('./demarrage.tsx').then(({ demarrer }) => demarrer());
