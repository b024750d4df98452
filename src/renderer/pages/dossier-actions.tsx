/**
 * The acts of a case: three in the header, chosen by what the door allows, the rest in the menu and
 * the palette. What is outside the role is absent; what is refused now stays, with its reason.
 */
import { Menu } from '@mantine/core';
import { IconCalendarDollar, IconDots, IconLock, IconMail, IconNote } from '@tabler/icons-react';
import { useState } from 'react';
import { Bouton, BoutonIcone } from '../components/bouton.tsx';
import { rendreAuMenu } from '../forms/retour-focus.ts';
import { useSession } from '../session.ts';
import classes from './dossier.module.css';
import { type ActesProps, type Action, useActions } from './dossier-actes.ts';

export function ActionsDossier({ dossier, surOuvrir }: ActesProps) {
  const { role } = useSession().acteur;
  const { note, courriers, echeancier, autres } = useActions({ dossier, surOuvrir }, role);
  const principal =
    courriers.some((c) => c.refus === null) && echeancier?.refus ? 'courrier' : 'echeancier';
  return (
    <>
      {note && (
        <Bouton icone={IconNote} touche="n" refus={note.refus} onClick={note.executer}>
          Note
        </Bouton>
      )}
      {courriers.length > 0 && (
        <MenuActions actions={courriers}>
          {(ouvert) => (
            <Bouton
              icone={IconMail}
              touche="c"
              genre={principal === 'courrier' ? 'principal' : 'secondaire'}
              aria-haspopup="menu"
              aria-expanded={ouvert}
            >
              Courrier
            </Bouton>
          )}
        </MenuActions>
      )}
      {echeancier && (
        <Bouton
          icone={IconCalendarDollar}
          touche="e"
          genre={principal === 'echeancier' ? 'principal' : 'secondaire'}
          refus={echeancier.refus}
          onClick={echeancier.executer}
        >
          Échéancier
        </Bouton>
      )}
      {autres.length > 0 && (
        <MenuActions actions={autres}>
          {(ouvert) => (
            <BoutonIcone
              icone={IconDots}
              libelle="Autres actions"
              contour
              aria-haspopup="menu"
              aria-expanded={ouvert}
            />
          )}
        </MenuActions>
      )}
    </>
  );
}

/** A menu whose refused items stay reachable and say why under their name. */
function MenuActions({
  actions,
  children,
}: {
  actions: readonly Action[];
  children: (ouvert: boolean) => React.ReactNode;
}) {
  const [ouvert, setOuvert] = useState(false);
  return (
    <Menu opened={ouvert} onChange={setOuvert} position="bottom-end" width={320} returnFocus>
      <Menu.Target>{children(ouvert) as React.ReactElement}</Menu.Target>
      <Menu.Dropdown>
        {actions.map((a) => {
          const ferme = a.refus !== null;
          const Icone = ferme ? IconLock : a.icone;
          const raison = a.refus?.message ?? a.avis;
          return (
            <Menu.Item
              key={a.cle}
              aria-disabled={ferme || undefined}
              closeMenuOnClick={!ferme}
              className={ferme ? (classes.choixRefuse ?? '') : ''}
              leftSection={<Icone size={16} stroke={1.75} aria-hidden />}
              onClick={(e) => {
                if (ferme) return;
                rendreAuMenu(e.currentTarget);
                a.executer();
              }}
            >
              {a.libelle}
              {raison && <span className={classes.choixRaison}>{raison}</span>}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
