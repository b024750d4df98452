/** The list of payments and the age of what waits in suspense. */
import type { EncaissementVue } from '../../shared/contract/encaissement.ts';
import type { EntreeLue, Sortie } from '../../shared/contract/index.ts';
import { joursEntre } from '../../shared/date-civile.ts';
import { centimes } from '../../shared/montant.ts';
import type { Contexte } from '../contexte.ts';
import { dossiersRegles } from '../store/encaissement.ts';
import {
  compterEncaissements,
  type LigneEncaissement,
  listerEncaissements,
  totauxSuspens,
} from '../store/encaissement-liste.ts';
import { permisEncaissement } from './gardes-encaissement.ts';

const LIMITE = 500;

export function listeEncaissements(
  c: Contexte,
  { vue, texte = '', limite = LIMITE }: EntreeLue<'encaissement.lister'>,
): Sortie<'encaissement.lister'> {
  const attend = totauxSuspens(c.db);
  return {
    encaissements: listerEncaissements(c.db, { vue, texte, limite }).map((e) => enVue(c, e)),
    total: compterEncaissements(c.db, { vue, texte }),
    suspensCentimes: centimes(attend.total),
    suspensNombre: attend.nombre,
    suspensAgeJours: attend.depuisLe && joursEntre(attend.depuisLe, c.aujourdhui),
  };
}

function enVue(c: Contexte, e: LigneEncaissement): EncaissementVue {
  const suspensCentimes = centimes(e.suspensCentimes);
  return {
    encaissementId: e.id,
    numero: e.numero,
    recuLe: e.recuLe,
    montantCentimes: e.montantCentimes,
    moyen: e.moyen,
    payeur: e.payeur,
    libelle: e.libelle,
    reference: e.reference,
    affecteCentimes: centimes(e.affecteCentimes),
    suspensCentimes,
    aRembourserCentimes: centimes(e.aRembourserCentimes),
    rembourseCentimes: centimes(e.rembourseCentimes),
    rejeteLe: e.rejeteLe,
    rejetMotif: e.rejetMotif,
    ageJours: suspensCentimes > 0 ? joursEntre(e.recuLe, c.aujourdhui) : null,
    dossiers: dossiersRegles(c.db, e.id),
    permis: permisEncaissement(c, e),
  };
}
