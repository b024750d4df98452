/** The schedules of a case, offered or granted, each with what may be recorded next. */
import { IconCalendarDollar } from '@tabler/icons-react';
import { Link, useNavigate } from 'react-router';
import type { DossierDetail } from '../../shared/contract/dossier-vues.ts';
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
import suites from './dossier-echeanciers.module.css';
import { BadgeSuivi } from './echeanciers-etat.tsx';

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
  const agit = roleAdmis('echeancier.signer', role) && !dossier.annule;
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
                  e.conclureAvantLe
                    ? `à conclure le ${formatDate(e.conclureAvantLe)} au plus tard`
                    : '',
                  REVUES[e.revue],
                  e.partage.length > 0
                    ? `commun à ${e.partage.map((p) => p.numero).join(' et ')}`
                    : '',
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
              <Link to={CHEMINS.plan(e.echeancierId)}>Suivre l’échéancier</Link>
              {agit && <Suites echeancier={e} dossier={dossier} surOuvrir={surOuvrir} />}
            </span>
            <span className={classes.bout}>
              {e.etat === 'signe' ? (
                <BadgeSuivi suivi={e.suivi} />
              ) : (
                <Pastille teinte={ETATS[e.etat].teinte}>{ETATS[e.etat].libelle}</Pastille>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Carte>
  );
}

/** An offer is answered; an agreement is signed, or put aside when it will not be. */
function Suites({ echeancier: e, dossier, surOuvrir }: CoteProps & { echeancier: Echeancier }) {
  const naviguer = useNavigate();
  const { echeancierId, permis } = e;
  if (e.etat !== 'propose' && e.etat !== 'accorde') return null;
  const offerte = e.etat === 'propose';
  return (
    <span className={suites.suites}>
      {offerte ? (
        <>
          <Bouton
            size="xs"
            refus={dossier.permis['courrier.etablir.D04'] ?? null}
            onClick={() => void naviguer(CHEMINS.courrier(dossier.dossierId, 'D04', echeancierId))}
          >
            Lettre de proposition
          </Bouton>
          <Bouton
            size="xs"
            aria-haspopup="dialog"
            refus={permis['echeancier.accepter'] ?? null}
            onClick={() => surOuvrir({ tiroir: 'acceptation', echeancierId })}
          >
            Enregistrer l’acceptation
          </Bouton>
        </>
      ) : (
        <Bouton
          size="xs"
          aria-haspopup="dialog"
          refus={permis['echeancier.signer'] ?? null}
          onClick={() => surOuvrir({ tiroir: 'signature', echeancierId })}
        >
          Enregistrer la signature
        </Bouton>
      )}
      <Bouton
        size="xs"
        genre="texte"
        aria-haspopup="dialog"
        refus={permis['echeancier.refuser'] ?? null}
        onClick={() => surOuvrir({ tiroir: 'classement', echeancierId })}
      >
        Classer
      </Bouton>
    </span>
  );
}
