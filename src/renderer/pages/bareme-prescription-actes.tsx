/** The acts that may have interrupted: type, date, outcome, end of the case; each fault in place. */
import { Select } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { RefusLu } from '../api.ts';
import { Bouton, BoutonIcone } from '../components/bouton.tsx';
import { ChampDate } from '../components/champ-date.tsx';
import formulaire from '../forms/formulaire.module.css';
import { motifDuChamp, Paire } from './bareme-calculs.tsx';
import classes from './bareme-prescription.module.css';
import {
  type ActeForm,
  CHOIX_ACTE,
  CHOIX_ISSUE,
  changerType,
  type IssueActe,
} from './bareme-prescription-saisie.ts';

type ActesProps = {
  actes: readonly ActeForm[];
  surChanger: (actes: readonly ActeForm[]) => void;
  refus: RefusLu | null;
};

const ACTES_MAX = 100;
/** The post, or the court, has said nothing yet. */
const SANS_ISSUE = 'sans';

export function Actes({ actes, surChanger, refus }: ActesProps) {
  const neuf = useRef<string | null>(null);
  const ajouter = () => {
    const cle = crypto.randomUUID();
    neuf.current = cle;
    surChanger([...actes, { cle, type: 'lrar', date: null, issue: null, finInstance: null }]);
  };
  return (
    <section className={formulaire.section} aria-label="Actes">
      <div className={formulaire.ligneSection}>
        <h3 className={formulaire.titre}>Actes</h3>
        <Bouton
          size="xs"
          icone={IconPlus}
          refus={actes.length >= ACTES_MAX ? `La liste compte ${ACTES_MAX} actes au plus.` : null}
          onClick={ajouter}
        >
          Ajouter un acte
        </Bouton>
      </div>
      {actes.length === 0 && (
        <p className={formulaire.aide}>Aucun acte&nbsp;: le délai court sans interruption.</p>
      )}
      {actes.map((acte, rang) => (
        <Acte
          key={acte.cle}
          acte={acte}
          rang={rang}
          refus={refus}
          focus={neuf.current === acte.cle}
          surPoser={(apres) => surChanger(actes.map((a) => (a.cle === acte.cle ? apres : a)))}
          surRetirer={() => surChanger(actes.filter((a) => a.cle !== acte.cle))}
        />
      ))}
    </section>
  );
}

type ActeProps = {
  acte: ActeForm;
  rang: number;
  refus: RefusLu | null;
  /** Just added: the date is typed first. */
  focus: boolean;
  surPoser: (acte: ActeForm) => void;
  surRetirer: () => void;
};

function Acte({ acte, rang, refus, focus, surPoser, surRetirer }: ActeProps) {
  const date = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focus) date.current?.focus();
  }, [focus]);
  const nom = `acte n°\u00a0${rang + 1}`;
  const erreur = (champ: string) => motifDuChamp(refus, `actes.${rang}.${champ}`);
  const issues = CHOIX_ISSUE[acte.type];
  return (
    <fieldset className={classes.acte} aria-label={`Acte n°\u00a0${rang + 1}`}>
      <div className={classes.acteTete}>
        <h4>Acte n°&nbsp;{rang + 1}</h4>
        <BoutonIcone
          icone={IconTrash}
          libelle={`Retirer l’${nom}`}
          size="xs"
          onClick={surRetirer}
        />
      </div>
      <Select
        label="Type"
        data={[...CHOIX_ACTE]}
        value={acte.type}
        allowDeselect={false}
        onChange={(type) => {
          const choisi = CHOIX_ACTE.find((c) => c.value === type);
          if (choisi) surPoser(changerType(acte, choisi.value));
        }}
      />
      <Paire>
        <ChampDate
          ref={date}
          label={acte.type === 'lrar' ? 'Envoyée le' : 'Fait le'}
          value={acte.date}
          onChange={(le) => surPoser({ ...acte, date: le })}
          error={erreur('date')}
        />
        {issues && (
          <Select
            label="Issue"
            data={[
              { value: SANS_ISSUE, label: acte.type === 'justice' ? 'En cours' : 'À venir' },
              ...issues,
            ]}
            value={acte.issue ?? SANS_ISSUE}
            allowDeselect={false}
            onChange={(issue) =>
              surPoser({ ...acte, issue: issue === SANS_ISSUE ? null : (issue as IssueActe) })
            }
            error={erreur('issue')}
          />
        )}
        {acte.type === 'justice' && (
          <ChampDate
            label="Fin de l’instance"
            value={acte.finInstance}
            onChange={(finInstance) => surPoser({ ...acte, finInstance })}
            error={erreur('finInstance')}
          />
        )}
      </Paire>
    </fieldset>
  );
}
