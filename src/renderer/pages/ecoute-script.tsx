/** The words of the call, folded but the first three; what was said before. */
import type { FicheAppel } from '../../shared/contract/appel.ts';
import { formatDate } from '../../shared/date-civile.ts';
import classes from './ecoute.module.css';

/** Opening, identity, frame: nothing of the debt is said before. */
const D_ABORD = 3;

export function Script({ fiche }: { fiche: FicheAppel }) {
  const lignes = (debut: number, fin?: number) => (
    <ol className={classes.etapes} start={debut + 1}>
      {fiche.script.slice(debut, fin).map((e) => (
        <li key={e.titre}>
          <b>{e.titre}.</b> {e.texte}
        </li>
      ))}
    </ol>
  );
  return (
    <section aria-label="Script de l’appel" className={classes.script}>
      {lignes(0, D_ABORD)}
      <details>
        <summary>La suite de l’appel</summary>
        {lignes(D_ABORD)}
      </details>
      <details>
        <summary>Objections et interdits</summary>
        <ul>
          {fiche.objections.map((o) => (
            <li key={o}>{o}</li>
          ))}
        </ul>
        <p>{fiche.interdits}</p>
      </details>
    </section>
  );
}

export function Historique({ fiche }: { fiche: FicheAppel }) {
  if (fiche.appels.length === 0) return null;
  return (
    <section aria-label="Appels précédents">
      <h3 className={classes.sous}>Appels précédents</h3>
      <ul className={classes.historique}>
        {fiche.appels.map((a) => (
          <li key={a.evenementId}>
            <b>{formatDate(a.le)}</b> {a.titre.replace(/^Appel : /, '')}, par {a.par}
            <br />
            <span className={classes.gris}>{a.texte}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
