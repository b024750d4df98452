/** Acts of a case on its withholding: decided, contested; the month's run is that of all of them. */

import { type DateCivile, formatMois, moisDe } from '../../shared/date-civile.ts';
import { enTexte } from '../../shared/montant.ts';
import type { Role } from '../../shared/nomenclature.ts';
import type { Acte } from './cas.ts';
import type { EnCours } from './gestes.ts';
import type { Porte } from './porte.ts';

type O = { readonly porte: Porte; readonly role: Role; readonly le: DateCivile };
type De<Q extends Acte['quoi']> = Extract<Acte, { quoi: Q }>;

const ENTETE = 'reference;prestation;mois;montant_retenu;code_ecart';

/** On the benefit of the debt, from the month of the day. */
export function retenir(e: EnCours, a: De<'retenir'>, { porte, role, le }: O): void {
  const { prestation } = e.creation.indu;
  const famille = e.creation.branche === 'famille';
  porte.faire(role, 'retenue.decider', {
    dossierId: e.dossierId,
    debut: moisDe(le),
    supports: [{ prestation, duCentimes: a.servie, dejaPreleveCentimes: 0 }],
    situation: famille
      ? {
          methode: 'bareme-famille',
          territoire: 'METROPOLE_DOM',
          ressources: { type: 'annuelles', montantCentimes: a.ressources },
          prestationsMensuellesCentimes: a.servie,
          logementCentimes: 62_000,
          couple: true,
          enfants: 2,
          fraude: 'non',
        }
      : { methode: 'quotite', netMensuelCentimes: a.ressources, personnesACharge: 0 },
    decideCentimes: null,
    accordDebiteurLe: null,
    accordOrganismeLe: null,
  });
}

export function contesterRetenue(e: EnCours, _a: unknown, { porte, role, le }: O): void {
  porte.faire(role, 'demande.enregistrer', {
    dossierId: e.dossierId,
    genre: 'contestation',
    canal: 'ecrit',
    recueLe: le,
    arguments: ['Le débiteur conteste le montant devant la commission.'],
  });
}

/** The file of the month of that day, for every withholding that runs. */
export function demanderMois(_e: EnCours, _a: unknown, { porte, role, le }: O): void {
  porte.faire(role, 'retenue.fichier', { mois: moisDe(le), nir: 'masque' });
}

/** All that was asked came, but `manque` on the first line when the pension was too small. */
export function recevoirMois(e: EnCours, a: De<'recevoirMois'>, { porte, role, le }: O): void {
  const mois = moisDe(le);
  const lus = porte.faire(role, 'retenue.lister', { vue: 'en-cours', mois });
  const [fichier] = lus.fichiers;
  if (!fichier) throw new Error(`aucun fichier de retenues en ${mois}`);
  const lignes = fichier.lignes.map((l) => {
    const manque = l.dossierId === e.dossierId ? a.manque : 0;
    const retenu = (l.montantCentimes - manque) as typeof l.montantCentimes;
    const euros = enTexte(retenu).replace('.', ',');
    const ecart = manque > 0 ? 'quotite' : '';
    return [l.reference, l.prestation, formatMois(mois), euros, ecart].join(';');
  });
  porte.faire(role, 'retenue.importerRetour', {
    fichierId: fichier.fichierId,
    recuLe: le,
    nom: `retour-${fichier.nom}`,
    contenu: Buffer.from([ENTETE, ...lignes].join('\r\n')).toString('base64'),
  });
}
