/** Whether the customer is asked, and where parameters are written down. Owns: these fields. */
import { Checkbox, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldBox, useField, useForm, wordsAt } from '../form';
import { NumberField } from '../number-field';
import type { Channel, DataRecords, OptIn } from './model';

export function DataRecordsField() {
  const { t } = useTranslation();
  const { value, set, error, isReadOnly } = useField<DataRecords>('dataRecords');
  const records = value ?? { sessionMetadata: false, crm: false };
  return (
    <FieldBox name="dataRecords">
      <Checkbox.Group
        label={t('settings.dataRecords')}
        description={t('settings.dataRecordsHint')}
        value={Object.entries(records).flatMap(([name, isOn]) => (isOn ? [name] : []))}
        onChange={(on) => set({ sessionMetadata: on.includes('sessionMetadata'), crm: on.includes('crm') })}
        error={error}
      >
        <Group mt="xs" gap="lg">
          <Checkbox value="sessionMetadata" label={t('settings.inMetadata')} disabled={isReadOnly} />
          <Checkbox value="crm" label={t('settings.inCrm')} disabled={isReadOnly} />
        </Group>
      </Checkbox.Group>
    </FieldBox>
  );
}

const FIRST: Record<Channel, OptIn> = {
  voice: { ask: false, timeoutSeconds: 6, attempts: 2 },
  chat: { ask: false, timeoutSeconds: 60, attempts: 2 },
};

export function OptInField({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const { draft } = useForm();
  const { value = FIRST[channel], set, isReadOnly } = useField<OptIn>('optIn');
  const count = (name: 'timeoutSeconds' | 'attempts', label: string, [min, max]: [number, number]) => (
    <NumberField
      {...{
        label,
        min,
        max,
        value: value[name],
        error: wordsAt(draft, `optIn.${name}`),
        disabled: isReadOnly,
      }}
      onChange={(next) => set({ ...value, [name]: next } as OptIn)}
    />
  );
  return (
    <FieldBox name="optIn">
      <Stack gap="xs">
        <Checkbox
          label={t('settings.optIn')}
          description={t('settings.optInHint')}
          checked={value.ask}
          disabled={isReadOnly}
          onChange={(event) => set({ ...value, ask: event.currentTarget.checked })}
        />
        {value.ask && (
          <Group grow maw={620} align="flex-end">
            {count('timeoutSeconds', t('settings.optInTimeout'), channel === 'voice' ? [2, 30] : [5, 600])}
            {count('attempts', t('settings.optInAttempts'), [1, 5])}
            {channel === 'voice' && <Confidence {...{ value, set, isReadOnly }} />}
          </Group>
        )}
      </Stack>
    </FieldBox>
  );
}

/** How sure the recogniser must be of a spoken yes; keys are never doubted. Nothing written: 0.5. */
function Confidence(props: { value: OptIn; set(value: OptIn): void; isReadOnly: boolean }) {
  const { value, set, isReadOnly } = props;
  const { t } = useTranslation();
  const { draft } = useForm();
  const { minConfidence } = value as OptIn & { minConfidence?: number };
  const put = (next: number | null): void => {
    const { minConfidence: _old, ...rest } = value as OptIn & { minConfidence?: number };
    set(next === null ? rest : { ...rest, minConfidence: next / 100 });
  };
  return (
    <NumberField
      label={t('settings.optInConfidence')}
      value={minConfidence === undefined ? null : Math.round(minConfidence * 10_000) / 100}
      {...{ min: 0, max: 100, suffix: ' %', placeholder: '50 %', disabled: isReadOnly }}
      {...{ error: wordsAt(draft, 'optIn.minConfidence'), isOptional: true, onChange: put }}
    />
  );
}
