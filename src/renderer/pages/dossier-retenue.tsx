/** On the case: the withholding that runs, or the way to set one up; the last one closed. */
import { IconCoins, IconPlus } from '@tabler/icons-react';
import { useNavigate } from 'react-router';
import type { RetenueVue } from '../../shared/contract/retenue-vues.ts';
import { formatMois } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { LIBELLE_PRESTATION } from '../../shared/nomenclature.ts';
import { roleAdmis } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Pastille } from '../components/badges.tsx';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { majuscule } from '../format.ts';
import { dureeEnMots } from '../forms/retenue.ts';
import { useSession } from '../session.ts';
import classes from './dossier.module.css';
import type { CoteProps } from './dossier-cote.tsx';
import { Obstacles } from './retenue-effet.tsx';
import siennes from './retenues.module.css';

export function CarteRetenue(props: CoteProps) {
  const { dossier, surOuvrir } = props;
  const { role } = useSession().acteur;
  const { retenues, permis } = dossier;
  const possible =
    permis['retenue.decider'] === null && roleAdmis('retenue.decider', role) && !dossier.annule;
  // What forbids it is told by the list of acts: an empty card says nothing.
  if (retenues.length === 0 && !possible) return null;
  return (
    <Carte
      titre="Retenue"
      remplit={false}
      marge={false}
      actions={
        possible && (
          <Bouton
            size="xs"
            icone={IconPlus}
            touche="r"
            aria-haspopup="dialog"
            onClick={() => surOuvrir({ tiroir: 'retenue' })}
          >
            Mettre en place
          </Bouton>
        )
      }
    >
      {retenues.length === 0 && (
        <p className={siennes.vide}>Aucune retenue sur prestations n’est en place.</p>
      )}
      <ul className={classes.liste}>
        {retenues.toReversed().map((r) => (
          <li key={r.retenueId} className={classes.document}>
            <IconCoins size={16} stroke={1.75} aria-hidden />
            <span className={classes.documentNom}>
              <b>{formatEuros(r.mensuelleCentimes)} par mois</b>
              <span>
                {majuscule(r.prestations.map((p) => LIBELLE_PRESTATION[p]).join(', '))}, {r.numero}
              </span>
              <span>{suite(r)}</span>
              {r.obstacles.length > 0 && <Obstacles obstacles={r.obstacles.slice(0, 2)} />}
              {r.etat === 'active' && <Gestes {...props} retenue={r} />}
            </span>
            <span className={classes.bout}>
              <Etat retenue={r} />
            </span>
          </li>
        ))}
      </ul>
    </Carte>
  );
}

function suite(r: RetenueVue): string {
  const retenu = `${formatEuros(r.retenuCentimes)} retenus`;
  if (r.etat === 'close') {
    return [r.fin ? `Jusqu’en ${formatMois(r.fin)}` : 'Jamais transmise', retenu, r.motifFin].join(
      ', ',
    );
  }
  const attendu = r.attenduCentimes > 0 ? [`${formatEuros(r.attenduCentimes)} attendus`] : [];
  return [`Depuis ${formatMois(r.debut)}`, retenu, ...attendu, dureeEnMots(r.projection)].join(
    ', ',
  );
}

export function Etat({ retenue: r }: { retenue: RetenueVue }) {
  if (r.etat === 'close') return <Pastille teinte="neutre">Close</Pastille>;
  if (r.obstacles.length > 0) return <Pastille teinte="echeance">Empêchée</Pastille>;
  return r.aReviser ? (
    <Pastille teinte="echeance">À réviser</Pastille>
  ) : (
    <Pastille teinte="solde">En cours</Pastille>
  );
}

function Gestes({ dossier, surOuvrir, retenue: r }: CoteProps & { retenue: RetenueVue }) {
  const naviguer = useNavigate();
  const { role } = useSession().acteur;
  if (!roleAdmis('retenue.reviser', role) || dossier.annule) return null;
  const plan = dossier.branche === 'famille' && r.dossierId === dossier.dossierId;
  return (
    <span className={siennes.gestes}>
      <Bouton
        size="xs"
        aria-haspopup="dialog"
        refus={r.permis['retenue.reviser'] ?? null}
        onClick={() => surOuvrir({ tiroir: 'reviser-retenue', retenueId: r.retenueId })}
      >
        Réviser
      </Bouton>
      <Bouton
        size="xs"
        aria-haspopup="dialog"
        refus={r.permis['retenue.clore'] ?? null}
        onClick={() => surOuvrir({ tiroir: 'clore-retenue', retenueId: r.retenueId })}
      >
        Mettre fin
      </Bouton>
      {plan && (
        <Bouton
          size="xs"
          refus={dossier.permis['courrier.etablir.D22'] ?? null}
          onClick={() => void naviguer(CHEMINS.courrier(dossier.dossierId, 'D22', r.retenueId))}
        >
          Plan personnalisé
        </Bouton>
      )}
    </span>
  );
}
