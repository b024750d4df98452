/**
 * Published and worked cases, kept as data in test/exemples: each file names its rule, each case
 * its source. A new file is found by the folder; a rule that nothing computes makes it fail.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { calculerEcheancier } from '../../src/main/domain/echeancier.ts';
import { type Acte, calculerPrescription } from '../../src/main/domain/prescription.ts';
import { calculerCalendrierNotification } from '../../src/main/law/calendrier-notification.ts';
import { calculerDelai, type NatureDelai } from '../../src/main/law/delais.ts';
import { calculerErreurOrganisme, type Foyer } from '../../src/main/law/erreur-organisme.ts';
import { calculerJoursFeries } from '../../src/main/law/jours-feries.ts';
import { calculerPmss } from '../../src/main/law/pmss.ts';
import { reglePrescription } from '../../src/main/law/prescription.ts';
import type { Rectification } from '../../src/main/law/rectification.ts';
import { calculerSeuilAbandon } from '../../src/main/law/seuils.ts';
import type { DateCivile } from '../../src/shared/date-civile.ts';
import { depuisTexte, enTexte } from '../../src/shared/montant.ts';
import { montantEnLettres } from '../../src/shared/montant-en-lettres.ts';
import { lireNir } from '../../src/shared/nir.ts';
import type { Nature, Prestation, Territoire } from '../../src/shared/nomenclature.ts';
import { type Cas, juge, lu, type Reponse } from './exemple.ts';
import { REGLES_POURSUITES } from './exemples-poursuites.ts';
import { REGLES_RETENUE } from './exemples-retenue.ts';

type Jour = { readonly date: DateCivile };

function seuil(e: Jour & { prestation: Prestation }): Reponse {
  const r = calculerSeuilAbandon(e);
  return juge({ seuil: enTexte(r.seuil), obligatoire: r.obligatoire }, r);
}

function plafond(e: Jour): Reponse {
  const r = calculerPmss(e);
  return juge({ montant: enTexte(r.montant) }, r);
}

function feries(e: { annee: number; territoire: Territoire }): Reponse {
  const r = calculerJoursFeries({ ...e, vendrediSaint: true });
  return juge({ dates: r.dates }, r);
}

type EntreeDelai = {
  evenement: DateCivile;
  duree: string;
  nature: NatureDelai;
  territoire: Territoire;
};
function delai(e: EntreeDelai): Reponse {
  const r = calculerDelai({ ...e, vendrediSaint: true });
  return juge({ echeance: r.echeance, reportee: r.reportee }, r);
}

type EntreeCalendrier = {
  reception: DateCivile;
  prestation: Prestation;
  rectification: Rectification | null;
};
function calendrier(e: EntreeCalendrier): Reponse {
  const r = calculerCalendrierNotification({ ...e, vendrediSaint: true });
  const { explication, statut, ...resultat } = r;
  return juge(resultat, { explication, statut });
}

type EntreePrescription = {
  nature: Nature;
  prestation: Prestation;
  connaissance: DateCivile | null;
  au: DateCivile;
  paiements: { date: DateCivile; montant: string }[];
  actes: Acte[];
};
function prescription(e: EntreePrescription): Reponse {
  const paiements = e.paiements.map((p) => ({ ...p, montant: depuisTexte(p.montant) }));
  const question = { ...e, paiements };
  const r = calculerPrescription(question, reglePrescription(question));
  const { dateLimite, interruptions } = r;
  const montants = { prescrit: enTexte(r.prescrit), recouvrable: enTexte(r.recouvrable) };
  return juge({ ...montants, dateLimite, interruptions }, r);
}

type EntreeErreur = Jour & {
  prestation: Prestation;
  foyer: Foyer;
  ressourcesAnnuelles: string;
  bonneFoi: boolean;
  erreurOrganisme: boolean;
};
function erreurOrganisme(e: EntreeErreur): Reponse {
  const ressourcesAnnuelles = depuisTexte(e.ressourcesAnnuelles);
  const r = calculerErreurOrganisme({ ...e, ressourcesAnnuelles });
  return juge({ issue: r.issue }, r);
}

type EntreeEcheancier = {
  montant: string;
  premiereEcheance: DateCivile;
  mensualite?: string;
  nombre?: number;
};
function echeancier({ montant, premiereEcheance, mensualite, nombre }: EntreeEcheancier): Reponse {
  const r = calculerEcheancier({
    montant: depuisTexte(montant),
    premiereEcheance,
    mensualite: mensualite === undefined ? null : depuisTexte(mensualite),
    nombre,
  });
  const lignes = r.lignes.map((l) => ({
    numero: l.numero,
    date: l.date,
    montant: enTexte(l.montant),
  }));
  return juge({ lignes, total: enTexte(r.total) }, r);
}

function nir(e: { nir: string }): Reponse {
  const { valide, cle, provisoire } = lireNir(e.nir);
  return { resultat: { valide, cle, provisoire } };
}

function lettres(e: { montant: string }): Reponse {
  return { resultat: { lettres: montantEnLettres(depuisTexte(e.montant)) } };
}

const REGLES: Readonly<Record<string, (entree: unknown) => Reponse>> = {
  'seuil-abandon': lu(seuil),
  pmss: lu(plafond),
  'jours-feries': lu(feries),
  delai: lu(delai),
  'calendrier-notification': lu(calendrier),
  prescription: lu(prescription),
  'erreur-organisme': lu(erreurOrganisme),
  echeancier: lu(echeancier),
  nir: lu(nir),
  'montant-en-lettres': lu(lettres),
  ...REGLES_POURSUITES,
  ...REGLES_RETENUE,
};

const DOSSIER = join(import.meta.dirname, '..', 'exemples');
const fichiers = readdirSync(DOSSIER).filter((nom) => nom.endsWith('.json'));

describe.each(fichiers)('%s', (nom) => {
  const { regle, cas } = JSON.parse(readFileSync(join(DOSSIER, nom), 'utf8')) as {
    regle: string;
    cas: Cas[];
  };
  const calculer = REGLES[regle];

  test('porte le nom d’une règle et au moins un cas', () => {
    expect(Object.keys(REGLES)).toContain(regle);
    expect(cas.length).toBeGreaterThan(0);
  });

  test.each(cas.map((c) => [`${c.titre} (${c.source})`, c] as const))('%s', (_, c) => {
    const reponse = calculer?.(c.entree);
    expect(reponse?.resultat).toEqual(c.resultat);
    if (c.statut) expect(reponse?.statut).toBe(c.statut);
    for (const etape of reponse?.explication ?? []) {
      expect(etape.etape).not.toBe('');
      expect(etape.valeur).not.toBe('');
    }
  });
});
