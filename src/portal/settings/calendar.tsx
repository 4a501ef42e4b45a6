/** A calendar of hours and holidays in a form. Owns: how its parts are written. */
import { SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useState, type ChangeEvent } from 'react';
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

/** A list in a field: what stands there is what was typed, as long as it is this list. */
function useTypedList(list: readonly string[], between: string, set: (list: string[]) => void) {
  const [typed, setTyped] = useState('');
  const isTyped = listOf(typed).join(' ') === list.join(' ');
  return {
    value: isTyped ? typed : list.join(between),
    onChange: ({ currentTarget }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
      setTyped(currentTarget.value);
      set(listOf(currentTarget.value));
    },
  };
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
  const holidays = useTypedList(value.holidays, '\n', (list) => set({ ...value, holidays: list }));
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
            key={day}
            label={t(`weekdays.${day}`)}
            spans={value.days[day]}
            isReadOnly={isReadOnly}
            error={at(`days.${day}`)}
            set={(spans) => set({ ...value, days: { ...value.days, [day]: spans } })}
          />
        ))}
      </SimpleGrid>
      <Textarea
        label={t('fairness.holidays')}
        autosize
        {...{ disabled: isReadOnly, error: at('holidays') }}
        {...holidays}
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
  const typed = useTypedList(spans, ', ', set);
  return (
    <TextInput
      label={label}
      placeholder={t('fairness.closed')}
      {...{ disabled: isReadOnly, error }}
      {...typed}
    />
  );
}
