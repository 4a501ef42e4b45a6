/** Beside the phone: the agents who talk, and what the app makes of it. Owns: finding the session of the call. */
import { Anchor, Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { api, answered } from '../api/client';
import { DecisionLadder } from '../sessions/decision-ladder';
import type { Session } from '../sessions/session';
import { StatusBadge } from '../sessions/status-badge';
import { Timeline } from '../sessions/timeline';
import { Panel } from '../shell/panel';
import { isOver, useAct, useCall } from './use-call';

const AGAIN_MS = 900;

export function Beside({ sid }: { sid: string }) {
  const query = useQuery({
    queryKey: ['trial-session', sid],
    queryFn: async () => {
      const { sessionId: id } = await answered(api.GET('/calls/{sid}', { params: { path: { sid } } }));
      return answered(api.GET('/sessions/{id}', { params: { path: { id } } }));
    },
    // The first document may not be asked for yet.
    retry: 5,
    refetchInterval: ({ state }) => (state.data?.phase === 'closed' ? false : AGAIN_MS),
  });
  if (!query.data) return null;
  return (
    <Stack>
      <Agents session={query.data} />
      <Outcome session={query.data} />
    </Stack>
  );
}

function Agents({ session }: { session: Session }) {
  const { t } = useTranslation();
  const agents = session.legs.filter(
    ({ role, sid, status }) => role === 'agent' && sid !== null && status !== 'over',
  );
  return (
    <Panel title={t('tryIt.agents')}>
      {agents.length === 0 && <Text c="dimmed">{t('tryIt.noAgents')}</Text>}
      {agents.map(({ leg, sid, agentName }) => (
        <AgentLeg key={leg} sid={sid ?? ''} name={agentName ?? leg} />
      ))}
    </Panel>
  );
}

function AgentLeg({ sid, name }: { sid: string; name: string }) {
  const { t } = useTranslation();
  const call = useCall(sid).data;
  const act = useAct(sid);
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

function Outcome({ session }: { session: Session }) {
  const { t } = useTranslation();
  return (
    <Panel
      title={t('session.decision')}
      side={
        <Group gap="xs">
          <StatusBadge status={session.postSession.status} />
          <Anchor component={Link} to={`/sessions/${session.id}`}>
            {t('tryIt.open')}
          </Anchor>
        </Group>
      }
    >
      {session.decision ? <DecisionLadder decision={session.decision} /> : <Timeline session={session} />}
    </Panel>
  );
}
