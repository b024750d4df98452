/**
 * Whose debt a payment settles: the file, its debtor who pays, the debt he designates. Where the
 * branch leaves him no choice, it is said in place of the field.
 */
import { Select } from '@mantine/core';
import { useState } from 'react';
import { formatEuros } from '../../shared/montant.ts';
import type { Refus } from '../../shared/refus.ts';
import { useApaise, useLecture } from '../api.ts';
import {
  type CibleSaisie,
  type DossierPaye,
  dettesDesignables,
  erreurCible,
  payeurChoisi,
  payeursDe,
} from '../forms/encaissement.ts';
import classes from './encaissement.module.css';

const DELAI_MS = 150;
const LIMITE = 8;

export type Trouve = { readonly dossierId: string; readonly libelle: string };

export type ChampDossierProps = {
  valeur: Trouve | null;
  surChoisir: (dossier: Trouve | null) => void;
  /** Searched while nothing is typed: the name on the payment. */
  suggestion?: string;
  description?: string;
  premierFocus?: boolean;
};

/** A case by name, NIR, number or amount: the door searches. */
export function ChampDossier({
  valeur,
  surChoisir,
  suggestion = '',
  description,
  premierFocus = false,
}: ChampDossierProps) {
  const [texte, setTexte] = useState('');
  const tape = texte === valeur?.libelle ? '' : texte.trim();
  const cherche = useApaise(tape || suggestion.trim(), DELAI_MS).slice(0, 80);
  const recherche = useLecture(
    'dossier.rechercher',
    { texte: cherche, limite: LIMITE },
    { actif: cherche !== '', garderPrecedent: true },
  );
  const trouves = cherche === '' ? [] : (recherche.data?.dossiers ?? []);
  const choix = trouves.map((d) => ({
    value: d.dossierId,
    label: `${d.debiteur}, ${d.numero}`,
    reste: d.resteCentimes === 0 ? 'soldé' : formatEuros(d.resteCentimes),
  }));
  const absent = valeur && !choix.some((c) => c.value === valeur.dossierId);
  return (
    <Select
      label="Dossier"
      description={description}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder="Nom, numéro de dossier ou NIR"
      searchable
      clearable
      clearButtonProps={{ 'aria-label': 'Retirer le dossier', tabIndex: 0 }}
      autoComplete="off"
      maxLength={80}
      nothingFoundMessage={
        cherche === '' || recherche.isFetching ? 'Tapez un nom, un numéro…' : 'Aucun dossier.'
      }
      // The door has already searched.
      filter={({ options }) => options}
      data={
        absent ? [{ value: valeur.dossierId, label: valeur.libelle, reste: '' }, ...choix] : choix
      }
      renderOption={({ option }) => (
        <span className={classes.option}>
          <span>{option.label}</span>
          <span>{choix.find((c) => c.value === option.value)?.reste}</span>
        </span>
      )}
      searchValue={texte}
      onSearchChange={setTexte}
      value={valeur?.dossierId ?? null}
      onChange={(_, o) => surChoisir(o && { dossierId: o.value, libelle: o.label })}
      {...(premierFocus ? { 'data-autofocus': true } : {})}
    />
  );
}

export type ChampsCibleProps = {
  dossier: DossierPaye;
  cible: CibleSaisie;
  surChanger: (change: Partial<CibleSaisie>) => void;
  refus: Refus | null;
};

export function ChampsCible({ dossier, cible, surChanger, refus }: ChampsCibleProps) {
  const payeurs = payeursDe(dossier);
  const dettes = dettesDesignables(dossier, cible);
  const designee = dettes.some((d) => d.value === cible.induDesigneId) ? cible.induDesigneId : '';
  return (
    <>
      {payeurs.length > 1 && (
        <Select
          label="Débiteur qui paie"
          data={payeurs.map((p) => ({ value: p.debiteurId, label: `${p.nom}, ${p.qualite}` }))}
          value={payeurChoisi(dossier, cible)?.debiteurId ?? null}
          onChange={(debiteurId) => surChanger({ debiteurId, induDesigneId: null })}
          error={erreurCible(refus, 'debiteurId')}
        />
      )}
      <Select
        label="Dette désignée par le débiteur"
        data={[{ value: '', label: 'Aucune, la règle décide' }, ...dettes]}
        value={designee}
        onChange={(v) => surChanger({ induDesigneId: v || null })}
        error={erreurCible(refus, 'induDesigneId')}
      />
    </>
  );
}
