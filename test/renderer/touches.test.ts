import { describe, expect, it } from 'vitest';
import {
  estSimple,
  etapesDe,
  type Frappe,
  motsDe,
  reconnait,
} from '../../src/renderer/components/touches.ts';

const frappe = (partielle: Partial<Frappe>): Frappe => ({
  key: '',
  code: '',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...partielle,
});

describe('un raccourci du clavier', () => {
  it('se reconnaît à sa lettre, sans modificateur', () => {
    expect(reconnait('e', frappe({ key: 'e' }), false)).toBe(true);
    expect(reconnait('e', frappe({ key: 'e', ctrlKey: true }), false)).toBe(false);
    expect(reconnait('e', frappe({ key: 'r' }), false)).toBe(false);
  });

  it('demande Ctrl sous Linux et Windows, Cmd sous macOS', () => {
    expect(reconnait('mod+k', frappe({ key: 'k', ctrlKey: true }), false)).toBe(true);
    expect(reconnait('mod+k', frappe({ key: 'k', ctrlKey: true }), true)).toBe(false);
    expect(reconnait('mod+k', frappe({ key: 'k', metaKey: true }), true)).toBe(true);
    expect(reconnait('mod+k', frappe({ key: 'k', ctrlKey: true, metaKey: true }), false)).toBe(
      false,
    );
  });

  it('laisse une majuscule à la saisie : « E » n’est pas « e »', () => {
    expect(reconnait('e', frappe({ key: 'E', shiftKey: true }), false)).toBe(false);
    expect(reconnait('shift+F6', frappe({ key: 'F6', shiftKey: true }), false)).toBe(true);
    expect(reconnait('F6', frappe({ key: 'F6', shiftKey: true }), false)).toBe(false);
  });

  it('lit les chiffres de la rangée du haut sur un clavier français, sans Maj', () => {
    expect(reconnait('1', frappe({ key: '&', code: 'Digit1' }), false)).toBe(true);
    expect(reconnait('1', frappe({ key: '1', code: 'Digit1', shiftKey: true }), false)).toBe(true);
    expect(reconnait('1', frappe({ key: 'é', code: 'Digit2' }), false)).toBe(false);
  });

  it('reconnaît « ? » et « > » au signe, que le clavier demande Maj ou non', () => {
    expect(reconnait('?', frappe({ key: '?', shiftKey: true }), false)).toBe(true);
    expect(reconnait('?', frappe({ key: '?' }), false)).toBe(true);
  });

  it('n’agit pas dans un champ quand un champ la prendrait pour du texte', () => {
    expect(estSimple('e')).toBe(true);
    expect(estSimple('shift+e')).toBe(true);
    expect(estSimple('mod+e')).toBe(false);
    expect(estSimple('F8')).toBe(false);
    expect(estSimple('shift+F8')).toBe(false);
  });

  it('s’écrit avec les mots d’un clavier français', () => {
    expect(motsDe('mod+Enter')).toEqual(['Ctrl', 'Entrée']);
    expect(motsDe('mod+k', true)).toEqual(['⌘', 'K']);
    expect(motsDe('shift+F6')).toEqual(['Maj', 'F6']);
    expect(etapesDe('g c').flatMap((e) => motsDe(e))).toEqual(['G', 'C']);
  });
});
