/** How a queue treats customers and agents besides whom it asks. Owns: these fields. */
import { Accordion, Select, SimpleGrid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, answered } from '../../api/client';
import { useField, useForm, wordsAt } from '../form';
import { NumberField } from '../number-field';
import { SwitchField, TextField } from '../plain-fields';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0', '*', '#'];

export function QueueManners() {
  const { t } = useTranslation();
  return (
    <Accordion variant="contained">
      <Accordion.Item value="calls">
        <Accordion.Control>{t('queue.manners')}</Accordion.Control>
        <Accordion.Panel>
          <Stack>
            <SwitchField name="whisper" hint={t('queue.whisperHint')} />
            <SwitchField name="detectMachine" hint={t('queue.detectMachineHint')} />
            <AcceptKey />
            <TextField name="waitMusicUrl" hint={t('queue.musicHint')} />
            <TextField name="callerId" hint={t('queue.callerIdHint')} />
            <Chats />
            <OpeningHours />
          </Stack>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

/** Flows may ask whether the queue is open; nothing is turned away by itself. */
function OpeningHours() {
  const { t } = useTranslation();
  const { value, set, error, isReadOnly } = useField<string>('hours');
  const query = useQuery({ queryKey: ['hours'], queryFn: () => answered(api.GET('/hours')) });
  const names = (query.data?.items ?? []).map((one) => (one as unknown as { name: string }).name);
  return (
    <Select
      label={t('queue.hours')}
      description={t('queue.hoursHint')}
      placeholder={t('queue.always')}
      data={value === undefined || names.includes(value) ? names : [value, ...names]}
      {...{ value: value ?? null, error, disabled: isReadOnly, clearable: true }}
      onChange={(next) => set(next ?? undefined)}
    />
  );
}

/** In the document: false, true (any key), or the key. */
function AcceptKey() {
  const { t } = useTranslation();
  const { value = false, set, error, isReadOnly } = useField<boolean | string>('acceptKey');
  return (
    <Select
      label={t('fields.acceptKey')}
      {...{ value: String(value), error, disabled: isReadOnly, allowDeselect: false }}
      data={[
        { value: 'false', label: t('queue.noKey') },
        { value: 'true', label: t('queue.anyKey') },
        ...KEYS.map((key) => ({ value: key, label: key })),
      ]}
      onChange={(key) => set(key === 'true' || key === 'false' ? key === 'true' : (key ?? false))}
    />
  );
}

function Chats() {
  const { t } = useTranslation();
  const { draft } = useForm();
  const { value, set, isReadOnly } = useField<{ acceptSeconds: number | null; perAgent: number | null }>(
    'chat',
  );
  const chat = value ?? { acceptSeconds: 60, perAgent: 3 };
  const count = (name: keyof typeof chat, min: number, max: number) => (
    <NumberField
      label={t(`queue.${name}`)}
      {...{ min, max, error: wordsAt(draft, `chat.${name}`), disabled: isReadOnly, value: chat[name] }}
      onChange={(next) => set({ ...chat, [name]: next })}
    />
  );
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      {count('acceptSeconds', 5, 600)}
      {count('perAgent', 1, 100)}
    </SimpleGrid>
  );
}
