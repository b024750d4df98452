/**
 * Import of a CSV of indus in four steps: file, columns, check, import. Checking is the command
 * on trial; the accepted lines go in without the others, which are corrected here or exported.
 */
import { IconFileImport, IconFileTypeCsv, IconInbox, IconListCheck } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import { roleAdmis } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Alerte, LectureSeule } from '../components/alerte.tsx';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { Chemin } from '../components/chemin.tsx';
import { useTouche } from '../components/clavier.tsx';
import { useEchap } from '../components/echap.ts';
import { EtatVide } from '../components/etats.tsx';
import { Page } from '../components/page.tsx';
import { useActionsPalette } from '../components/palette-actions.ts';
import { AlerteRefus } from '../components/refus.tsx';
import { telecharger } from '../fichier.ts';
import { compter } from '../format.ts';
import { etapesImport, libelleImporter, nomDesRejets, refusImporter } from '../forms/import.ts';
import { useSession } from '../session.ts';
import classes from './import.module.css';
import { Controle } from './import-controle.tsx';
import { ChoixFichier } from './import-fichier.tsx';
import { Lots } from './import-lots.tsx';
import { Rejets } from './import-rejets.tsx';
import { type Import, useImport } from './import-travail.ts';

export function PageImport() {
  const { role } = useSession().acteur;
  const travail = useImport();
  const { situation, refus } = travail;
  if (!roleAdmis('import.executer', role)) {
    return (
      <Page
        titre="Import CSV"
        alerte={
          <LectureSeule>
            Vous consultez. Seul un gestionnaire ou le référent technique peut importer.
          </LectureSeule>
        }
      >
        <Lots />
      </Page>
    );
  }
  // A file that was refused as a whole leaves the place to another one.
  const commence =
    situation.enCours !== null || travail.rapport !== null || refus?.code === 'INTERROMPU';
  return (
    <Page
      titre="Import CSV"
      milieu={
        <div className={classes.chemin}>
          <Chemin nom="Étapes de l’import" etapes={etapesImport(situation)} />
        </div>
      }
      actions={commence && <Actions travail={travail} />}
      alerte={
        refus && refus.code !== 'INTERROMPU' ? (
          <AlerteRefus refus={refus} surReessayer={travail.reprendre} />
        ) : (
          situation.fait && <Fait travail={travail} />
        )
      }
      touches={touchesDe(travail)}
    >
      {commence ? (
        <Deroulement travail={travail} />
      ) : (
        <div className={classes.accueil}>
          <ChoixFichier surChoisir={travail.choisir} />
          <Lots />
        </div>
      )}
    </Page>
  );
}

function touchesDe({ situation, rapport }: Import): (readonly [string, string])[] {
  if (situation.enCours) return [['Escape', 'interrompre sans rien perdre']];
  if (!rapport) return [['n', 'choisir un fichier']];
  return [
    ...(rapport.rejets.length > 0
      ? ([
          ['Enter', 'accepter'],
          ['espace', 'saisir'],
          ['mod+e', 'exporter les rejets'],
        ] as const)
      : []),
    situation.fait ? ['n', 'nouvel import'] : ['mod+Enter', 'importer'],
  ];
}

function Actions({ travail }: { travail: Import }) {
  const { situation, rapport, corrections, controlees } = travail;
  if (situation.fait) {
    return (
      <Bouton genre="principal" icone={IconFileImport} touche="n" onClick={travail.recommencer}>
        Nouvel import
      </Bouton>
    );
  }
  const attend = corrections !== controlees && corrections.length + controlees.length > 0;
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
        icone={IconFileImport}
        refus={refusImporter(situation, attend)}
        touche="mod+Enter"
        onClick={travail.importer}
      >
        {libelleImporter(rapport)}
      </Bouton>
    </>
  );
}

function Fait({ travail: { rapport } }: { travail: Import }) {
  const naviguer = useNavigate();
  if (!rapport) return null;
  return (
    <Alerte
      ton="solde"
      titre={`${compter(rapport.crees, 'dossier créé', 'dossiers créés')}.`}
      actions={
        <Bouton
          size="xs"
          icone={IconInbox}
          onClick={() => void naviguer(`${CHEMINS.corbeille}?vue=a-notifier`)}
        >
          Voir les indus à notifier
        </Bouton>
      }
    >
      {rapport.rejets.length > 0
        ? 'Les lignes rejetées n’ont rien créé : corrigez-les ci-dessous, ou exportez-les.'
        : 'Cet import peut être annulé en entier tant qu’aucun acte n’a suivi.'}
    </Alerte>
  );
}

function Deroulement({ travail }: { travail: Import }) {
  const { situation, rapport, progres } = travail;
  const exporter = () => {
    if (rapport?.csvRejets) telecharger(nomDesRejets(rapport.nom), rapport.csvRejets, 'text/csv');
  };
  useEchap(travail.interrompre, {
    libelle: 'Interrompre sans rien perdre',
    actif: situation.enCours !== null,
  });
  useTouche('mod+e', exporter, {
    libelle: 'Exporter les rejets',
    actif: rapport !== null && rapport.csvRejets !== '',
  });
  useActionsPalette('Sur cet import', [
    {
      cle: 'exporter',
      libelle: 'Exporter les rejets',
      icone: IconFileTypeCsv,
      touche: 'mod+e',
      refus: rapport?.csvRejets ? null : { code: 'IMPORT_REJETS', message: 'Aucun rejet.' },
      executer: exporter,
    },
    {
      cle: 'autre',
      libelle: 'Importer un autre fichier',
      icone: IconFileImport,
      refus: situation.enCours
        ? { code: 'IMPORT_EN_COURS', message: 'Interrompez d’abord le travail en cours.' }
        : null,
      executer: travail.recommencer,
    },
  ]);
  return (
    <>
      <Controle
        situation={situation}
        rapport={rapport}
        progres={progres}
        surInterrompre={travail.interrompre}
        surReprendre={travail.reprendre}
      />
      {rapport ? (
        <Rejets
          rapport={rapport}
          corrections={travail.corrections}
          controlees={travail.controlees}
          surCorriger={travail.corriger}
          surRetirer={travail.retirerCorrections}
          surExporter={exporter}
        />
      ) : (
        <Carte titre="Lignes rejetées">
          <EtatVide titre="Les lignes à corriger s’afficheront ici." icone={IconListCheck} />
        </Carte>
      )}
    </>
  );
}
