/**
 * What the debtor asked and what is suspended, on the case: since when, by what, what it stopped,
 * what to do next. The banner of the page says it first; the rest is here.
 */
import { useNavigate } from 'react-router';
import type { DossierDetail } from '../../shared/contract/dossier-vues.ts';
import type { DemandeVue, SuspensionVue } from '../../shared/contract/suspension.ts';
import { ajouterJours, formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import {
  LIBELLE_CANAL,
  LIBELLE_ETAT_DEMANDE,
  LIBELLE_GENRE_DEMANDE,
  LIBELLE_SENS_REPONSE,
} from '../../shared/nomenclature-demande.ts';
import { roleAdmis } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Alerte } from '../components/alerte.tsx';
import { BadgeEcheance, Pastille, type Teinte } from '../components/badges.tsx';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { useSession } from '../session.ts';
import dossierClasses from './dossier.module.css';
import type { CoteProps } from './dossier-cote.tsx';
import type { Ouverture } from './dossier-tiroirs.tsx';
import classes from './suspension.module.css';
import { ListeArrets } from './suspension-effet.tsx';

export function DemandesEtSuspensions({ dossier, surOuvrir }: CoteProps) {
  const { demandes, suspensions } = dossier;
  if (demandes.length + suspensions.length === 0) return null;
  return (
    <Carte
      titre="Demandes et suspensions"
      remplit={false}
      marge={false}
      actions={
        <span className={dossierClasses.compteCarte}>{demandes.length + suspensions.length}</span>
      }
    >
      <div className={dossierClasses.liste}>
        {demandes.map((d) => (
          <Demande key={d.demandeId} demande={d} dossier={dossier} surOuvrir={surOuvrir} />
        ))}
        {suspensions.map((s) => (
          <Suspension key={s.suspensionId} suspension={s} dossier={dossier} surOuvrir={surOuvrir} />
        ))}
      </div>
    </Carte>
  );
}

const TEINTES: Record<DemandeVue['etat'], Teinte> = {
  ouverte: 'echeance',
  repondue: 'solde',
  implicite: 'retard',
  retiree: 'neutre',
};

function Demande({ demande: d, dossier, surOuvrir }: CoteProps & { demande: DemandeVue }) {
  return (
    <section className={classes.carte} aria-label={LIBELLE_GENRE_DEMANDE[d.genre]}>
      <div className={classes.tete}>
        <b>{LIBELLE_GENRE_DEMANDE[d.genre]}</b>
        <Pastille teinte={TEINTES[d.etat]}>
          {d.sens ? LIBELLE_SENS_REPONSE[d.sens] : LIBELLE_ETAT_DEMANDE[d.etat]}
        </Pastille>
      </div>
      <p className={classes.phrase}>{phraseDemande(d)}</p>
      {d.silence && (
        <div className={classes.tete}>
          <span className={classes.phrase}>Silence valant rejet après le</span>
          <BadgeEcheance delai={d.silence} />
        </div>
      )}
      <ActesDemande demande={d} dossier={dossier} surOuvrir={surOuvrir} />
    </section>
  );
}

function phraseDemande(d: DemandeVue): string {
  const points = d.points.length === 1 ? '1 point' : `${d.points.length} points`;
  return [
    `Reçue le ${formatDate(d.recueLe)}, ${LIBELLE_CANAL[d.canal].toLowerCase()}${d.tardive ? ', après les 20 jours' : ''}, ${points}.`,
    d.repondueLe && `Réponse du ${formatDate(d.repondueLe)}.`,
    d.annuleCentimes > 0 && `${formatEuros(d.annuleCentimes)} annulés.`,
    d.aRendreCentimes > 0 && `${formatEuros(d.aRendreCentimes)} à rendre.`,
  ]
    .filter(Boolean)
    .join(' ');
}

function ActesDemande({ demande: d, dossier, surOuvrir }: CoteProps & { demande: DemandeVue }) {
  const naviguer = useNavigate();
  const { role } = useSession().acteur;
  if (dossier.annule || !roleAdmis('demande.repondre', role)) return null;
  const { demandeId, permis } = d;
  const offre = (nom: string) => permis[nom] === null;
  const ouvrir = (ouverture: Ouverture) => () => surOuvrir(ouverture);
  const d23 = d.courrier === 'a-etablir' || d.courrier === 'a-envoyer';
  return (
    <div className={classes.boutons}>
      {offre('demande.repondre') && (
        <Bouton
          size="xs"
          aria-haspopup="dialog"
          onClick={ouvrir({ tiroir: 'repondre', demandeId })}
        >
          {d.genre === 'rectification' ? 'Répondre' : 'Enregistrer la décision'}
        </Bouton>
      )}
      {offre('demande.constaterSilence') && (
        <Bouton size="xs" aria-haspopup="dialog" onClick={ouvrir({ tiroir: 'silence', demandeId })}>
          Constater le rejet
        </Bouton>
      )}
      {offre('demande.retirer') && (
        <Bouton size="xs" aria-haspopup="dialog" onClick={ouvrir({ tiroir: 'retirer', demandeId })}>
          Retirer
        </Bouton>
      )}
      {d23 && offre('courrier.etablir.D23') && (
        <Bouton
          size="xs"
          onClick={() => void naviguer(CHEMINS.courrier(dossier.dossierId, 'D23', demandeId))}
        >
          {d.courrier === 'a-etablir' ? 'Établir la réponse (D23)' : 'Établir de nouveau (D23)'}
        </Bouton>
      )}
    </div>
  );
}

function Suspension({
  suspension: s,
  dossier,
  surOuvrir,
}: CoteProps & { suspension: SuspensionVue }) {
  const { role } = useSession().acteur;
  const { suspensionId } = s;
  const agit = !dossier.annule && roleAdmis('suspension.clore', role);
  return (
    <section className={classes.carte} aria-label={`Suspension : ${s.libelle}`}>
      <div className={classes.tete}>
        <b>Suspension&nbsp;: {s.libelle.toLowerCase()}</b>
        <Pastille teinte={s.enCours ? 'echeance' : 'neutre'}>
          {s.enCours ? 'En cours' : s.close ? 'Close' : 'À clore'}
        </Pastille>
      </div>
      <p className={classes.phrase}>{phraseSuspension(s)}</p>
      {!s.close && s.arretes.length > 0 && (
        <ListeArrets titre={s.enCours ? 'A arrêté' : 'Avait arrêté'} arrets={s.arretes} />
      )}
      {agit && s.permis['suspension.clore'] === null && (
        <div className={classes.boutons}>
          <Bouton
            size="xs"
            aria-haspopup="dialog"
            onClick={() => surOuvrir({ tiroir: 'clore', suspensionId })}
          >
            Clore la suspension
          </Bouton>
        </div>
      )}
    </section>
  );
}

function phraseSuspension({ debut, fin, texte, clotureTexte, close }: SuspensionVue): string {
  const bornes =
    fin === null
      ? `Depuis le ${formatDate(debut)}.`
      : fin < debut
        ? `Levée le jour même, le ${formatDate(debut)}.`
        : `Du ${formatDate(debut)} au ${formatDate(fin)}.`;
  return [bornes, texte, close ? clotureTexte : ''].filter(Boolean).join(' ');
}

/** The suspensions that cover today, in one sentence; null when none does. */
export function BandeauSuspendu({ dossier }: { dossier: DossierDetail }) {
  const enCours = dossier.suspensions.filter((s) => s.enCours);
  const [premiere] = enCours;
  if (!premiere) return null;
  const interdits = [...new Set(enCours.flatMap((s) => s.interdits))];
  return (
    <Alerte ton="echeance" titre="Recouvrement suspendu.">
      {enCours
        .map(
          ({ libelle, debut, fin }) =>
            `${libelle}, depuis le ${formatDate(debut)}${fin ? ` et jusqu’au ${formatDate(fin)}` : ''}`,
        )
        .join('\u00a0; ')}
      . Arrêtés&nbsp;: {interdits.join(', ').toLowerCase()}.
      {premiere.fin && !premiere.repriseSurDecision && (
        <> Reprise le {formatDate(ajouterJours(premiere.fin, 1))}.</>
      )}
    </Alerte>
  );
}

export function BadgeSuspendu({ dossier }: { dossier: DossierDetail }) {
  const enCours = dossier.suspensions.find((s) => s.enCours);
  if (!enCours) return null;
  return (
    <Pastille
      teinte="echeance"
      title={`${enCours.libelle}, depuis le ${formatDate(enCours.debut)}`}
    >
      Suspendu
    </Pastille>
  );
}
