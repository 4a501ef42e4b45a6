/** Which sessions take part, and who gets them. Owns: the fields of types, virtual agent and who ended it. */
import { Anchor, Checkbox, Group, Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, answered } from '../../api/client';
import { FieldBox, useField } from '../form';
import { CALL_TYPES, CHAT_TYPES, ENDED_BY_CALL, ENDED_BY_CHAT, type Channel } from './model';

/** Several of a list of values. */
function Several(props: { name: string; label: string; values: string[]; words: string; hint?: string }) {
  const { name, label, values, words, hint } = props;
  const { t } = useTranslation();
  const { value = [], set, error, isReadOnly } = useField<string[]>(name);
  return (
    <FieldBox name={name}>
      <Checkbox.Group
        label={label}
        {...(hint === undefined ? {} : { description: hint })}
        value={value}
        onChange={(on) => set(values.filter((one) => on.includes(one)))}
        error={error}
      >
        <Group mt="xs" gap="md">
          {values.map((one) => (
            <Checkbox key={one} value={one} label={t(`${words}.${one}`)} disabled={isReadOnly} />
          ))}
        </Group>
      </Checkbox.Group>
    </FieldBox>
  );
}

export function TypesField({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  return channel === 'voice' ? (
    <Several name="callTypes" label={t('settings.callType')} values={CALL_TYPES} words="callTypes" />
  ) : (
    <Several name="chatTypes" label={t('settings.chatType')} values={CHAT_TYPES} words="chatTypes" />
  );
}

export function EndedByField({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const values = channel === 'voice' ? ENDED_BY_CALL : ENDED_BY_CHAT;
  return (
    <Several
      name="endedBy"
      label={t('fields.endedBy')}
      hint={t('settings.endedByHint')}
      values={values}
      words="endedBy"
    />
  );
}

/** Virtual agents that serve a channel; undefined until they are known: nobody is told that there are none. */
export function useAgents(channel?: Channel) {
  const query = useQuery({
    queryKey: ['virtual-agents'],
    queryFn: () => answered(api.GET('/virtual-agents')),
  });
  const items = query.data?.items as unknown as
    | undefined
    | {
        name: string;
        channels: string[];
        enabled: boolean;
      }[];
  return items?.filter(({ channels }) => channel === undefined || channels.includes(channel));
}

export function AgentField({ channel }: { channel: Channel }) {
  const { t } = useTranslation();
  const agents = useAgents(channel);
  const { value, set, error, isReadOnly } = useField<string | null>('virtualAgent');
  const known = (agents ?? []).map(({ name, enabled }) => ({
    value: name,
    label: enabled ? name : t('settings.agentOff', { name }),
  }));
  const data =
    value && !known.some((one) => one.value === value) ? [...known, { value, label: value }] : known;
  return (
    <FieldBox name="virtualAgent">
      <Select
        label={t('settings.virtualAgentName')}
        placeholder={t('settings.chooseAgent')}
        data={data}
        value={value ?? null}
        onChange={set}
        error={error}
        disabled={isReadOnly}
        searchable
        clearable
        nothingFoundMessage={t('settings.noAgent')}
      />
      {agents?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('settings.noAgents')}{' '}
          <Anchor component={Link} to="/settings/virtual-agents" underline="always">
            {t('nav.virtual-agents')}
          </Anchor>
        </Text>
      )}
    </FieldBox>
  );
}
