/**
 * Where a missing mention of a letter is put right: the field named by the door leads to the form
 * that holds it. The page decides nothing about the mention itself.
 */
export type Remede = 'motif' | 'personne' | 'organisme' | 'numero' | 'agent' | 'aucun';

const ORIGINES: readonly [RegExp, Remede][] = [
  [/^indu\.(motif|regle|article|changement|raison|ordreRecette|date_information)/, 'motif'],
  [/^debiteur/, 'personne'],
  [/^(caisse|service|contentieux|cra|recours|signataire|param)\b/, 'organisme'],
  [/^envoi\./, 'numero'],
  [/^agent\./, 'agent'],
  // The place printed beside the date is a parameter of the caisse.
  [/^document\.lieu/, 'organisme'],
];

export function remedeDe(champ: string | undefined): Remede {
  return ORIGINES.find(([forme]) => champ && forme.test(champ))?.[1] ?? 'aucun';
}

export type MentionLue = {
  readonly mention: string;
  readonly champ: string;
  readonly article: string;
  readonly presente: boolean;
};

/** One line a mention and article: it is there when each of its fields is. */
export type MentionGroupee = {
  readonly cle: string;
  readonly mention: string;
  readonly article: string;
  /** Fields still empty. */
  readonly manquants: readonly string[];
};

export function grouperMentions(mentions: readonly MentionLue[]): MentionGroupee[] {
  const groupes = new Map<string, MentionGroupee>();
  for (const m of mentions) {
    const cle = `${m.mention} ${m.article}`;
    const deja = groupes.get(cle)?.manquants ?? [];
    const manquants = m.presente ? deja : [...deja, m.champ];
    groupes.set(cle, { cle, mention: m.mention, article: m.article, manquants });
  }
  return [...groupes.values()];
}
