/** The customer's side of a chat: what is written, answers to tap, ending it. Owns: its looks. */
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Failure, Loaded } from '../shell/loaded';
import * as chatClient from './chat-client';
import type { ChatMessage, ChatState, OpenChat } from './chat-client';
import { LineForm } from './line-form';

const AGAIN_MS = 800;

export function Chat({ chat, again }: { chat: OpenChat; again(): void }) {
  const query = useQuery({
    queryKey: ['trial-chat', chat.id],
    queryFn: () => chatClient.readChat(chat),
    refetchInterval: ({ state }) => (state.data?.chat.status === 'ended' ? false : AGAIN_MS),
  });
  return (
    <Loaded query={query}>
      {({ items, chat: state }) => <Window {...{ chat, state, again }} messages={items} />}
    </Loaded>
  );
}

interface WindowProps {
  chat: OpenChat;
  state: ChatState;
  messages: ChatMessage[];
  again(): void;
}

function Window({ chat, state, messages, again }: WindowProps) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const act = useMutation({
    mutationFn: (run: () => Promise<void>) => run(),
    onSettled: () => client.invalidateQueries({ queryKey: ['trial-chat', chat.id] }),
  });
  const isDone = state.status === 'ended';
  const write = (text: string, choice?: string): void =>
    act.mutate(() => chatClient.writeInChat(chat, text, choice));
  return (
    <Stack>
      <Group justify="flex-end">
        <Badge variant="dot" color={isDone ? 'gray' : 'green'} tt="none">
          {t(`tryIt.chatStatus.${state.status}`)}
        </Badge>
      </Group>
      <Messages messages={messages} />
      {!isDone && <Choices messages={messages} choose={write} />}
      {state.postSessionOptInRequired && (
        <Group gap="xs" role="group" aria-label={t('tryIt.optIn')}>
          {(['Yes', 'No'] as const).map((word) => (
            <Button
              key={word}
              variant="default"
              onClick={() => act.mutate(() => chatClient.optIn(chat, word))}
            >
              {t(`tryIt.optIn${word}`)}
            </Button>
          ))}
        </Group>
      )}
      {!isDone && <LineForm label={t('tryIt.asCustomer')} button={t('tryIt.write')} send={write} />}
      {act.isError && <Failure error={act.error} />}
      <Group gap="xs">
        {isDone ? (
          <Button onClick={again}>{t('tryIt.againChat')}</Button>
        ) : (
          <>
            <Button color="red" variant="outline" onClick={() => act.mutate(() => chatClient.endChat(chat))}>
              {t('tryIt.customerEnds')}
            </Button>
            <Button variant="default" onClick={() => act.mutate(() => chatClient.leaveChat(chat))}>
              {t('tryIt.customerLeaves')}
            </Button>
          </>
        )}
      </Group>
    </Stack>
  );
}

function Messages({ messages }: { messages: ChatMessage[] }) {
  const { t } = useTranslation();
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
  }, [messages.length]);
  return (
    <Stack gap={6} className="said" role="log" aria-label={t('tryIt.chat')} tabIndex={0}>
      {messages.map(({ seq, from, name, text }) => (
        <div key={seq} style={from === 'customer' ? { textAlign: 'right' } : {}}>
          <Text size="xs" c="dimmed">
            {name ?? t(`from.${from}`)}
          </Text>
          <Text size="sm" style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
            {text}
          </Text>
        </div>
      ))}
      <div ref={end} />
    </Stack>
  );
}

/** Of the last message alone: older questions are answered. */
function Choices({
  messages,
  choose,
}: {
  messages: ChatMessage[];
  choose(text: string, value: string): void;
}) {
  const { t } = useTranslation();
  const { choices = [] } = messages.at(-1) ?? {};
  if (choices.length === 0) return null;
  return (
    <Group gap="xs" role="group" aria-label={t('tryIt.choices')}>
      {choices.map(({ value, label }) => (
        <Button key={value} variant="default" size="xs" onClick={() => choose(label, value)}>
          {label}
        </Button>
      ))}
    </Group>
  );
}
