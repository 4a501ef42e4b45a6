/** What stands around every page: the menu, and the bar above. Owns: that only who is signed in sees a page. */
import { AppShell, Burger, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { Link, Navigate, Outlet } from 'react-router';
import { LeaveQuestion } from '../settings/leave-guard';
import { useWho } from '../sign-in/use-who';
import { Loaded } from './loaded';
import { Navigation } from './navigation';
import { Preferences } from './preferences';

export function Shell() {
  const who = useWho();
  return (
    <Loaded query={who}>
      {({ user }) => (user ? <Around user={user} /> : <Navigate to="/sign-in" replace />)}
    </Loaded>
  );
}

function Around({ user }: { user: NonNullable<ReturnType<typeof useWho>['data']>['user'] }) {
  const { t } = useTranslation();
  const [isOpen, { toggle, close }] = useDisclosure();
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
      <AppShell.Navbar p="xs" component="div">
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
