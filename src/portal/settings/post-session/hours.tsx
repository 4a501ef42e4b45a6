/** Opening hours and holidays of a post-session transfer. Owns: whether there are any. */
import { Checkbox, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Calendar, officeHours } from '../calendar';
import { FieldBox, useField } from '../form';
import type { Hours } from './model';

export function HoursField() {
  const { t } = useTranslation();
  const { value, set, error, isReadOnly } = useField<Hours | null>('hours');
  return (
    <FieldBox name="hours">
      <Stack gap="xs">
        <Checkbox
          label={t('fields.hours')}
          checked={Boolean(value)}
          {...{ disabled: isReadOnly, error: value ? undefined : error }}
          onChange={(event) => set(event.currentTarget.checked ? officeHours() : null)}
        />
        {value && <Calendar {...{ value, set, isReadOnly }} path="hours." />}
      </Stack>
    </FieldBox>
  );
}
