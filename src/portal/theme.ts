/** How the portal looks. Owns: colours, type and the defaults of components, with contrast enough in both themes. */
import {
  createTheme,
  mergeThemeOverrides,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core';

const theme = createTheme({
  primaryColor: 'cyan',
  primaryShade: { light: 9, dark: 9 },
  autoContrast: true,
  defaultRadius: 'md',
  fontFamily: 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  headings: { fontWeight: '650' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  colors: {
    // Cooler than the library's: a page for all day.
    dark: [
      ...['#d5dbe1', '#b5bec7', '#8d98a3', '#67727d', '#414a53'],
      ...['#343c44', '#252b32', '#1d2228', '#15191d', '#0f1215'],
    ] as unknown as MantineColorsTuple,
  },
  components: {
    Anchor: { defaultProps: { inherit: true } },
    Table: { defaultProps: { verticalSpacing: 'sm' } },
    Modal: { defaultProps: { centered: true, transitionProps: { duration: 0 } } },
    Combobox: { defaultProps: { transitionProps: { duration: 0 } } },
  },
});

/**
 * The theme with numbers as the language writes them; a point and a comma can be typed in each.
 * @param close the word for it: the buttons that close dialogs show a cross alone
 */
export function themeIn(language: string, close: string): MantineThemeOverride {
  const parts = new Intl.NumberFormat(language).formatToParts(0.5);
  const decimalSeparator = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
  const closeButtonProps = { 'aria-label': close };
  return mergeThemeOverrides(theme, {
    components: {
      NumberInput: { defaultProps: { decimalSeparator, allowedDecimalSeparators: ['.', ','] } },
      Modal: { defaultProps: { closeButtonProps } },
      Drawer: { defaultProps: { closeButtonProps } },
    },
  });
}

export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...{ ...faint('#51606d'), ...mistake('#c92a2a') },
    ...{ '--mantine-color-body': '#ffffff', '--page': '#f4f6f8' },
  },
  dark: {
    ...{ ...faint('#a3adb8'), ...mistake('#ff8787') },
    ...{ '--page': '#15191d', '--mantine-color-body': '#1d2228' },
  },
});

function faint(colour: string) {
  return { '--mantine-color-dimmed': colour, '--mantine-color-placeholder': colour };
}

function mistake(colour: string) {
  return { '--mantine-color-error': colour, '--mantine-color-red-text': colour };
}
