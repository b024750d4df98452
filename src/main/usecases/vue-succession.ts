/** The succession as the case shows it: who inherits, what each owes, what was written to each. */
import type { SuccessionVue } from '../../shared/contract/succession-vues.ts';
import { oppose } from '../../shared/montant.ts';
import type { Contexte } from '../contexte.ts';
import { etatPostal, type FaitsDossier } from './faits.ts';
import { nomDeNotaire } from './instantane-d19.ts';
import { restesDe } from './restes-debiteurs.ts';
import { MOYEN_ARRERAGES } from './succession-arrerages.ts';
import { type HeritierTenu, lettreDe, type Succession, successionDe } from './succession-lue.ts';
import { finOption } from './suite-deces.ts';

export function vueSuccession(c: Contexte, f: FaitsDossier): SuccessionVue | null {
  const s = successionDe(f);
  if (!s) return null;
  const restes = restesDe(c.db, f.principal);
  return {
    defuntId: s.defunt.personneId,
    defunt: `${s.defunt.personne.prenoms} ${s.defunt.personne.nom}`,
    decesLe: s.decesLe,
    declaree: s.suspensionId !== null,
    optionLe: finOption(f, s),
    reparti: s.reparti,
    heritiers: s.heritiers.map((h) => heritierVue(f, s, { h, restes })),
    notaire: s.notaire && {
      debiteurId: s.notaire.id,
      personneId: s.notaire.personneId,
      nom: `Maître ${nomDeNotaire(s.notaire)}`,
      prenoms: s.notaire.personne.prenoms,
      nomFamille: s.notaire.personne.nom,
      adresse: s.notaire.personne.adresse,
      telephone: s.notaire.personne.telephone,
      courriel: s.notaire.personne.courriel,
      lettre: lettreVue(f, s.notaire.id),
    },
    tiers: s.tiers.map((d) => ({
      debiteurId: d.id,
      nom: `${d.personne.prenoms} ${d.personne.nom}`,
      partCentimes: d.partCentimes,
      resteCentimes: restes.get(d.personneId) ?? d.partCentimes,
    })),
    banque: s.banque && { le: s.banque.le, renduCentimes: s.banque.rendu },
    arrerages: arreragesVus(f),
    aspa: ['ASPA', 'ASI'].includes(f.principal.indu.prestation),
  };
}

function heritierVue(
  f: FaitsDossier,
  s: Succession,
  { h, restes }: { h: HeritierTenu; restes: ReturnType<typeof restesDe> },
): SuccessionVue['heritiers'][number] {
  const doit = s.reparti && h.debiteur ? h.debiteur : null;
  return {
    personneId: h.personneId,
    debiteurId: h.debiteur?.id ?? null,
    nom: `${h.personne.prenoms} ${h.personne.nom}`,
    lien: h.lien,
    part: h.part,
    option: h.option,
    optionLe: h.optionLe,
    partCentimes: doit?.partCentimes ?? null,
    resteCentimes: doit ? (restes.get(h.personneId) ?? null) : null,
    lettre: h.debiteur ? lettreVue(f, h.debiteur.id) : null,
  };
}

function lettreVue(
  f: FaitsDossier,
  debiteurId: string,
): SuccessionVue['heritiers'][number]['lettre'] {
  const d = lettreDe(f, debiteurId);
  if (!d) return null;
  return { documentId: d.id, reference: d.reference, envoyeLe: etatPostal(f, d.id).envoyeLe };
}

/** Arrears set against the debt and not taken back. */
function arreragesVus({ principal }: FaitsDossier): SuccessionVue['arrerages'] {
  const repris = new Set(principal.mouvements.map((m) => m.annuleId));
  return principal.mouvements
    .filter((m) => m.moyen === MOYEN_ARRERAGES && m.annuleId === null && !repris.has(m.id))
    .map((m) => ({
      mouvementId: m.id,
      effetLe: m.effetLe,
      montantCentimes: oppose(m.montantCentimes),
    }));
}
