/**
 * The filters of a list: a text, then one chip a filter. An active chip reads « Agent : moi » and
 * has its own remove button; the others open their choices.
 */
import { Popover, TextInput, UnstyledButton } from '@mantine/core';
import {
  IconCalendarEvent,
  IconChevronDown,
  IconCoinEuro,
  IconFlag,
  IconFlag3,
  IconHourglass,
  IconSearch,
  IconTag,
  IconUser,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { LIBELLE_NATURE } from '../../shared/nomenclature.ts';
import { LIBELLE_MARQUE } from '../../shared/nomenclature-marque.ts';
import { useTouche } from '../components/clavier.tsx';
import { agentParDefaut, ETAPES, type Filtres } from '../forms/filtres-corbeille.ts';
import { useSession } from '../session.ts';
import classes from './corbeille.module.css';
import type { FiltresAdresse } from './corbeille-adresse.ts';
import {
  ChoixAgent,
  ChoixEtapes,
  ChoixMarques,
  ChoixNatures,
  ChoixPrescription,
  ChoixReste,
  useNomAgent,
} from './corbeille-choix.tsx';

export function BarreFiltres({
  filtres,
  mention = 'Groupé par échéance',
  fin,
}: {
  filtres: FiltresAdresse;
  mention?: string;
  /** At the end of the line: what is done with the whole list. */
  fin?: ReactNode;
}) {
  const { valeur, poser } = filtres;
  const { role } = useSession().acteur;
  const agent = useNomAgent(valeur.agent);
  const sansAgent = agentParDefaut(valeur.vue, role) === 'moi' ? 'tous' : undefined;
  return (
    <section className={classes.filtres} aria-label="Filtres">
      <FiltreTexte filtres={filtres} />
      <Puce
        nom="Agent"
        icone={IconUser}
        valeur={valeur.agent === 'tous' && sansAgent !== 'tous' ? null : agent}
        surRetirer={valeur.agent === 'tous' ? undefined : () => poser({ agent: 'tous' })}
      >
        {(fermer) => <ChoixAgent filtres={filtres} surFermer={fermer} />}
      </Puce>
      {valeur.vue === 'ma-journee' && (
        <span className={classes.fixe}>
          <IconCalendarEvent size={14} stroke={1.75} aria-hidden />
          Échéance&nbsp;: <b>7 jours</b>
        </span>
      )}
      <Puce
        nom="Nature"
        icone={IconTag}
        valeur={valeur.natures.map((n) => LIBELLE_NATURE[n]).join(', ') || null}
        surRetirer={() => poser({ natures: [] })}
      >
        {() => <ChoixNatures filtres={filtres} />}
      </Puce>
      <Puce
        nom="Étape"
        icone={IconFlag}
        valeur={valeur.etapes.map((e) => ETAPES[e]).join(', ') || null}
        surRetirer={() => poser({ etapes: [] })}
      >
        {() => <ChoixEtapes filtres={filtres} />}
      </Puce>
      <Puce
        nom="Reste dû"
        icone={IconCoinEuro}
        valeur={bornes(valeur)}
        surRetirer={() => poser({ resteMinimum: null, resteMaximum: null })}
      >
        {() => <ChoixReste filtres={filtres} />}
      </Puce>
      <Puce
        nom="Prescription"
        icone={IconHourglass}
        valeur={valeur.prescriptionAvant && `avant le ${formatDate(valeur.prescriptionAvant)}`}
        surRetirer={() => poser({ prescriptionAvant: null })}
      >
        {() => <ChoixPrescription filtres={filtres} />}
      </Puce>
      <Puce
        nom="Signes"
        icone={IconFlag3}
        valeur={valeur.marques.map((m) => LIBELLE_MARQUE[m]).join(' et ') || null}
        surRetirer={() => poser({ marques: [] })}
      >
        {() => <ChoixMarques filtres={filtres} />}
      </Puce>
      <span className={classes.mention}>{mention}</span>
      {fin}
    </section>
  );
}

function bornes({ resteMinimum, resteMaximum }: Filtres): string | null {
  if (resteMinimum !== null && resteMaximum !== null) {
    return `${formatEuros(resteMinimum)} à ${formatEuros(resteMaximum)}`;
  }
  if (resteMinimum !== null) return `${formatEuros(resteMinimum)} ou plus`;
  return resteMaximum === null ? null : `${formatEuros(resteMaximum)} ou moins`;
}

const REPOS_MS = 250;

function FiltreTexte({ filtres: { valeur, poser } }: { filtres: FiltresAdresse }) {
  const champ = useRef<HTMLInputElement>(null);
  const [texte, setTexte] = useState(valeur.texte);
  const envoye = useRef(valeur.texte);
  useTouche('/', () => champ.current?.focus(), { libelle: 'Filtrer la liste', groupe: 'Liste' });
  // The address may change under the field: another view, Back, « Effacer les filtres ».
  useEffect(() => {
    if (valeur.texte !== envoye.current) setTexte(valeur.texte);
    envoye.current = valeur.texte;
  }, [valeur.texte]);
  useEffect(() => {
    if (texte === envoye.current) return undefined;
    const minuterie = setTimeout(() => {
      envoye.current = texte;
      poser({ texte });
    }, REPOS_MS);
    return () => clearTimeout(minuterie);
  }, [texte, poser]);
  return (
    <TextInput
      ref={champ}
      aria-label="Filtrer la liste"
      placeholder="Filtrer la liste"
      autoComplete="off"
      className={classes.filtreTexte ?? ''}
      maxLength={80}
      leftSection={<IconSearch size={14} stroke={1.75} aria-hidden />}
      rightSection={<kbd aria-hidden>/</kbd>}
      rightSectionPointerEvents="none"
      value={texte}
      onChange={(e) => setTexte(e.currentTarget.value)}
      onKeyDown={(e) => {
        if (e.key !== 'Escape' || texte === '') return;
        e.preventDefault();
        setTexte('');
      }}
    />
  );
}

type PuceProps = {
  nom: string;
  icone: TablerIcon;
  /** Null: not active. */
  valeur: string | null;
  surRetirer?: (() => void) | undefined;
  children: (fermer: () => void) => ReactNode;
};

export function Puce({ nom, icone: Icone, valeur, surRetirer, children }: PuceProps) {
  const [ouverte, setOuverte] = useState(false);
  const bouton = useRef<HTMLButtonElement>(null);
  const active = valeur !== null;
  const fermer = () => setOuverte(false);
  return (
    <span className={classes.puce} data-active={active || undefined}>
      <Popover opened={ouverte} onChange={setOuverte} position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <UnstyledButton
            ref={bouton}
            className={classes.puceBouton ?? ''}
            aria-haspopup="dialog"
            onClick={() => setOuverte((o) => !o)}
          >
            {active ? (
              <>
                <Icone size={14} stroke={1.75} aria-hidden />
                {nom}&nbsp;: <b>{valeur}</b>
              </>
            ) : (
              <>
                {nom}
                <IconChevronDown size={14} stroke={1.75} aria-hidden />
              </>
            )}
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown aria-label={`Filtre ${nom}`}>
          <div className={classes.choix}>{children(fermer)}</div>
        </Popover.Dropdown>
      </Popover>
      {active && surRetirer && (
        <UnstyledButton
          className={classes.retirer ?? ''}
          aria-label={`Retirer le filtre ${nom}`}
          onClick={() => {
            surRetirer();
            bouton.current?.focus();
          }}
        >
          <IconX size={14} stroke={1.75} aria-hidden />
        </UnstyledButton>
      )}
    </span>
  );
}
