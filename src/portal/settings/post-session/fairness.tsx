/** Who is asked how often, and when. Owns: the fields of the rules of fairness. */
import { Checkbox, Group, Select, Stack, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FieldBox, useField, useForm, wordsAt } from '../form';
import { NumberField } from '../number-field';
import { TRANSFERRED, type Channel, type DailyCap } from './model';

const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;

function Count({ name, max, suffix }: { name: string; max: number; suffix: string }) {
  const { t } = useTranslation();
  const { value, set, error, isReadOnly } = useField<number | null>(name);
  return (
    <FieldBox name={name}>
      <NumberField
        label={t(`fields.${name}`)}
        {...{ min: 0, max, suffix, value, error, disabled: isReadOnly, onChange: set }}
      />
    </FieldBox>
  );
}

/** As long as it takes to write another number there is none in a field. */
interface Limits {
  notWithinDays: number | null;
  atMost: { days: number | null; times: number } | null;
}

const DAYS = 30;

function PerPersonField() {
  const { t } = useTranslation();
  const { draft } = useForm();
  const { value, set, isReadOnly } = useField<Limits | null>('perPerson');
  const { notWithinDays = null, atMost = null } = value ?? {};
  const lastDays = useRef<number | null>(DAYS);
  const put = (next: Limits): void => set(next.notWithinDays === null && next.atMost === null ? null : next);
  const error = (path: string) => wordsAt(draft, `perPerson.${path}`);
  return (
    <FieldBox name="perPerson">
      <Group grow align="flex-start">
        <NumberField
          label={t('fairness.notWithinDays')}
          placeholder={t('fairness.noLimit')}
          {...{ min: 1, max: 366, isOptional: true, value: notWithinDays, disabled: isReadOnly }}
          error={error('notWithinDays')}
          onChange={(days) => put({ notWithinDays: days, atMost })}
        />
        <NumberField
          label={t('fairness.times')}
          placeholder={t('fairness.noLimit')}
          {...{ min: 1, max: 100, isOptional: true, value: atMost?.times, disabled: isReadOnly }}
          error={error('atMost.times')}
          onChange={(times) => {
            if (atMost) lastDays.current = atMost.days;
            const days = atMost ? atMost.days : lastDays.current;
            put({ notWithinDays, atMost: times === null ? null : { days, times } });
          }}
        />
        <NumberField
          label={t('fairness.withinDays')}
          {...{ min: 1, max: 366, value: atMost?.days, disabled: isReadOnly || atMost === null }}
          {...{ isOptional: atMost === null, error: error('atMost.days') }}
          onChange={(days) => atMost && put({ notWithinDays, atMost: { ...atMost, days } })}
        />
      </Group>
    </FieldBox>
  );
}

function DailyCapField() {
  const { t } = useTranslation();
  const { draft } = useForm();
  const { value, set, isReadOnly } = useField<DailyCap | null>('dailyCap');
  return (
    <FieldBox name="dailyCap">
      <Stack gap="xs">
        <Checkbox
          label={t('fields.dailyCap')}
          checked={Boolean(value)}
          disabled={isReadOnly}
          onChange={(event) => set(event.currentTarget.checked ? { most: 100, timeZone: HERE } : null)}
        />
        {value && (
          <Group grow>
            <NumberField
              label={t('fairness.most')}
              {...{ min: 0, max: 1_000_000, value: value.most, disabled: isReadOnly }}
              error={wordsAt(draft, 'dailyCap.most')}
              onChange={(most) => set({ ...value, most } as DailyCap)}
            />
            <TextInput
              label={t('fairness.timeZone')}
              {...{ value: value.timeZone, disabled: isReadOnly }}
              error={wordsAt(draft, 'dailyCap.timeZone')}
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
