/** Where one can go. Owns: the menu, and that what a role cannot do is not in it. */
import { NavLink } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { useMay, useWho } from '../sign-in/use-who';

const SETTINGS = ['call', 'chat', 'queue', 'virtual-agents', 'numbers', 'hours', 'chats', 'crm'] as const;
const ADMIN_SETTINGS = ['tokens', 'audit'] as const;

export function Navigation({ onGo }: { onGo(): void }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const isAdmin = useMay('administer');
  const hasCarrier = useWho().data?.localCarrier === true;
  const entry = (to: string, label: string, isHere = pathname === to || pathname.startsWith(`${to}/`)) => (
    <NavLink
      key={to}
      component={Link}
      to={to}
      label={label}
      active={isHere}
      {...(isHere ? { 'aria-current': 'page' as const } : {})}
      variant="light"
      onClick={onGo}
    />
  );
  return (
    <nav aria-label={t('nav.label')}>
      {entry('/', t('nav.home'), pathname === '/')}
      {entry('/sessions', t('nav.sessions'))}
      {entry('/results', t('nav.results'))}
      {entry('/flows', t('nav.flows'))}
      {hasCarrier && entry('/try-it', t('nav.tryIt'))}
      <NavLink
        component="button"
        label={t('nav.settings')}
        defaultOpened
        childrenOffset={16}
        aria-label={t('nav.settings')}
      >
        {SETTINGS.map((one) => entry(`/settings/${one}`, t(`nav.${one}`)))}
        {isAdmin && ADMIN_SETTINGS.map((one) => entry(`/settings/${one}`, t(`nav.${one}`)))}
      </NavLink>
      {isAdmin && entry('/users', t('nav.users'))}
    </nav>
  );
}
