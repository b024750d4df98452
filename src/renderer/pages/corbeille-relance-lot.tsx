/**
 * Reminding several debtors at once: which letter, who receives it and who is left out with the
 * reason, then the work with its progress, then the report. Nothing is made before it is confirmed.
 */
import { Checkbox, SegmentedControl } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import type { LigneCorbeille } from '../../shared/contract/dossier-vues.ts';
import type { LotPrepare } from '../../shared/contract/lot.ts';
import { formatEuros } from '../../shared/montant.ts';
import { useLong } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { Avancement } from '../components/avancement.tsx';
import { Bouton } from '../components/bouton.tsx';
import { AlerteRefus } from '../components/refus.tsx';
import { compter } from '../format.ts';
import { numeroCourt } from '../forms/groupes-echeance.ts';
import { Tiroir, TiroirNu } from '../forms/tiroir.tsx';
import { useAujourdhui } from '../session.ts';
import classes from './corbeille.module.css';
import { type CodeRelance, type RapportLot, useRelances } from './corbeille-relances.ts';

const LETTRES: { value: CodeRelance; label: string }[] = [
  { value: 'D02', label: 'Première relance' },
  { value: 'D03', label: 'Dernière relance' },
];

type RelanceLotProps = {
  lignes: readonly LigneCorbeille[];
  surFermer: () => void;
  surFait: () => void;
};

export function RelanceLot({ lignes, surFermer, surFait }: RelanceLotProps) {
  const aujourdhui = useAujourdhui();
  const [code, setCode] = useState<CodeRelance>('D02');
  const [envoi, setEnvoi] = useState(true);
  const controle = useLong('lot.preparer');
  const travail = useRelances();
  const { lancer } = controle;
  useEffect(() => {
    void lancer({ code, dossiers: lignes.map((l) => l.dossierId) });
  }, [lancer, code, lignes]);
  if (travail.rapport) {
    return (
      <Rapport
        rapport={travail.rapport}
        surFermer={() => {
          surFermer();
          surFait();
        }}
      />
    );
  }
  const lot = controle.enCours ? undefined : controle.resultat;
  return (
    <Tiroir
      titre={lignes.length === 1 ? 'Relancer ce dossier' : `Relancer ${lignes.length} dossiers`}
      action={lot ? `Établir ${compter(lot.possibles, 'relance')}` : 'Établir les relances'}
      enCours={travail.progres !== null}
      attente={attenteDe(lot, controle.enCours)}
      refus={controle.refus}
      surFermer={() => {
        controle.interrompre();
        if (travail.progres === null) surFermer();
        else travail.interrompre();
      }}
      surAction={() => {
        const partent = lot?.lignes.filter((l) => l.refus === null) ?? [];
        void travail.lancer({ code, lignes: partent, envoyeLe: envoi ? aujourdhui : null });
      }}
    >
      <SegmentedControl
        aria-label="Lettre"
        fullWidth
        disabled={travail.progres !== null}
        data={LETTRES}
        value={code}
        onChange={(v) => setCode(v as CodeRelance)}
      />
      <Checkbox
        label="Elles partent aujourd’hui par lettre simple"
        data-autofocus
        description="Leur envoi est enregistré avec elles. Sinon, enregistrez-le dossier par dossier."
        checked={envoi}
        onChange={(e) => setEnvoi(e.currentTarget.checked)}
      />
      {controle.enCours && <Avancement progres={controle.progres} libelle="Dossiers examinés" />}
      {travail.progres ? (
        <Avancement
          progres={travail.progres}
          libelle="Relances"
          surInterrompre={travail.interrompre}
        />
      ) : (
        lot && <Partage lot={lot} />
      )}
    </Tiroir>
  );
}

function attenteDe(lot: LotPrepare | undefined, enCours: boolean): string | null {
  if (enCours || !lot) return 'Les dossiers sont en cours d’examen.';
  return lot.possibles === 0 ? 'Aucun de ces dossiers ne peut recevoir cette lettre.' : null;
}

/** Who receives the letter, and who does not and why. */
function Partage({ lot }: { lot: LotPrepare }) {
  const ecartes = lot.lignes.filter((l) => l.refus !== null);
  return (
    <div className={classes.partage}>
      <p role="status">
        <b>{compter(lot.possibles, 'lettre')}</b>
        {lot.possibles > 0 && <> pour {formatEuros(lot.resteCentimes)} restant dus</>}
        {ecartes.length > 0 && <>, {compter(ecartes.length, 'dossier')} sans lettre</>}.
      </p>
      {ecartes.length > 0 && (
        <ul aria-label="Dossiers sans lettre">
          {ecartes.map((l) => (
            <li key={l.dossierId}>
              <b>{l.debiteur}</b> <span className={classes.gris}>{numeroCourt(l.numero)}</span>
              <br />
              {l.refus?.message}
              {l.refus?.source && <span className={classes.gris}> ({l.refus.source})</span>}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Rapport({ rapport, surFermer }: { rapport: RapportLot; surFermer: () => void }) {
  const { faites, manquees, restantes } = rapport;
  return (
    <TiroirNu titre="Relances établies" surFermer={surFermer}>
      <div className={`${classes.apercu} ${classes.partage}`}>
        <p role="status">
          <b>{compter(faites.length, 'relance')}</b> {faites.length < 2 ? 'établie' : 'établies'}
          {manquees.length > 0 && <>, {compter(manquees.length, 'refus', 'refus')}</>}
          {restantes > 0 && (
            <>. Interrompu : {compter(restantes, 'dossier')} non traités, rien n’y a changé</>
          )}
          .
        </p>
        {manquees.map((l) => (
          <AlerteRefus
            key={l.dossierId}
            refus={{ ...l.raison, message: `${l.debiteur} : ${l.raison.message}` }}
          />
        ))}
        <ul aria-label="Lettres établies">
          {faites.map((l) => (
            <li key={l.documentId}>
              <b>{l.debiteur}</b>{' '}
              <Link to={CHEMINS.document(l.dossierId, l.documentId)}>{l.reference}</Link>
            </li>
          ))}
        </ul>
      </div>
      <div className={classes.apercuPied}>
        <Bouton
          genre="principal"
          touche="mod+Enter"
          dansDialogue
          data-autofocus
          onClick={surFermer}
        >
          Fermer le compte rendu
        </Bouton>
      </div>
    </TiroirNu>
  );
}
