/** A way to begin: what it is, and its button with its key. Used by the first run and the empty base. */
import type { TablerIcon } from '@tabler/icons-react';
import { Bouton } from './bouton.tsx';
import classes from './carte-choix.module.css';

type CarteChoixProps = {
  icone: TablerIcon;
  titre: string;
  /** Level of the title under that of the screen. */
  rang: 2 | 3;
  texte: string;
  bouton: string;
  touche: string;
  principal?: boolean;
  surChoisir: () => void;
};

export function CarteChoix({
  icone: Icone,
  titre,
  rang,
  texte,
  bouton,
  touche,
  principal = false,
  surChoisir,
}: CarteChoixProps) {
  const Titre = `h${rang}` as const;
  return (
    <section className={classes.carte} data-principal={principal || undefined} aria-label={titre}>
      <Icone size={20} stroke={1.75} aria-hidden className={classes.icone} />
      <Titre className={classes.titre}>{titre}</Titre>
      <p className={classes.texte}>{texte}</p>
      <Bouton
        genre={principal ? 'principal' : 'secondaire'}
        fullWidth
        mt={6}
        touche={touche}
        libelleTouche={titre}
        autoFocus={principal}
        onClick={surChoisir}
      >
        {bouton}
      </Bouton>
    </section>
  );
}
