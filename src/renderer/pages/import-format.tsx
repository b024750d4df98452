/** The columns of the file, beside the screen: name, whether it is required, how it is written. */

import { COLONNES_IMPORT, REGLES_IMPORT } from '../forms/format-import.ts';
import { TiroirNu } from '../forms/tiroir.tsx';
import classes from './import.module.css';

export function FormatAttendu({ surFermer }: { surFermer: () => void }) {
  return (
    <TiroirNu titre="Format attendu" surFermer={surFermer}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls and holds nothing to focus */}
      <section className={classes.format} aria-label="Colonnes du fichier" tabIndex={0}>
        <ul className={classes.regles}>
          {REGLES_IMPORT.map((regle) => (
            <li key={regle}>{regle}</li>
          ))}
        </ul>
        <table className={classes.colonnes}>
          <caption className="hors-ecran">Colonnes du fichier</caption>
          <thead>
            <tr>
              <th scope="col">Colonne</th>
              <th scope="col">Contenu</th>
            </tr>
          </thead>
          <tbody>
            {COLONNES_IMPORT.map(({ nom, obligatoire, contenu }) => (
              <tr key={nom}>
                <th scope="row">
                  <code className={classes.mono}>{nom}</code>
                </th>
                <td>
                  {contenu}
                  {obligatoire && <span className={classes.obligatoire}> Obligatoire.</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </TiroirNu>
  );
}
