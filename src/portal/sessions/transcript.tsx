/** What was written in a chat. Owns: that panel. */
import { Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, answered } from '../api/client';
import { useFormat } from '../i18n/use-format';
import { Loaded } from '../shell/loaded';
import { Panel } from '../shell/panel';
import type { Session } from './session';

interface Message {
  seq: number;
  at: string;
  from: string;
  name?: string;
  text?: string;
}

export function Transcript({ session: { id, phase } }: { session: Session }) {
  const { t } = useTranslation();
  const query = useQuery({
    queryKey: ['messages', id],
    queryFn: () => answered(api.GET('/sessions/{id}/messages', { params: { path: { id } } })),
    refetchInterval: phase === 'closed' ? false : 2000,
  });
  return (
    <Panel title={t('session.transcript')}>
      <Loaded query={query}>
        {(page) => <Messages messages={((page as { items?: unknown }).items ?? []) as Message[]} />}
      </Loaded>
    </Panel>
  );
}

function Messages({ messages }: { messages: Message[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Stack gap="xs" className="said" tabIndex={0} role="log" aria-label={t('session.transcript')}>
      {messages.map(({ seq, at, from, name, text }) => (
        <div key={seq}>
          <Text size="xs" c="dimmed">
            {name ?? t(`from.${from}`, from)} · {format.clock(at)}
          </Text>
          <Text style={{ overflowWrap: 'anywhere' }}>{text ?? ''}</Text>
        </div>
      ))}
    </Stack>
  );
}
