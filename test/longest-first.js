/**
 * The order of test files where nothing is known of earlier runs, as in CI: files that take minutes begin first. Jest's own
 * order is by size, and the file that tells all stories over HTTP is among the smallest: one core would wait for it at the end.
 */
const { default: Sequencer } = require('@jest/test-sequencer');

const LONGEST = [
  'stories/stories-http',
  'session/walk',
  'faults/faults',
  'portal/pages',
  'portal/seed',
  'stories/stories-postgres',
  'widget/attributes',
  'session/chat-properties',
  'widget/widget',
  'widget/window-state',
  'widget/focus-ring',
  'stories/any-chat',
  'widget/nothing-lost',
  'crashes/crashes',
  'widget/question-in-view',
];

const placeOf = ({ path }) => {
  const place = LONGEST.findIndex((name) => path.includes(`/test/${name}`));
  return place < 0 ? LONGEST.length : place;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((a, b) => placeOf(a) - placeOf(b));
  }
};
