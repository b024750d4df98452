/** Who signs letters: the authority in person, or a delegate with the reference of the act. */
import { Checkbox } from '@mantine/core';
import classes from './champs-organisme.module.css';
import { Champ, type Forme } from './champs-organisme.tsx';
import { Fieldset } from './fieldset.tsx';

type SignataireProps = { forme: Forme; qui: 'directeur' | 'dcf'; titre: string };

export function FormeSignataire({ forme, qui, titre }: SignataireProps) {
  const { delegation } = forme.values[qui];
  return (
    <Fieldset titre={titre}>
      <Champ forme={forme} chemin={`${qui}.prenom`} label="Prénom" />
      <Champ forme={forme} chemin={`${qui}.nom`} label="Nom" />
      <Champ
        forme={forme}
        chemin={`${qui}.qualite`}
        label="Qualité imprimée sous la signature"
        large
      />
      <Checkbox
        className={classes.large ?? ''}
        label="Cette personne signe par délégation"
        checked={delegation !== null}
        onChange={(e) =>
          forme.setFieldValue(
            `${qui}.delegation`,
            e.currentTarget.checked ? { reference: '', date: '', fin: '' } : null,
          )
        }
      />
      {delegation && (
        <>
          <Champ
            forme={forme}
            chemin={`${qui}.delegation.reference`}
            label="Référence de la délégation"
            large
          />
          <Champ forme={forme} chemin={`${qui}.delegation.date`} label="Donnée le" />
          <Champ forme={forme} chemin={`${qui}.delegation.fin`} label="Jusqu’au" />
        </>
      )}
    </Fieldset>
  );
}
