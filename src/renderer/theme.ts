/**
 * The Mantine theme: colours, type and density. Colours carry meaning only (échéance, retard,
 * prescription, fraude, soldé); sizes are role variables (styles.css), so that a wide screen is
 * roomier without another theme. Light = shade 0 ground, shade 8 text: the measured pairs.
 */
import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  parseThemeColor,
  rem,
  type VariantColorsResolver,
} from '@mantine/core';
import { components } from './theme-composants.ts';

const encre: MantineColorsTuple = [
  '#EEF3FB',
  '#DCE6F5',
  '#BACDEB',
  '#94B0DF',
  '#6A8FD0',
  '#446FBD',
  '#2C57A5',
  '#234788',
  '#1B386C',
  '#142A52',
];
const papier: MantineColorsTuple = [
  '#FAFAF9',
  '#F6F6F4',
  '#F0F0ED',
  '#E6E6E2',
  '#D3D3CE',
  '#878B92',
  '#656A72',
  '#50545B',
  '#34373C',
  '#1B1D21',
];
const echeance: MantineColorsTuple = [
  '#FFF3D6',
  '#F3DEAA',
  '#E7C87E',
  '#DBB466',
  '#CFA04E',
  '#C38D37',
  '#B7791F',
  '#966010',
  '#744700',
  '#513200',
];
const retard: MantineColorsTuple = [
  '#FDEBE1',
  '#F6D2BC',
  '#F0B998',
  '#E49F7A',
  '#D9845C',
  '#CE6A3D',
  '#C2501F',
  '#AC4215',
  '#96330B',
  '#692408',
];
const prescription: MantineColorsTuple = [
  '#FCE7EB',
  '#F6CBD4',
  '#EFAFBE',
  '#DF899E',
  '#D0627E',
  '#C03C5F',
  '#B0163F',
  '#A6143C',
  '#9B1238',
  '#6C0D27',
];
const fraude: MantineColorsTuple = [
  '#F1EAFB',
  '#DFD0F4',
  '#CDB5EC',
  '#B798DF',
  '#A07AD2',
  '#8A5DC5',
  '#7440B8',
  '#6735A8',
  '#5A2A98',
  '#3F1D6A',
];
const solde: MantineColorsTuple = [
  '#E4F3E8',
  '#C6E4D0',
  '#A9D6B7',
  '#8AC39F',
  '#6CB087',
  '#4D9E6F',
  '#2E8B57',
  '#247847',
  '#1B6537',
  '#134726',
];

export const variantColorResolver: VariantColorsResolver = (input) => {
  const base = defaultVariantColorsResolver(input);
  const lu = parseThemeColor({
    color: input.color ?? input.theme.primaryColor,
    theme: input.theme,
  });
  const teinte = (n: number) => `var(--mantine-color-${lu.color}-${n})`;
  if (input.variant === 'default') {
    return {
      ...base,
      border: `${rem(1)} solid var(--trait-champ)`,
      hover: 'var(--mantine-color-gray-0)',
    };
  }
  if (!lu.isThemeColor) return base;
  if (input.variant === 'light') {
    return { ...base, background: teinte(0), hover: teinte(1), color: teinte(8) };
  }
  if (input.variant === 'outline') {
    return {
      ...base,
      background: 'var(--surface)',
      hover: teinte(0),
      color: teinte(8),
      border: `${rem(1)} solid ${teinte(2)}`,
    };
  }
  if (input.variant === 'subtle' && lu.color === 'gray') {
    return { ...base, hover: 'var(--mantine-color-gray-2)', color: 'var(--texte-2)' };
  }
  return base;
};

/** Role variables win over the theme's own: the breakpoints of styles.css move them. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-font-size-xs': 'var(--t-xs)',
    '--mantine-font-size-sm': 'var(--t-sm)',
    '--mantine-font-size-md': 'var(--t-md)',
    '--mantine-font-size-lg': 'var(--t-lg)',
    '--mantine-font-size-xl': 'var(--t-xl)',
    '--mantine-h1-font-size': 'var(--t-xl)',
    '--mantine-h2-font-size': 'var(--t-md)',
    '--mantine-h3-font-size': 'var(--t-sm)',
  },
  light: {
    '--mantine-color-body': '#F6F6F4',
    '--mantine-color-text': '#1B1D21',
    '--mantine-color-dimmed': '#50545B',
    '--mantine-color-placeholder': '#6F747C',
    '--mantine-color-default-border': '#E6E6E2',
    '--mantine-color-error': '#9B1238',
    '--mantine-color-disabled': '#F0F0ED',
    '--mantine-color-disabled-color': '#656A72',
    '--mantine-color-disabled-border': '#E6E6E2',
  },
  dark: {},
});

export const theme = createTheme({
  colors: { encre, gray: papier, echeance, retard, prescription, fraude, solde },
  primaryColor: 'encre',
  primaryShade: 6,
  black: '#1B1D21',
  white: '#FFFFFF',
  fontFamily:
    '"Inter Variable", Inter, "Segoe UI Variable Text", "Segoe UI", -apple-system, "Noto Sans", "Liberation Sans", system-ui, Arial, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "Liberation Mono", monospace',
  fontSizes: { xs: rem(12), sm: rem(13), md: rem(14), lg: rem(16), xl: rem(20) },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.45', lg: '1.4', xl: '1.25' },
  headings: {
    fontWeight: '640',
    sizes: {
      h1: { fontSize: rem(20), lineHeight: '1.25' },
      h2: { fontSize: rem(14), lineHeight: '1.3' },
      h3: { fontSize: rem(13), lineHeight: '1.35' },
    },
  },
  spacing: { xs: rem(4), sm: rem(8), md: rem(12), lg: rem(16), xl: rem(24) },
  radius: { xs: rem(3), sm: rem(4), md: rem(6), lg: rem(10), xl: rem(12) },
  defaultRadius: 'md',
  shadows: {
    sm: '0 1px 2px rgba(20,24,32,.05)',
    md: '0 6px 20px rgba(20,24,32,.10), 0 1px 3px rgba(20,24,32,.08)',
    xl: '0 24px 64px rgba(20,24,32,.24)',
  },
  focusRing: 'auto',
  respectReducedMotion: true,
  cursorType: 'pointer',
  breakpoints: { xs: '36em', sm: '48em', md: '62.5em', lg: '85em', xl: '100em' },
  variantColorResolver,
  components,
});
