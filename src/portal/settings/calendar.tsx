/** A calendar of hours and holidays in a form. Owns: how its parts are written. */
import { SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useForm, wordsAt } from './form';
import { WEEKDAYS, type Hours } from './post-session/model';

const OFFICE = ['09:00-17:00'];

export function officeHours(): Hours {
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

interface Props {
  value: Hours;
  set(value: Hours): void;
  /** where it stands in the document, `hours.`; empty: it is the document */
  path: string;
  isReadOnly: boolean;
}

export function Calendar({ value, set, path, isReadOnly }: Props) {
  const { t } = useTranslation();
  const { draft } = useForm();
  const at = (field: string): string | undefined => wordsAt(draft, `${path}${field}`);
  return (
    <Stack gap="xs">
      <TextInput
        label={t('fairness.timeZone')}
        value={value.timeZone}
        {...{ disabled: isReadOnly, error: at('timeZone') }}
        onChange={(event) => set({ ...value, timeZone: event.currentTarget.value })}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {WEEKDAYS.map((day) => (
          <Spans
            key={`${day} ${value.days[day].join(' ')}`}
            label={t(`weekdays.${day}`)}
            spans={value.days[day]}
            isReadOnly={isReadOnly}
            error={at(`days.${day}`)}
            set={(spans) => set({ ...value, days: { ...value.days, [day]: spans } })}
          />
        ))}
      </SimpleGrid>
      <Textarea
        key={value.holidays.join(' ')}
        label={t('fairness.holidays')}
        defaultValue={value.holidays.join('\n')}
        autosize
        {...{ disabled: isReadOnly, error: at('holidays') }}
        onBlur={(event) => set({ ...value, holidays: listOf(event.currentTarget.value) })}
      />
    </Stack>
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
