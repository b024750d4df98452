/**
 * The documented passphrase of an invented base, when none was chosen. It protects nobody: every
 * person in that base is invented, and the base says so.
 */
export const MOT_DE_PASSE_DEMONSTRATION = 'Demonstration-2026!';
