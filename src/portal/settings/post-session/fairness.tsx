/** Who is asked how often, and when. Owns: the fields of the rules of fairness. */
import { Checkbox, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FieldBox, useField } from '../form';
import { TRANSFERRED, type Channel, type DailyCap, type PerPerson } from './model';

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

function Count({ name, max, suffix }: { name: string; max: number; suffix: string }) {
  const { t } = useTranslation();
  const { value, set, error, isReadOnly } = useField<number>(name);
  return (
    <FieldBox name={name}>
      <NumberInput
        label={t(`fields.${name}`)}
        value={value ?? 0}
        {...{ min: 0, max, suffix, error }}
        disabled={isReadOnly}
        onChange={(count) => set(Number(count))}
      />
    </FieldBox>
  );
}

function PerPersonField() {
  const { t } = useTranslation();
  const { value, set, error, isReadOnly } = useField<PerPerson | null>('perPerson');
  const { notWithinDays = null, atMost = null } = value ?? {};
  const put = (next: PerPerson): void =>
    set(next.notWithinDays === null && next.atMost === null ? null : next);
  const numberOrNull = (given: string | number): number | null => (given === '' ? null : Number(given));
  return (
    <FieldBox name="perPerson">
      <Group grow align="flex-end">
        <NumberInput
          label={t('fairness.notWithinDays')}
          placeholder={t('fairness.noLimit')}
          {...{ min: 1, max: 366, error, disabled: isReadOnly }}
          value={notWithinDays ?? ''}
          onChange={(days) => put({ notWithinDays: numberOrNull(days), atMost })}
        />
        <NumberInput
          label={t('fairness.times')}
          placeholder={t('fairness.noLimit')}
          {...{ min: 1, max: 100, disabled: isReadOnly }}
          value={atMost?.times ?? ''}
          onChange={(times) => {
            const count = numberOrNull(times);
            put({
              notWithinDays,
              atMost: count === null ? null : { days: atMost?.days ?? 30, times: count },
            });
          }}
        />
        <NumberInput
          label={t('fairness.withinDays')}
          {...{ min: 1, max: 366, disabled: isReadOnly || atMost === null }}
          value={atMost?.days ?? ''}
          onChange={(days) => atMost && put({ notWithinDays, atMost: { ...atMost, days: Number(days) } })}
        />
      </Group>
    </FieldBox>
  );
}

function DailyCapField() {
  const { t } = useTranslation();
  const { value, set, error, isReadOnly } = useField<DailyCap | null>('dailyCap');
  return (
    <FieldBox name="dailyCap">
      <Stack gap="xs">
        <Checkbox
          label={t('fields.dailyCap')}
          checked={Boolean(value)}
          {...{ error, disabled: isReadOnly }}
          onChange={(event) => set(event.currentTarget.checked ? { most: 100, timeZone: HERE } : null)}
        />
        {value && (
          <Group grow>
            <NumberInput
              label={t('fairness.most')}
              {...{ min: 0, max: 1_000_000, value: value.most, disabled: isReadOnly }}
              onChange={(most) => set({ ...value, most: Number(most) })}
            />
            <TextInput
              label={t('fairness.timeZone')}
              {...{ value: value.timeZone, disabled: isReadOnly }}
              onChange={(event) => set({ ...value, timeZone: event.currentTarget.value })}
            />
          </Group>
        )}
      </Stack>
    </FieldBox>
  );
}

function TransferredField({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const name = channel === 'voice' ? 'transferredCalls' : 'transferredChats';
  const { value = 'any', set, error, isReadOnly } = useField<string>(name);
  return (
    <FieldBox name={name}>
      <Select
        label={t(`fields.${name}`)}
        data={TRANSFERRED.map((one) => ({ value: one, label: t(`transferred.${one}`) }))}
        {...{ value, error, disabled: isReadOnly, allowDeselect: false }}
        onChange={(next) => set(next ?? 'any')}
      />
    </FieldBox>
  );
}

export function FairnessFields({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Group grow align="flex-start">
        <Count name="minimumTalkSeconds" max={86_400} suffix={` ${t('fairness.seconds')}`} />
        <Count name="samplingPercent" max={100} suffix=" %" />
      </Group>
      <PerPersonField />
      <DailyCapField />
      <TransferredField channel={channel} />
    </Stack>
  );
}
