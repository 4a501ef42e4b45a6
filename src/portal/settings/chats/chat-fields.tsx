/** How chats are treated: how long one waits for whom, and what clients may do. Owns: these fields. */
import { SimpleGrid, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField, useForm, wordsAt } from '../form';
import { NumberField } from '../number-field';

/** Null: never. */
const PATIENCE = ['remindAfterSeconds', 'dismissAfterSeconds', 'answerWithinSeconds'] as const;
const COUNTS = [
  ['leaveAfterSeconds', 5, 3600],
  ['agentAwaySeconds', 5, 3600],
  ['maxMessageLength', 1, 32_000],
] as const;

export function ChatFields() {
  return (
    <>
      <SimpleGrid cols={{ base: 1, xs: 2 }} style={{ alignItems: 'end' }}>
        {PATIENCE.map((name) => (
          <Count key={name} {...{ name, min: 10, max: 86_400 }} isOptional />
        ))}
        {COUNTS.map(([name, min, max]) => (
          <Count key={name} {...{ name, min, max }} />
        ))}
        <Rate />
      </SimpleGrid>
      <Origins />
    </>
  );
}

interface CountProps {
  name: string;
  min: number;
  max: number;
  isOptional?: true;
}

function Count({ name, min, max, isOptional }: CountProps) {
  const { t } = useTranslation();
  const { value, set, error, isReadOnly } = useField<number | null>(name);
  return (
    <NumberField
      label={t(`chats.${name}`)}
      {...{ min, max, value, error, disabled: isReadOnly, onChange: set }}
      {...(isOptional ? { isOptional, placeholder: t('chats.never') } : {})}
    />
  );
}

function Rate() {
  const { t } = useTranslation();
  const { draft } = useForm();
  const { value, set, isReadOnly } = useField<{ messages: number | null; seconds: number | null }>('rate');
  const rate = value ?? { messages: 10, seconds: 10 };
  const part = (name: keyof typeof rate, max: number) => (
    <NumberField
      label={t(`chats.${name}`)}
      {...{ min: 1, max, error: wordsAt(draft, `rate.${name}`), disabled: isReadOnly, value: rate[name] }}
      onChange={(next) => set({ ...rate, [name]: next })}
    />
  );
  return (
    <>
      {part('messages', 1000)}
      {part('seconds', 3600)}
    </>
  );
}

function Origins() {
  const { t } = useTranslation();
  const { value = [], set, error, isReadOnly } = useField<string[]>('origins');
  return (
    <TagsInput
      label={t('chats.origins')}
      description={t('chats.originsHint')}
      {...{ value, error, disabled: isReadOnly }}
      onChange={set}
    />
  );
}
