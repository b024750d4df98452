/** « ? »: every shortcut that acts now, and the switch for single keys. */
import { Modal, Switch } from '@mantine/core';
import { useState } from 'react';
import classes from './aide-clavier.module.css';
import {
  type Raccourci,
  Touches,
  useRaccourcis,
  useTouche,
  useTouchesSimples,
} from './clavier.tsx';

export function AideClavier({ ouverte, surFermer }: { ouverte: boolean; surFermer: () => void }) {
  const raccourcis = useRaccourcis();
  const [simples, setSimples] = useTouchesSimples();
  const groupes = Map.groupBy(uniques(raccourcis), (r) => r.groupe);
  return (
    <Modal opened={ouverte} onClose={surFermer} title="Raccourcis clavier" size={620}>
      <div className={classes.groupes}>
        {[...groupes].toReversed().map(([groupe, liste]) => (
          <section key={groupe} aria-label={groupe}>
            <h3 className={classes.titre}>{groupe}</h3>
            <dl className={classes.liste}>
              {liste.map((r) => (
                <div key={r.touches} className={classes.ligne}>
                  <dt>{r.libelle}</dt>
                  <dd>
                    <Touches de={r.touches} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Switch
        mt="md"
        label="Raccourcis à une seule touche"
        description="Désactivés, seuls les raccourcis avec Ctrl, Alt ou une touche de fonction agissent."
        checked={simples}
        onChange={(e) => setSimples(e.currentTarget.checked)}
      />
    </Modal>
  );
}

/** The last registered of each key is the one that acts. */
function uniques(raccourcis: readonly Raccourci[]): Raccourci[] {
  return [...new Map(raccourcis.map((r) => [r.touches, r])).values()];
}

/** Opens with « ? » from anywhere in the frame. */
export function useAideClavier(): { ouverte: boolean; ouvrir: () => void; fermer: () => void } {
  const [ouverte, setOuverte] = useState(false);
  const ouvrir = () => setOuverte(true);
  useTouche('?', ouvrir, { libelle: 'Tous les raccourcis', groupe: 'Partout' });
  return { ouverte, ouvrir, fermer: () => setOuverte(false) };
}
