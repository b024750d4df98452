/**
 * The run of a month: what leaves, what is held back and why; the file for the paying service,
 * then its return. What is shown before the file is what the file will hold.
 */
import { Select } from '@mantine/core';
import { IconDownload, IconFileExport } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Sortie } from '../../shared/contract/index.ts';
import type { EcarteeRetenue, FichierRetenues } from '../../shared/contract/retenue-vues.ts';
import { formatMois, type Mois, moisDe, moisSuivant } from '../../shared/date-civile.ts';
import { formatEuros } from '../../shared/montant.ts';
import { roleAdmis, useActe, useLecture } from '../api.ts';
import { Bouton } from '../components/bouton.tsx';
import { Carte } from '../components/carte.tsx';
import { EtatVide, Lecture } from '../components/etats.tsx';
import { AlerteRefus } from '../components/refus.tsx';
import { Tableau } from '../components/tableau.tsx';
import { telecharger } from '../fichier.ts';
import { compter } from '../format.ts';
import { notifier } from '../notifier.tsx';
import { useAujourdhui, useSession } from '../session.ts';
import { Obstacles } from './retenue-effet.tsx';
import classes from './retenues.module.css';
import { COLONNES_FICHIER } from './retenues-colonnes.tsx';
import { RetourRetenues } from './retenues-retour.tsx';

type Liste = Sortie<'retenue.lister'>;

export function RetenuesDuMois() {
  const courant = moisDe(useAujourdhui());
  const [mois, setMois] = useState<Mois | null>(null);
  const liste = useLecture(
    'retenue.lister',
    { vue: 'en-cours', ...(mois ? { mois } : {}) },
    { garderPrecedent: true },
  );
  // The month that was proposed stays: recording its return must not turn the page.
  const propose = liste.data?.mois ?? null;
  useEffect(() => {
    if (mois === null && propose !== null) setMois(propose);
  }, [mois, propose]);
  const choix = [moisSuivant(courant, -1), courant, moisSuivant(courant)];
  return (
    <Lecture de={liste} libelle="Préparation du mois…" lignes={8}>
      {(lue) => (
        <>
          <div className={classes.barre}>
            <Select
              label="Mois des prestations"
              data={[...new Set([...choix, lue.mois])].sort().map((m) => ({
                value: m,
                label: formatMois(m as Mois),
              }))}
              allowDeselect={false}
              value={lue.mois}
              onChange={(v) => v && setMois(v as Mois)}
            />
            <p role="status" className={classes.resume}>
              {resume(lue)}
            </p>
          </div>
          <div className={classes.mois}>
            <div className={classes.colonne}>
              <Partent liste={lue} />
              <Ecartees ecartees={lue.retenus} />
            </div>
            <div className={classes.colonne}>
              {/* Once it is made, the return is what comes next. */}
              {lue.fichiers[0] && (
                <RetourRetenues key={lue.fichiers[0].fichierId} fichier={lue.fichiers[0]} />
              )}
              <Fichier liste={lue} />
            </div>
          </div>
        </>
      )}
    </Lecture>
  );
}

function resume({ fichiers: [fichier], partent, totalCentimes, retenus }: Liste): string {
  if (fichier) {
    return fichier.attendues === 0
      ? `Retour lu\u00a0: ${formatEuros(fichier.retenuCentimes)} retenus sur ${formatEuros(fichier.totalCentimes)} demandés.`
      : `${compter(fichier.attendues, 'ligne attend', 'lignes attendent')} la réponse du service payeur.`;
  }
  const dehors =
    retenus.length === 0 ? '' : `, ${compter(retenus.length, 'dette écartée', 'dettes écartées')}`;
  return `${compter(partent.length, 'ligne', 'lignes')}, ${formatEuros(totalCentimes)} à demander${dehors}.`;
}

/** The file once it is made, its preview before. */
function Partent({ liste }: { liste: Liste }) {
  const [fichier] = liste.fichiers;
  const lignes = fichier?.lignes ?? liste.partent;
  return (
    <Carte
      titre={fichier ? `Demandé en ${formatMois(liste.mois)}` : 'Ce qui partira'}
      marge={false}
    >
      {lignes.length === 0 ? (
        <EtatVide titre="Rien à demander ce mois-ci." />
      ) : (
        <Tableau
          legende={fichier ? 'Lignes du fichier' : 'Lignes à transmettre'}
          densite="carte"
          colonnes={COLONNES_FICHIER}
          lignes={lignes}
          cleDe={(l) => l.reference}
          nomDe={(l) => l.reference}
        />
      )}
    </Carte>
  );
}

function Ecartees({ ecartees }: { ecartees: readonly EcarteeRetenue[] }) {
  if (ecartees.length === 0) return null;
  return (
    <Carte titre="Laissé de côté" remplit={false}>
      <ul className={classes.exclus}>
        {ecartees.map((e) => (
          <li key={`${e.retenueId} ${e.numero}`}>
            <b>{e.debiteur}</b>, {e.numero.replace(/^IND-/, '')}, {formatEuros(e.soldeCentimes)}
            <Obstacles obstacles={e.obstacles} />
          </li>
        ))}
      </ul>
    </Carte>
  );
}

const NIR = [
  { value: 'masque', label: 'Masqués' },
  { value: 'complet', label: 'Complets' },
] as const;

function Fichier({ liste }: { liste: Liste }) {
  const { role } = useSession().acteur;
  const [nir, setNir] = useState<'masque' | 'complet'>('masque');
  const acte = useActe('retenue.fichier');
  const [fichier] = liste.fichiers;
  const agit = roleAdmis('retenue.fichier', role);
  const etablir = async () => {
    const fait = await acte.executer({ mois: liste.mois, nir });
    if (!fait) return;
    remettre(fait.fichier);
    notifier(
      `Fichier ${fait.fichier.nom}\u00a0: ${formatEuros(fait.fichier.totalCentimes)} à demander.`,
    );
  };
  return (
    <Carte titre="Fichier pour le service payeur" remplit={false}>
      <div className={classes.bloc}>
        {acte.refus && <AlerteRefus refus={acte.refus} />}
        {fichier && (
          <div className={classes.ligneFichier}>
            <span>
              <b>{fichier.nom}</b>, {formatEuros(fichier.totalCentimes)}
            </span>
            <Bouton size="xs" icone={IconDownload} onClick={() => remettre(fichier)}>
              Télécharger
            </Bouton>
          </div>
        )}
        {agit && (
          <>
            <Select
              label="Numéros de sécurité sociale"
              description="Complets seulement si le service payeur ne connaît ses bénéficiaires que par eux."
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              data={NIR}
              allowDeselect={false}
              value={nir}
              onChange={(v) => v && setNir(v as typeof nir)}
            />
            <Bouton
              genre={fichier ? 'secondaire' : 'principal'}
              icone={IconFileExport}
              loading={acte.enCours}
              refus={liste.refus}
              {...(fichier ? {} : { touche: 'mod+Enter' })}
              onClick={() => void etablir()}
            >
              {fichier ? 'Refaire le fichier' : 'Établir le fichier'}
            </Bouton>
            {liste.refus && <p className={classes.gris}>{liste.refus.message}</p>}
          </>
        )}
      </div>
    </Carte>
  );
}

const remettre = (f: FichierRetenues) => telecharger(f.nom, f.contenu, 'text/csv');
