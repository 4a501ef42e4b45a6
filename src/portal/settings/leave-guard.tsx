/**
 * Somebody wants to go while something is not saved. Owns: the question whether they mean it, one for all forms of a page:
 * the router heeds one blocker alone.
 */
import { Button, Group, Modal, Text } from '@mantine/core';
import { createContext, useContext, useEffect, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';

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
      <Question isOpen={held !== null || blocker.state === 'blocked'} {...{ stay, proceed }} />
    </LeavingContext.Provider>
  );
}

function Question({ isOpen, stay, proceed }: { isOpen: boolean; stay(): void; proceed(): void }) {
  const { t } = useTranslation();
  return (
    <Modal opened={isOpen} onClose={stay} title={t('settings.leaveTitle')}>
      <Text mb="md">{t('settings.leaveText')}</Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={proceed}>
          {t('settings.leave')}
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
