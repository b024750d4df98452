import { test } from 'vitest';
import { batir, jeterLesDossiers, ouvrir } from './demonstration-essai.ts';
test('demo', () => {
  const base = batir({ taille: 1 });
  const l = ouvrir(base);
  const r = l.app.call('dossier.lister', { vue: 'tous', agent: 'tous', limite: 2000 } as any) as any;
  for (const x of r.value.lignes.filter((x: any) => ['IND-2026-000022', 'IND-2026-000104'].includes(x.numero))) {
    const d = (l.app.call('dossier.ouvrir', { dossierId: x.dossierId }) as any).value;
    console.log(x.numero, x.action, x.echeance?.le, '|', d.etape, d.action, d.echeances[0]?.le, JSON.stringify(d.evenements.map((e: any) => [e.survenuLe, e.titre, e.texte])));
  }
  l.app.fermer();
  jeterLesDossiers();
}, 180000);
