/**
 * Registering an indu: who and why at the left, month by month at the right. The command runs on
 * trial while one types; what it refuses stands at its field, and F8 walks from one to the next.
 */
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { refus } from '../../shared/refus.ts';
import { roleAdmis, useActe } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Alerte } from '../components/alerte.tsx';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { Page } from '../components/page.tsx';
import { AlerteRefus } from '../components/refus.tsx';
import { erreurSuivante } from '../components/zones.ts';
import { useBrouillon } from '../forms/brouillon.ts';
import { useEssai } from '../forms/essai.ts';
import {
  type DossierForm,
  manques,
  nouveauDossier,
  versContrat,
  versContratProvisoire,
} from '../forms/indu.ts';
import { notifier } from '../notifier.tsx';
import { useSession } from '../session.ts';
import classes from './nouveau-dossier.module.css';
import { FormulaireDossier } from './nouveau-dossier-formulaire.tsx';
import { CarteGrille } from './nouveau-dossier-grille.tsx';

const TOUCHES = [
  ['F6', 'zone suivante'],
  ['F8', 'erreur suivante'],
  ['mod+Enter', 'enregistrer'],
] as const;

const FIL = [{ libelle: 'Dossiers', vers: CHEMINS.dossiers }];

export function PageNouveauDossier() {
  const { role } = useSession().acteur;
  if (roleAdmis('dossier.creer', role)) return <Saisie />;
  return (
    <Page titre="Nouveau dossier" fil={FIL}>
      <AlerteRefus
        refus={refus('ROLE_INTERDIT', 'Votre rôle ne permet pas d’enregistrer un indu.')}
      />
    </Page>
  );
}

function Saisie() {
  const naviguer = useNavigate();
  const brouillon = useBrouillon('nouveau-dossier', () => nouveauDossier(crypto.randomUUID()));
  const { valeur: dossier, changer } = brouillon;
  const acte = useActe('dossier.creer');
  const essai = useEssai('dossier.creer', versContratProvisoire(dossier));
  const [tente, setTente] = useState(false);
  const manquants = manques(dossier);
  const { oublier: oublierActe } = acte;
  // A refusal is of what was sent: what is typed since is judged by the trial.
  // biome-ignore lint/correctness/useExhaustiveDependencies: on each change of the form
  useEffect(() => oublierActe(), [dossier]);
  const refuse = acte.refus ?? essai.refus;
  const erreur = (champ: string): string | undefined => {
    if (tente) {
      const manque = manquants.find((m) => m.champ === champ);
      if (manque) return manque.message;
    }
    return refuse?.champ && nommeLeChamp(refuse.champ, champ) ? refuse.message : undefined;
  };
  const enregistrer = async () => {
    setTente(true);
    const demande = versContrat(dossier);
    const fait = demande && !acte.enCours ? await acte.executer(demande) : null;
    if (!fait) {
      // Once the errors are drawn.
      setTimeout(() => erreurSuivante(1), 0);
      return;
    }
    brouillon.oublier();
    notifier(
      [`Dossier ${fait.numero} enregistré.`, ...fait.alertes.map((a) => a.message)].join(' '),
    );
    void naviguer(CHEMINS.dossier(fait.dossierId));
  };
  return (
    <Page
      titre="Nouveau dossier"
      fil={FIL}
      sousTitre={brouillon.repris && 'brouillon repris'}
      touches={TOUCHES}
      alerte={tente && manquants.length > 3 && <Sommaire nombre={manquants.length} />}
      actions={
        <>
          <Bouton
            onClick={() => {
              brouillon.oublier();
              void naviguer(CHEMINS.dossiers);
            }}
          >
            Abandonner
          </Bouton>
          <Bouton
            genre="principal"
            touche="mod+Enter"
            loading={acte.enCours}
            onClick={() => void enregistrer()}
          >
            Enregistrer le dossier
          </Bouton>
        </>
      }
    >
      <div className={classes.volets}>
        <Carte titre="Débiteur et indu">
          <FormulaireDossier
            dossier={dossier}
            surChanger={changer}
            erreur={erreur}
            refus={refuse}
          />
        </Carte>
        <CarteGrille
          dossier={dossier}
          surChanger={changer}
          erreur={erreur}
          essai={{ ...essai, refus: refuse }}
        />
      </div>
    </Page>
  );
}

export type FormulaireProps = {
  dossier: DossierForm;
  surChanger: (changement: (avant: DossierForm) => DossierForm) => void;
  /** The error of a field, by its name in the contract. */
  erreur: (champ: string) => string | undefined;
};

/** A field of the only debtor may come without its place: « nir » for « debiteurs.0.personne.nir ». */
function nommeLeChamp(nomme: string, champ: string): boolean {
  return nomme === champ || champ === `debiteurs.0.personne.${nomme}`;
}

function Sommaire({ nombre }: { nombre: number }) {
  return (
    <Alerte
      ton="prescription"
      bloquante
      titre={`${nombre} champs à compléter.`}
      actions={
        <Bouton
          size="xs"
          onClick={() => erreurSuivante(1)}
          rightSection={<kbd aria-hidden>F8</kbd>}
        >
          Champ suivant
        </Bouton>
      }
    >
      Rien n’est perdu.
    </Alerte>
  );
}
