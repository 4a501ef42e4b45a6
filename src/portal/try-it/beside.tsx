/** Beside the phone or the chat: the agents who talk, what happens, and what the app makes of it. Owns: these panels. */
import { Anchor, Badge, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, answered } from '../api/client';
import { History } from '../sessions/behind';
import { DecisionLadder } from '../sessions/decision-ladder';
import type { Session } from '../sessions/session';
import { StatusBadge } from '../sessions/status-badge';
import { Timeline } from '../sessions/timeline';
import { Failure } from '../shell/loaded';
import { Panel } from '../shell/panel';
import { useOnce } from '../shell/use-once';
import { isOver, useActOnce, useCall } from './use-call';

export function Beside({ session }: { session: Session }) {
  return (
    <Stack>
      <Agents session={session} />
      <Outcome session={session} />
    </Stack>
  );
}

function Agents({ session }: { session: Session }) {
  const { t } = useTranslation();
  const agents = session.legs.filter(({ role, status }) => role === 'agent' && status !== 'over');
  const isChat = session.channel === 'chat';
  return (
    <Panel title={t('tryIt.agents')}>
      {agents.length === 0 && <Text c="dimmed">{t('tryIt.noAgents')}</Text>}
      {agents.map(({ leg, sid, agentId, agentName }) =>
        isChat ? (
          <ChatAgent key={leg} id={session.id} agent={agentId ?? ''} name={agentName ?? leg} />
        ) : (
          sid !== null && <AgentLeg key={leg} sid={sid} name={agentName ?? leg} />
        ),
      )}
    </Panel>
  );
}

function AgentLeg({ sid, name }: { sid: string; name: string }) {
  const { t } = useTranslation();
  const call = useCall(sid).data;
  const act = useActOnce(sid);
  if (!call || isOver(call)) return null;
  const rings = call.status === 'ringing' || call.status === 'queued';
  return (
    <Group justify="space-between">
      <Group gap="xs">
        <Text fw={600}>{name}</Text>
        <Badge variant="dot" color="green" tt="none">
          {t(`tryIt.status.${call.status}`, call.status)}
        </Badge>
      </Group>
      {rings ? (
        <Button variant="default" onClick={() => act.mutate({ action: 'answer' })}>
          {t('tryIt.answer')}
        </Button>
      ) : (
        <Button variant="default" onClick={() => act.mutate({ action: 'hangup' })}>
          {t('tryIt.agentHangsUp')}
        </Button>
      )}
    </Group>
  );
}

function ChatAgent({ id, agent, name }: { id: string; agent: string; name: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const params = { path: { id } };
  const again = () => client.invalidateQueries({ queryKey: ['trial-session'] });
  const [text, setText] = useState('');
  const write = useOnce({
    mutationFn: () =>
      answered(
        api.POST('/sessions/{id}/messages', { params, body: { agent, id: crypto.randomUUID(), text } }),
      ),
    onSuccess: () => setText(''),
    onSettled: again,
  });
  const end = useOnce({
    mutationFn: () => answered(api.POST('/sessions/{id}/end', { params, body: { by: 'agent' } })),
    onSettled: again,
  });
  const error: unknown = write.error ?? end.error;
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Text fw={600}>{name}</Text>
        <Button variant="default" loading={end.isPending} onClick={() => end.mutate()}>
          {t('tryIt.agentEnds')}
        </Button>
      </Group>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() !== '') write.mutate();
        }}
      >
        <Group gap="xs" wrap="nowrap">
          <TextInput
            flex={1}
            aria-label={t('tryIt.asAgent', { name })}
            placeholder={t('tryIt.asAgent', { name })}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={write.isPending}>
            {t('tryIt.write')}
          </Button>
        </Group>
      </form>
      {error !== null && <Failure error={error} />}
    </Stack>
  );
}

function Outcome({ session }: { session: Session }) {
  const { t } = useTranslation();
  return (
    <>
      <Panel
        title={t('session.decision')}
        side={
          <Group gap="xs">
            {session.decision !== null && <StatusBadge status={session.postSession.status} />}
            <Anchor component={Link} to={`/sessions/${session.id}`}>
              {t('tryIt.open')}
            </Anchor>
          </Group>
        }
      >
        <DecisionLadder decision={session.decision} />
      </Panel>
      <Panel title={t('session.timeline')}>
        <div className="said" tabIndex={0} role="group" aria-label={t('session.timeline')}>
          <Timeline session={session} />
        </div>
      </Panel>
      <Panel title={t('behind.history')}>
        <div className="said" tabIndex={0} role="group" aria-label={t('behind.history')}>
          <History session={session} />
        </div>
      </Panel>
    </>
  );
}
