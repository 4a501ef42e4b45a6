/** The addresses of the portal. Owns: which page each has, and that a page is fetched when it is gone to. */
import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { HomePage } from './home/home-page';
import { Loading } from './shell/loaded';
import { NotFound } from './shell/not-found';
import { PageFailure } from './shell/page-failure';
import { part } from './shell/part';
import { Shell } from './shell/shell';
import { SignInPage } from './sign-in/sign-in-page';

/** @param load gives the page */
function page(path: string, load: () => Promise<ComponentType>): RouteObject {
  return { path, lazy: async () => ({ Component: await part(load) }) };
}

/** A page that fails is told in its place: what is around it stays. */
function orFailure(children: RouteObject[]): RouteObject[] {
  return [{ errorElement: <PageFailure />, children }];
}

const voice = async () => (await import('./settings/channel-page')).CallPage;
const chat = async () => (await import('./settings/channel-page')).ChatPage;

export const router = createBrowserRouter([
  { path: '/sign-in', element: <SignInPage /> },
  ...orFailure([page('/welcome', async () => (await import('./sign-in/welcome-page')).WelcomePage)]),
  {
    path: '/',
    element: <Shell />,
    errorElement: <PageFailure />,
    hydrateFallbackElement: <Loading />,
    children: orFailure([
      { index: true, element: <HomePage /> },
      page('sessions', async () => (await import('./sessions/sessions-page')).SessionsPage),
      page('sessions/:id', async () => (await import('./sessions/session-page')).SessionPage),
      page('results', async () => (await import('./results/results-page')).ResultsPage),
      page(
        'results/sessions',
        async () => (await import('./results/result-sessions-page')).ResultSessionsPage,
      ),
      page('flows', async () => (await import('./flows/flows-page')).FlowsPage),
      page('flows/:name', async () => (await import('./flows/flow-page')).FlowPage),
      page('try-it', async () => (await import('./try-it/try-it-page')).TryItPage),
      page('settings/call', voice),
      page('settings/chat', chat),
      page('settings/queue', async () => (await import('./settings/queue/queues-page')).QueuesPage),
      page('settings/queue/:name', async () => (await import('./settings/queue/queue-page')).QueuePage),
      page('settings/virtual-agents', async () => (await import('./settings/agents/agents-page')).AgentsPage),
      page(
        'settings/virtual-agents/:name',
        async () => (await import('./settings/agents/agent-page')).AgentPage,
      ),
      page('settings/numbers', async () => (await import('./settings/numbers/numbers-page')).NumbersPage),
      page(
        'settings/numbers/:channel/:name',
        async () => (await import('./settings/numbers/number-page')).NumberPage,
      ),
      page('settings/hours', async () => (await import('./settings/hours/hours-page')).HoursPage),
      page('settings/hours/:name', async () => (await import('./settings/hours/calendar-page')).CalendarPage),
      page('settings/flags/:name', async () => (await import('./settings/hours/calendar-page')).FlagPage),
      page('settings/chats', async () => (await import('./settings/chats/chats-page')).ChatsPage),
      page('settings/crm', async () => (await import('./settings/crm/crm-page')).CrmPage),
      page('settings/file', async () => (await import('./settings/file/file-page')).FilePage),
      page('settings/tokens', async () => (await import('./access/tokens-page')).TokensPage),
      page('settings/audit', async () => (await import('./access/audit-page')).AuditPage),
      page('users', async () => (await import('./users/users-page')).UsersPage),
      page('account', async () => (await import('./users/account-page')).AccountPage),
      { path: '*', element: <NotFound /> },
    ]),
  },
]);
