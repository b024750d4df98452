/**
 * A bank statement in three steps: file, check, recording. Checking is the command on trial; what
 * is certain is settled on recording, the rest is looked at line by line, with its reasons.
 */
import { IconBuildingBank, IconDeviceFloppy, IconListCheck } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { RapportReleve } from '../../shared/contract/releve.ts';
import { roleAdmis } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Alerte, LectureSeule } from '../components/alerte.tsx';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { Chemin } from '../components/chemin.tsx';
import { useEchap } from '../components/echap.ts';
import { EtatVide } from '../components/etats.tsx';
import { Page } from '../components/page.tsx';
import { AlerteRefus } from '../components/refus.tsx';
import { compter } from '../format.ts';
import { etapesReleve, refusEnregistrer } from '../forms/releve.ts';
import { useSession } from '../session.ts';
import classes from './releve.module.css';
import { ControleReleve } from './releve-controle.tsx';
import { ChoixReleve } from './releve-fichier.tsx';
import { LignesReleve } from './releve-lignes.tsx';
import { RelevesLus } from './releve-lus.tsx';
import { type Releve, useReleve } from './releve-travail.ts';

export function PageReleve() {
  const { role } = useSession().acteur;
  const travail = useReleve();
  const { situation, refus } = travail;
  if (!roleAdmis('releve.importer', role)) {
    return (
      <Page
        titre="Relevé de banque"
        fil={[{ libelle: 'Paiements', vers: CHEMINS.paiements }]}
        alerte={
          <LectureSeule>
            Vous consultez. Seul un gestionnaire peut importer un relevé de banque.
          </LectureSeule>
        }
      >
        <RelevesLus />
      </Page>
    );
  }
  // A statement that was refused as a whole leaves the place to another one.
  const commence =
    situation.enCours !== null || travail.rapport !== null || refus?.code === 'INTERROMPU';
  return (
    <Page
      titre="Relevé de banque"
      fil={[{ libelle: 'Paiements', vers: CHEMINS.paiements }]}
      milieu={
        <div className={classes.chemin}>
          <Chemin nom="Étapes du relevé" etapes={etapesReleve(situation)} />
        </div>
      }
      actions={commence && <Actions travail={travail} />}
      alerte={alerteDe(travail)}
      touches={touchesDe(travail)}
    >
      {commence ? (
        <Deroulement travail={travail} />
      ) : (
        <div className={classes.accueil}>
          <ChoixReleve surChoisir={travail.choisir} />
          <RelevesLus />
        </div>
      )}
    </Page>
  );
}

/** Nothing at all when there is nothing to say: the place is not kept. */
function alerteDe({ situation, refus, rapport, effets, reprendre }: Releve) {
  if (refus && refus.code !== 'INTERROMPU') {
    return situation.rapport || refus.code === 'ERREUR_INTERNE' ? (
      <AlerteRefus refus={refus} surReessayer={reprendre} />
    ) : (
      <AlerteRefus refus={{ ...refus, message: `${refus.message} Rien n’a été enregistré.` }} />
    );
  }
  return (
    situation.fait &&
    rapport && <Enregistre rapport={rapport} affectes={Object.keys(effets).length} />
  );
}

/** What is left to look at goes down as it is settled from here. */
function Enregistre({ rapport, affectes }: { rapport: RapportReleve; affectes: number }) {
  const naviguer = useNavigate();
  const attend = rapport.proposes + rapport.suspens - affectes;
  return (
    <Alerte
      ton="solde"
      titre={`${compter(rapport.certains, 'paiement imputé', 'paiements imputés')}.`}
      actions={
        <Bouton size="xs" onClick={() => void naviguer(`${CHEMINS.paiements}?vue=suspens`)}>
          Voir les paiements en suspens
        </Bouton>
      }
    >
      {attend === 0
        ? 'Aucun paiement de ce relevé n’attend en suspens.'
        : `${compter(attend, 'paiement attend', 'paiements attendent')} en suspens\u00a0: affectez ci-dessous ceux que vous reconnaissez.`}
    </Alerte>
  );
}

function touchesDe({ situation, rapport }: Releve): (readonly [string, string])[] {
  if (situation.enCours) return [['Escape', 'interrompre sans rien perdre']];
  if (!rapport) return [['n', 'choisir un fichier']];
  return [
    ['Enter', 'voir les propositions'],
    ...(situation.fait ? [['a', 'affecter'] as const] : []),
    situation.fait ? ['n', 'autre relevé'] : ['mod+Enter', 'enregistrer'],
  ];
}

function Actions({ travail }: { travail: Releve }) {
  const { situation } = travail;
  if (situation.fait) {
    return (
      <Bouton genre="principal" icone={IconBuildingBank} touche="n" onClick={travail.recommencer}>
        Autre relevé
      </Bouton>
    );
  }
  return (
    <>
      <Bouton
        refus={situation.enCours && 'Interrompez d’abord le travail en cours.'}
        onClick={travail.recommencer}
      >
        Autre fichier
      </Bouton>
      <Bouton
        genre="principal"
        icone={IconDeviceFloppy}
        refus={refusEnregistrer(situation)}
        touche="mod+Enter"
        onClick={travail.enregistrer}
      >
        Enregistrer le relevé
      </Bouton>
    </>
  );
}

function Deroulement({ travail }: { travail: Releve }) {
  useEchap(travail.interrompre, {
    libelle: 'Interrompre sans rien perdre',
    actif: travail.situation.enCours !== null,
  });
  return (
    <>
      <ControleReleve travail={travail} />
      {travail.rapport ? (
        <LignesReleve travail={travail} />
      ) : (
        <Carte titre="Lignes à examiner">
          <EtatVide titre="Les lignes à examiner s’afficheront ici." icone={IconListCheck} />
        </Carte>
      )}
    </>
  );
}
