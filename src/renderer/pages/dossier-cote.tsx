/** The right column of a case: what is due, who owes, what was written, what was granted. */
import { IconInfoCircle } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { Delai, DossierDetail } from '../../shared/contract/dossier-vues.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { LIBELLE_QUALITE } from '../../shared/nomenclature.ts';
import { CHEMINS } from '../chemins.ts';
import { BadgeEcheance, BadgePrescription } from '../components/badges.tsx';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { formatPourcent, initiales } from '../format.ts';
import classes from './dossier.module.css';
import { Documents } from './dossier-courriers.tsx';
import { Echeanciers } from './dossier-echeanciers.tsx';
import { principalDe } from './dossier-entete.tsx';
import { CarteRetenue } from './dossier-retenue.tsx';
import { Mandats, Remboursements } from './dossier-sepa.tsx';
import { CarteSuccession } from './dossier-succession.tsx';
import { DemandesEtSuspensions } from './dossier-suspensions.tsx';
import type { Ouverture } from './dossier-tiroirs.tsx';
import { AllersRetours, SeuilAbandon } from './dossier-transfert.tsx';

export type CoteProps = { dossier: DossierDetail; surOuvrir: (o: Ouverture) => void };

export function CartesCote(props: CoteProps) {
  return (
    <div className={classes.cote}>
      <Echeances {...props} />
      <CarteSuccession {...props} />
      <DemandesEtSuspensions {...props} />
      <Debiteurs {...props} />
      <SeuilAbandon {...props} />
      <AllersRetours {...props} />
      <CarteRetenue {...props} />
      <Documents {...props} />
      <Echeanciers {...props} />
      <Mandats {...props} />
      <Remboursements {...props} />
    </div>
  );
}

function Echeances({ dossier, surOuvrir }: CoteProps) {
  const { prescription, echeances } = dossier;
  return (
    <Carte
      titre="Échéances"
      remplit={false}
      marge={false}
      pied={<VersLesDelais dossierId={dossier.dossierId} />}
      actions={
        <span className={classes.compteCarte}>
          {dossier.gestionnaire ? `suivi par ${dossier.gestionnaire.nom}` : 'non affecté'}
        </span>
      }
    >
      <ul className={classes.liste}>
        {echeances.map((delai) => (
          <Echeance key={`${delai.libelle} ${delai.le}`} delai={delai} surOuvrir={surOuvrir}>
            <BadgeEcheance delai={delai} />
          </Echeance>
        ))}
        {prescription && (
          <Echeance delai={prescription} surOuvrir={surOuvrir}>
            <BadgePrescription delai={prescription} date />
          </Echeance>
        )}
        {echeances.length === 0 && !prescription && (
          <li className={classes.ligne}>
            <span className={classes.gris}>Aucune échéance.</span>
          </li>
        )}
      </ul>
    </Carte>
  );
}

/** The whole calendar, and the limitation payment by payment: each is a screen. */
function VersLesDelais({ dossierId }: { dossierId: string }) {
  const naviguer = useNavigate();
  return (
    <div className={classes.versDelais}>
      <Bouton
        size="xs"
        touche="d"
        libelleTouche="Calendrier des délais"
        onClick={() => void naviguer(CHEMINS.calendrier(dossierId))}
      >
        Calendrier
      </Bouton>
      <Bouton
        size="xs"
        touche="p"
        libelleTouche="Prescription, versement par versement"
        onClick={() => void naviguer(CHEMINS.prescription(dossierId))}
      >
        Prescription
      </Bouton>
    </div>
  );
}

function Echeance({
  delai,
  surOuvrir,
  children,
}: {
  delai: Delai;
  surOuvrir: (o: Ouverture) => void;
  children: React.ReactNode;
}) {
  const nom = (
    <>
      {delai.libelle}
      {delai.provisoire && <span className={classes.gris}> (provisoire)</span>}
    </>
  );
  return (
    <li className={classes.ligne}>
      {delai.explication ? (
        <button
          type="button"
          className={classes.pourquoi}
          aria-haspopup="dialog"
          onClick={() => surOuvrir({ tiroir: 'pourquoi', delai })}
        >
          {nom}
          <IconInfoCircle size={14} stroke={1.75} aria-hidden />
          <span className="hors-ecran">: pourquoi cette date&nbsp;?</span>
        </button>
      ) : (
        <span>{nom}</span>
      )}
      <span className={classes.bout}>{children}</span>
    </li>
  );
}

function Debiteurs({ dossier }: CoteProps) {
  const debiteurs = principalDe(dossier)?.debiteurs ?? [];
  return (
    <Carte
      titre="Débiteurs"
      remplit={false}
      marge={false}
      actions={<span className={classes.compteCarte}>{debiteurs.length}</span>}
    >
      <ul className={classes.liste}>
        {debiteurs.map(({ debiteurId, personne, qualite, partPourDixMille, partCentimes }) => (
          <li key={debiteurId} className={classes.debiteur}>
            <span className={classes.pastille} aria-hidden>
              {initiales(personne.prenoms, personne.nom)}
            </span>
            <span className={classes.debiteurNom}>
              <b>
                {personne.prenoms} {personne.nom}
              </b>
              <span>
                {[LIBELLE_QUALITE[qualite], localiteDe(personne.adresse)]
                  .filter(Boolean)
                  .join(', ')}
                {personne.decesLe && `, décès le ${formatDate(personne.decesLe)}`}
              </span>
            </span>
            <span className={classes.bout} title={formatEuros(partCentimes)}>
              {formatPourcent(partPourDixMille)}
            </span>
          </li>
        ))}
      </ul>
    </Carte>
  );
}

/** The town, from the last line « 77100 MEAUX ». */
function localiteDe(adresse: string): string {
  const derniere = adresse.split('\n').at(-1) ?? '';
  const m = /^(\d{2})\d{3} (.+)$/.exec(derniere);
  return m ? `${m[2]} (${m[1]})` : derniere;
}
