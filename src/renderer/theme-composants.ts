/**
 * Defaults of the Mantine components used on the screens: heights come from the density
 * variables, borders of fields are dark enough to be seen (3.4:1), nothing moves.
 */
import {
  ActionIcon,
  Anchor,
  Badge,
  Button,
  Checkbox,
  Drawer,
  Input,
  InputWrapper,
  Loader,
  Menu,
  Modal,
  Notification,
  NumberInput,
  Paper,
  PasswordInput,
  Popover,
  Progress,
  Radio,
  SegmentedControl,
  Select,
  Switch,
  Table,
  Tabs,
  Textarea,
  Tooltip,
} from '@mantine/core';
import { Oeil } from './components/oeil.tsx';
import classes from './theme.module.css';

const TAILLE_BOUTON: Record<string, { hauteur: string; corps: string; marge: string }> = {
  xs: { hauteur: 'var(--champ-petit)', corps: 'var(--t-xs)', marge: '9px' },
  'compact-xs': { hauteur: '24px', corps: 'var(--t-xs)', marge: '9px' },
  lg: { hauteur: '38px', corps: 'var(--t-sm)', marge: '14px' },
};

export const components = {
  ActionIcon: ActionIcon.extend({
    defaultProps: { variant: 'subtle', color: 'gray' },
    vars: (_theme, props) => ({
      root: { '--ai-size': props.size === 'xs' ? 'var(--champ-petit)' : 'var(--champ)' },
    }),
  }),
  Anchor: Anchor.extend({ defaultProps: { underline: 'always' } }),
  Badge: Badge.extend({
    defaultProps: { variant: 'light', radius: 'sm', tt: 'none', fw: 560 },
    classNames: { root: classes.badge, section: classes.badgeIcone },
  }),
  Button: Button.extend({
    classNames: { root: classes.bouton, section: classes.boutonSection },
    vars: (_theme, props) => {
      const taille = TAILLE_BOUTON[String(props.size ?? 'sm')];
      return {
        root: {
          '--button-height': taille?.hauteur ?? 'var(--champ)',
          '--button-fz': taille?.corps ?? 'var(--t-sm)',
          '--button-padding-x': taille?.marge ?? '12px',
        },
      };
    },
  }),
  Checkbox: Checkbox.extend({
    classNames: { input: classes.case, body: classes.caseCorps, label: classes.caseTexte },
    vars: () => ({ root: { '--checkbox-size': '16px', '--checkbox-radius': '4px' } }),
  }),
  Drawer: Drawer.extend({
    defaultProps: {
      position: 'right',
      size: 440,
      closeButtonProps: { 'aria-label': 'Fermer' },
      overlayProps: { backgroundOpacity: 0.42, color: '#1B1D21' },
      transitionProps: { duration: 0 },
    },
    classNames: {
      header: classes.modaleTete,
      title: classes.modaleTitre,
      content: classes.modale,
      body: classes.modaleCorps,
    },
  }),
  Input: Input.extend({
    classNames: { wrapper: classes.champ, input: classes.saisie },
    vars: (_theme, props) => ({
      wrapper: {
        '--input-height': props.size === 'lg' ? '38px' : 'var(--champ)',
        '--input-fz': 'var(--t-sm)',
      },
    }),
  }),
  InputWrapper: InputWrapper.extend({
    classNames: {
      root: classes.enveloppe,
      label: classes.etiquette,
      required: classes.requis,
      error: classes.faute,
      description: classes.aide,
    },
  }),
  Loader: Loader.extend({ defaultProps: { size: 16, type: 'oval' } }),
  Menu: Menu.extend({
    defaultProps: {
      // The placeholder that takes the first focus is no item of a menu.
      withInitialFocusPlaceholder: false,
      shadow: 'md',
      radius: 'md',
      transitionProps: { duration: 0 },
    },
    classNames: { item: classes.choix, dropdown: classes.volet, label: classes.choixTitre },
  }),
  Modal: Modal.extend({
    defaultProps: {
      size: 480,
      closeButtonProps: { 'aria-label': 'Fermer' },
      radius: 'xl',
      centered: true,
      overlayProps: { backgroundOpacity: 0.42, color: '#1B1D21' },
      transitionProps: { duration: 0 },
    },
    classNames: {
      header: classes.modaleTete,
      title: classes.modaleTitre,
      content: classes.modale,
      body: classes.modaleCorps,
    },
  }),
  Notification: Notification.extend({
    defaultProps: { closeButtonProps: { 'aria-label': 'Fermer' } },
  }),
  NumberInput: NumberInput.extend({ defaultProps: { hideControls: true } }),
  Paper: Paper.extend({ defaultProps: { withBorder: true, radius: 'lg' } }),
  PasswordInput: PasswordInput.extend({
    defaultProps: {
      visibilityToggleIcon: Oeil,
      visibilityToggleButtonProps: { 'aria-label': 'Afficher la saisie' },
    },
    classNames: { input: classes.saisie, innerInput: classes.saisieInterne },
  }),
  Popover: Popover.extend({ defaultProps: { shadow: 'md', transitionProps: { duration: 0 } } }),
  Progress: Progress.extend({ vars: () => ({ root: { '--progress-size': '6px' } }) }),
  Radio: Radio.extend({ classNames: { radio: classes.case, body: classes.caseCorps } }),
  SegmentedControl: SegmentedControl.extend({
    defaultProps: { transitionDuration: 0 },
    classNames: {
      root: classes.segments,
      label: classes.segment,
      indicator: classes.segmentActif,
      control: classes.segmentBoite,
    },
  }),
  Select: Select.extend({
    defaultProps: {
      allowDeselect: false,
      checkIconPosition: 'right',
      nothingFoundMessage: 'Aucun choix',
      comboboxProps: { shadow: 'md', transitionProps: { duration: 0 } },
      // The list itself scrolls: the arrows of its field move in it, no tab stop of its own.
      withScrollArea: false,
      styles: { options: { maxHeight: 260, overflowY: 'auto' } },
    },
    classNames: { option: classes.choix },
  }),
  Switch: Switch.extend({
    defaultProps: { withThumbIndicator: false },
    classNames: { body: classes.caseCorps },
  }),
  Table: Table.extend({ defaultProps: { verticalSpacing: 7, horizontalSpacing: 10, fz: 'sm' } }),
  Tabs: Tabs.extend({
    classNames: { list: classes.onglets, tab: classes.onglet, tabLabel: classes.ongletTexte },
  }),
  Textarea: Textarea.extend({ defaultProps: { autosize: true, minRows: 3 } }),
  Tooltip: Tooltip.extend({
    defaultProps: {
      openDelay: 400,
      color: 'gray.9',
      fz: 'xs',
      events: { hover: true, focus: true, touch: false },
    },
  }),
};
