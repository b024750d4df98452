/** A case beside the list: what it owes, what is due, what happened last. Read only. */
import { useNavigate } from 'react-router';
import type { LigneCorbeille } from '../../shared/contract/dossier-vues.ts';
import { formatDate } from '../../shared/date-civile.ts';
import { useLecture } from '../api.ts';
import { CHEMINS } from '../chemins.ts';
import { BadgeEcheance, BadgeNature, BadgePrescription } from '../components/badges.tsx';
import { Bouton } from '../components/bouton.tsx';
import { Definitions } from '../components/carte.tsx';
import { Lecture } from '../components/etats.tsx';
import { Journal } from '../components/journal.tsx';
import { BadgesMarques, marquesDeListe } from '../components/marques.tsx';
import { Montant } from '../components/montant.tsx';
import { TiroirNu } from '../forms/tiroir.tsx';
import classes from './corbeille.module.css';

export function Apercu({ ligne, surFermer }: { ligne: LigneCorbeille; surFermer: () => void }) {
  const naviguer = useNavigate();
  const dossier = useLecture('dossier.ouvrir', { dossierId: ligne.dossierId });
  return (
    <TiroirNu titre={ligne.debiteur} surFermer={surFermer}>
      <div className={classes.apercu}>
        <div className={classes.apercuBadges}>
          <span className={classes.gris}>{ligne.numero}</span>
          <BadgeNature nature={ligne.nature} />
          <BadgesMarques marques={marquesDeListe(ligne.marques)} />
        </div>
        <p>
          <span className={classes.gris}>Reste dû</span>
          <br />
          <Montant centimes={ligne.resteCentimes} taille="cle" />
        </p>
        <Definitions
          entrees={[
            ['Étape', ligne.etape],
            ['Prochaine action', ligne.action],
            ['Échéance', <BadgeEcheance key="e" delai={ligne.echeance} />],
            ['Prescription', <BadgePrescription key="p" delai={ligne.prescription} />],
            ['Agent', ligne.gestionnaire ?? 'non affecté'],
          ]}
        />
        <Lecture de={dossier} libelle="Chargement du dossier…">
          {(d) => (
            <>
              <Definitions
                entrees={[
                  ['Montant initial', <Montant key="i" centimes={d.initialCentimes} />],
                  ['Recouvré', <Montant key="r" centimes={d.recouvreCentimes} />],
                  ...d.documents
                    .slice(0, 3)
                    .map((doc): [string, string] => [doc.libelle, formatDate(doc.etabliLe)]),
                ]}
              />
              <h3 className={classes.apercuTitre}>Derniers événements</h3>
              <Journal evenements={d.evenements.slice(0, 4)} />
            </>
          )}
        </Lecture>
      </div>
      <div className={classes.apercuPied}>
        <Bouton
          genre="principal"
          touche="Enter"
          dansDialogue
          data-autofocus
          onClick={() => void naviguer(CHEMINS.dossier(ligne.dossierId))}
        >
          Ouvrir le dossier
        </Bouton>
      </div>
    </TiroirNu>
  );
}
