/**
 * What the paying service withheld becomes a payment: on the debt it was asked for, then on the
 * others of the same withholding by the rule of the branch, and the rest is to be given back.
 * Invariant: what was withheld while a suspension forbade it settles nothing; it is given back.
 */
import { anneeDe, type DateCivile, formatMois, type Mois } from '../../shared/date-civile.ts';
import { type Centimes, formatEuros } from '../../shared/montant.ts';
import { LIBELLE_PRESTATION } from '../../shared/nomenclature.ts';
import type { Contexte } from '../contexte.ts';
import { calculerImputation } from '../domain/imputation.ts';
import { arretsDe } from '../domain/suspension.ts';
import { regleImputation } from '../law/imputation.ts';
import {
  type DetteDe,
  dettesDe,
  type Encaissement,
  insererEncaissement,
  prochainEncaissement,
} from '../store/encaissement.ts';
import { indusRetenue, type LigneLue, type RetenueEcrite } from '../store/retenue.ts';
import { inscrireImputation } from './encaissement.ts';
import { lireFaits } from './faits.ts';
import { affecter, type Imputation, restePour } from './imputation-paiement.ts';
import { ouvrirRemboursement } from './remboursement-ouvrir.ts';
import { direRetenue } from './retenue-ecriture.ts';
import { nomPersonne } from './retenue-mois.ts';

export type Retenu = {
  readonly r: RetenueEcrite;
  readonly ligne: LigneLue;
  readonly mois: Mois;
  readonly montant: Centimes;
  readonly recuLe: DateCivile;
};

export type EffetRetenu = {
  readonly encaissementId: string;
  readonly aRendre: Centimes;
  /** Why some of it is given back; '' when none is. */
  readonly raison: string;
};

export function encaisserRetenue(c: Contexte, x: Retenu): EffetRetenu {
  const e = enEncaissement(c, x);
  insererEncaissement(c.db, e);
  const arret = arretsDe('retenue', lireFaits(c.db, x.ligne.dossierId, true).suspensions, x.recuLe);
  const [o] = arret;
  if (o) {
    rendre(c, e, {
      x,
      montant: x.montant,
      raison: `${o.raison} La retenue n’était pas permise.`,
      origine: 'erreur',
    });
    return { encaissementId: e.id, aRendre: x.montant, raison: o.raison };
  }
  const imputation = imputerRetenue(c, x);
  if (imputation.affectations.length > 0) {
    inscrireImputation(c, e, { personneId: x.r.personneId, imputation });
  }
  const reste = imputation.reste;
  const raison = reste > 0 ? 'La dette a été payée d’un autre côté.' : '';
  if (reste > 0 && imputation.affectations.length === 0) {
    rendre(c, e, { x, montant: reste, raison, origine: 'double' });
  }
  return { encaissementId: e.id, aRendre: reste, raison };
}

function enEncaissement(c: Contexte, { r, ligne, mois, montant, recuLe }: Retenu): Encaissement {
  return {
    id: c.nouvelId(),
    numero: prochainEncaissement(c.db, anneeDe(recuLe)),
    recuLe,
    montantCentimes: montant,
    moyen: 'retenue',
    payeur: nomPersonne(c, r.personneId).nom.slice(0, 140),
    libelle: `Retenue de ${formatMois(mois)}, ${LIBELLE_PRESTATION[ligne.prestation]}`,
    reference: ligne.reference,
    personneId: r.personneId,
    enregistreLe: c.maintenant.toISOString(),
    par: c.acteur.compteId,
    rejeteLe: null,
    rejetMotif: null,
  };
}

/** The debt it was asked for first, then the others borne that nothing stops that day. */
function imputerRetenue(c: Contexte, { r, ligne, montant, recuLe }: Retenu): Imputation {
  const portes = new Set(indusRetenue(c.db, r.id).map((i) => i.induId));
  const dettes = dettesDe(c.db, r.personneId, r.branche).filter(
    (d) => portes.has(d.induId) && restePour(d) > 0 && !arretee(c, d, recuLe),
  );
  const regle = regleImputation({ regime: r.branche, date: recuLe });
  const visee = dettes.some((d) => d.induId === ligne.induId);
  const { lignes, reste, explication, statut } = calculerImputation(
    {
      montant,
      creances: dettes.map((d) => ({
        id: d.induId,
        dateNotification: d.notifieLe ?? d.constateLe,
        solde: restePour(d),
      })),
      designee: visee ? ligne.induId : null,
    },
    // The file asked for this debt, in the order of the branch: what came is first its own.
    { ...regle, designation: visee },
  );
  const parIndu = new Map(dettes.map((d) => [d.induId, d]));
  return {
    affectations: lignes.flatMap(({ id, montant: m }) => {
      const dette = parIndu.get(id);
      return dette ? [affecter(dette, m)] : [];
    }),
    reste,
    explication: { etapes: [...explication], statut },
  };
}

const arretee = (c: Contexte, d: DetteDe, le: DateCivile): boolean =>
  arretsDe('retenue', lireFaits(c.db, d.dossierId, true).suspensions, le).length > 0;

type Rendu = {
  readonly x: Retenu;
  readonly montant: Centimes;
  readonly raison: string;
  readonly origine: 'double' | 'erreur';
};

function rendre(c: Contexte, e: Encaissement, { x, montant, raison, origine }: Rendu): void {
  ouvrirRemboursement(c, {
    dossierId: x.ligne.dossierId,
    personneId: x.r.personneId,
    encaissementId: e.id,
    montantCentimes: montant,
    origine,
  });
  direRetenue(c, [x.ligne.dossierId], {
    titre: `Retenue à rendre\u00a0: ${formatEuros(montant)}`,
    texte: `${e.numero}. ${raison}`,
  });
}
