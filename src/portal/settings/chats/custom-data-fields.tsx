/** Whose signatures count on data that customers' clients bring along. Owns: these fields; the keys are never here. */
import { SimpleGrid, TagsInput, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useField } from '../form';
import { NumberField } from '../number-field';

/** What holds where nothing is written. */
const LEEWAY = 60;

export function CustomDataFields() {
  const { t } = useTranslation();
  const keys = useField<string[]>('keys');
  const issuer = useField<string | null>('issuer');
  const leeway = useField<number>('leewaySeconds');
  return (
    <>
      <Text size="sm" c="dimmed">
        {t('chats.customDataLead')}
      </Text>
      <TagsInput
        label={t('chats.keys')}
        description={t('chats.keysHint')}
        {...{ value: keys.value ?? [], error: keys.error, disabled: keys.isReadOnly }}
        onChange={keys.set}
      />
      <SimpleGrid cols={{ base: 1, xs: 2 }} style={{ alignItems: 'end' }}>
        <TextInput
          label={t('chats.issuer')}
          placeholder={t('sessions.any')}
          {...{ value: issuer.value ?? '', error: issuer.error, disabled: issuer.isReadOnly }}
          onChange={(event) => issuer.set(event.currentTarget.value || null)}
        />
        <NumberField
          label={t('chats.leewaySeconds')}
          placeholder={String(LEEWAY)}
          isOptional
          {...{ min: 0, max: 600, value: leeway.value, error: leeway.error, disabled: leeway.isReadOnly }}
          onChange={(next) => leeway.set(next ?? undefined)}
        />
      </SimpleGrid>
    </>
  );
}
