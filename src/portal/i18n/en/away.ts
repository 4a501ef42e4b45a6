/** English words of a server that is away, of being signed out, and of what opens over a page. */
export const enAway = {
  away: {
    server: 'The server cannot be reached. Look at your connection; if that is fine, try again in a moment.',
    unexpected:
      'Something unexpected happened ({{message}}). Load the page again; if it happens again, tell whoever runs this app.',
    old: 'What is shown is of {{at}}',
    unknown: 'Not known since {{at}}',
    signIn: 'Sign in, in a new tab',
    signedOut: 'You are signed out',
    draft:
      'What you have not saved is still on this page. Sign in, in a new tab, then come back here and save.',
    leave: 'Leave without saving',
    close: 'Close',
  },
};
