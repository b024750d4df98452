/**
 * The right side of a registration: the grid month × benefit, and under it the amount claimed with
 * what the command on trial says of both. No total is made here.
 */
import {
  IconAlertCircle,
  IconCalendarMonth,
  IconCircleCheck,
  IconInfoCircle,
  IconLoader,
} from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import { formatEuros } from '../../shared/montant.ts';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { ChampMontant } from '../components/champ-montant.tsx';
import { EtatVide } from '../components/etats.tsx';
import { erreurSuivante } from '../components/zones.ts';
import { compter } from '../format.ts';
import type { Essai } from '../forms/essai.ts';
import type { LigneForm } from '../forms/indu.ts';
import classes from './nouveau-dossier.module.css';
import type { FormulaireProps } from './nouveau-dossier.tsx';
import { type ErreursLigne, LigneGrille } from './nouveau-dossier-ligne.tsx';
import { AjoutPeriode } from './nouveau-dossier-periode.tsx';

export type GrilleProps = FormulaireProps & { essai: Essai<'dossier.creer'> };
type Reponse = NonNullable<LigneForm['chevauchement']>;

export function CarteGrille({ dossier, surChanger, erreur, essai }: GrilleProps) {
  const { lignes } = dossier;
  const poser = useCallback(
    (cle: string, changement: Partial<LigneForm>) =>
      surChanger((d) => ({
        ...d,
        lignes: d.lignes.map((l) => (l.cle === cle ? { ...l, ...changement } : l)),
      })),
    [surChanger],
  );
  const retirer = useCallback(
    (cle: string) => surChanger((d) => ({ ...d, lignes: d.lignes.filter((l) => l.cle !== cle) })),
    [surChanger],
  );
  const suite = useReponseSuivante(essai, lignes, poser);
  return (
    <Carte
      titre="Grille mois par mois"
      sousTitre={lignes.length > 0 && compter(lignes.length, 'ligne')}
      marge={false}
      pied={<Controle dossier={dossier} surChanger={surChanger} erreur={erreur} essai={essai} />}
    >
      <AjoutPeriode dossier={dossier} surChanger={surChanger} erreur={erreur('indu.lignes')} />
      {lignes.length === 0 ? (
        <EtatVide titre="La grille est vide." icone={IconCalendarMonth}>
          Ajoutez une période&nbsp;: un mois par ligne, avec le versé et le dû.
        </EtatVide>
      ) : (
        <table className={classes.grille}>
          <caption className="hors-ecran">Grille mois par mois</caption>
          <thead>
            <tr>
              <th scope="col">Mois</th>
              <th scope="col">Prestation</th>
              <th scope="col">Versé</th>
              <th scope="col">Dû</th>
              <th scope="col">Payé le</th>
              <th scope="col">
                <span className="hors-ecran">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lignes.map((ligne, rang) => (
              <LigneGrille
                key={ligne.cle}
                ligne={ligne}
                rang={rang}
                branche={dossier.branche}
                {...erreursDe(rang, erreur)}
                surPoser={poser}
                surRetirer={retirer}
                surRepondre={suite.repondre}
              />
            ))}
          </tbody>
        </table>
      )}
    </Carte>
  );
}

/** Flat strings, so that a line is drawn again only when its own errors change. */
function erreursDe(rang: number, erreur: FormulaireProps['erreur']): ErreursLigne {
  const de = (champ: string) => erreur(`indu.lignes.${rang}.${champ}`);
  return {
    erreur: erreur(`indu.lignes.${rang}`),
    erreurMois: de('mois'),
    erreurVerse: de('verseCentimes'),
    erreurDu: de('duCentimes'),
    erreurLe: de('verseLe'),
    question: de('chevauchement'),
  };
}

/**
 * One answer for all the months already claimed elsewhere: the trial refuses them one by one, and
 * each receives the answer given for the first. A month that is not claimed elsewhere has none.
 */
function useReponseSuivante(
  essai: GrilleProps['essai'],
  lignes: readonly LigneForm[],
  poser: (cle: string, changement: Partial<LigneForm>) => void,
) {
  const [reponse, setReponse] = useState<Reponse | null>(null);
  const rang = /^indu\.lignes\.(\d+)\.chevauchement$/.exec(essai.refus?.champ ?? '')?.[1];
  const cle = rang === undefined ? undefined : lignes[Number(rang)]?.cle;
  useEffect(() => {
    if (reponse && cle && !essai.enCours) poser(cle, { chevauchement: reponse });
  }, [reponse, cle, essai.enCours, poser]);
  const repondre = useCallback(
    (cleLigne: string, choix: Reponse, partout: boolean) => {
      setReponse(partout ? choix : null);
      poser(cleLigne, { chevauchement: choix });
    },
    [poser],
  );
  return { repondre };
}

function Controle({ dossier, surChanger, erreur, essai }: GrilleProps) {
  const manque = erreur('indu.montantCentimes');
  const enAttente = dossier.indu.montant === null && manque === essai.refus?.message;
  return (
    <div className={classes.controle}>
      <ChampMontant
        label="Montant réclamé"
        className={classes.reclame ?? ''}
        value={dossier.indu.montant}
        onChange={(montant) => surChanger((d) => ({ ...d, indu: { ...d.indu, montant } }))}
        // The sentence stands at the right: the field is only marked.
        error={manque !== undefined && !enAttente}
        aria-describedby="controle-grille"
      />
      <div id="controle-grille" className={classes.verdict} role="status">
        <Verdict dossier={dossier} essai={essai} manque={manque} />
      </div>
    </div>
  );
}

function Verdict({
  dossier,
  essai,
  manque,
}: Pick<GrilleProps, 'dossier' | 'essai'> & { manque: string | undefined }) {
  const { refus, sortie, enCours } = essai;
  if (dossier.lignes.length === 0) {
    return (
      <Phrase ton="neutre">La somme des écarts doit faire le montant réclamé, au centime.</Phrase>
    );
  }
  if (refus) {
    // No amount typed yet: the sentence tells what the grid makes, and blames nothing.
    const enAttente = dossier.indu.montant === null && manque === refus.message;
    return (
      <Phrase ton={enAttente && refus.champ === 'indu.montantCentimes' ? 'neutre' : 'faute'}>
        {refus.message} {refus.source && <span className={classes.source}>{refus.source}</span>}
        {refus.champ && refus.champ !== 'indu.montantCentimes' && (
          <Bouton
            size="compact-xs"
            onClick={() => erreurSuivante(1)}
            rightSection={<kbd aria-hidden>F8</kbd>}
          >
            Aller au champ
          </Bouton>
        )}
      </Phrase>
    );
  }
  if (sortie && dossier.indu.montant !== null) {
    return (
      <Phrase ton="bon">
        La grille fait le montant réclamé, {formatEuros(dossier.indu.montant)}.
        {sortie.alertes.map((a) => (
          <span key={a.code} className={classes.avis}>
            {a.message}
          </span>
        ))}
      </Phrase>
    );
  }
  if (enCours) return <Phrase ton="attente">Contrôle de la grille…</Phrase>;
  return (
    <Phrase ton="neutre">
      {manque ?? 'Complétez les lignes et la date du constat : la grille est alors contrôlée.'}
    </Phrase>
  );
}

const ICONES = {
  bon: IconCircleCheck,
  faute: IconAlertCircle,
  neutre: IconInfoCircle,
  attente: IconLoader,
} as const;

function Phrase({ ton, children }: { ton: keyof typeof ICONES; children: React.ReactNode }) {
  const Icone = ICONES[ton];
  return (
    <p className={classes.phrase} data-ton={ton}>
      <Icone size={16} stroke={1.75} aria-hidden />
      <span>{children}</span>
    </p>
  );
}
