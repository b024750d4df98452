/** What the deceased was paid, one row a period of one year of allowance; each fault in place. */
import { NativeSelect } from '@mantine/core';
import { IconCalendarMonth, IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { RefusLu } from '../api.ts';
import { Bouton, BoutonIcone } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { ChampMontant } from '../components/champ-montant.tsx';
import { EtatVide } from '../components/etats.tsx';
import { compter } from '../format.ts';
import { ChampMois } from '../forms/champ-mois.tsx';
import { motifDuChamp } from './bareme-calculs.tsx';
import classes from './bareme-succession.module.css';
import {
  PERIODES_MAX,
  type PeriodeServieForm,
  periodeSuivante,
} from './bareme-succession-saisie.ts';

type PeriodesProps = {
  periodes: readonly PeriodeServieForm[];
  surChanger: (periodes: readonly PeriodeServieForm[]) => void;
  refus: RefusLu | null;
};

export function PeriodesServies({ periodes, surChanger, refus }: PeriodesProps) {
  const neuve = useRef<string | null>(null);
  const general = refus?.champ === 'periodes' ? refus.message : null;
  const ajouter = () => {
    const cle = crypto.randomUUID();
    neuve.current = cle;
    surChanger([...periodes, periodeSuivante(periodes, cle)]);
  };
  return (
    <Carte
      titre="Sommes servies"
      sousTitre={periodes.length > 0 && compter(periodes.length, 'période')}
      marge={false}
      actions={
        <Bouton
          size="xs"
          icone={IconPlus}
          refus={
            periodes.length >= PERIODES_MAX
              ? `La liste compte ${PERIODES_MAX} périodes au plus.`
              : null
          }
          onClick={ajouter}
        >
          Ajouter une période
        </Bouton>
      }
    >
      {periodes.length === 0 ? (
        <EtatVide titre="Aucune somme servie." icone={IconCalendarMonth}>
          Ajoutez une ligne par année d’allocation, ou par mois&nbsp;: le maximum de l’année est
          appliqué à chacune.
        </EtatVide>
      ) : (
        <table className={classes.periodes}>
          <caption className="hors-ecran">Sommes servies, période par période</caption>
          <thead>
            <tr>
              <th scope="col">Du mois</th>
              <th scope="col">Au mois</th>
              <th scope="col">Servi en tout</th>
              <th scope="col">Allocataires</th>
              <th scope="col">
                <span className="hors-ecran">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {periodes.map((periode, rang) => (
              <Periode
                key={periode.cle}
                periode={periode}
                rang={rang}
                refus={refus}
                focus={neuve.current === periode.cle}
                surPoser={(p) =>
                  surChanger(periodes.map((x) => (x.cle === periode.cle ? { ...x, ...p } : x)))
                }
                surRetirer={() => surChanger(periodes.filter((x) => x.cle !== periode.cle))}
              />
            ))}
          </tbody>
        </table>
      )}
      {general && (
        <p className={classes.erreur} role="alert" data-erreur>
          {general}
        </p>
      )}
    </Carte>
  );
}

type PeriodeProps = {
  periode: PeriodeServieForm;
  rang: number;
  refus: RefusLu | null;
  /** Just added: its first empty month is typed first. */
  focus: boolean;
  surPoser: (partiel: Partial<PeriodeServieForm>) => void;
  surRetirer: () => void;
};

function Periode({ periode, rang, refus, focus, surPoser, surRetirer }: PeriodeProps) {
  const [debut, fin] = [useRef<HTMLInputElement>(null), useRef<HTMLInputElement>(null)];
  const repris = useRef(periode.debut !== null);
  useEffect(() => {
    if (focus) (repris.current ? fin : debut).current?.focus();
  }, [focus, debut, fin]);
  const nom = `période n°\u00a0${rang + 1}`;
  const chemin = `periodes.${rang}`;
  const faute = (champ: string) => motifDuChamp(refus, `${chemin}.${champ}`) !== undefined;
  const motif = motifDuChamp(refus, chemin);
  const idMotif = `succession-periode-${periode.cle}`;
  const decrit = motif ? { 'aria-describedby': idMotif } : {};
  return (
    <>
      <tr data-faute={motif !== undefined || undefined}>
        <td>
          <ChampMois
            ref={debut}
            {...decrit}
            aria-label={`Premier mois, ${nom}`}
            size="xs"
            value={periode.debut}
            onChange={(m) => surPoser({ debut: m })}
            error={faute('debut')}
          />
        </td>
        <td>
          <ChampMois
            ref={fin}
            {...decrit}
            aria-label={`Dernier mois, ${nom}`}
            size="xs"
            value={periode.fin}
            onChange={(m) => surPoser({ fin: m })}
            error={faute('fin')}
          />
        </td>
        <td>
          <ChampMontant
            aria-label={`Servi en tout, ${nom}, en euros`}
            size="xs"
            value={periode.montant}
            onChange={(montant) => surPoser({ montant })}
            error={faute('montantCentimes')}
          />
        </td>
        <td>
          <NativeSelect
            aria-label={`Allocataires, ${nom}`}
            size="xs"
            data={[
              { value: '1', label: 'un seul' },
              { value: '2', label: 'le couple' },
            ]}
            value={String(periode.beneficiaires)}
            onChange={(e) => surPoser({ beneficiaires: e.currentTarget.value === '2' ? 2 : 1 })}
          />
        </td>
        <td>
          <BoutonIcone
            icone={IconTrash}
            libelle={`Retirer la ${nom}`}
            size="xs"
            onClick={surRetirer}
          />
        </td>
      </tr>
      {motif && (
        <tr className={classes.sousLigne}>
          <td colSpan={5} id={idMotif}>
            {motif}
          </td>
        </tr>
      )}
    </>
  );
}
