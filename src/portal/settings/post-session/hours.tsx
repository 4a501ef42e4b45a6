/** Opening hours and holidays. Owns: how they are written in a form. */
import { Checkbox, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldBox, useField, useForm, wordsAt } from '../form';
import { WEEKDAYS, type Hours } from './model';

const OFFICE = ['09:00-17:00'];

function officeHours(): Hours {
  const days = Object.fromEntries(WEEKDAYS.map((day, index) => [day, index < 5 ? OFFICE : []]));
  return {
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    days: days as Hours['days'],
    holidays: [],
  };
}

/** What stands between commas, spaces and line breaks. */
function listOf(text: string): string[] {
  return text.split(/[\s,]+/).filter((part) => part !== '');
}

export function HoursField() {
  const { t } = useTranslation();
  const { draft } = useForm();
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
        {value && (
          <>
            <TextInput
              label={t('fairness.timeZone')}
              value={value.timeZone}
              {...{ disabled: isReadOnly, error: wordsAt(draft, 'hours.timeZone') }}
              onChange={(event) => set({ ...value, timeZone: event.currentTarget.value })}
            />
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              {WEEKDAYS.map((day) => (
                <Spans
                  key={day}
                  label={t(`weekdays.${day}`)}
                  spans={value.days[day]}
                  isReadOnly={isReadOnly}
                  error={wordsAt(draft, `hours.days.${day}`)}
                  set={(spans) => set({ ...value, days: { ...value.days, [day]: spans } })}
                />
              ))}
            </SimpleGrid>
            <Textarea
              label={t('fairness.holidays')}
              defaultValue={value.holidays.join('\n')}
              autosize
              {...{ disabled: isReadOnly, error: wordsAt(draft, 'hours.holidays') }}
              onBlur={(event) => set({ ...value, holidays: listOf(event.currentTarget.value) })}
            />
          </>
        )}
      </Stack>
    </FieldBox>
  );
}

interface SpansProps {
  label: string;
  spans: string[];
  isReadOnly: boolean;
  error: string | undefined;
  set(spans: string[]): void;
}

function Spans({ label, spans, isReadOnly, error, set }: SpansProps) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={label}
      placeholder={t('fairness.closed')}
      defaultValue={spans.join(', ')}
      {...{ disabled: isReadOnly, error }}
      onBlur={(event) => set(listOf(event.currentTarget.value))}
    />
  );
}
