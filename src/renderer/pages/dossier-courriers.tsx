/** What was written to the debtor and what was granted, each with the next fact to record. */
import { IconCalendarDollar, IconFileTypePdf } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { DocumentVue, DossierDetail } from '../../shared/contract/dossier-vues.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { roleAdmis } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Pastille, type Teinte } from '../components/badges.tsx';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { useSession } from '../session.ts';
import classes from './dossier.module.css';
import type { CoteProps } from './dossier-cote.tsx';

export function Documents({ dossier, surOuvrir }: CoteProps) {
  return (
    <Carte
      titre="Documents"
      remplit={false}
      marge={false}
      actions={<span className={classes.compteCarte}>{dossier.documents.length}</span>}
    >
      <ul className={classes.liste}>
        {dossier.documents.toReversed().map((d) => (
          <Courrier key={d.documentId} courrier={d} dossier={dossier} surOuvrir={surOuvrir} />
        ))}
        {dossier.documents.length === 0 && (
          <li className={classes.ligne}>
            <span className={classes.gris}>Aucun courrier établi.</span>
          </li>
        )}
      </ul>
    </Carte>
  );
}

function Courrier({ courrier, dossier, surOuvrir }: CoteProps & { courrier: DocumentVue }) {
  const { role } = useSession().acteur;
  const { documentId, permis } = courrier;
  const agit = !dossier.annule;
  const envoyer =
    agit && roleAdmis('courrier.envoyer', role) && permis['courrier.envoyer'] === null;
  const recevoir =
    agit && roleAdmis('courrier.receptionner', role) && permis['courrier.receptionner'] === null;
  return (
    <li className={classes.document}>
      <IconFileTypePdf size={16} stroke={1.75} aria-hidden />
      <span className={classes.documentNom}>
        <Link to={CHEMINS.document(dossier.dossierId, documentId)}>{courrier.libelle}</Link>
        <span>{etatDe(courrier)}</span>
        {envoyer && (
          <Bouton
            size="xs"
            aria-haspopup="dialog"
            onClick={() => surOuvrir({ tiroir: 'envoyer', documentId })}
          >
            Enregistrer l’envoi
          </Bouton>
        )}
        {recevoir && (
          <Bouton
            size="xs"
            aria-haspopup="dialog"
            onClick={() => surOuvrir({ tiroir: 'receptionner', documentId })}
          >
            Enregistrer la réception
          </Bouton>
        )}
      </span>
      <span className={classes.bout}>{formatDate(courrier.etabliLe)}</span>
    </li>
  );
}

function etatDe({ envoyeLe, issue, issueLe }: DocumentVue): string {
  if (issue && issueLe) return `${issue}, le ${formatDate(issueLe)}`;
  return envoyeLe ? `Envoyé le ${formatDate(envoyeLe)}` : 'À envoyer';
}

type Echeancier = DossierDetail['echeanciers'][number];

const ETATS: Record<Echeancier['etat'], { libelle: string; teinte: Teinte }> = {
  propose: { libelle: 'Proposé', teinte: 'encre' },
  accorde: { libelle: 'À signer', teinte: 'echeance' },
  signe: { libelle: 'Signé', teinte: 'solde' },
  remplace: { libelle: 'Remplacé', teinte: 'neutre' },
  annule: { libelle: 'Annulé', teinte: 'neutre' },
  refuse: { libelle: 'Refusé', teinte: 'neutre' },
  caduc: { libelle: 'Caduc', teinte: 'retard' },
};

const REVUES: Record<Echeancier['revue'], string> = {
  'sans-objet': '',
  ouverte: 'en revue chez le référent',
  visee: 'visé par le référent',
  refusee: 'refusé par le référent',
};

export function Echeanciers({ dossier, surOuvrir }: CoteProps) {
  const { role } = useSession().acteur;
  if (dossier.echeanciers.length === 0) return null;
  const signer = roleAdmis('echeancier.signer', role) && !dossier.annule;
  return (
    <Carte titre="Échéanciers" remplit={false} marge={false}>
      <ul className={classes.liste}>
        {dossier.echeanciers.toReversed().map((e) => (
          <li key={e.echeancierId} className={classes.document}>
            <IconCalendarDollar size={16} stroke={1.75} aria-hidden />
            <span className={classes.documentNom}>
              <b>
                {e.nombre} mensualités de {formatEuros(e.mensualiteCentimes)}
              </b>
              <span>
                {[
                  `${e.numero}, du ${formatDate(e.premiereLe)} au ${formatDate(e.derniereLe)}`,
                  REVUES[e.revue],
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
              {signer && e.etat === 'accorde' && (
                <Bouton
                  size="xs"
                  aria-haspopup="dialog"
                  refus={e.permis['echeancier.signer'] ?? null}
                  onClick={() => surOuvrir({ tiroir: 'signature', echeancierId: e.echeancierId })}
                >
                  Enregistrer la signature
                </Bouton>
              )}
            </span>
            <span className={classes.bout}>
              <Pastille teinte={ETATS[e.etat].teinte}>{ETATS[e.etat].libelle}</Pastille>
            </span>
          </li>
        ))}
      </ul>
    </Carte>
  );
}
