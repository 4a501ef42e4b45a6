/** The addresses of the portal. Owns: which page each has. */
import { createBrowserRouter } from 'react-router';
import { AuditPage } from './access/audit-page';
import { TokensPage } from './access/tokens-page';
import { HomePage } from './home/home-page';
import { ResultSessionsPage } from './results/result-sessions-page';
import { ResultsPage } from './results/results-page';
import { SessionPage } from './sessions/session-page';
import { SessionsPage } from './sessions/sessions-page';
import { AgentPage } from './settings/agents/agent-page';
import { AgentsPage } from './settings/agents/agents-page';
import { ChannelPage } from './settings/channel-page';
import { QueuePage } from './settings/queue/queue-page';
import { QueuesPage } from './settings/queue/queues-page';
import { NotFound } from './shell/not-found';
import { Shell } from './shell/shell';
import { SignInPage } from './sign-in/sign-in-page';
import { WelcomePage } from './sign-in/welcome-page';
import { TryItPage } from './try-it/try-it-page';
import { AccountPage } from './users/account-page';
import { UsersPage } from './users/users-page';

export const router = createBrowserRouter([
  { path: '/sign-in', element: <SignInPage /> },
  { path: '/welcome', element: <WelcomePage /> },
  {
    path: '/',
    element: <Shell />,
    errorElement: <NotFound />,
    children: [
      { index: true, element: <HomePage /> },
      { path: 'sessions', element: <SessionsPage /> },
      { path: 'sessions/:id', element: <SessionPage /> },
      { path: 'results', element: <ResultsPage /> },
      { path: 'results/sessions', element: <ResultSessionsPage /> },
      { path: 'try-it', element: <TryItPage /> },
      { path: 'settings/call', element: <ChannelPage key="voice" channel="voice" /> },
      { path: 'settings/chat', element: <ChannelPage key="chat" channel="chat" /> },
      { path: 'settings/queue', element: <QueuesPage /> },
      { path: 'settings/queue/:name', element: <QueuePage /> },
      { path: 'settings/virtual-agents', element: <AgentsPage /> },
      { path: 'settings/virtual-agents/:name', element: <AgentPage /> },
      { path: 'settings/tokens', element: <TokensPage /> },
      { path: 'settings/audit', element: <AuditPage /> },
      { path: 'users', element: <UsersPage /> },
      { path: 'account', element: <AccountPage /> },
      { path: '*', element: <NotFound /> },
    ],
  },
]);
