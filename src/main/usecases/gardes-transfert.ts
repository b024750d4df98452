/**
 * May a file go to the contentious stage, come back, have its address checked, be told so (D13)?
 * A transfer is refused with every empty box and the first possible day. Protocol of 2020;
 * CSS, art. D. 253-16; sheet D13.
 */
import { formatDate } from '../../shared/date-civile.ts';
import { refus } from '../../shared/refus.ts';
import { controleDe } from './controle-transfert.ts';
import { type Garde, habilite, premier, selonLaLoi, vivantDossier } from './gardes-communes.ts';
import { PROTOCOLE, transfertEnCours } from './passages.ts';

/** One box empty says its code; the sentence tells them all. */
const checklist: Garde = selonLaLoi((f, c) => {
  const { points, possible, possibleLe } = controleDe(f, c.aujourdhui);
  if (possible) return null;
  const vides = points.filter((p) => !p.rempli);
  const [premierVide] = vides;
  return refus(
    `TRANSFERT_${(premierVide?.point ?? '').toUpperCase()}`,
    [
      ...vides.map((p) => p.raison),
      possibleLe ? `Transfert possible à partir du ${formatDate(possibleLe)}.` : '',
    ]
      .filter(Boolean)
      .join(' '),
    { source: premierVide?.source ?? PROTOCOLE },
  );
});

const pasDejaParti: Garde = (f) => {
  const transfert = transfertEnCours(f);
  return transfert
    ? refus(
        'TRANSFERT_DEJA',
        `Le dossier est au contentieux depuis le ${formatDate(transfert.survenuLe)}.`,
        { source: PROTOCOLE },
      )
    : null;
};

const auContentieux: Garde = (f) =>
  transfertEnCours(f)
    ? null
    : refus('RETOUR_SANS_TRANSFERT', 'Le dossier n’est pas au contentieux.', {
        source: PROTOCOLE,
      });

export const gardeTransferer = premier(
  habilite('transfert.envoyer'),
  vivantDossier,
  pasDejaParti,
  checklist,
);

export const gardeRetourner = premier(
  habilite('transfert.retourner'),
  vivantDossier,
  auContentieux,
);

const adresseConnue: Garde = (f) =>
  f.taches.some((t) => t.type === 'recherche-adresse' && t.closeLe === null)
    ? refus(
        'ADRESSE_A_RECHERCHER',
        'Un courrier est revenu de cette adresse\u00a0: corrigez-la d’abord.',
      )
    : null;

export const gardeAdresse = premier(habilite('adresse.controler'), vivantDossier, adresseConnue);

const resteDuDossier: Garde = (f) =>
  f.solde > 0 ? null : refus('DOSSIER_SOLDE', 'Rien ne reste à recouvrer sur ce dossier.');

/** D13 tells a transfer that was made: it leaves after it, never before. */
export const gardeD13 = premier(habilite('courrier.etablir'), vivantDossier, resteDuDossier, (f) =>
  transfertEnCours(f)
    ? null
    : refus('TRANSFERT_ABSENT', 'Transmettez d’abord le dossier\u00a0: ce courrier l’annonce.', {
        source: PROTOCOLE,
      }),
);
