/**
 * A schedule beside the list. The référent technique gives or refuses the visa here; a refusal is
 * reasoned. Everybody else reads.
 */
import { Textarea } from '@mantine/core';
import { IconEyeCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { roleAdmis, useActe } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { BadgeNature } from '../components/badges.tsx';
import { Bouton } from '../components/bouton.tsx';
import { Definitions } from '../components/carte.tsx';
import { AlerteRefus, erreurDuChamp } from '../components/refus.tsx';
import { formatMoisDuree } from '../format.ts';
import { type EcheancierListe, numeroEcheancier } from '../forms/echeanciers.ts';
import { TiroirNu } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import { useSession } from '../session.ts';
import classes from './echeanciers.module.css';
import { BadgeRevue } from './echeanciers-colonnes.tsx';
import { BadgeSuivi } from './echeanciers-etat.tsx';

export type RevueProps = { echeancier: EcheancierListe; surFermer: () => void };

export function Revue({ echeancier: e, surFermer }: RevueProps) {
  const { role } = useSession().acteur;
  const aViser = e.revue === 'ouverte' && e.tacheId !== null && roleAdmis('echeancier.viser', role);
  return (
    <TiroirNu titre={e.debiteur} surFermer={surFermer}>
      <div className={classes.tiroir}>
        <p className={classes.badges}>
          <span className={classes.gris}>{numeroEcheancier(e.numero)}</span>
          <BadgeNature nature={e.nature} />
          <BadgeSuivi suivi={e.suivi} />
          {e.revue !== 'sans-objet' && <BadgeRevue revue={e.revue} />}
        </p>
        <Definitions
          entrees={[
            ['Montant étalé', formatEuros(e.montantCentimes)],
            ['Reçu', formatEuros(e.suivi.recuCentimes)],
            ['En retard', formatEuros(e.suivi.retardCentimes)],
            ['Mensualité', formatEuros(e.mensualiteCentimes)],
            ['Durée', formatMoisDuree(e.nombre)],
            ['Première échéance', formatDate(e.premiereLe)],
            ['Dernière échéance', formatDate(e.derniereLe)],
          ]}
        />
        {e.motifDuree !== '' && (
          <div>
            <h3 className={classes.titre}>Motif de la durée</h3>
            <p className={classes.motif}>{e.motifDuree}</p>
          </div>
        )}
        {!aViser && e.revue === 'ouverte' && (
          <p className={classes.gris}>Le visa revient au référent technique.</p>
        )}
      </div>
      {aViser && e.tacheId ? (
        <Visa tacheId={e.tacheId} etat={e.etat} surFermer={surFermer} />
      ) : (
        <Ouvrir dossierId={e.dossierId} />
      )}
    </TiroirNu>
  );
}

function Ouvrir({ dossierId }: { dossierId: string }) {
  const naviguer = useNavigate();
  return (
    <div className={classes.pied}>
      <div className={classes.boutons}>
        <Bouton
          genre="principal"
          data-autofocus
          onClick={() => void naviguer(CHEMINS.dossier(dossierId))}
        >
          Ouvrir le dossier
        </Bouton>
      </div>
    </div>
  );
}

type VisaProps = { tacheId: string; etat: string; surFermer: () => void };

function Visa({ tacheId, etat, surFermer }: VisaProps) {
  const [texte, setTexte] = useState('');
  const acte = useActe('echeancier.viser');
  const rendre = async (avis: 'visee' | 'refusee') => {
    if (!(await acte.executer({ tacheId, avis, texte }))) return;
    notifier(avis === 'visee' ? 'Échéancier visé.' : 'Visa refusé.');
    surFermer();
  };
  return (
    <div className={classes.pied}>
      <Textarea
        label="Observation"
        description={
          etat === 'accorde' || etat === 'propose'
            ? 'Obligatoire pour refuser le visa\u00a0: l’échéancier est alors annulé.'
            : 'Obligatoire pour refuser le visa\u202f; le gestionnaire la lit au journal.'
        }
        value={texte}
        onChange={(e) => {
          setTexte(e.currentTarget.value);
          if (acte.refus) acte.oublier();
        }}
        maxLength={500}
        error={erreurDuChamp(acte.refus, 'texte')}
        data-autofocus
      />
      {!acte.refus?.champ && <AlerteRefus refus={acte.refus} />}
      <div className={classes.boutons}>
        <Bouton genre="danger" loading={acte.enCours} onClick={() => void rendre('refusee')}>
          Refuser le visa
        </Bouton>
        <Bouton
          genre="principal"
          icone={IconEyeCheck}
          touche="mod+Enter"
          dansDialogue
          loading={acte.enCours}
          onClick={() => void rendre('visee')}
        >
          Viser l’échéancier
        </Bouton>
      </div>
    </div>
  );
}
