/** Accounts of the base: who may open it, in which role; create, give a phrase again, close. */
import { Menu } from '@mantine/core';
import { IconDots, IconKey, IconUserOff, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { Sortie } from '../../shared/contract/index.ts';
import { LIBELLE_ROLE } from '../../shared/nomenclature.ts';
import { useLecture } from '../api.ts';
import { Pastille } from '../components/badges.tsx';
import { Bouton, BoutonIcone } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { Lecture } from '../components/etats.tsx';
import { Page } from '../components/page.tsx';
import { Tableau } from '../components/tableau.tsx';
import type { Colonne } from '../components/tableau-modele.ts';
import { compter, formatInstant, nomDeListe } from '../format.ts';
import { useSession } from '../session.ts';
import { FermetureCompte, NouveauCompte, NouvellePhrase } from './administration-comptes-actes.tsx';

export type CompteListe = Sortie<'compte.lister'>['comptes'][number];
type Acte = { genre: 'creer' } | { genre: 'phrase' | 'fermer'; compte: CompteListe };

export function PageComptes() {
  const liste = useLecture('compte.lister', {});
  const [acte, setActe] = useState<Acte | null>(null);
  const finir = () => setActe(null);
  const actifs = liste.data?.comptes.filter((c) => c.actif).length;
  return (
    <Page
      titre="Comptes"
      fil={[{ libelle: 'Administration' }, { libelle: 'Comptes' }]}
      sousTitre={
        actifs === undefined ? undefined : compter(actifs, 'compte ouvert', 'comptes ouverts')
      }
      touches={[
        ['n', 'nouveau compte'],
        ['F6', 'zone suivante'],
      ]}
      actions={
        <Bouton
          genre="principal"
          icone={IconUserPlus}
          touche="n"
          onClick={() => setActe({ genre: 'creer' })}
        >
          Nouveau compte
        </Bouton>
      }
    >
      <Carte nom="Comptes de la base" marge={false}>
        <Lecture de={liste} libelle="Chargement des comptes…">
          {({ comptes }) => (
            <Tableau
              legende="Comptes de la base"
              colonnes={colonnes(setActe)}
              lignes={comptes}
              cleDe={(c) => c.compteId}
            />
          )}
        </Lecture>
      </Carte>
      {acte?.genre === 'creer' && <NouveauCompte surFermer={finir} />}
      {acte?.genre === 'phrase' && <NouvellePhrase compte={acte.compte} surFermer={finir} />}
      {acte?.genre === 'fermer' && <FermetureCompte compte={acte.compte} surFermer={finir} />}
    </Page>
  );
}

function colonnes(surActe: (acte: Acte) => void): Colonne<CompteListe>[] {
  return [
    { cle: 'nom', titre: 'Nom', nomme: true, rendu: (c) => nomDeListe(c.nom, c.prenom) },
    { cle: 'identifiant', titre: 'Identifiant', rendu: (c) => c.identifiant },
    { cle: 'role', titre: 'Rôle', rendu: (c) => LIBELLE_ROLE[c.role] },
    { cle: 'qualite', titre: 'Qualité', rendu: (c) => c.qualite },
    { cle: 'cree', titre: 'Créé le', rendu: (c) => formatInstant(c.creeLe) },
    {
      cle: 'etat',
      titre: 'État',
      rendu: (c) => (c.actif ? 'Ouvert' : <Pastille>Fermé</Pastille>),
    },
    {
      cle: 'actes',
      titre: '',
      droite: true,
      largeur: '60px',
      rendu: (c) => <Actes compte={c} surActe={surActe} />,
    },
  ];
}

function Actes({ compte, surActe }: { compte: CompteListe; surActe: (acte: Acte) => void }) {
  const { acteur } = useSession();
  if (!compte.actif) return null;
  const taille = { size: 16, stroke: 1.75, 'aria-hidden': true } as const;
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <BoutonIcone
          icone={IconDots}
          size="xs"
          libelle={`Actions sur le compte de ${compte.prenom} ${compte.nom}`}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconKey {...taille} />}
          onClick={() => surActe({ genre: 'phrase', compte })}
        >
          Redonner une phrase secrète
        </Menu.Item>
        {compte.compteId !== acteur.compteId && (
          <Menu.Item
            color="prescription"
            leftSection={<IconUserOff {...taille} />}
            onClick={() => surActe({ genre: 'fermer', compte })}
          >
            Fermer le compte
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
