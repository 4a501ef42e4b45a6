/** The customer's phone: what is heard, keys, words, hanging up. Owns: its looks, and reading aloud. */
import { Badge, Button, Group, Stack, Switch, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { played } from '../sessions/heard-lines';
import { Failure, Loaded } from '../shell/loaded';
import { LineForm } from './line-form';
import { isOver, useAct, useActOnce, useCall, type TrialCall } from './use-call';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '*', '0', '#'];

interface Held {
  /** of the session, once there is one: prompts are read aloud in it */
  language: string | undefined;
  again(): void;
}

export function Phone({ sid, ...held }: Held & { sid: string }) {
  const call = useCall(sid);
  return <Loaded query={call}>{(one) => <Handset call={one} {...held} />}</Loaded>;
}

function Handset({ call, language, again }: Held & { call: TrialCall }) {
  const { t } = useTranslation();
  const act = useAct(call.sid);
  const once = useActOnce(call.sid);
  const error = act.error ?? once.error;
  const isDone = isOver(call);
  const rings = call.direction !== 'inbound' && call.status === 'ringing';
  return (
    <Stack>
      <Group justify="space-between">
        <Text className="number">
          {call.from} → {call.to}
        </Text>
        <Badge variant="dot" color={isDone ? 'gray' : 'green'} tt="none">
          {t(`tryIt.status.${call.status}`, call.status)}
        </Badge>
      </Group>
      <Said heard={call.heard ?? []} language={language} />
      <div className="keypad" role="group" aria-label={t('tryIt.keys')}>
        {KEYS.map((digits) => (
          <Button
            key={digits}
            variant="default"
            disabled={isDone}
            onClick={() => act.mutate({ action: 'press', digits })}
          >
            {digits}
          </Button>
        ))}
      </div>
      <LineForm
        label={t('tryIt.say')}
        button={t('tryIt.saySend')}
        send={(text) => act.mutate({ action: 'say', text })}
        isDone={isDone}
      />
      {error !== null && !isDone && <Failure error={error} />}
      <Group>
        {rings && <Button onClick={() => once.mutate({ action: 'answer' })}>{t('tryIt.answerIt')}</Button>}
        {isDone ? (
          <Button onClick={again}>{t('tryIt.again')}</Button>
        ) : (
          <Button color="red" variant="outline" onClick={() => once.mutate({ action: 'hangup' })}>
            {t('tryIt.customerHangsUp')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

function Said({ heard, language }: { heard: string[] } & Pick<Held, 'language'>) {
  const { t } = useTranslation();
  const [isLoud, setLoud] = useState(false);
  const end = useRef<HTMLDivElement>(null);
  const told = useRef(heard.length);
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'nearest' });
    for (const text of isLoud ? heard.slice(told.current).filter((one) => !isSound(one)) : []) {
      const words = new SpeechSynthesisUtterance(text);
      if (language !== undefined) words.lang = language;
      window.speechSynthesis.speak(words);
    }
    told.current = heard.length;
  }, [heard, isLoud, language]);
  return (
    <Stack gap="xs">
      <Stack gap={6} className="said" role="log" aria-label={t('tryIt.heard')} tabIndex={0}>
        {heard.length === 0 && <Text c="dimmed">{t('tryIt.listening')}</Text>}
        {heard.map((text, index) => (
          <Text key={index} size="sm">
            {isSound(text) ? played(text) : text}
          </Text>
        ))}
        <div ref={end} />
      </Stack>
      {'speechSynthesis' in window && (
        <Switch
          size="xs"
          label={t('tryIt.loud')}
          checked={isLoud}
          onChange={(event) => setLoud(event.currentTarget.checked)}
        />
      )}
    </Stack>
  );
}

/** Music and recordings are heard as their address. */
function isSound(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text);
}
