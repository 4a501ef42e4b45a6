/** A phone and a chat in the page: one is the customer, and the agent too. Owns: which call or chat it is. */
import { Alert, Button, Grid, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, answered } from '../api/client';
import { Failure, Loaded } from '../shell/loaded';
import { Page } from '../shell/page';
import { Panel } from '../shell/panel';
import { useMay, useWho } from '../sign-in/use-who';
import type { Session } from '../sessions/session';
import { Beside } from './beside';
import { Chat } from './chat';
import { openChat, type OpenChat } from './chat-client';
import { Phone } from './phone';
import { speakingLeg } from './speaking-leg';
import { useTrialSession } from './use-trial-session';

type Trial = { sid: string } | OpenChat;

export function TryItPage() {
  const { t } = useTranslation();
  const hasCarrier = useWho().data?.localCarrier === true;
  const mayCall = useMay('edit');
  return (
    <Page title={t('nav.tryIt')} lead={t('tryIt.lead')} wide>
      {!hasCarrier && <Alert variant="outline">{t('tryIt.noCarrier')}</Alert>}
      {!mayCall && <Alert variant="outline">{t('settings.readOnly')}</Alert>}
      {hasCarrier && mayCall && <Trials />}
    </Page>
  );
}

function Trials() {
  const [trial, setTrial] = useState<Trial | null>(null);
  const session = useTrialSession(trial).data;
  const again = (): void => setTrial(null);
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, md: 5 }}>
        {trial === null && <Begin begun={setTrial} />}
        {trial !== null && 'sid' in trial && <OnThePhone sid={trial.sid} {...{ session, again }} />}
        {trial !== null && 'token' in trial && <InTheChat chat={trial} again={again} />}
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 7 }}>{session && <Beside session={session} />}</Grid.Col>
    </Grid>
  );
}

/** The phone that hears what is said: the customer's, that of a call back, at the end perhaps the agent's. */
function OnThePhone({ sid, session, again }: { sid: string; session: Session | undefined; again(): void }) {
  const { t } = useTranslation();
  const speaking = speakingLeg(sid, session);
  return (
    <Panel title={t(`tryIt.phoneOf.${speaking.who}`)}>
      <Phone key={speaking.sid} sid={speaking.sid} again={again} />
    </Panel>
  );
}

function InTheChat({ chat, again }: { chat: OpenChat; again(): void }) {
  const { t } = useTranslation();
  return (
    <Panel title={t('tryIt.chatOf')}>
      <Chat chat={chat} again={again} />
    </Panel>
  );
}

function Begin({ begun }: { begun(trial: Trial): void }) {
  const { t } = useTranslation();
  return (
    <Stack>
      <Panel title={t('tryIt.customer')}>
        <Dial called={(sid) => begun({ sid })} />
      </Panel>
      <Panel title={t('tryIt.chatOf')}>
        <BeginChat begun={begun} />
      </Panel>
    </Stack>
  );
}

function BeginChat({ begun }: { begun(chat: OpenChat): void }) {
  const { t, i18n } = useTranslation();
  const query = useQuery({
    queryKey: ['chat-addresses'],
    queryFn: () => answered(api.GET('/chat-addresses')),
  });
  const open = useMutation({
    mutationFn: (address: string) => openChat(address, i18n.language),
    onSuccess: begun,
  });
  return (
    <Loaded query={query}>
      {({ items }) => {
        // Those of a number are chats by SMS and WhatsApp, whose customers have phones.
        const own = items.map(({ name }) => name).filter((name) => !/[+:]/.test(name));
        if (own.length === 0) return <Text c="dimmed">{t('tryIt.noAddresses')}</Text>;
        return (
          <Stack>
            {open.isError && <Failure error={open.error} />}
            <Group>
              {own.map((address) => (
                <Button key={address} loading={open.isPending} onClick={() => open.mutate(address)}>
                  {t('tryIt.openChat', { address })}
                </Button>
              ))}
            </Group>
          </Stack>
        );
      }}
    </Loaded>
  );
}

function Dial({ called }: { called(sid: string): void }) {
  const query = useQuery({
    queryKey: ['destinations'],
    queryFn: async () => {
      const { destinations } = await answered(api.GET('/local-carrier'));
      return destinations.filter((one) => one.startsWith('+'));
    },
  });
  return <Loaded query={query}>{(numbers) => <DialForm numbers={numbers} called={called} />}</Loaded>;
}

function DialForm({ numbers, called }: { numbers: string[]; called(sid: string): void }) {
  const { t } = useTranslation();
  const [from, setFrom] = useState('+15550001');
  const [to, setTo] = useState(numbers[0] ?? '');
  const call = useMutation({
    mutationFn: () => answered(api.POST('/local-carrier/calls', { body: { from, to } })),
    onSuccess: ({ sid }) => called(sid),
  });
  if (numbers.length === 0) return <Text c="dimmed">{t('tryIt.noNumbers')}</Text>;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        call.mutate();
      }}
    >
      <Stack>
        <Select
          label={t('tryIt.to')}
          data={numbers}
          value={to}
          allowDeselect={false}
          onChange={(one) => setTo(one ?? '')}
        />
        <TextInput
          label={t('tryIt.from')}
          value={from}
          onChange={(event) => setFrom(event.currentTarget.value)}
        />
        {call.isError && <Failure error={call.error} />}
        <Group>
          <Button type="submit" loading={call.isPending}>
            {t('tryIt.call')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
