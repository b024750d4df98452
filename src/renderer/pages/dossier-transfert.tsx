/**
 * On the case: where the file is and how often it went back and forth; the threshold under which it
 * may, or must, be given up. Absent when there is nothing to say.
 */
import { IconArrowBackUp, IconSend } from '@tabler/icons-react';
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { roleAdmis } from '../api.ts';
import { Pastille } from '../components/badges.tsx';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { compter } from '../format.ts';
import { useSession } from '../session.ts';
import classes from './dossier.module.css';
import type { CoteProps } from './dossier-cote.tsx';
import siennes from './dossier-transfert.module.css';

export function AllersRetours({ dossier }: CoteProps) {
  const { chez, transferts, retours, passages } = dossier.transfert;
  if (transferts === 0) return null;
  return (
    <Carte
      titre="Allers-retours"
      remplit={false}
      marge={false}
      actions={
        <span className={classes.compteCarte}>
          {compter(transferts, 'transfert', 'transferts')}, {compter(retours, 'retour', 'retours')}
        </span>
      }
    >
      <ul className={classes.liste}>
        {passages.toReversed().map((p, i) => (
          <li key={p.evenementId} className={classes.document}>
            {p.type === 'transfert' ? (
              <IconSend size={16} stroke={1.75} aria-hidden />
            ) : (
              <IconArrowBackUp size={16} stroke={1.75} aria-hidden />
            )}
            <span className={classes.documentNom}>
              <b>{p.type === 'transfert' ? 'Transmis au contentieux' : 'Retourné à l’amiable'}</b>
              <span>{p.libelle}</span>
              {i === 0 && (
                <Pastille teinte={chez === 'contentieux' ? 'encre' : 'echeance'}>
                  {chez === 'contentieux' ? 'Au contentieux' : 'Retour à traiter'}
                </Pastille>
              )}
            </span>
            <span className={classes.bout}>{formatDate(p.le)}</span>
          </li>
        ))}
      </ul>
    </Carte>
  );
}

export function SeuilAbandon({ dossier, surOuvrir }: CoteProps) {
  const { role } = useSession().acteur;
  const { seuil, permis } = dossier;
  if (!seuil?.sousSeuil || seuil.resteCentimes <= 0 || dossier.annule) return null;
  return (
    <Carte titre="Sous le seuil d’abandon" remplit={false}>
      <div className={siennes.seuil}>
        <p className={siennes.phrase}>
          {formatEuros(seuil.reclameCentimes)} réclamés, moins que le seuil de{' '}
          {formatEuros(seuil.seuilCentimes)}&nbsp;:{' '}
          {seuil.obligatoire ? 'l’indu ne se récupère pas.' : 'l’organisme peut y renoncer.'}{' '}
          <span className={classes.gris}>{seuil.source}</span>
        </p>
        {roleAdmis('indu.abandonner', role) && (
          <Bouton
            size="xs"
            aria-haspopup="dialog"
            refus={permis['indu.abandonner'] ?? null}
            onClick={() => surOuvrir({ tiroir: 'abandonner' })}
          >
            Abandonner l’indu
          </Bouton>
        )}
      </div>
    </Carte>
  );
}
