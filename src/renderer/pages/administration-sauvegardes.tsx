/** Keeping the base sound: a backup that has been read again, the verification of the chains. */
import { TextInput } from '@mantine/core';
import {
  IconCircleCheck,
  IconCircleX,
  IconDeviceFloppy,
  IconShieldCheck,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { RapportVerification } from '../../shared/contract/audit.ts';
import type { Progres } from '../../shared/contract/operation.ts';
import { useLong } from '../api.ts';
import { Alerte } from '../components/alerte.tsx';
import { Avancement } from '../components/avancement.tsx';
import { Bouton } from '../components/bouton.tsx';
import { Carte, Definitions } from '../components/carte.tsx';
import { Page } from '../components/page.tsx';
import { AlerteRefus } from '../components/refus.tsx';
import { formatInstant, formatOctets } from '../format.ts';
import { useSession } from '../session.ts';
import classes from './administration.module.css';

export function PageSauvegardes() {
  return (
    <Page
      titre="Sauvegardes"
      fil={[{ libelle: 'Administration' }, { libelle: 'Sauvegardes' }]}
      touches={[
        ['s', 'sauvegarder'],
        ['v', 'vérifier'],
        ['F6', 'zone suivante'],
      ]}
    >
      <div className={classes.deux}>
        <Sauvegarde />
        <Verification />
      </div>
    </Page>
  );
}

function Sauvegarde() {
  const { sauvegardeLe } = useSession();
  const travail = useLong('sauvegarde.faire');
  const [chemin, setChemin] = useState('');
  const faite = travail.resultat;
  return (
    <Carte titre="Sauvegarde">
      <div className={classes.colonne}>
        <p className={classes.texte}>
          {sauvegardeLe
            ? `Dernière sauvegarde le ${formatInstant(sauvegardeLe)}.`
            : 'Aucune sauvegarde n’a encore été faite.'}{' '}
          La copie est chiffrée comme la base, relue et vérifiée avant d’être gardée.
        </p>
        <TextInput
          label="Fichier de destination"
          description="Vide : le dossier des sauvegardes de ce poste. Préférez un support à part."
          placeholder="/media/usb/quittance-2026-11-21.db"
          autoComplete="off"
          spellCheck={false}
          value={chemin}
          onChange={(e) => setChemin(e.currentTarget.value)}
        />
        <div>
          <Bouton
            genre="principal"
            icone={IconDeviceFloppy}
            touche="s"
            loading={travail.enCours}
            onClick={() => void travail.lancer({ fichier: chemin.trim() || null })}
          >
            Sauvegarder maintenant
          </Bouton>
        </div>
        {travail.enCours && (
          <Suivi progres={travail.progres} surInterrompre={travail.interrompre} />
        )}
        <AlerteRefus refus={travail.refus} />
        {faite && (
          <>
            <Alerte ton="solde" titre="Sauvegarde faite et relue." />
            <Definitions
              entrees={[
                ['Fichier', faite.fichier],
                ['Taille', formatOctets(faite.octets)],
                ['Empreinte SHA-256', <code key="sha">{faite.sha256}</code>],
              ]}
            />
          </>
        )}
      </div>
    </Carte>
  );
}

function Verification() {
  const travail = useLong('audit.verifier');
  return (
    <Carte titre="Vérification de la base">
      <div className={classes.colonne}>
        <p className={classes.texte}>
          Recalcule les chaînes du journal et des mouvements, contrôle la base et l’empreinte de
          chaque courrier. Vous pouvez continuer à travailler.
        </p>
        <div>
          <Bouton
            icone={IconShieldCheck}
            touche="v"
            loading={travail.enCours}
            onClick={() => void travail.lancer({})}
          >
            Vérifier maintenant
          </Bouton>
        </div>
        {travail.enCours && (
          <Suivi progres={travail.progres} surInterrompre={travail.interrompre} />
        )}
        <AlerteRefus refus={travail.refus} />
        {travail.resultat && <Rapport rapport={travail.resultat} />}
      </div>
    </Carte>
  );
}

function Suivi({
  progres,
  surInterrompre,
}: {
  progres: Progres | null;
  surInterrompre: () => void;
}) {
  return <Avancement progres={progres} libelle="Préparation…" surInterrompre={surInterrompre} />;
}

function Rapport({ rapport }: { rapport: RapportVerification }) {
  const fautes = rapport.controles.filter((c) => !c.sain).length;
  return (
    <>
      <Alerte
        ton={rapport.sain ? 'solde' : 'prescription'}
        titre={rapport.sain ? 'La base est saine.' : `Contrôles en défaut\u00a0: ${fautes}.`}
        bloquante={!rapport.sain}
      >
        Vérifiée le {formatInstant(rapport.verifieLe)}.
        {!rapport.sain && ' Ne supprimez rien et prévenez votre administrateur.'}
      </Alerte>
      <ul className={classes.controles}>
        {rapport.controles.map((c) => (
          <li key={c.nom} className={classes.controle} data-sain={c.sain || undefined}>
            {c.sain ? (
              <IconCircleCheck size={16} stroke={1.75} aria-hidden />
            ) : (
              <IconCircleX size={16} stroke={1.75} aria-hidden />
            )}
            <span>
              {c.nom}
              <span className="hors-ecran">{c.sain ? ', sain' : ', en défaut'}</span>
            </span>
            <span className={classes.detail}>{c.detail}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
