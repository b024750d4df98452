/** Who may call what: deny by default. The table itself is the contract's `roles`. */
import type { Acces } from '../../shared/contract/operation.ts';
import { LIBELLE_ROLE, type Role } from '../../shared/nomenclature.ts';
import { type Refus, refus, refuser } from '../../shared/refus.ts';

/** The refusal for this role, or null when it may. `role` is null when nobody is signed in. */
export function refusHabilitation(acces: Acces, role: Role | null): Refus | null {
  if (acces === 'poste') return null;
  if (role === null)
    return refus('SESSION_FERMEE', 'La session est verrouillée : saisissez votre phrase secrète.');
  if (acces === 'session' || acces.includes(role)) return null;
  return refus(
    'HABILITATION_REFUSEE',
    `Le rôle « ${LIBELLE_ROLE[role]} » ne permet pas cette opération. ` +
      `Elle revient à : ${acces.map((r) => LIBELLE_ROLE[r].toLowerCase()).join(', ')}.`,
  );
}

export function autoriser(acces: Acces, role: Role | null): void {
  const r = refusHabilitation(acces, role);
  if (r) refuser(r.code, r.message);
}
