/** Whether the customer is asked, and where parameters are written down. Owns: these fields. */
import { Checkbox, Group, NumberInput, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldBox, useField } from '../form';
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
  const { value = FIRST[channel], set, error, isReadOnly } = useField<OptIn>('optIn');
  return (
    <FieldBox name="optIn">
      <Stack gap="xs">
        <Checkbox
          label={t('settings.optIn')}
          description={t('settings.optInHint')}
          checked={value.ask}
          disabled={isReadOnly}
          error={error}
          onChange={(event) => set({ ...value, ask: event.currentTarget.checked })}
        />
        {value.ask && (
          <Group grow maw={620} align="flex-end">
            <NumberInput
              label={t('settings.optInTimeout')}
              value={value.timeoutSeconds}
              min={channel === 'voice' ? 2 : 5}
              max={channel === 'voice' ? 30 : 600}
              disabled={isReadOnly}
              onChange={(timeoutSeconds) => set({ ...value, timeoutSeconds: Number(timeoutSeconds) })}
            />
            <NumberInput
              label={t('settings.optInAttempts')}
              value={value.attempts}
              min={1}
              max={5}
              disabled={isReadOnly}
              onChange={(attempts) => set({ ...value, attempts: Number(attempts) })}
            />
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
  const { minConfidence } = value as OptIn & { minConfidence?: number };
  const put = (next: string | number): void => {
    const { minConfidence: _old, ...rest } = value as OptIn & { minConfidence?: number };
    set(next === '' ? rest : { ...rest, minConfidence: Number(next) / 100 });
  };
  return (
    <NumberInput
      label={t('settings.optInConfidence')}
      value={minConfidence === undefined ? '' : Math.round(minConfidence * 100)}
      {...{ min: 0, max: 100, suffix: ' %', placeholder: '50 %', disabled: isReadOnly }}
      onChange={put}
    />
  );
}
