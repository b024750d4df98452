/**
 * Ctrl K: search and commands in one list (combobox and listbox, the focus stays in the field).
 * A name, a NIR, a number or an amount searches; « > » keeps the commands only.
 */
import { Modal } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { Touches } from './clavier.tsx';
import classes from './palette.module.css';
import { type Entree, type Section, useSections } from './palette-sections.tsx';
import { surligner } from './surlignage.ts';

export function Palette({ ouverte, surFermer }: { ouverte: boolean; surFermer: () => void }) {
  return (
    <Modal.Root
      opened={ouverte}
      onClose={surFermer}
      size={680}
      yOffset={84}
      centered={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay backgroundOpacity={0.42} color="#1B1D21" />
      <Modal.Content
        aria-label="Recherche et commandes"
        // A plain className would also go to the layer that centres the dialogue.
        classNames={{ content: classes.palette ?? '' }}
      >
        {ouverte && <Recherche surFermer={surFermer} />}
      </Modal.Content>
    </Modal.Root>
  );
}

function Recherche({ surFermer }: { surFermer: () => void }) {
  const id = useId();
  const [texte, setTexte] = useState('');
  const [rang, setRang] = useState(0);
  const { sections, attente } = useSections(texte);
  const entrees = sections.flatMap((s) => s.entrees);
  const active = entrees[Math.min(rang, entrees.length - 1)];
  const idDe = (entree: Entree) => `${id}-${entree.cle}`;

  const lancer = (entree: Entree | undefined) => {
    if (!entree || entree.refus) return;
    surFermer();
    // After the dialogue has given the focus back: the action may take it.
    setTimeout(entree.executer, 0);
  };
  const frapper = (e: KeyboardEvent) => {
    const pas = { ArrowDown: 1, ArrowUp: -1 }[e.key];
    if (pas && entrees.length > 0) {
      e.preventDefault();
      setRang((r) => (Math.min(r, entrees.length - 1) + pas + entrees.length) % entrees.length);
    } else if (e.key === 'Enter') {
      e.preventDefault();
      lancer(active);
    }
  };
  return (
    <>
      <div className={classes.saisie}>
        <IconSearch size={20} stroke={1.75} aria-hidden />
        <input
          data-autofocus
          data-focus-discret
          className={classes.champ}
          role="combobox"
          aria-label="Rechercher un dossier, un document ou une commande"
          aria-expanded="true"
          aria-controls={`${id}-liste`}
          aria-autocomplete="list"
          aria-activedescendant={active ? idDe(active) : undefined}
          autoComplete="off"
          spellCheck={false}
          value={texte}
          onChange={(e) => {
            setTexte(e.currentTarget.value);
            setRang(0);
          }}
          onKeyDown={frapper}
        />
        <span className={classes.aide} aria-hidden>
          nom, NIR, n° de dossier, montant ou commande
        </span>
      </div>
      <div className={classes.liste} role="listbox" id={`${id}-liste`} aria-label="Résultats">
        {sections.map((section) => (
          <Groupe
            key={section.titre}
            section={section}
            saisie={texte.replace(/^>\s*/, '')}
            active={active}
            idDe={idDe}
            surChoisir={lancer}
          />
        ))}
      </div>
      <p className={classes.bilan} role="status" data-vide={entrees.length > 0 || undefined}>
        {bilan(entrees.length, attente, texte)}
      </p>
      <Pied />
    </>
  );
}

function bilan(nombre: number, attente: boolean, texte: string): string {
  if (nombre > 0) return nombre === 1 ? 'Un résultat.' : `${nombre} résultats.`;
  return attente ? 'Recherche…' : `Aucun résultat pour «\u00a0${texte}\u00a0».`;
}

type GroupeProps = {
  section: Section;
  saisie: string;
  active: Entree | undefined;
  idDe: (entree: Entree) => string;
  surChoisir: (entree: Entree) => void;
};

function Groupe({ section, saisie, active, idDe, surChoisir }: GroupeProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
    <div role="group" aria-label={section.titre}>
      <p className={classes.titre} aria-hidden>
        {section.titre}
      </p>
      {section.entrees.map((entree) => (
        <Option
          key={entree.cle}
          entree={entree}
          id={idDe(entree)}
          saisie={saisie}
          active={entree === active}
          surChoisir={surChoisir}
        />
      ))}
    </div>
  );
}

type OptionProps = {
  entree: Entree;
  id: string;
  saisie: string;
  active: boolean;
  surChoisir: (entree: Entree) => void;
};

function Option({ entree, id, saisie, active, surChoisir }: OptionProps) {
  const { icone: Icone, libelle, detail, badge, touche, refus } = entree;
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the combobox's
    // biome-ignore lint/a11y/useFocusableInteractive: aria-activedescendant keeps the focus in the field
    <div
      ref={ref}
      id={id}
      role="option"
      aria-selected={active}
      aria-disabled={refus ? true : undefined}
      className={classes.option}
      onClick={() => surChoisir(entree)}
    >
      <Icone size={16} stroke={1.75} aria-hidden className={classes.icone} />
      <span className={classes.texte}>
        <span className={classes.libelle}>
          {surligner(libelle, saisie).map(({ texte, trouve }, rang) =>
            trouve ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one label, in order
              <mark key={rang}>{texte}</mark>
            ) : (
              texte
            ),
          )}
        </span>
        {(refus || detail) && <span className={classes.detail}>{refus?.message ?? detail}</span>}
      </span>
      {badge}
      {touche && !refus && (
        <span aria-hidden className={classes.touche}>
          <Touches de={touche} />
        </span>
      )}
    </div>
  );
}

function Pied() {
  return (
    <div className={classes.pied} aria-hidden>
      <span>
        <kbd>↑</kbd> <kbd>↓</kbd> choisir
      </span>
      <span>
        <kbd>Entrée</kbd> ouvrir
      </span>
      <span className={classes.droite}>
        <kbd>&gt;</kbd> commandes seules
      </span>
      <span>
        <kbd>Échap</kbd> fermer
      </span>
    </div>
  );
}
