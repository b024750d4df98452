/** The words of the trade, one concept a word, as the app and its help define them. */
export type Terme = { readonly mot: string; readonly sens: string };

export const GLOSSAIRE: readonly Terme[] = [
  {
    mot: 'indu',
    sens: 'Prestation versée à tort, à rembourser. Un indu a une grille mois par mois : versé, dû, écart.',
  },
  {
    mot: 'indu du vivant',
    sens: 'Indu sur des versements faits du vivant du bénéficiaire, sans fraude.',
  },
  { mot: 'indu né du décès', sens: 'Versements faits après le décès du bénéficiaire.' },
  {
    mot: 'indu frauduleux',
    sens: 'Indu dont la fraude est qualifiée. Le mot vise la dette, jamais la personne.',
  },
  {
    mot: 'créance accessoire',
    sens: 'Pénalité, dommages et intérêts, indemnité ou frais, liés à un indu principal.',
  },
  {
    mot: 'débiteur',
    sens: 'Qui doit rembourser, pour sa part : bénéficiaire, conjoint, héritier, tiers ayant perçu.',
  },
  {
    mot: 'dossier',
    sens: 'Un indu principal, ses accessoires, ses débiteurs et tout ce qui leur arrive. Numéro IND-AAAA-NNNNNN.',
  },
  { mot: 'constat', sens: 'Jour où l’indu est trouvé et chiffré.' },
  {
    mot: 'ordre de recette',
    sens: 'Acte du directeur que le directeur comptable et financier prend en charge ; il précède la notification.',
  },
  {
    mot: 'notification',
    sens: 'Courrier D01 : motif, nature, montant, dates, délais et recours. Elle ouvre l’action en recouvrement.',
  },
  {
    mot: 'rectification',
    sens: 'Demande de correction, dans les vingt jours de la réception de la notification.',
  },
  {
    mot: 'échéancier',
    sens: 'Accord de paiement en plusieurs fois. Au-delà de 24 mois, un motif et la revue du référent.',
  },
  {
    mot: 'retenue',
    sens: 'Prélèvement sur une prestation à venir, dans la limite fixée par la loi.',
  },
  {
    mot: 'prescription',
    sens: 'Délai au bout duquel un versement ne peut plus être réclamé ; chaque versement a le sien.',
  },
  {
    mot: 'interruption',
    sens: 'Acte qui fait repartir la prescription entière : recommandé envoyé, reconnaissance de dette, acte d’exécution.',
  },
  {
    mot: 'NPAI',
    sens: 'N’habite pas à l’adresse indiquée : le pli revient, l’envoi n’interrompt pas la prescription.',
  },
  { mot: 'CRA', sens: 'Commission de recours amiable : contestations et remises de dette.' },
  {
    mot: 'remise',
    sens: 'Renoncement à tout ou partie de la dette, pour précarité, sur décision motivée.',
  },
  {
    mot: 'mise en demeure',
    sens: 'Acte du directeur, après le recours amiable : un mois pour payer.',
  },
  {
    mot: 'contrainte',
    sens: 'Titre exécutoire du directeur ; sans opposition dans les quinze jours, il vaut jugement.',
  },
  {
    mot: 'ANV',
    sens: 'Admission en non-valeur : la créance sort des restes à recouvrer, la dette demeure.',
  },
  {
    mot: 'DCF',
    sens: 'Directeur comptable et financier (ancien agent comptable) : recouvrement amiable.',
  },
  {
    mot: 'référent technique',
    sens: 'Supervise les dossiers, vise les échéanciers longs, évite les prescriptions.',
  },
];
