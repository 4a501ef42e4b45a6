/** A password that is typed. Owns: that it can be shown, and that whoever hears the page is told where it is wrong. */
import { PasswordInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  label: string;
  value: string;
  autoComplete: 'current-password' | 'new-password';
  error: string | undefined;
  onChange(value: string): void;
}

export function PasswordField({ onChange, ...rest }: Props) {
  const { t } = useTranslation();
  return (
    <PasswordInput
      {...rest}
      description={rest.autoComplete === 'new-password' ? t('signIn.passwordRule') : undefined}
      required
      aria-invalid={rest.error !== undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': t('signIn.show') }}
    />
  );
}
