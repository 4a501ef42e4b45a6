/** The choice of a role. Owns: its names, and what is said of them. */
import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ROLES, type Role } from './roles';

export function RoleSelect(props: { label: string; value: Role; choose(role: Role): void }) {
  const { t } = useTranslation();
  return (
    <Select
      label={props.label}
      description={t('users.roleHint')}
      data={ROLES.map((one) => ({ value: one, label: t(`roles.${one}`) }))}
      value={props.value}
      allowDeselect={false}
      onChange={(next) => props.choose(next as Role)}
    />
  );
}
