/** The right column of a case: what is due, who owes, what was written, what was granted. */
import { IconCalendarDollar, IconFileTypePdf, IconInfoCircle } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Delai, DocumentVue, DossierDetail } from '../../shared/contract/dossier-vues.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { LIBELLE_QUALITE } from '../../shared/nomenclature.ts';
import { roleAdmis } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { BadgeEcheance, BadgePrescription, Pastille, type Teinte } from '../components/badges.tsx';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { formatNombre, initiales } from '../format.ts';
import { useSession } from '../session.ts';
import { principalDe } from './dossier-entete.tsx';
import type { Ouverture } from './dossier-tiroirs.tsx';
import classes from './dossier.module.css';

type Props = { dossier: DossierDetail; surOuvrir: (o: Ouverture) => void };

export function CartesCote(props: Props) {
  return (
    <div className={classes.cote}>
      <Echeances {...props} />
      <Debiteurs {...props} />
      <Documents {...props} />
      <Echeanciers {...props} />
    </div>
  );
}

function Echeances({ dossier, surOuvrir }: Props) {
  const { prescription, echeances } = dossier;
  return (
    <Carte titre="Échéances" remplit={false} marge={false}>
      <ul className={classes.liste}>
        {echeances.map((delai) => (
          <Echeance key={`${delai.libelle} ${delai.le}`} delai={delai} surOuvrir={surOuvrir}>
            <BadgeEcheance delai={delai} />
          </Echeance>
        ))}
        {prescription && (
          <Echeance delai={prescription} surOuvrir={surOuvrir}>
            <BadgePrescription delai={prescription} date />
          </Echeance>
        )}
        {echeances.length === 0 && !prescription && (
          <li className={classes.ligne}>
            <span className={classes.gris}>Aucune échéance.</span>
          </li>
        )}
      </ul>
    </Carte>
  );
}

function Echeance({
  delai, surOuvrir, children,
}: { delai: Delai; surOuvrir: (o: Ouverture) => void; children: React.ReactNode }) {
  const nom = (
    <>
      {delai.libelle}
      {delai.provisoire && <span className={classes.gris}> (provisoire)</span>}
    </>
  );
  return (
    <li className={classes.ligne}>
      {delai.explication ? (
        <button
          type="button"
          className={classes.pourquoi}
          aria-haspopup="dialog"
          onClick={() => surOuvrir({ tiroir: 'pourquoi', delai })}
        >
          {nom}
          <IconInfoCircle size={14} stroke={1.75} aria-hidden />
          <span className="hors-ecran">: pourquoi cette date&nbsp;?</span>
        </button>
      ) : (
        <span>{nom}</span>
      )}
      <span className={classes.bout}>{children}</span>
    </li>
  );
}

function Debiteurs({ dossier }: Props) {
  const debiteurs = principalDe(dossier)?.debiteurs ?? [];
  return (
    <Carte
      titre="Débiteurs"
      remplit={false}
      marge={false}
      actions={<span className={classes.compteCarte}>{debiteurs.length}</span>}
    >
      <ul className={classes.liste}>
        {debiteurs.map(({ debiteurId, personne, qualite, partPourDixMille, partCentimes }) => (
          <li key={debiteurId} className={classes.debiteur}>
            <span className={classes.pastille} aria-hidden>
              {initiales(personne.prenoms, personne.nom)}
            </span>
            <span className={classes.debiteurNom}>
              <b>
                {personne.prenoms} {personne.nom}
              </b>
              <span>
                {[LIBELLE_QUALITE[qualite], localiteDe(personne.adresse)].filter(Boolean).join(', ')}
                {personne.decesLe && `, décès le ${formatDate(personne.decesLe)}`}
              </span>
            </span>
            <span className={classes.bout} title={formatEuros(partCentimes)}>
              {pourcent(partPourDixMille)}
            </span>
          </li>
        ))}
      </ul>
    </Carte>
  );
}

/** The town, from the last line « 77100 MEAUX ». */
function localiteDe(adresse: string): string {
  const derniere = adresse.split('\n').at(-1) ?? '';
  const m = /^(\d{2})\d{3} (.+)$/.exec(derniere);
  return m ? `${m[2]} (${m[1]})` : derniere;
}

/** « 100 % », « 33,33 % », from hundredths of a percent. */
function pourcent(dixMille: number): string {
  const entier = formatNombre(Math.trunc(dixMille / 100));
  const reste = String(dixMille % 100).padStart(2, '0');
  return `${entier}${dixMille % 100 === 0 ? '' : `,${reste}`}\u00a0%`;
}

function Documents({ dossier, surOuvrir }: Props) {
  return (
    <Carte
      titre="Documents"
      remplit={false}
      marge={false}
      actions={<span className={classes.compteCarte}>{dossier.documents.length}</span>}
    >
      <ul className={classes.liste}>
        {dossier.documents.toReversed().map((d) => (
          <Courrier key={d.documentId} courrier={d} dossier={dossier} surOuvrir={surOuvrir} />
        ))}
        {dossier.documents.length === 0 && (
          <li className={classes.ligne}>
            <span className={classes.gris}>Aucun courrier établi.</span>
          </li>
        )}
      </ul>
    </Carte>
  );
}

function Courrier({ courrier, dossier, surOuvrir }: Props & { courrier: DocumentVue }) {
  const { role } = useSession().acteur;
  const { documentId, permis } = courrier;
  const agit = !dossier.annule;
  const envoyer = agit && roleAdmis('courrier.envoyer', role) && permis['courrier.envoyer'] === null;
  const recevoir =
    agit && roleAdmis('courrier.receptionner', role) && permis['courrier.receptionner'] === null;
  return (
    <li className={classes.document}>
      <IconFileTypePdf size={16} stroke={1.75} aria-hidden />
      <span className={classes.documentNom}>
        <Link to={CHEMINS.document(dossier.dossierId, documentId)}>{courrier.libelle}</Link>
        <span>{etatDe(courrier)}</span>
        {envoyer && (
          <Bouton size="xs" aria-haspopup="dialog" onClick={() => surOuvrir({ tiroir: 'envoyer', documentId })}>
            Enregistrer l’envoi
          </Bouton>
        )}
        {recevoir && (
          <Bouton size="xs" aria-haspopup="dialog" onClick={() => surOuvrir({ tiroir: 'receptionner', documentId })}>
            Enregistrer la réception
          </Bouton>
        )}
      </span>
      <span className={classes.bout}>{formatDate(courrier.etabliLe)}</span>
    </li>
  );
}

function etatDe({ envoyeLe, issue, issueLe }: DocumentVue): string {
  if (issue && issueLe) return `${issue}, le ${formatDate(issueLe)}`;
  return envoyeLe ? `Envoyé le ${formatDate(envoyeLe)}` : 'À envoyer';
}

type Echeancier = DossierDetail['echeanciers'][number];

const ETATS: Record<Echeancier['etat'], { libelle: string; teinte: Teinte }> = {
  accorde: { libelle: 'À signer', teinte: 'echeance' },
  signe: { libelle: 'Signé', teinte: 'solde' },
  remplace: { libelle: 'Remplacé', teinte: 'neutre' },
  annule: { libelle: 'Annulé', teinte: 'neutre' },
};

const REVUES: Record<Echeancier['revue'], string> = {
  'sans-objet': '',
  ouverte: 'en revue chez le référent',
  visee: 'visé par le référent',
  refusee: 'refusé par le référent',
};

function Echeanciers({ dossier, surOuvrir }: Props) {
  const { role } = useSession().acteur;
  if (dossier.echeanciers.length === 0) return null;
  const signer = roleAdmis('echeancier.signer', role) && !dossier.annule;
  return (
    <Carte titre="Échéanciers" remplit={false} marge={false}>
      <ul className={classes.liste}>
        {dossier.echeanciers.toReversed().map((e) => (
          <li key={e.echeancierId} className={classes.document}>
            <IconCalendarDollar size={16} stroke={1.75} aria-hidden />
            <span className={classes.documentNom}>
              <b>
                {e.nombre} mensualités de {formatEuros(e.mensualiteCentimes)}
              </b>
              <span>
                {[
                  `${e.numero}, du ${formatDate(e.premiereLe)} au ${formatDate(e.derniereLe)}`,
                  REVUES[e.revue],
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
              {signer && e.etat === 'accorde' && (
                <Bouton
                  size="xs"
                  aria-haspopup="dialog"
                  refus={e.permis['echeancier.signer'] ?? null}
                  onClick={() => surOuvrir({ tiroir: 'signature', echeancierId: e.echeancierId })}
                >
                  Enregistrer la signature
                </Bouton>
              )}
            </span>
            <span className={classes.bout}>
              <Pastille teinte={ETATS[e.etat].teinte}>{ETATS[e.etat].libelle}</Pastille>
            </span>
          </li>
        ))}
      </ul>
    </Carte>
  );
}
