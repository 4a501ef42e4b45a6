/**
 * Somebody wants to go, or was signed out, while something is not saved. Owns: the question whether they mean it, one for all
 * forms of a page: the router heeds one blocker alone.
 */
import { Button, Group, Modal, Text } from '@mantine/core';
import { createContext, useContext, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { SignInElsewhere } from '../shell/loaded';
import { useWho } from '../sign-in/use-who';

interface Leaving {
  /** forms that are not saved, each with what it is called */
  unsaved: Map<string, string>;
  /** Goes at once where all such forms are saved, else when that is meant. */
  leave(form: string, go: () => void): void;
}

const LeavingContext = createContext<Leaving | null>(null);

/** Around all pages. */
export function LeaveQuestion({ children }: { children: ReactNode }) {
  const [unsaved] = useState(() => new Map<string, string>());
  const [held, setHeld] = useState<{ go(): void } | null>(null);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      unsaved.size > 0 && currentLocation.pathname !== nextLocation.pathname,
  );
  const leave = (form: string, go: () => void): void =>
    [...unsaved.values()].includes(form) ? setHeld({ go }) : go();
  const isOut = useWho().data?.isSignedOut === true;
  const wasOut = useRef(false);
  useEffect(() => {
    if (wasOut.current && !isOut) blocker.reset?.();
    wasOut.current = isOut;
  }, [isOut, blocker]);
  const stay = (): void => {
    setHeld(null);
    blocker.reset?.();
  };
  const proceed = (): void => {
    setHeld(null);
    held?.go();
    blocker.proceed?.();
  };
  return (
    <LeavingContext.Provider value={{ unsaved, leave }}>
      {children}
      <Question
        isOpen={held !== null || blocker.state === 'blocked'}
        isSignedOut={blocker.location?.pathname === '/sign-in'}
        {...{ stay, proceed }}
      />
    </LeavingContext.Provider>
  );
}

interface QuestionProps {
  isOpen: boolean;
  /** it is the portal that wants to go: whoever is here is not signed in any more */
  isSignedOut: boolean;
  stay(): void;
  proceed(): void;
}

function Question({ isOpen, isSignedOut, stay, proceed }: QuestionProps) {
  const { t } = useTranslation();
  return (
    <Modal opened={isOpen} onClose={stay} title={t(isSignedOut ? 'away.signedOut' : 'settings.leaveTitle')}>
      <Text mb="md">{t(isSignedOut ? 'away.draft' : 'settings.leaveText')}</Text>
      <Group justify="flex-end">
        {isSignedOut && <SignInElsewhere />}
        <Button variant="default" onClick={proceed}>
          {t(isSignedOut ? 'away.leave' : 'settings.leave')}
        </Button>
        <Button onClick={stay} data-autofocus>
          {t('settings.stay')}
        </Button>
      </Group>
    </Modal>
  );
}

/** @returns asks before it does what takes a form away without leaving the page */
export function useLeave(): Leaving['leave'] {
  return useLeaving().leave;
}

/** Stands in a form. @param props.form what it is called */
export function LeaveGuard({ isDirty, form }: { isDirty: boolean; form: string }) {
  const { unsaved } = useLeaving();
  const id = useId();
  useEffect(() => {
    if (!isDirty) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    unsaved.set(id, form);
    window.addEventListener('beforeunload', ask);
    return () => {
      unsaved.delete(id);
      window.removeEventListener('beforeunload', ask);
    };
  }, [unsaved, id, form, isDirty]);
  return null;
}

function useLeaving(): Leaving {
  const leaving = useContext(LeavingContext);
  if (!leaving) throw new Error('a form stands outside of the pages');
  return leaving;
}
