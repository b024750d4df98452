/**
 * The words written on the chart of the family schedule. Each is placed from its mark, on the side
 * where there is room; one that would not fit in its band is left to the axis and to the table.
 */
import classes from './bareme-famille.module.css';

type Place = 'bande' | 'foyer' | 'dessus' | 'dessous';
type Cadre = { x: number; y: number; width: number; height: number };

/** Width of a figure or of a letter at the size of the labels, and the height of a tag. */
const [LETTRE, HAUT] = [7.1, 22];
/** Left of it, a label would lie on the axis. */
const BORD_GAUCHE = 52;

/** A label for recharts: it gives the frame of the mark, in pixels. */
export const etiquette = (place: Place, texte: string) => ({
  content: ({ viewBox }: { viewBox?: unknown }) => {
    const cadre = viewBox as Cadre | undefined;
    if (!cadre) return null;
    if (place === 'bande') return <DansLaBande cadre={cadre} texte={texte} />;
    if (place === 'foyer') return <Plaque cadre={cadre} texte={texte} />;
    return <Mots cadre={cadre} texte={texte} dessous={place === 'dessous'} />;
  },
});

type MarqueProps = { cadre: Cadre; texte: string };

function DansLaBande({ cadre: { x, y, width }, texte }: MarqueProps) {
  if (width < texte.length * LETTRE + 4) return null;
  return (
    <text x={x + width / 2} y={y + 15} textAnchor="middle" className={classes.taux}>
      {texte}
    </text>
  );
}

const centre = ({ x, y, width, height }: Cadre) => ({ x: x + width / 2, y: y + height / 2 });

/** The household: above and to the left of its point, or where the sheet has room. */
function Plaque({ cadre, texte }: MarqueProps) {
  const { x, y } = centre(cadre);
  const largeur = texte.length * LETTRE + 14;
  const gauche = x - largeur - 6 > BORD_GAUCHE ? x - largeur - 6 : x + 10;
  const haut = y - HAUT - 8 > 22 ? y - HAUT - 8 : y + 10;
  return (
    <g>
      <rect x={gauche} y={haut} width={largeur} height={HAUT} rx={4} className={classes.plaque} />
      <text x={gauche + largeur / 2} y={haut + 15} textAnchor="middle" className={classes.foyer}>
        {texte}
      </text>
    </g>
  );
}

function Mots({ cadre, texte, dessous }: MarqueProps & { dessous: boolean }) {
  const { x, y } = centre(cadre);
  return (
    <text
      x={dessous ? x + 3 : x - 9}
      y={dessous ? y + 20 : y - 5}
      textAnchor={dessous ? 'start' : 'end'}
      className={classes.repute}
    >
      {texte}
    </text>
  );
}
