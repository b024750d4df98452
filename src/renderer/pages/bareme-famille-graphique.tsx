/**
 * The family schedule drawn: its bands, the line of the withholding, the household, the deemed
 * income. Invariant: every point is the door's; only places on the sheet are counted here.
 */
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceArea,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { type Centimes, formatEuros, ZERO } from '../../shared/montant.ts';
import {
  type CalculFamille,
  courbeEnPhrase,
  court,
  type PointCourbe,
  pointsDe,
} from '../forms/bareme-famille.ts';
import classes from './bareme-famille.module.css';
import { etiquette } from './bareme-famille-etiquettes.tsx';

type GraphiqueProps = {
  calcul: CalculFamille;
  /** false: the schedule alone, without a household. */
  foyer: boolean;
};

type Repere = { readonly x: Centimes; readonly y: Centimes };

const TITRE = 'Retenue mensuelle selon le revenu pondéré';
const AXE = { fontSize: 12, fill: 'var(--texte-2)' };
const MARGES = { top: 4, right: 12, bottom: 0, left: 0 };
/** Closer than this share of the width, two labels would touch: one goes under the line, short. */
const PROCHE = 0.15;

export function Graphique({ calcul, foyer }: GraphiqueProps) {
  const points = pointsDe(calcul, foyer);
  const bord = points.at(-1)?.quotientCentimes ?? ZERO;
  const ici = foyer ? repereDuFoyer(calcul) : null;
  const repute = reputeDe(calcul);
  const pres = ici && repute && Math.abs(ici.x - repute.x) < PROCHE * bord;
  return (
    <figure className={classes.graphique}>
      <figcaption className={classes.axeVertical} aria-hidden>
        retenue mensuelle (€)
      </figcaption>
      <div className={classes.dessin}>
        <ResponsiveContainer>
          <LineChart
            data={points}
            margin={MARGES}
            role="img"
            title={TITRE}
            desc={foyer ? courbeEnPhrase(calcul) : descriptionDuBareme(calcul)}
          >
            <CartesianGrid vertical={false} stroke="var(--trait-fort)" strokeDasharray="2 3" />
            {bandes(calcul, bord)}
            <XAxis
              type="number"
              dataKey="quotientCentimes"
              domain={[0, bord]}
              ticks={graduations(calcul)}
              tickFormatter={court}
              tick={AXE}
              tickLine={{ stroke: 'var(--trait-champ)' }}
              axisLine={{ stroke: 'var(--trait-fort)' }}
              height={24}
            />
            <YAxis
              domain={[0, 'auto']}
              tickFormatter={court}
              tick={AXE}
              tickLine={false}
              axisLine={false}
              width={46}
            />
            <Tooltip
              isAnimationActive={false}
              cursor={false}
              content={({ active, payload }) => (
                <Bulle point={active ? (payload[0]?.payload as PointCourbe | undefined) : null} />
              )}
            />
            <Line
              dataKey="retenueCentimes"
              name="Retenue mensuelle"
              type="linear"
              stroke="var(--accent)"
              strokeWidth={2.2}
              dot={false}
              activeDot={{ r: 6, fill: '#fff', stroke: 'var(--accent)', strokeWidth: 2.5 }}
              isAnimationActive={false}
            />
            {repute && memePoint(repute, ici) ? null : pointRepute(repute, pres === true)}
            {ici && pointDuFoyer(ici, calcul)}
          </LineChart>
        </ResponsiveContainer>
      </div>
      <p className={classes.axeHorizontal} aria-hidden>
        revenu mensuel pondéré (€)
      </p>
    </figure>
  );
}

/** A weighted income below zero stands at the left edge: it bears the flat amount. */
function repereDuFoyer({ quotientCentimes, retenueCentimes }: CalculFamille): Repere {
  return { x: quotientCentimes < 0 ? ZERO : quotientCentimes, y: retenueCentimes };
}

const reputeDe = ({ revenuRepute }: CalculFamille): Repere | null =>
  revenuRepute && { x: revenuRepute.quotientCentimes, y: revenuRepute.retenueCentimes };

const memePoint = (a: Repere, b: Repere | null): boolean => b !== null && a.x === b.x;

const graduations = ({ courbe, revenuRepute }: CalculFamille): Centimes[] => [
  ...courbe.bandes.flatMap(({ aCentimes }) => (aCentimes === null ? [] : [aCentimes])),
  ...(revenuRepute ? [revenuRepute.quotientCentimes] : []),
];

const descriptionDuBareme = ({ bareme, courbe }: CalculFamille): string =>
  `Barème ${bareme.annee}, ${courbe.bandes.length === 1 ? 'une seule tranche connue' : `${courbe.bandes.length} tranches`}.`;

/** From the flat amount to the highest rate, darker and darker; the words say which. */
const FONDS = [
  'var(--mantine-color-gray-1)',
  'var(--mantine-color-encre-0)',
  'color-mix(in srgb, var(--mantine-color-encre-0) 55%, var(--mantine-color-encre-1))',
  'var(--mantine-color-encre-1)',
  'color-mix(in srgb, var(--mantine-color-encre-1) 65%, var(--mantine-color-encre-2))',
];

const bandes = ({ courbe }: CalculFamille, bord: Centimes) =>
  courbe.bandes.map(({ deCentimes, aCentimes, taux }, rang) => (
    <ReferenceArea
      key={deCentimes}
      x1={deCentimes}
      x2={aCentimes ?? bord}
      fill={FONDS[rang] ?? FONDS.at(-1) ?? ''}
      fillOpacity={1}
      stroke="none"
      zIndex={-200}
      label={etiquette('bande', taux.replace(/,00(?=\u00a0€)/, ''))}
    />
  ));

function pointRepute(repere: Repere | null, dessous: boolean) {
  if (!repere) return null;
  return (
    <ReferenceDot
      {...repere}
      r={4.5}
      fill="var(--mantine-color-echeance-6)"
      stroke="#fff"
      label={
        dessous
          ? etiquette('dessous', 'réputé')
          : etiquette('dessus', `revenu réputé ${court(repere.x)}\u00a0€`)
      }
    />
  );
}

function pointDuFoyer({ x, y }: Repere, { quotientCentimes, retenueCentimes }: CalculFamille) {
  const trait = { stroke: 'var(--mantine-color-encre-7)', strokeDasharray: '3 3' };
  const texte = `${court(quotientCentimes)}\u00a0€ → ${formatEuros(retenueCentimes)}`;
  return [
    <ReferenceLine
      key="vertical"
      {...trait}
      segment={[
        { x, y: ZERO },
        { x, y },
      ]}
    />,
    <ReferenceLine
      key="horizontal"
      {...trait}
      segment={[
        { x: ZERO, y },
        { x, y },
      ]}
    />,
    <ReferenceDot
      key="point"
      x={x}
      y={y}
      r={5}
      fill="#fff"
      stroke="var(--mantine-color-encre-7)"
      strokeWidth={2.5}
      label={etiquette('foyer', texte)}
    />,
  ];
}

/** The point under the pointer, or under the arrows of the keyboard. */
function Bulle({ point }: { point: PointCourbe | null | undefined }) {
  if (!point) return null;
  return (
    <p role="status" className={classes.bulle}>
      {point.repere && <b>{point.repere}</b>}
      Revenu pondéré {formatEuros(point.quotientCentimes)}
      <br />
      Retenue {formatEuros(point.retenueCentimes)}
    </p>
  );
}
