/** Directory: withholdings of the family branch, recovery on other benefits, allocation, schedules. */
import { BRANCHE_DE, BRANCHES, TERRITOIRES_BAREME } from '../../shared/nomenclature.ts';
import { majorationFraude } from './bareme-famille.ts';
import { type BaremeFamille, baremesFamille, revenusPresumes } from './bareme-famille-montants.ts';
import { anneeReference } from './bareme-famille-periode.ts';
import {
  allocationDecesEnfant,
  compensationCmg,
  prestationsExclues,
  publicationBareme,
  recidiveRetenue,
  textesBareme,
} from './bareme-famille-regles.ts';
import { foyerFamille, trimestreReference } from './bareme-famille-revenu.ts';
import {
  dureeEcheancier,
  interetsIndu,
  ligneEcheancier,
  remboursementAvantRetenue,
} from './echeancier-legal.ts';
import { autreBranche, memeBranche, type Supports } from './fongibilite-matrice.ts';
import { ordresImputation } from './imputation.ts';
import {
  ans,
  cleDe,
  type Entree,
  euros,
  FAMILLE,
  mois,
  noms,
  parPrestation,
  pourCent,
  sous,
} from './repertoire-entree.ts';
import { ecartDeRevision } from './revision-retenue.ts';

const retenue = sous('Retenue famille');
const fongible = sous('Récupération sur d’autres prestations');
const paiement = sous('Imputation et échéanciers');

function bareme({ seuils, taux, forfait }: BaremeFamille): string {
  const bornes = seuils.map(euros).join(' · ');
  const parts = taux.length === 0 ? 'tranches suivantes inconnues' : taux.map(pourCent).join(' · ');
  return `${bornes}\u00a0; ${parts}\u00a0; forfait ${euros(forfait)}`;
}

const enParts = (demies: number): string => String(demies / 2).replace('.', ',');

const BAREME: readonly Entree[] = [
  ...TERRITOIRES_BAREME.map((t) =>
    retenue({
      cle: `bareme-famille-${cleDe(t)}`,
      branches: FAMILLE,
      datee: baremesFamille[t],
      afficher: bareme,
    }),
  ),
  ...TERRITOIRES_BAREME.flatMap((t) => {
    const datee = revenusPresumes[t];
    const cle = `revenu-repute-${cleDe(t)}`;
    return datee ? [retenue({ cle, branches: FAMILLE, datee, afficher: euros })] : [];
  }),
  retenue({
    cle: 'foyer-famille',
    branches: FAMILLE,
    datee: foyerFamille,
    afficher: ({ seul, couple, enfant, logementPresume }) =>
      `${enParts(seul)} part seul, ${enParts(couple)} en couple, ${enParts(enfant)} par enfant\u00a0; logement réputé ${pourCent(logementPresume)}`,
  }),
  retenue({
    cle: 'annee-reference',
    branches: FAMILLE,
    datee: anneeReference,
    afficher: ({ ouverture, recul, aideAuLogement }) =>
      [
        ouverture === 7
          ? 'année civile d’avant la période de juillet à juin'
          : `année N\u2212${recul}`,
        ...(aideAuLogement ? ['périodes des aides au logement d’abord'] : []),
      ].join('\u00a0; '),
  }),
  retenue({
    cle: 'trimestre-reference',
    branches: FAMILLE,
    datee: trimestreReference,
    afficher: (t) =>
      `ressources du trimestre ÷\u00a0${t.mois}\u00a0; trimestre inconnu, ${mois(t.moisAdmis)} sur le dernier connu`,
  }),
  retenue({
    cle: 'prestations-non-comptees',
    branches: FAMILLE,
    datee: prestationsExclues,
    afficher: (liste) => liste.join(', '),
  }),
  retenue({
    cle: 'publication-bareme-famille',
    branches: FAMILLE,
    datee: publicationBareme,
    afficher: (v) => (v === 'arrete' ? 'arrêté' : 'instruction, sans arrêté'),
  }),
  ...Object.entries(textesBareme).map(([prestation, datee]) =>
    retenue({
      cle: `texte-bareme-${cleDe(prestation)}`,
      branches: FAMILLE,
      datee,
      afficher: ({ texte, majoration }) =>
        `${texte}\u00a0; ${majoration ? 'avec' : 'sans'} majoration pour fraude`,
    }),
  ),
  retenue({
    cle: 'majoration-fraude',
    branches: FAMILLE,
    datee: majorationFraude,
    afficher: ({ premiere, recidive }) =>
      premiere === 0
        ? 'aucune'
        : `${pourCent(premiere)}, ${pourCent(recidive)} en cas de réitération`,
  }),
  retenue({
    cle: 'reiteration-retenue',
    branches: FAMILLE,
    datee: recidiveRetenue,
    afficher: ans,
  }),
  retenue({
    cle: 'ecart-revision',
    branches: FAMILLE,
    datee: ecartDeRevision,
    afficher: (n) => `${pourCent(n)} en plus ou en moins`,
  }),
  retenue({
    cle: 'allocation-deces-enfant',
    branches: FAMILLE,
    datee: allocationDecesEnfant,
    afficher: () => 'aucun indu ne se retient sur elle',
  }),
  retenue({
    cle: 'compensation-cmg',
    branches: FAMILLE,
    datee: compensationCmg,
    afficher: () => 'compensation propre, de premier rang',
  }),
];

const supports = (liste: Supports): string => (liste.length === 0 ? 'aucune' : noms(liste));

const FONGIBILITE: readonly Entree[] = (
  [
    ['meme-branche', memeBranche],
    ['autre-branche', autreBranche],
  ] as const
).flatMap(([rang, matrice]) =>
  parPrestation(matrice, (datee, [origine]) =>
    fongible({
      cle: `recuperation-${rang}-${cleDe(origine ?? '')}`,
      branches: origine ? [BRANCHE_DE[origine]] : BRANCHES,
      datee,
      afficher: supports,
    }),
  ),
);

const PAIEMENTS: readonly Entree[] = [
  ...BRANCHES.map((branche) =>
    paiement({
      cle: `imputation-${branche}`,
      // Voluntary payments of the family branch follow the common order too.
      branches: branche === 'famille' ? FAMILLE : BRANCHES,
      datee: ordresImputation[branche],
      afficher: ({ nom }) => nom,
    }),
  ),
  paiement({
    cle: 'echeancier-legal',
    datee: dureeEcheancier,
    afficher: (n) => `${mois(n)} au plus`,
  }),
  paiement({
    cle: 'remboursement-avant-retenue',
    datee: remboursementAvantRetenue,
    afficher: mois,
  }),
  paiement({
    cle: 'echeancier-second-regard',
    datee: ligneEcheancier,
    afficher: (n) => `au-delà de ${mois(n)}`,
  }),
  paiement({ cle: 'interets-indu', datee: interetsIndu, afficher: pourCent }),
];

export const RETENUES: readonly Entree[] = [...BAREME, ...FONGIBILITE, ...PAIEMENTS];
