/** The head of a case: what is urgent, then who it is. The NIR is masked until it is asked for. */
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { Delai, DossierDetail, InduVue } from '../../shared/contract/dossier-vues.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { masquerNir } from '../../shared/nir.ts';
import type { Civilite } from '../../shared/nomenclature.ts';
import {
  BadgeEcheance,
  BadgeNature,
  BadgePrescription,
  BadgeSolde,
  Pastille,
} from '../components/badges.tsx';
import { BoutonIcone } from '../components/bouton.tsx';
import classes from './dossier.module.css';
import { BadgeSuspendu } from './dossier-suspensions.tsx';

/** The principal indu: the accessory claims follow it. */
export function principalDe(dossier: DossierDetail): InduVue | undefined {
  return dossier.indus.find((i) => i.accessoire === null) ?? dossier.indus[0];
}

const URGENTES: readonly Delai['urgence'][] = ['proche', 'imminente', 'aujourdhui', 'depassee'];

export function BadgesDossier({ dossier }: { dossier: DossierDetail }) {
  const { prescription } = dossier;
  const [echeance] = dossier.echeances;
  if (dossier.annule) return <Pastille>Import annulé</Pastille>;
  if (dossier.resteCentimes <= 0) return <BadgeSolde />;
  return (
    <>
      <BadgeSuspendu dossier={dossier} />
      {prescription && URGENTES.includes(prescription.urgence) && (
        <BadgePrescription delai={prescription} />
      )}
      {echeance && echeance.jours <= 0 && <BadgeEcheance delai={echeance} />}
    </>
  );
}

export function IdentiteDossier({ dossier }: { dossier: DossierDetail }) {
  const indu = principalDe(dossier);
  const personne = indu?.debiteurs[0]?.personne;
  return (
    <>
      {personne?.nirAffiche && (
        <Nir nir={personne.nirAffiche} provisoire={personne.nirProvisoire} />
      )}
      {personne?.naissanceLe && (
        <span>
          {accorder('Né', personne.civilite)} le {formatDate(personne.naissanceLe)}
        </span>
      )}
      {personne?.decesLe && (
        <span>
          {accorder('Décédé', personne.civilite)} le {formatDate(personne.decesLe)}
        </span>
      )}
      <span>Dossier {dossier.numero}</span>
      {indu && <BadgeNature nature={indu.nature} />}
    </>
  );
}

/** « Née le » for Mme; the plain form when the title is not known. */
function accorder(participe: string, civilite: Civilite): string {
  return civilite === 'Mme' ? `${participe}e` : participe;
}

function Nir({ nir, provisoire }: { nir: string; provisoire: boolean }) {
  const [visible, setVisible] = useState(false);
  return (
    <span className={classes.nir}>
      <span className="hors-ecran">Numéro de sécurité sociale </span>
      <span>{visible ? nir : masquerNir(nir)}</span>
      {provisoire && <span> (provisoire)</span>}
      <BoutonIcone
        icone={visible ? IconEyeOff : IconEye}
        libelle={
          visible
            ? 'Masquer le numéro de sécurité sociale'
            : 'Afficher le numéro de sécurité sociale'
        }
        size="xs"
        className={classes.oeil ?? ''}
        aria-pressed={visible}
        onClick={() => setVisible(!visible)}
      />
    </span>
  );
}
