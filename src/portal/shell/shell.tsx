/** What stands around every page: the menu, and the bar above. Owns: that only who is signed in sees a page. */
import { AppShell, Burger, Group, Text } from '@mantine/core';
import { useDisclosure, useWindowEvent } from '@mantine/hooks';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, Outlet, useLocation } from 'react-router';
import { LeaveQuestion } from '../settings/leave-guard';
import { signInPath } from '../sign-in/return-path';
import { useWho } from '../sign-in/use-who';
import { useFocusGuard } from './focus-guard';
import { Failure, Loading } from './loaded';
import { Navigation } from './navigation';
import { Preferences } from './preferences';

export function Shell() {
  const { data, error, refetch } = useWho();
  if (!data) return error ? <Failure error={error} retry={() => void refetch()} /> : <Loading />;
  return (
    <>
      {data.user && <Around user={data.user} />}
      {(data.isSignedOut || !data.user) && <ToSignIn />}
    </>
  );
}

/** Leads there from the page one is on, which may ask first whether one means it. */
function ToSignIn() {
  const { pathname, search } = useLocation();
  return <Navigate to={signInPath(`${pathname}${search}`)} replace />;
}

function Around({ user }: { user: NonNullable<ReturnType<typeof useWho>['data']>['user'] }) {
  const { t } = useTranslation();
  const [isOpen, { toggle, close }] = useDisclosure();
  const burger = useRef<HTMLButtonElement>(null);
  useFocusGuard();
  useWindowEvent('keydown', ({ key, defaultPrevented }) => {
    if (key !== 'Escape' || defaultPrevented || !isOpen) return;
    close();
    burger.current?.focus();
  });
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      padding="md"
      transitionDuration={0}
    >
      <AppShell.Header px="md">
        <a className="skip" href="#main">
          {t('shell.skip')}
        </a>
        <Group h="100%" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger
              ref={burger}
              opened={isOpen}
              onClick={toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={t('shell.menu')}
              aria-expanded={isOpen}
            />
            <Text component={Link} to="/" fw={700} size="lg" td="none" c="inherit">
              Aftercall
            </Text>
          </Group>
          <Preferences user={user} />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" component="div" className="menu" mod={{ open: isOpen }}>
        <Navigation onGo={close} />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} bg="var(--page)">
        <LeaveQuestion>
          <Outlet />
        </LeaveQuestion>
      </AppShell.Main>
    </AppShell>
  );
}
