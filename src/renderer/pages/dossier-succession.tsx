/** After a death: who inherits, what each owes and was written, the notary, the bank, the arrears. */
import { Link, useNavigate } from 'react-router';
import type { DossierDetail } from '../../shared/contract/dossier-vues.ts';
import type { SuccessionVue } from '../../shared/contract/succession-vues.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { roleAdmis } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { initiales } from '../format.ts';
import { direHeritier, type HeritierVu } from '../forms/succession.ts';
import { useSession } from '../session.ts';
import classes from './dossier.module.css';
import type { CoteProps } from './dossier-cote.tsx';
import propres from './dossier-succession.module.css';
import { Actes, Geste } from './dossier-succession-gestes.tsx';

type Props = CoteProps & { succession: SuccessionVue };

export function CarteSuccession({ dossier, surOuvrir }: CoteProps) {
  const { succession } = dossier;
  if (!succession) return null;
  const props = { dossier, surOuvrir, succession };
  return (
    <Carte
      titre="Succession"
      remplit={false}
      marge={false}
      actions={
        <span className={classes.compteCarte}>décès le {formatDate(succession.decesLe)}</span>
      }
      pied={<Actes {...props} />}
    >
      <ul className={classes.liste}>
        <Ligne nom={succession.defunt} detail={option(succession)} />
        {succession.heritiers.map((h) => (
          <Heritier key={h.personneId} heritier={h} {...props} />
        ))}
        {succession.heritiers.length === 0 && (
          <li className={classes.ligne}>
            <span className={classes.gris}>Aucun héritier indiqué.</span>
          </li>
        )}
        <Notaire {...props} />
        {succession.tiers.map((t) => (
          <Ligne
            key={t.debiteurId}
            nom={t.nom}
            detail={`a reçu ${formatEuros(t.partCentimes)} après le décès`}
            bout={formatEuros(t.resteCentimes)}
          />
        ))}
        <Banque succession={succession} />
        <Arrerages {...props} />
        {succession.aspa && (
          <li className={classes.ligne}>
            <span className={classes.gris}>
              L’allocation se récupère aussi sur la succession, sans acte ici{'\u00a0'}:{' '}
              <Link to={CHEMINS.bareme('succession')}>seuils et maximums</Link>.
            </span>
          </li>
        )}
      </ul>
    </Carte>
  );
}

const option = ({ optionLe }: SuccessionVue) =>
  `défunt, option des héritiers jusqu’au ${formatDate(optionLe)} (C.\u00a0civ., art.\u00a0771)`;

function Ligne({ nom, detail, bout }: { nom: string; detail: string; bout?: string }) {
  return (
    <li className={classes.debiteur}>
      <Pastille nom={nom} />
      <span className={classes.debiteurNom}>
        <b>{nom}</b>
        <span>{detail}</span>
      </span>
      {bout && <span className={classes.bout}>{bout}</span>}
    </li>
  );
}

function Pastille({ nom }: { nom: string }) {
  const [prenoms = '', ...reste] = nom.replace(/^Maître /, '').split(' ');
  return (
    <span className={classes.pastille} aria-hidden>
      {initiales(prenoms, reste.join(' '))}
    </span>
  );
}

function Heritier({ heritier: h, dossier, surOuvrir }: Props & { heritier: HeritierVu }) {
  return (
    <li className={classes.debiteur}>
      <Pastille nom={h.nom} />
      <span className={classes.debiteurNom}>
        <b>{h.nom}</b>
        <span>{direHeritier(h)}</span>
        <span className={propres.gestes}>
          <Ecrire dossier={dossier} nom={h.nom} debiteurId={h.debiteurId} lettre={h.lettre} />
          <Geste
            dossier={dossier}
            operation="succession.opter"
            libelle={`Option de ${h.nom}`}
            surOuvrir={() => surOuvrir({ tiroir: 'succession', acte: 'option', id: h.personneId })}
          >
            Option
          </Geste>
        </span>
      </span>
      <span className={classes.bout}>
        {h.resteCentimes !== null && formatEuros(h.resteCentimes)}
      </span>
    </li>
  );
}

/** What was written to this person, or the way to write it. */
function Ecrire({
  dossier,
  nom,
  debiteurId,
  lettre,
}: {
  dossier: DossierDetail;
  nom: string;
  debiteurId: string | null;
  lettre: HeritierVu['lettre'];
}) {
  const naviguer = useNavigate();
  const { role } = useSession().acteur;
  if (lettre) {
    return (
      <Link to={CHEMINS.document(dossier.dossierId, lettre.documentId)}>
        {lettre.envoyeLe ? `Écrit le ${formatDate(lettre.envoyeLe)}` : 'Courrier à envoyer'}
        <span className="hors-ecran">{`\u00a0: ${nom}`}</span>
      </Link>
    );
  }
  if (!debiteurId || dossier.annule || !roleAdmis('courrier.etablir', role)) return null;
  return (
    <Bouton
      size="xs"
      aria-label={`Écrire à ${nom}`}
      refus={dossier.permis['courrier.etablir.D19'] ?? null}
      onClick={() => void naviguer(CHEMINS.courrier(dossier.dossierId, 'D19', debiteurId))}
    >
      Écrire
    </Bouton>
  );
}

function Notaire({ dossier, succession: { notaire } }: Props) {
  if (!notaire) {
    return (
      <li className={classes.ligne}>
        <span className={classes.gris}>Aucun notaire connu.</span>
      </li>
    );
  }
  return (
    <li className={classes.debiteur}>
      <Pastille nom={notaire.nom} />
      <span className={classes.debiteurNom}>
        <b>{notaire.nom}</b>
        <span>
          {['notaire', notaire.adresse.split('\n').at(-1), notaire.telephone]
            .filter(Boolean)
            .join(', ')}
        </span>
        <span className={propres.gestes}>
          <Ecrire
            dossier={dossier}
            nom={notaire.nom}
            debiteurId={notaire.debiteurId}
            lettre={notaire.lettre}
          />
        </span>
      </span>
    </li>
  );
}

function Banque({ succession: { banque } }: { succession: SuccessionVue }) {
  return (
    <li className={classes.ligne}>
      <span>{banque ? `Banque, le ${formatDate(banque.le)}` : 'Banque non interrogée'}</span>
      <span className={classes.bout}>
        {banque &&
          (banque.renduCentimes > 0 ? `rendu ${formatEuros(banque.renduCentimes)}` : 'rien rendu')}
      </span>
    </li>
  );
}

function Arrerages({ dossier, succession: { arrerages }, surOuvrir }: Props) {
  return arrerages.map((a) => (
    <li key={a.mouvementId} className={classes.ligne}>
      <span>Arrérages imputés le {formatDate(a.effetLe)}</span>
      <span className={propres.gestes}>
        <Geste
          dossier={dossier}
          operation="succession.reprendreArrerages"
          libelle={`Reprendre les arrérages du ${formatDate(a.effetLe)}`}
          surOuvrir={() =>
            surOuvrir({ tiroir: 'succession', acte: 'reprendre', id: a.mouvementId })
          }
        >
          Reprendre
        </Geste>
      </span>
      <span className={classes.bout}>{formatEuros(a.montantCentimes)}</span>
    </li>
  ));
}
