/** Paths that the portal brought: signing in, users, how things are, the phone to try things with. Owns: their operations. */
import { NONE_YET, inPath, inQuery, operation, type Part } from './operation';

const REQUESTED_WITH: Part = {
  ...{ name: 'X-Requested-With', in: 'header', schema: { const: 'aftercall' } },
  description: 'of every request that is allowed by a cookie and does more than read',
};
const open = { security: [] };
const GONE = { status: 204, answer: 'Done', answerType: null };

export function portalPaths(): Part {
  return { ...signInPaths(), ...userPaths(), ...overviewPaths(), ...localCarrierPaths() };
}

function signInPaths(): Part {
  const parameters = [REQUESTED_WITH];
  return {
    '/sign-in': {
      get: operation({ summary: 'Who is signed in', answer: 'Who', schema: 'SignedIn', ...open }),
      post: operation({
        ...{ summary: 'Sign in: sets an http-only cookie', parameters, body: 'SignIn', ...open },
        ...{ answer: 'Who', schema: 'SignedInUser' },
      }),
      delete: operation({ summary: 'Sign out', parameters, ...GONE, ...open }),
    },
    '/sign-in/first': {
      post: operation({
        summary: 'Make the first administrator, with the link that the first start prints',
        ...{ parameters, body: 'FirstUser', ...open },
        ...{ status: 201, answer: 'Who', schema: 'SignedInUser' },
      }),
    },
    '/sign-in/oidc': {
      get: operation({
        ...{ id: 'beginOidcSignIn', summary: 'Send a browser to the provider of OpenID Connect', ...open },
        parameters: [inQuery('to', { type: 'string' }, 'the page of the portal to come back to')],
        ...{ status: 302, answer: 'To the provider', answerType: null },
      }),
    },
    '/sign-in/oidc/callback': {
      get: operation({
        ...{ id: 'finishOidcSignIn', summary: 'Where the provider sends the browser back', ...open },
        ...{ status: 302, answer: 'To the portal, signed in or told why not', answerType: null },
      }),
    },
    '/sign-ins': {
      get: operation({
        summary: 'Where one is signed in; for administrators, where anybody is',
        ...{ answer: 'Newest first', schema: 'SignIns' },
      }),
    },
    '/sign-ins/{id}': {
      parameters: [inPath('id')],
      delete: operation({ summary: 'End a sign-in', ...GONE }),
    },
    '/password': {
      post: operation({ summary: "Change one's own password", body: 'PasswordChange', ...GONE }),
    },
  };
}

function userPaths(): Part {
  return {
    '/users': { get: operation({ summary: 'Users of the portal', answer: 'All', schema: 'Users' }) },
    '/users/{name}': {
      parameters: [inPath('name')],
      put: operation({
        ...{ summary: 'Save a user; administrators only', parameters: [NONE_YET] },
        ...{ body: 'User', answer: 'The user', schema: 'SavedUser' },
      }),
      delete: operation({ summary: 'Delete a user, and end their sign-ins', ...GONE }),
    },
  };
}

function overviewPaths(): Part {
  const time = { type: 'string', format: 'date-time' };
  const from = inQuery('from', time, 'decisions from then on; default: of the last 24 hours');
  const period = [
    inQuery('from', time, 'default: a week before the end'),
    inQuery('to', time, 'default: now'),
  ];
  return {
    '/overview': {
      get: operation({
        summary: 'Who is served now, what was decided, what needs somebody',
        ...{ parameters: [from], answer: 'As it is', schema: 'Overview' },
      }),
    },
    '/overview/events': {
      get: operation({
        ...{
          id: 'streamOverview',
          summary: 'The same as server-sent events: now, and whenever it has changed',
        },
        ...{
          parameters: [from],
          answer: 'Events `overview`, each with an Overview',
          answerType: 'text/event-stream',
        },
      }),
    },
    '/decision-counts': {
      get: operation({
        summary: 'How many decisions of a period came to what',
        ...{ parameters: period, answer: 'Counts', schema: 'DecisionCounts' },
      }),
    },
  };
}

function localCarrierPaths(): Part {
  const call = { answer: 'The leg, with what was heard on it', schema: 'TrialCall' };
  return {
    '/local-carrier': {
      get: operation({
        summary: 'Addresses that can be called on the local carrier',
        ...{ answer: 'Numbers and SIP addresses', schema: 'Destinations' },
      }),
    },
    '/local-carrier/calls': {
      get: operation({ summary: 'Legs of the local carrier', answer: 'Newest first', schema: 'TrialCalls' }),
      post: operation({
        summary: 'Call one of our numbers as a customer, on the local carrier',
        ...{ body: 'TrialCallRequest', status: 201, ...call },
      }),
    },
    '/local-carrier/calls/{sid}': {
      parameters: [inPath('sid')],
      get: operation({ summary: 'One leg of the local carrier', ...call }),
    },
    '/local-carrier/calls/{sid}/{action}': {
      parameters: [inPath('sid'), inPath('action')],
      post: operation({
        summary: 'Be the person at the phone: press, say, hangup, answer, reject',
        ...{ body: 'TrialAction', bodyIsOptional: true, ...call },
      }),
    },
  };
}
