/**
 * A case: who owes what, where it stands, what happened, what is due, and what can be done now.
 * Permissions, dates and amounts are those of dossier.ouvrir; each act opens beside the screen.
 */
import { type ReactNode, useState } from 'react';
import { useParams } from 'react-router';
import type { DossierDetail } from '../../shared/contract/dossier-vues.ts';
import { contract } from '../../shared/contract/index.ts';
import { LIBELLE_ROLE, type Role } from '../../shared/nomenclature.ts';
import { refusDe, roleAdmis, useLecture } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { LectureSeule } from '../components/alerte.tsx';
import { Carte } from '../components/carte.tsx';
import { Chargement, Echec } from '../components/etats.tsx';
import { Page } from '../components/page.tsx';
import { useSession } from '../session.ts';
import classes from './dossier.module.css';
import { ActionsDossier } from './dossier-actions.tsx';
import { CartesCote } from './dossier-cote.tsx';
import { BadgesDossier, IdentiteDossier } from './dossier-entete.tsx';
import { CarteJournal } from './dossier-journal.tsx';
import { CarteMontants } from './dossier-montants.tsx';
import { CartePaiements } from './dossier-paiements.tsx';
import { BandeauSuspendu } from './dossier-suspensions.tsx';
import { type Ouverture, Tiroirs } from './dossier-tiroirs.tsx';

const TOUCHES = [
  ['F6', 'zone suivante'],
  ['d', 'calendrier'],
  ['g c', 'corbeille'],
  ['alt+ArrowLeft', 'retour'],
] as const;

export function PageDossier() {
  const { dossierId = '' } = useParams();
  const lecture = useLecture('dossier.ouvrir', { dossierId });
  if (lecture.data) return <Dossier dossier={lecture.data} key={dossierId} />;
  const fil = [{ libelle: 'Dossiers', vers: CHEMINS.dossiers }];
  return (
    <Page titre="Dossier" fil={fil}>
      {lecture.error ? (
        <Echec refus={refusDe(lecture.error)} surReessayer={() => void lecture.refetch()} />
      ) : (
        <Carte>
          <Chargement libelle="Chargement du dossier…" lignes={8} />
        </Carte>
      )}
    </Page>
  );
}

function Dossier({ dossier }: { dossier: DossierDetail }) {
  const { role } = useSession().acteur;
  const [ouverture, setOuverture] = useState<Ouverture | null>(null);
  return (
    <Page
      titre={dossier.titre}
      fil={[
        { libelle: 'Dossiers', vers: CHEMINS.dossiers },
        { libelle: dossier.numero },
        { libelle: dossier.titre },
      ]}
      badges={<BadgesDossier dossier={dossier} />}
      identite={<IdentiteDossier dossier={dossier} />}
      actions={<ActionsDossier dossier={dossier} surOuvrir={setOuverture} />}
      alerte={bandeauDe(dossier, role)}
      touches={TOUCHES}
    >
      <CarteMontants dossier={dossier} />
      <div className={classes.zones}>
        <CarteJournal dossier={dossier} />
        <CartePaiements dossier={dossier} surOuvrir={setOuverture} />
        <CartesCote dossier={dossier} surOuvrir={setOuverture} />
      </div>
      {ouverture && (
        <Tiroirs
          key={JSON.stringify(ouverture)}
          ouverture={ouverture}
          dossier={dossier}
          surFermer={() => setOuverture(null)}
        />
      )}
    </Page>
  );
}

/** Why nothing can be done here: the undone import first, then the role. */
function bandeauDe(dossier: DossierDetail, role: Role): ReactNode {
  if (dossier.annule) {
    return (
      <LectureSeule>
        Ce dossier vient d’un <b>import annulé</b>. Il reste lisible, aucun acte n’y est possible.
      </LectureSeule>
    );
  }
  if (roleAdmis('courrier.etablir', role)) {
    return dossier.suspensions.some((s) => s.enCours) ? (
      <BandeauSuspendu dossier={dossier} />
    ) : null;
  }
  const { roles } = contract['courrier.etablir'];
  const agents = Array.isArray(roles)
    ? (roles as Role[]).map((r) => LIBELLE_ROLE[r].toLowerCase())
    : [];
  return (
    <LectureSeule>
      Vous consultez. Seul un <b>{agents.join(' ou un ')}</b> peut agir sur ce dossier.
    </LectureSeule>
  );
}
