/** Language, theme, and who is signed in. Owns: switching them, at the top of every page. */
import {
  ActionIcon,
  Menu,
  Group,
  Button,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api, answered } from '../api/client';
import { LANGUAGES, useLanguage } from '../i18n/i18n';
import type { User } from '../sign-in/use-who';
import { queryClient } from './query-client';

/** A name may be long, and reach above and below the line. */
const NAME = {
  display: 'block',
  lineHeight: 1.6,
  textBoxTrim: 'none',
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const;

export function Preferences({ user }: { user: User | null }) {
  return (
    <Group gap="xs" wrap="nowrap">
      <Language />
      <Theme />
      {user && <Account user={user} />}
    </Group>
  );
}

function Language() {
  const { t } = useTranslation();
  const [language, setLanguage] = useLanguage();
  return (
    <Menu transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${language.toUpperCase()} · ${t('shell.language')}`}
        >
          {language.toUpperCase()}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <Menu.Item key={code} lang={code} onClick={() => setLanguage(code)}>
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Theme() {
  const { t } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const next = scheme === 'dark' ? 'light' : 'dark';
  return (
    <ActionIcon variant="default" aria-label={t(`shell.${next}`)} onClick={() => setColorScheme(next)}>
      <span aria-hidden>{scheme === 'dark' ? '☀' : '☾'}</span>
    </ActionIcon>
  );
}

function Account({ user }: { user: User }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const signOut = async (): Promise<void> => {
    await answered(api.DELETE('/sign-in'));
    queryClient.clear();
    await navigate('/sign-in');
  };
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button size="compact-sm" variant="default" maw={140} styles={{ label: NAME }}>
          {user.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t(`roles.${user.role}`)}</Menu.Label>
        <Menu.Item onClick={() => void navigate('/account')}>{t('nav.account')}</Menu.Item>
        <Menu.Item onClick={() => void signOut()}>{t('signIn.out')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
