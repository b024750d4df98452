/**
 * The recovery key, shown once: printed or copied, then acknowledged. Without it and without a
 * phrase, nobody reads the base again.
 */
import { Checkbox, CopyButton } from '@mantine/core';
import { IconArrowRight, IconCheck, IconCopy, IconPrinter } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { rafraichir } from '../api.ts';
import { Alerte } from '../components/alerte.tsx';
import { Bouton } from '../components/bouton.tsx';
import { imprimer } from '../components/impression.ts';
import { Porche, TitrePorche } from '../components/porche.tsx';
import classes from './premier-lancement.module.css';

export function CleDeSecoursRemise({ cle }: { cle: string }) {
  const client = useQueryClient();
  const feuille = useRef<HTMLElement>(null);
  const [gardee, setGardee] = useState(false);
  return (
    <Porche large>
      <TitrePorche titre="La base est créée : gardez la clé de secours" />
      <section ref={feuille} aria-label="Clé de secours" className={classes.secours}>
        <p className={classes.etiquette}>Clé de secours de la base Quittance de ce poste</p>
        <p className={classes.cle} data-testid="cle-secours">
          {cle}
        </p>
        <p className={classes.aide}>
          Elle ouvre la base quand une phrase secrète est perdue. Conservez-la au coffre de
          l’organisme, jamais sur ce poste.
        </p>
      </section>
      <div className={classes.gestes}>
        <Bouton icone={IconPrinter} onClick={() => void imprimer(feuille.current)}>
          Imprimer
        </Bouton>
        <CopyButton value={cle}>
          {({ copied, copy }) => (
            <Bouton icone={copied ? IconCheck : IconCopy} onClick={copy}>
              {copied ? 'Copiée' : 'Copier'}
            </Bouton>
          )}
        </CopyButton>
      </div>
      <Alerte ton="echeance" titre="Elle ne sera plus affichée.">
        Ni l’éditeur ni l’administrateur ne peuvent la retrouver.
      </Alerte>
      <Checkbox
        mt="md"
        label="La clé de secours est en lieu sûr"
        checked={gardee}
        onChange={(e) => setGardee(e.currentTarget.checked)}
      />
      <div className={classes.boutons}>
        <Bouton
          genre="principal"
          icone={IconArrowRight}
          refus={gardee ? null : 'Cochez d’abord que la clé est en lieu sûr.'}
          onClick={() => void rafraichir(client)}
        >
          Continuer vers le déverrouillage
        </Bouton>
      </div>
    </Porche>
  );
}
