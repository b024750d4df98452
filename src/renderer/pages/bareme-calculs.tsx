/**
 * What the calculators of a fraction, a threshold and a limit share: three panes, the result in
 * large, the reason beside it, a refusal at its field with its article.
 */
import { IconListNumbers } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Sortie } from '../../shared/contract/index.ts';
import { type RefusLu, useApaise } from '../api.ts';
import { Carte, Definitions } from '../components/carte.tsx';
import { Chargement, EtatVide } from '../components/etats.tsx';
import { Etapes, Explication, StatutEnMots } from '../components/explication.tsx';
import { AlerteRefus, erreurDuChamp } from '../components/refus.tsx';
import classes from './bareme-calculs.module.css';

const STATUT_MS = 500;

type ExplicationLue = Sortie<'bareme.seuil'>['explication'];

/** Inputs, what follows, result and reason: side by side. `large`: a wide table in the middle. */
export const Zones = ({ large = false, children }: { large?: boolean; children: ReactNode }) => (
  <div className={classes.zones} data-large={large || undefined}>
    {children}
  </div>
);

export const Colonne = ({ children }: { children: ReactNode }) => (
  <div className={classes.colonne}>{children}</div>
);

export const Champs = ({ children }: { children: ReactNode }) => (
  <div className={classes.champs}>{children}</div>
);

export const Paire = ({ children }: { children: ReactNode }) => (
  <div className={classes.paire}>{children}</div>
);

/** A group of buttons has no label of its own: its words stand above, and name it. */
export function Groupe({
  id,
  libelle,
  children,
}: {
  id: string;
  libelle: string;
  children: ReactNode;
}) {
  return (
    <div className={classes.groupe}>
      <span className={classes.etiquette} id={id}>
        {libelle}
      </span>
      {children}
    </div>
  );
}

export const Aide = ({ children }: { children: ReactNode }) => (
  <p className={classes.aide}>{children}</p>
);

/** The refusal's sentence and its article when it names this field, for `error={…}`. */
export function motifDuChamp(refus: RefusLu | null, champ: string): ReactNode {
  const phrase = erreurDuChamp(refus, champ);
  if (phrase === undefined || !refus?.source) return phrase;
  return (
    <>
      {phrase} <span className={classes.article}>{refus.source}</span>
    </>
  );
}

/** What no field says, under the title: a broken carrier, a bug. null when a field says it. */
export function alerteDe(
  { refus, reessayer }: { refus: RefusLu | null; reessayer: () => void },
  champs: readonly string[],
): ReactNode {
  if (!refus || champs.some((champ) => erreurDuChamp(refus, champ) !== undefined)) return null;
  return <AlerteRefus refus={refus} surReessayer={reessayer} />;
}

type AutreRefusProps = {
  refus: RefusLu | null;
  champs: readonly string[];
  reessayer: () => void;
};

/** The same, where it is known that no field says it. */
export const AutreRefus = ({ champs, ...lecture }: AutreRefusProps) => alerteDe(lecture, champs);

export type ResultatProps = {
  /** What the figure is: « Quotité saisissable ». */
  nom: string;
  /** The figure, in large; null: nothing could be computed yet. */
  valeur: ReactNode;
  /** The figure answers a former input. */
  perime: boolean;
  /** What to type before anything can be computed. */
  manque: string | null;
  children?: ReactNode;
  entrees?: readonly (readonly [string, ReactNode])[];
};

/** The one large figure of the screen, and the few that go with it. */
export function Resultat({ nom, valeur, perime, manque, children, entrees }: ResultatProps) {
  return (
    <Carte nom={nom} remplit={false}>
      <div className={classes.resultat} data-perime={perime || undefined}>
        <p className={classes.nom}>
          {nom}
          {perime && valeur && <DernierValable />}
        </p>
        <p className={classes.cle}>{valeur ?? <Attente manque={manque} perime={perime} />}</p>
        {valeur && children}
        {valeur && entrees && (
          <div className={classes.suite}>
            <Definitions entrees={entrees} />
          </div>
        )}
      </div>
    </Carte>
  );
}

/** The figures on the screen answer a former input. */
export const DernierValable = () => <span className={classes.note}>Dernier calcul valable</span>;

function Attente({ manque, perime }: { manque: string | null; perime: boolean }) {
  if (manque) return <span className={classes.attente}>{manque}</span>;
  if (perime) return <span className={classes.attente}>Aucun résultat à afficher.</span>;
  return <span className={classes.attente}>Calcul…</span>;
}

export type RaisonProps = {
  titre: string;
  explication: ExplicationLue | null;
  /** Nothing to wait for: something is missing or refused. */
  arret: boolean;
  perime: boolean;
  /** What was asked, for the paper of this panel alone. */
  contexte?: string | undefined;
};

/** « Pourquoi ce montant ? »: the steps, or the empty card that will hold them. */
export function Raison({ titre, explication, arret, perime, contexte }: RaisonProps) {
  if (explication) {
    return (
      <div className={classes.raison} data-perime={perime || undefined}>
        <Explication titre={titre} explication={explication} {...(contexte ? { contexte } : {})} />
      </div>
    );
  }
  return (
    <Carte titre={titre} marge={false}>
      {arret ? (
        <EtatVide icone={IconListNumbers} titre="Le calcul s’expliquera ici, étape par étape." />
      ) : (
        <Chargement />
      )}
    </Carte>
  );
}

/** The sheet that prints: what was typed, what was answered, why. */
export function Detail({
  saisie,
  reponse,
  question,
  explication,
  children,
}: {
  saisie: readonly (readonly [string, ReactNode])[];
  reponse: readonly (readonly [string, ReactNode])[];
  question: string;
  explication: ExplicationLue;
  children?: ReactNode;
}) {
  return (
    <>
      <Definitions entrees={[...saisie, ...reponse]} />
      {children}
      <section>
        <h2>{question}</h2>
        <Etapes etapes={explication.etapes} />
        <StatutEnMots statut={explication.statut} />
      </section>
    </>
  );
}

/** The result, said once the typing has rested. */
export function Annonce({ texte }: { texte: string }) {
  return (
    <p role="status" className="hors-ecran">
      {useApaise(texte, STATUT_MS)}
    </p>
  );
}
