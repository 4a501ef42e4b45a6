/** Values a number or an address gives to the params of its flow. Owns: these fields. */
import { Button, CloseButton, Fieldset, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useField } from '../form';

type Params = { [name: string]: string | number | boolean };

export function ParamsField() {
  const { t } = useTranslation();
  const { value = {}, set, error, isReadOnly } = useField<Params>('params');
  const [name, setName] = useState('');
  const write = (next: Params): void => set(Object.keys(next).length === 0 ? undefined : next);
  const add = (): void => {
    if (name.trim() !== '') write({ ...value, [name.trim()]: '' });
    setName('');
  };
  const without = (gone: string): Params =>
    Object.fromEntries(Object.entries(value).filter(([one]) => one !== gone));
  return (
    <Fieldset legend={t('numbers.params')} disabled={isReadOnly}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('numbers.paramsHint')}
        </Text>
        {Object.entries(value).map(([one, given]) => (
          <Group key={one} align="end" wrap="nowrap">
            <TextInput
              label={one}
              style={{ flex: 1 }}
              value={String(given)}
              onChange={(event) => write({ ...value, [one]: event.currentTarget.value })}
            />
            <CloseButton
              aria-label={t('numbers.paramGone', { name: one })}
              onClick={() => write(without(one))}
            />
          </Group>
        ))}
        <Group align="end" wrap="nowrap">
          <TextInput
            label={t('numbers.paramName')}
            style={{ flex: 1 }}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button variant="default" type="button" onClick={add}>
            {t('numbers.paramAdd')}
          </Button>
        </Group>
        {error !== undefined && (
          <Text size="sm" c="red" role="alert">
            {error}
          </Text>
        )}
      </Stack>
    </Fieldset>
  );
}
