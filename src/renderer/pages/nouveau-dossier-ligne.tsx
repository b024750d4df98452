/** One month of the grid. Under it, when the month is claimed elsewhere, what this line is to it. */
import { Checkbox, NativeSelect, SegmentedControl } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { memo, useState } from 'react';
import { formatMois } from '../../shared/date-civile.ts';
import type { Branche, Prestation } from '../../shared/nomenclature.ts';
import { BoutonIcone } from '../components/bouton.tsx';
import { ChampDate } from '../components/champ-date.tsx';
import { ChampMontant } from '../components/champ-montant.tsx';
import { ChampMois } from '../forms/champ-mois.tsx';
import type { LigneForm } from '../forms/indu.ts';
import { choixPrestation } from '../forms/libelles.ts';
import classes from './nouveau-dossier.module.css';

type Faute = string | undefined;

export type ErreursLigne = {
  /** Of the line as a whole. */
  erreur: Faute;
  erreurMois: Faute;
  erreurVerse: Faute;
  erreurDu: Faute;
  erreurLe: Faute;
  /** The month is claimed in another case: what is this line to it? */
  question: Faute;
};

type Reponse = NonNullable<LigneForm['chevauchement']>;

const REPONSES: { value: Reponse; label: string }[] = [
  { value: 'remplace', label: 'Remplace' },
  { value: 'complete', label: 'Complète' },
  { value: 'erreur', label: 'L’autre est une erreur' },
];

type LigneGrilleProps = ErreursLigne & {
  ligne: LigneForm;
  rang: number;
  branche: Branche;
  surPoser: (cle: string, changement: Partial<LigneForm>) => void;
  surRetirer: (cle: string) => void;
  surRepondre: (cle: string, reponse: Reponse, partout: boolean) => void;
};

export const LigneGrille = memo(function LigneGrille(props: LigneGrilleProps) {
  const { ligne, rang, branche, surPoser, surRetirer, erreur, question } = props;
  const poser = (changement: Partial<LigneForm>) => surPoser(ligne.cle, changement);
  const nom = ligne.mois ? formatMois(ligne.mois) : `ligne ${rang + 1}`;
  const phrases = [erreur, props.erreurMois, props.erreurVerse, props.erreurDu, props.erreurLe];
  const phrase = phrases.find((p) => p !== undefined);
  const demande = question ?? (ligne.chevauchement ? '' : undefined);
  return (
    <>
      <tr
        className={classes.ligne}
        data-faute={phrase !== undefined || question !== undefined || undefined}
      >
        <td>
          <ChampMois
            aria-label={`Mois, ${nom}`}
            size="xs"
            value={ligne.mois}
            onChange={(mois) => poser({ mois })}
            error={(erreur ?? props.erreurMois) !== undefined}
          />
        </td>
        <td>
          <NativeSelect
            aria-label={`Prestation, ${nom}`}
            size="xs"
            data={choixPrestation(branche)}
            value={ligne.prestation}
            onChange={(e) => poser({ prestation: e.currentTarget.value as Prestation })}
          />
        </td>
        <td>
          <ChampMontant
            aria-label={`Versé, ${nom}, en euros`}
            size="xs"
            value={ligne.verse}
            onChange={(verse) => poser({ verse })}
            error={props.erreurVerse !== undefined}
          />
        </td>
        <td>
          <ChampMontant
            aria-label={`Dû, ${nom}, en euros`}
            size="xs"
            value={ligne.du}
            onChange={(du) => poser({ du })}
            error={props.erreurDu !== undefined}
          />
        </td>
        <td>
          <ChampDate
            aria-label={`Payé le, ${nom}`}
            size="xs"
            value={ligne.verseLe}
            onChange={(verseLe) => poser({ verseLe })}
            error={props.erreurLe !== undefined}
          />
        </td>
        <td>
          <BoutonIcone
            icone={IconTrash}
            libelle={`Retirer ${nom}`}
            size="xs"
            onClick={() => surRetirer(ligne.cle)}
          />
        </td>
      </tr>
      {phrase && (
        <tr className={classes.sousLigne}>
          <td colSpan={6}>
            <span className={classes.faute}>{phrase}</span>
          </td>
        </tr>
      )}
      {demande !== undefined && <Chevauchement {...props} nom={nom} demande={demande} />}
    </>
  );
});

function Chevauchement({
  ligne,
  nom,
  demande,
  surRepondre,
}: LigneGrilleProps & { nom: string; demande: string }) {
  const [partout, setPartout] = useState(true);
  return (
    <tr className={classes.sousLigne}>
      <td colSpan={6}>
        {demande && (
          <p className={classes.faute} data-erreur>
            {demande}
          </p>
        )}
        <div className={classes.reponse}>
          <SegmentedControl
            aria-label={`Ce que ${nom} est pour l’indu déjà réclamé`}
            data={ligne.chevauchement ? REPONSES : [{ value: '', label: 'À choisir' }, ...REPONSES]}
            value={ligne.chevauchement ?? ''}
            onChange={(v) => v && surRepondre(ligne.cle, v as Reponse, partout)}
          />
          {demande && (
            <Checkbox
              size="xs"
              label="Répondre de même aux mois suivants"
              checked={partout}
              onChange={(e) => setPartout(e.currentTarget.checked)}
            />
          )}
        </div>
      </td>
    </tr>
  );
}
