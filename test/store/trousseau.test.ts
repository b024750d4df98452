/** The keyring: one wrap a person, bound to that person; recovery; changes of phrase; closing. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { lireTrousseau, type Trousseau } from '../../src/main/store/keys.ts';
import { type BaseEssai, MOT_DE_PASSE, ouvrirBaseEssai, valeur } from '../base-essai.ts';

const NOUVELLE = 'Une-Autre-Phrase-2027!';
const cles = (b: BaseEssai) => join(b.dossier, 'cles.json');

function deverrouiller(b: BaseEssai, compteId: string, motDePasse: string): string {
  const app = b.porte();
  const reponse = app.call('poste.deverrouiller', { compteId, motDePasse });
  app.fermer();
  return reponse.ok ? 'OK' : reponse.refus.code;
}

function parSecours(b: BaseEssai, cleSecours: string, nouveauMotDePasse = NOUVELLE): string {
  const app = b.porte();
  const compteId = b.compte('gestionnaire-amiable');
  const reponse = app.call('poste.deverrouillerParSecours', {
    compteId,
    cleSecours,
    nouveauMotDePasse,
  });
  app.fermer();
  return reponse.ok ? 'OK' : reponse.refus.code;
}

describe('Le trousseau', () => {
  test('ne contient ni phrase secrète, ni clé de la base, ni clé de secours en clair', () => {
    const b = ouvrirBaseEssai();
    const texte = readFileSync(cles(b), 'utf8');
    for (const secret of [
      MOT_DE_PASSE,
      b.cleSecours,
      b.cleSecours.replaceAll('-', ''),
      Buffer.from(b.cleBase).toString('hex'),
      Buffer.from(b.cleBase).toString('base64'),
    ]) {
      expect(texte).not.toContain(secret);
    }
    for (const c of lireTrousseau(cles(b)).comptes) {
      expect(c.kdf).toMatchObject({
        algorithme: 'argon2id',
        memoireKio: 65_536,
        passes: 3,
        voies: 1,
      });
    }
  });

  test('échanger les enveloppes de deux comptes n’ouvre ni l’un ni l’autre', () => {
    const b = ouvrirBaseEssai();
    const t = JSON.parse(readFileSync(cles(b), 'utf8')) as Trousseau;
    const [un, deux] = t.comptes;
    if (!un || !deux) throw new Error('deux comptes attendus');
    [un.enveloppe, deux.enveloppe] = [deux.enveloppe, un.enveloppe];
    [un.kdf, deux.kdf] = [deux.kdf, un.kdf];
    writeFileSync(cles(b), JSON.stringify(t));
    expect(deverrouiller(b, un.compteId, MOT_DE_PASSE)).toBe('MOT_DE_PASSE_FAUX');
    expect(deverrouiller(b, deux.compteId, MOT_DE_PASSE)).toBe('MOT_DE_PASSE_FAUX');
  });

  test('une dérivation affaiblie dans le fichier est refusée', () => {
    const b = ouvrirBaseEssai();
    const t = JSON.parse(readFileSync(cles(b), 'utf8')) as Trousseau;
    if (t.comptes[0]) t.comptes[0].kdf.memoireKio = 8;
    writeFileSync(cles(b), JSON.stringify(t));
    expect(deverrouiller(b, b.compte('dcf'), MOT_DE_PASSE)).toBe('TROUSSEAU_ENDOMMAGE');
  });

  test('changer sa phrase secrète ferme l’ancienne et n’ouvre que la nouvelle', () => {
    const b = ouvrirBaseEssai();
    const dcf = b.compte('dcf');
    const app = b.deverrouiller('dcf');
    const refus = (ancienMotDePasse: string, motDePasse: string) => {
      const r = app.call('compte.changerMotDePasse', { ancienMotDePasse, motDePasse });
      return r.ok ? 'OK' : r.refus.code;
    };
    expect(refus('fausse', NOUVELLE)).toBe('MOT_DE_PASSE_FAUX');
    expect(refus(MOT_DE_PASSE, 'courte')).toBe('MOT_DE_PASSE_FAIBLE');
    expect(refus(MOT_DE_PASSE, NOUVELLE)).toBe('OK');
    app.fermer();
    expect(deverrouiller(b, dcf, MOT_DE_PASSE)).toBe('MOT_DE_PASSE_FAUX');
    expect(deverrouiller(b, dcf, NOUVELLE)).toBe('OK');
    expect(deverrouiller(b, b.compte('directeur'), MOT_DE_PASSE)).toBe('OK');
  });

  test('la clé de secours ouvre et change la phrase, tirets et casse indifférents', () => {
    const b = ouvrirBaseEssai();
    expect(parSecours(b, 'AAAAA-BBBBB-CCCCC-DDDDD-EEEEE-FFFFF-GGGGG-HHHHH')).toBe(
      'CLE_SECOURS_FAUSSE',
    );
    expect(parSecours(b, b.cleSecours, 'courte')).toBe('MOT_DE_PASSE_FAIBLE');
    expect(parSecours(b, ` ${b.cleSecours.toLowerCase().replaceAll('-', ' ')} `)).toBe('OK');
    expect(deverrouiller(b, b.compte('gestionnaire-amiable'), NOUVELLE)).toBe('OK');
    expect(deverrouiller(b, b.compte('gestionnaire-amiable'), MOT_DE_PASSE)).toBe(
      'MOT_DE_PASSE_FAUX',
    );
  });

  test('l’administrateur crée, redonne une phrase et ferme un compte', () => {
    const b = ouvrirBaseEssai();
    const faire = b.faire('administrateur');
    const saisie = {
      identifiant: 'neuf',
      prenom: 'Noé',
      nom: 'NEUF',
      qualite: '',
      role: 'dcf',
      motDePasse: MOT_DE_PASSE,
    } as const;
    const { compteId } = faire('compte.creer', saisie);
    expect(b.refus('administrateur')('compte.creer', saisie).code).toBe('IDENTIFIANT_PRIS');
    expect(deverrouiller(b, compteId, MOT_DE_PASSE)).toBe('OK');
    faire('compte.redefinirMotDePasse', { compteId, motDePasse: NOUVELLE });
    expect(deverrouiller(b, compteId, MOT_DE_PASSE)).toBe('MOT_DE_PASSE_FAUX');
    expect(deverrouiller(b, compteId, NOUVELLE)).toBe('OK');
    faire('compte.fermer', { compteId });
    expect(deverrouiller(b, compteId, NOUVELLE)).toBe('COMPTE_INCONNU');
    expect(b.refus('administrateur')('compte.fermer', { compteId }).code).toBe('COMPTE_INCONNU');
  });

  test('le dernier administrateur ne se ferme pas', () => {
    const b = ouvrirBaseEssai();
    const compteId = b.compte('administrateur');
    expect(b.refus('administrateur')('compte.fermer', { compteId }).code).toBe(
      'ADMINISTRATEUR_REQUIS',
    );
  });

  test('un essai ne touche pas au trousseau', () => {
    const b = ouvrirBaseEssai();
    const avant = readFileSync(cles(b), 'utf8');
    const app = b.en('administrateur');
    const compteId = b.compte('dcf');
    const essai = { essai: true };
    valeur(app.call('compte.fermer', { compteId }, essai));
    valeur(app.call('compte.redefinirMotDePasse', { compteId, motDePasse: NOUVELLE }, essai));
    valeur(
      app.call(
        'compte.changerMotDePasse',
        { ancienMotDePasse: MOT_DE_PASSE, motDePasse: NOUVELLE },
        essai,
      ),
    );
    expect(readFileSync(cles(b), 'utf8')).toBe(avant);
  });

  test('le nom de la caisse montré avant d’ouvrir suit les paramètres', () => {
    const b = ouvrirBaseEssai();
    const { organisme } = b.faire('administrateur')('organisme.lire', {});
    const change = { ...organisme, caisse: { ...organisme.caisse, nom: 'Caisse renommée' } };
    b.faire('administrateur')('organisme.definir', { organisme: change, motif: '' });
    expect(valeur(b.porte().call('poste.etat', {}))).toMatchObject({
      organisme: 'Caisse renommée',
    });
  });
});
