/** Who works and in which role, always visible bottom left; the menu of what is one's own. */
import { Menu } from '@mantine/core';
import { IconDeviceFloppy, IconKey, IconKeyboard, IconLock, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { LIBELLE_ROLE } from '../../shared/nomenclature.ts';
import { CHEMINS } from '../chemins.ts';
import { initiales } from '../format.ts';
import { useSession } from '../session.ts';
import { useCadre } from './cadre-contexte.ts';
import { ChangementPhrase } from './changement-phrase.tsx';
import { Touches } from './clavier.tsx';
import { EffacementDemonstration } from './effacement-demonstration.tsx';
import classes from './utilisateur.module.css';

/** Two letters in a disc; the name stands beside it, so it is hidden from a screen reader. */
export function Disque({ prenom, nom }: { prenom: string; nom: string }) {
  return (
    <span className={classes.disque} aria-hidden>
      {initiales(prenom, nom)}
    </span>
  );
}

export function Utilisateur({ surVerrouiller }: { surVerrouiller: () => void }) {
  const { acteur, demonstration } = useSession();
  const { ouvrirAide } = useCadre();
  const naviguer = useNavigate();
  const [phrase, setPhrase] = useState(false);
  const [effacement, setEffacement] = useState(false);
  const taille = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;
  return (
    <>
      <Menu position="top-start" width={240}>
        <Menu.Target>
          <button type="button" className={classes.utilisateur}>
            <Disque prenom={acteur.prenom} nom={acteur.nom} />
            <span className={classes.textes}>
              <span className={classes.nom}>
                {acteur.prenom} {acteur.nom}
              </span>
              <span className={classes.role}>{LIBELLE_ROLE[acteur.role]}</span>
            </span>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconKey {...taille} />} onClick={() => setPhrase(true)}>
            Changer ma phrase secrète
          </Menu.Item>
          <Menu.Item
            leftSection={<IconDeviceFloppy {...taille} />}
            onClick={() => void naviguer(CHEMINS.sauvegardes)}
          >
            Sauvegarder, vérifier la base
          </Menu.Item>
          <Menu.Item
            leftSection={<IconKeyboard {...taille} />}
            rightSection={<Touches de="?" />}
            onClick={ouvrirAide}
          >
            Raccourcis clavier
          </Menu.Item>
          {demonstration && (
            <Menu.Item leftSection={<IconTrash {...taille} />} onClick={() => setEffacement(true)}>
              Effacer la démonstration
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconLock {...taille} />}
            rightSection={<Touches de="mod+l" />}
            onClick={surVerrouiller}
          >
            Verrouiller
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <ChangementPhrase ouvert={phrase} surFermer={() => setPhrase(false)} />
      <EffacementDemonstration ouverte={effacement} surFermer={() => setEffacement(false)} />
    </>
  );
}
