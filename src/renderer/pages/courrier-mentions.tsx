/**
 * The mandatory mentions of a letter: there or missing, with their article. A missing one leads to
 * the form that holds it; F8 walks from one to the next.
 */

import { IconAlertCircle, IconArrowRight, IconCircleCheck } from '@tabler/icons-react';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { DossierDetail } from '../../shared/contract/dossier-vues.ts';
import type { OperationName, Sortie } from '../../shared/contract/index.ts';
import type { Refus } from '../../shared/refus.ts';
import { roleAdmis } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Alerte } from '../components/alerte.tsx';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { EtatVide, Lecture } from '../components/etats.tsx';
import { grouperMentions, type MentionGroupee, remedeDe } from '../forms/remedes.ts';
import { useSession } from '../session.ts';
import classes from './courrier.module.css';
import { principalDe } from './dossier-entete.tsx';
import type { Ouverture } from './dossier-tiroirs.tsx';

type Chemins = {
  dossier: DossierDetail;
  surOuvrir: (o: Ouverture) => void;
  surNumero?: () => void;
};

type Solution = { libelle: string; executer?: () => void };

/** How a missing field is put right from here, for this role; no `executer`: by someone else. */
function useSolution({ dossier, surOuvrir, surNumero }: Chemins) {
  const naviguer = useNavigate();
  const { role } = useSession().acteur;
  const personneId = principalDe(dossier)?.debiteurs[0]?.personne.personneId;
  const si = (operation: OperationName, solution: Solution): Solution =>
    roleAdmis(operation, role) ? solution : { libelle: 'À compléter par un gestionnaire' };
  return (champ: string | undefined): Solution | null => {
    switch (remedeDe(champ)) {
      case 'motif':
        return si('indu.completer', {
          libelle: 'Compléter le motif',
          executer: () => surOuvrir({ tiroir: 'motif' }),
        });
      case 'personne':
        return personneId
          ? si('personne.corriger', {
              libelle: 'Corriger l’adresse, l’identité',
              executer: () => surOuvrir({ tiroir: 'personne', personneId }),
            })
          : null;
      case 'organisme':
        return roleAdmis('organisme.definir', role)
          ? { libelle: 'Ouvrir l’organisme', executer: () => void naviguer(CHEMINS.organisme) }
          : { libelle: 'À compléter par l’administrateur' };
      case 'agent':
        return { libelle: 'Votre compte\u00a0: à compléter par l’administrateur' };
      case 'numero':
        return surNumero ? { libelle: 'Saisir le numéro', executer: surNumero } : null;
      default:
        return null;
    }
  };
}

/** Why the letter cannot be made, and the way out. One alert, under the title. */
export function Empechement({ refus, ...chemins }: Chemins & { refus: Refus }) {
  const solution = useSolution(chemins)(refus.champ);
  return (
    <Alerte
      ton="prescription"
      actions={
        solution?.executer && (
          <Bouton size="xs" aria-haspopup="dialog" onClick={solution.executer}>
            {solution.libelle}
          </Bouton>
        )
      }
    >
      {refus.message} {refus.source && <span className={classes.article}>{refus.source}</span>}
    </Alerte>
  );
}

export type ListeMentionsProps = Chemins & {
  preparation: UseQueryResult<Sortie<'courrier.preparer'>, Error>;
  /** The few fields of the letter itself, under the list. */
  children: ReactNode;
};

export function ListeMentions({ preparation, children, ...chemins }: ListeMentionsProps) {
  const solutionDe = useSolution(chemins);
  const mentions = grouperMentions(preparation.data?.mentions ?? []);
  const manquantes = mentions.filter((m) => m.manquants.length > 0);
  return (
    <Carte
      titre="Mentions obligatoires"
      marge={false}
      actions={
        mentions.length > 0 && (
          <span className={classes.compte} role="status">
            {manquantes.length === 0 ? 'Toutes présentes' : phraseManquantes(manquantes.length)}
          </span>
        )
      }
      pied={<div className={classes.champs}>{children}</div>}
    >
      <Lecture de={preparation} libelle="Lecture des mentions…" lignes={8}>
        {() =>
          mentions.length === 0 ? (
            <EtatVide titre="Les mentions ne peuvent pas encore être lues.">
              La raison est au-dessus.
            </EtatVide>
          ) : (
            <ul className={classes.mentions}>
              {/* What is missing first: it is what there is to do. */}
              {[...manquantes, ...mentions.filter((m) => m.manquants.length === 0)].map((m) => (
                <Mention key={m.cle} mention={m} solution={solutionDe(m.manquants[0])} />
              ))}
            </ul>
          )
        }
      </Lecture>
    </Carte>
  );
}

function phraseManquantes(n: number): string {
  return n === 1 ? '1 mention manquante' : `${n} mentions manquantes`;
}

function Mention({ mention, solution }: { mention: MentionGroupee; solution: Solution | null }) {
  const manque = mention.manquants.length > 0;
  const Icone = manque ? IconAlertCircle : IconCircleCheck;
  return (
    <li className={classes.mention} data-manque={manque || undefined}>
      <Icone size={16} stroke={1.75} aria-hidden />
      <span className={classes.nom}>
        {mention.mention} <span className={classes.article}>{mention.article}</span>
      </span>
      {!manque && <span className="hors-ecran">, présente</span>}
      {manque &&
        (solution?.executer ? (
          <button type="button" className={classes.remede} data-erreur onClick={solution.executer}>
            {solution.libelle}
            <IconArrowRight size={14} stroke={1.75} aria-hidden />
          </button>
        ) : (
          <span className={classes.aRenseigner} data-erreur>
            {solution?.libelle ?? 'à renseigner'}
          </span>
        ))}
    </li>
  );
}
