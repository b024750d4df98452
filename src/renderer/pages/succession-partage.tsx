/** The debt divided, before it is recorded: every figure is the door's, from the act on trial. */
import type { Partage } from '../../shared/contract/succession.ts';
import { formatFraction } from '../../shared/nomenclature-succession.ts';
import type { Refus } from '../../shared/refus.ts';
import { Alerte } from '../components/alerte.tsx';
import { Montant } from '../components/montant.tsx';
import { AlerteRefus } from '../components/refus.tsx';
import formulaire from '../forms/formulaire.module.css';
import classes from './dossier-succession.module.css';

export function EffetPartage({
  partage,
  refus,
  enCours,
  attente,
}: {
  partage: Partage | null;
  refus: Refus | null;
  enCours: boolean;
  attente: string;
}) {
  return (
    <section className={classes.effet} aria-label="Partage avant validation" aria-busy={enCours}>
      <h3>Ce que chacun devra</h3>
      {refus && <AlerteRefus refus={refus} />}
      {!refus && !partage && <p className={formulaire.aide}>{attente}</p>}
      {!refus && partage && (
        <div data-attente={enCours || undefined}>
          {!partage.reparti && (
            <Alerte ton="echeance" titre="Parts inconnues.">
              Rien n’est divisé{'\u00a0'}: la succession doit le tout, aucune somme n’est demandée à
              un héritier.
            </Alerte>
          )}
          <Parts partage={partage} />
        </div>
      )}
    </section>
  );
}

function Parts({ partage }: { partage: Partage }) {
  return (
    <table className={classes.parts}>
      <caption className="hors-ecran">Part et reste dû de chaque débiteur</caption>
      <thead>
        <tr>
          <th scope="col">Débiteur</th>
          <th scope="col">Part</th>
          <th scope="col">Reste dû</th>
        </tr>
      </thead>
      <tbody>
        {partage.parts.map((p) => (
          <tr key={`${p.qualite} ${p.nom}`}>
            <th scope="row">
              {p.nom}
              <span>{p.fraction ? `${p.qualite}, ${formatFraction(p.fraction)}` : p.qualite}</span>
            </th>
            <td>
              <Montant centimes={p.partCentimes} />
            </td>
            <td>
              <Montant centimes={p.resteCentimes} taille="fort" />
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">Indu</th>
          <td>
            <Montant centimes={partage.totalCentimes} />
          </td>
          <td />
        </tr>
      </tbody>
    </table>
  );
}
