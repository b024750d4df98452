/**
 * Saving what is on the screen as a view of one's own, changing or removing the one in use. The
 * référent may offer his to the whole team.
 */
import { Checkbox, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { VueEnregistree } from '../../shared/contract/vue.ts';
import { useActe } from '../api.ts';
import { Bouton } from '../components/bouton.tsx';
import { AlerteRefus, erreurDuChamp } from '../components/refus.tsx';
import { filtreDe } from '../forms/filtres-corbeille.ts';
import { Tiroir } from '../forms/tiroir.tsx';
import { notifier } from '../notifier.tsx';
import { useSession } from '../session.ts';
import classes from './corbeille.module.css';
import type { FiltresAdresse } from './corbeille-adresse.ts';

export type EnregistrementVueProps = {
  filtres: FiltresAdresse;
  vues: readonly VueEnregistree[];
  active: VueEnregistree | undefined;
  surFermer: () => void;
};

export function EnregistrementVue({ filtres, active, surFermer }: EnregistrementVueProps) {
  const { role } = useSession().acteur;
  const acte = useActe('vue.enregistrer');
  const suppression = useActe('vue.supprimer');
  const mienne = active?.mienne ? active : undefined;
  const [nom, setNom] = useState(mienne?.nom ?? '');
  const [partagee, setPartagee] = useState(mienne?.partagee ?? false);
  const [nouvelle, setNouvelle] = useState(false);
  const modifie = mienne && !nouvelle ? mienne : undefined;
  const enregistrer = async () => {
    const fait = await acte.executer({
      ...(modifie ? { vueId: modifie.vueId } : {}),
      nom,
      filtre: filtreDe(filtres.valeur),
      partagee,
    });
    if (!fait) return;
    notifier(`Vue « ${nom.trim()} » enregistrée.`);
    filtres.poser({ enregistree: fait.vueId });
    surFermer();
  };
  return (
    <Tiroir
      titre={modifie ? `Vue « ${modifie.nom} »` : 'Enregistrer cette vue'}
      action={modifie ? 'Mettre à jour' : 'Enregistrer'}
      surAction={() => void enregistrer()}
      surFermer={surFermer}
      enCours={acte.enCours}
      refus={acte.refus}
      refusPlace={acte.refus?.champ === 'nom'}
    >
      <p className={classes.vuesAide}>
        La vue garde les filtres affichés, pas les dossiers : elle se relit à chaque ouverture.
      </p>
      <TextInput
        label="Nom de la vue"
        maxLength={40}
        autoComplete="off"
        data-autofocus
        value={nom}
        onChange={(e) => setNom(e.currentTarget.value)}
        error={erreurDuChamp(acte.refus, 'nom')}
      />
      {role === 'referent-technique' && (
        <Checkbox
          label="Partager avec toute l’équipe"
          checked={partagee}
          onChange={(e) => setPartagee(e.currentTarget.checked)}
        />
      )}
      {mienne && (
        <Checkbox
          label="Enregistrer comme une nouvelle vue"
          checked={nouvelle}
          onChange={(e) => setNouvelle(e.currentTarget.checked)}
        />
      )}
      {modifie && (
        <div>
          <Bouton
            genre="danger"
            icone={IconTrash}
            loading={suppression.enCours}
            onClick={async () => {
              const fait = await suppression.executer({ vueId: modifie.vueId });
              if (!fait) return;
              notifier(`Vue « ${modifie.nom} » supprimée. Aucun dossier n’est touché.`);
              filtres.voir(filtres.valeur.vue);
              surFermer();
            }}
          >
            Supprimer cette vue
          </Bouton>
          <AlerteRefus refus={suppression.refus} />
        </div>
      )}
    </Tiroir>
  );
}
