/**
 * The budget sheet of a person, beside the screen: household, resources, charges, then what the
 * door makes of them, on trial, as one types. Nothing is kept before it is recorded.
 */
import { Checkbox, NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { BilanVu } from '../../shared/contract/budget.ts';
import { formatEuros } from '../../shared/montant.ts';
import { LIBELLE_CHARGE, LIBELLE_RESSOURCE } from '../../shared/postes-budget.ts';
import { useActe, useLecture } from '../api.ts';
import { ChampDate } from '../components/champ-date.tsx';
import { ChampMontant } from '../components/champ-montant.tsx';
import { erreurDuChamp } from '../components/refus.tsx';
import { compter } from '../format.ts';
import {
  changerLigne,
  demandeBudget,
  type LigneSaisie,
  manqueBudget,
  type SaisieBudget,
  saisieBudget,
} from '../forms/budget.ts';
import { useEssai } from '../forms/essai.ts';
import formulaire from '../forms/formulaire.module.css';
import { Tiroir } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import { useAujourdhui } from '../session.ts';
import classes from './budget.module.css';

export type TiroirBudgetProps = {
  dossierId: string;
  personneId: string;
  /** Whose sheet it is. */
  nom: string;
  surFermer: () => void;
};

export function TiroirBudget(props: TiroirBudgetProps) {
  const { data } = useLecture('budget.lire', { personneId: props.personneId });
  const aujourdhui = useAujourdhui();
  // One drawer only: a first one while reading would keep the focus to give back.
  if (!data) return null;
  return <Fiche {...props} depart={saisieBudget(data.fiche, aujourdhui)} />;
}

function Fiche({
  dossierId,
  personneId,
  nom,
  surFermer,
  depart,
}: TiroirBudgetProps & { depart: SaisieBudget }) {
  const [saisie, setSaisie] = useState(depart);
  const acte = useActe('budget.definir');
  const demande = demandeBudget({ dossierId, personneId }, saisie);
  const essai = useEssai('budget.definir', demande, 250);
  const refus = acte.refus ?? essai.refus;
  const changer = (partiel: Partial<SaisieBudget>) => setSaisie({ ...saisie, ...partiel });
  const enregistrer = async () => {
    if (!demande || !(await acte.executer(demande))) return;
    notifier('Fiche budget enregistrée.');
    surFermer();
  };
  return (
    <Tiroir
      titre="Fiche budget"
      action="Enregistrer la fiche"
      surFermer={surFermer}
      surAction={() => void enregistrer()}
      enCours={acte.enCours}
      refus={refus}
      refusPlace={refus?.champ === 'etabliLe'}
      attente={manqueBudget(saisie)}
    >
      <p className={formulaire.aide}>
        {nom}. Montants d’un mois. La fiche sert à tous ses dossiers, jusqu’à la suivante.
      </p>
      <Foyer saisie={saisie} changer={changer} erreur={erreurDuChamp(refus, 'etabliLe')} />
      <Lignes
        titre="Ressources du mois"
        lignes={saisie.ressources}
        libelles={LIBELLE_RESSOURCE}
        surChanger={(ressources) => changer({ ressources })}
      />
      <Lignes
        titre="Charges du mois"
        lignes={saisie.charges}
        libelles={LIBELLE_CHARGE}
        surChanger={(charges) => changer({ charges })}
      />
      <Bilan bilan={demande ? essai.sortie?.bilan : undefined} />
    </Tiroir>
  );
}

type FoyerProps = {
  saisie: SaisieBudget;
  changer: (partiel: Partial<SaisieBudget>) => void;
  erreur: string | undefined;
};

function Foyer({ saisie, changer, erreur }: FoyerProps) {
  const personnes = { allowNegative: false, allowDecimal: false, maxLength: 2 } as const;
  return (
    <div className={formulaire.trois}>
      <ChampDate
        label="Établie le"
        value={saisie.etabliLe}
        onChange={(etabliLe) => changer({ etabliLe })}
        error={erreur}
        data-autofocus
      />
      <NumberInput
        {...personnes}
        label="Adultes"
        min={1}
        value={saisie.adultes ?? ''}
        onValueChange={({ floatValue }) => changer({ adultes: floatValue ?? null })}
      />
      <NumberInput
        {...personnes}
        label="Enfants"
        min={0}
        value={saisie.enfants ?? ''}
        onValueChange={({ floatValue }) => changer({ enfants: floatValue ?? null })}
      />
    </div>
  );
}

type LignesProps<P extends string> = {
  titre: string;
  lignes: readonly LigneSaisie<P>[];
  libelles: Readonly<Record<P, string>>;
  surChanger: (lignes: readonly LigneSaisie<P>[]) => void;
};

function Lignes<P extends string>({ titre, lignes, libelles, surChanger }: LignesProps<P>) {
  return (
    <section className={classes.lignes} aria-label={titre}>
      <h3 className={formulaire.titre}>{titre}</h3>
      {lignes.map((l) => {
        const libelle = libelles[l.poste];
        const poser = (change: Parameters<typeof changerLigne<P>>[2]) =>
          surChanger(changerLigne(lignes, l.cle, change));
        return (
          <div key={l.cle} className={classes.ligne}>
            <ChampMontant
              label={libelle}
              value={l.montant}
              onChange={(montant) => poser({ montant })}
            />
            {l.montant === null ? (
              <Checkbox
                size="xs"
                label="non dit"
                aria-label={`${libelle}\u00a0: demandé, non dit`}
                checked={l.nonDit}
                onChange={(e) => poser({ nonDit: e.currentTarget.checked })}
              />
            ) : (
              <Checkbox
                size="xs"
                label="justifié"
                aria-label={`${libelle}\u00a0: justifié`}
                checked={l.justifie}
                onChange={(e) => poser({ justifie: e.currentTarget.checked })}
              />
            )}
          </div>
        );
      })}
    </section>
  );
}

function Bilan({ bilan }: { bilan: BilanVu | undefined }) {
  if (!bilan) return null;
  const { resteAVivreCentimes, parPersonneCentimes, capaciteCentimes, personnes } = bilan;
  return (
    <div className={classes.bilan} role="status">
      <p className={classes.bilanLigne}>
        <span>Reste à vivre</span>
        <b>{formatEuros(resteAVivreCentimes)}</b>
      </p>
      {personnes > 1 && (
        <p className={classes.bilanLigne}>
          <span>Par personne ({compter(personnes, 'personne')})</span>
          <span>{formatEuros(parPersonneCentimes)}</span>
        </p>
      )}
      <p className={classes.bilanLigne}>
        <span>Capacité de remboursement</span>
        <b>{formatEuros(capaciteCentimes)}</b>
      </p>
      <p className={classes.note}>
        {bilan.explication.etapes.find((e) => e.etape === 'Laissé au foyer')?.raison}
      </p>
    </div>
  );
}
