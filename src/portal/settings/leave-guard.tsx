/** Somebody goes, or was signed out, while something is not saved. Owns: the question whether they mean it. */
import { Button, Group, Modal, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { SignInElsewhere } from '../shell/loaded';
import { useWho } from '../sign-in/use-who';

export function LeaveGuard({ isDirty }: { isDirty: boolean }) {
  const { t } = useTranslation();
  const blocker = useBlocker(({ currentLocation, nextLocation }) => {
    return isDirty && currentLocation.pathname !== nextLocation.pathname;
  });
  useEffect(() => {
    if (!isDirty) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isDirty]);
  const stay = (): void => blocker.reset?.();
  const isOut = useWho().data?.isSignedOut === true;
  const wasOut = useRef(false);
  useEffect(() => {
    if (wasOut.current && !isOut) blocker.reset?.();
    wasOut.current = isOut;
  }, [isOut, blocker]);
  const isSignedOut = blocker.location?.pathname === '/sign-in';
  return (
    <Modal
      opened={blocker.state === 'blocked'}
      onClose={stay}
      title={t(isSignedOut ? 'away.signedOut' : 'settings.leaveTitle')}
    >
      <Text mb="md">{t(isSignedOut ? 'away.draft' : 'settings.leaveText')}</Text>
      <Group justify="flex-end">
        {isSignedOut && <SignInElsewhere />}
        <Button variant="default" onClick={() => blocker.proceed?.()}>
          {t(isSignedOut ? 'away.leave' : 'settings.leave')}
        </Button>
        <Button onClick={stay} data-autofocus>
          {t('settings.stay')}
        </Button>
      </Group>
    </Modal>
  );
}
