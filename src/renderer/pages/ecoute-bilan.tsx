/** What the calls of a period brought, each figure with its definition. */
import { useState } from 'react';
import type { Sortie } from '../../shared/contract/index.ts';
import { formatEuros } from '../../shared/montant.ts';
import { LIBELLE_RESULTAT } from '../../shared/nomenclature-appel.ts';
import { useLecture } from '../api.ts';
import { ChampDate } from '../components/champ-date.tsx';
import { Lecture } from '../components/etats.tsx';
import { compter, formatMoisDuree, formatNombre } from '../format.ts';
import { formatTaux, RESULTATS } from '../forms/ecoute.ts';
import formulaire from '../forms/formulaire.module.css';
import { TiroirNu } from '../forms/tiroir.tsx';
import { useAujourdhui } from '../session.ts';
import classes from './ecoute.module.css';

export function BilanCampagne({ surFermer }: { surFermer: () => void }) {
  const aujourdhui = useAujourdhui();
  const [du, setDu] = useState<string | null>(`${aujourdhui.slice(0, 8)}01`);
  const [au, setAu] = useState<string | null>(aujourdhui);
  const bilan = useLecture(
    'campagne.bilan',
    { du: du ?? aujourdhui, au: au ?? aujourdhui },
    { garderPrecedent: true },
  );
  return (
    <TiroirNu titre="Bilan des appels" surFermer={surFermer}>
      <div className={classes.bilan}>
        <div className={formulaire.deux}>
          <ChampDate label="Du" value={du as never} onChange={setDu} data-autofocus />
          <ChampDate label="Au" value={au as never} onChange={setAu} />
        </div>
        <Lecture de={bilan} libelle="Calcul du bilan…">
          {(b) => <Chiffres bilan={b} />}
        </Lecture>
      </div>
    </TiroirNu>
  );
}

function Chiffres({ bilan: b }: { bilan: Sortie<'campagne.bilan'> }) {
  const lignes: [string, string, string][] = [
    ['Appels', formatNombre(b.appels), `à ${compter(b.debiteurs, 'débiteur')}`],
    [
      'Joignabilité',
      formatTaux(b.joignabilitePourDixMille),
      'quelqu’un a répondu : accord, rappel, refus ou joint',
    ],
    ['Promis', formatEuros(b.promisCentimes), 'de plus par mois, accords oraux'],
    [
      'Plans relevés',
      formatNombre(b.releves),
      'échéancier accordé depuis, d’une mensualité plus haute',
    ],
    ['Supplément', formatEuros(b.supplementCentimes), 'de plus par mois, plans relevés'],
    ['Temps gagné', formatMoisDuree(b.moisGagnes), 'de remboursement, plans relevés'],
  ];
  return (
    <>
      <table className={classes.chiffres}>
        <caption className="hors-ecran">Bilan de la période</caption>
        <tbody>
          {lignes.map(([nom, valeur, definition]) => (
            <tr key={nom}>
              <th scope="row">
                {nom}
                <span>{definition}</span>
              </th>
              <td>{valeur}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className={classes.chiffres}>
        <caption>Par résultat</caption>
        <tbody>
          {RESULTATS.map((r) => (
            <tr key={r}>
              <th scope="row">{LIBELLE_RESULTAT[r]}</th>
              <td>{formatNombre(b.parResultat[r] ?? 0)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
