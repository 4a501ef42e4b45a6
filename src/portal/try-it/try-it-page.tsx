/** A phone and a chat in the page: one is the customer, and the agent too. Owns: which call or chat it is. */
import { Alert, Button, Grid, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api, answered } from '../api/client';
import { Failure, Loaded, Loading } from '../shell/loaded';
import { Page } from '../shell/page';
import { Panel } from '../shell/panel';
import { useMay, useWho } from '../sign-in/use-who';
import type { Session } from '../sessions/session';
import { Beside } from './beside';
import { Chat } from './chat';
import { openChat, type OpenChat } from './chat-client';
import { Dial } from './dial';
import { Phone } from './phone';
import { speakingLeg } from './speaking-leg';
import { useTrialSession } from './use-trial-session';

/** A call the visitor places, one that is placed to them, or a chat. */
type Trial = { sid: string } | { placed: string } | OpenChat;

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
  const session = useTrialSession(trial && 'placed' in trial ? { id: trial.placed } : trial).data;
  const again = (): void => setTrial(null);
  return (
    <Grid gap="md">
      <Grid.Col span={{ base: 12, md: 5 }}>
        {trial === null && <Begin begun={setTrial} />}
        {trial !== null && 'sid' in trial && <OnThePhone sid={trial.sid} {...{ session, again }} />}
        {trial !== null && 'placed' in trial && <OnThePhone sid={null} {...{ session, again }} />}
        {trial !== null && 'token' in trial && <InTheChat chat={trial} again={again} />}
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 7 }}>{session && <Beside session={session} />}</Grid.Col>
    </Grid>
  );
}

/** The phone that hears what is said: the customer's, that of a call back, at the end perhaps the agent's. */
function OnThePhone(props: { sid: string | null; session: Session | undefined; again(): void }) {
  const { sid, session, again } = props;
  const { t } = useTranslation();
  const first = sid ?? session?.customerCalls[0]?.sid ?? null;
  if (first === null) return <Loading />;
  const speaking = speakingLeg(first, session);
  return (
    <Panel
      title={t(`tryIt.phoneOf.${sid === null && speaking.who === 'call-back' ? 'customer' : speaking.who}`)}
    >
      <Phone key={speaking.sid} sid={speaking.sid} language={session?.language} again={again} />
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
        <Dial begun={begun} />
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
