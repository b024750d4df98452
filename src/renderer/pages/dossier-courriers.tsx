/** What was written to the debtor, each letter with the next fact to record. */
import { IconFileTypePdf } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { DocumentVue } from '../../shared/contract/dossier-vues.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { roleAdmis } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
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
