/** A YAML error in plain words. Owns: the words. */

const NO_ALIAS = 'this alias (*) or anchor (&) cannot stand here';

const WORDS: { [code: string]: string } = {
  ALIAS_PROPS: NO_ALIAS,
  BAD_ALIAS: NO_ALIAS,
  MULTIPLE_ANCHORS: NO_ALIAS,
  BAD_DIRECTIVE: 'a line cannot begin with %',
  BAD_DQ_ESCAPE: 'a \\ in double quotes does not stand before what it can stand before',
  BAD_INDENT: 'the indentation fits nothing above',
  BLOCK_IN_FLOW: 'an indented block cannot stand inside { } or [ ]',
  BLOCK_AS_IMPLICIT_KEY: 'a second ": " stands in one line',
  DUPLICATE_KEY: 'this name stands here twice',
  IMPOSSIBLE: 'this cannot be read',
  KEY_OVER_1024_CHARS: 'a name has more than 1024 characters',
  MULTILINE_IMPLICIT_KEY: 'a ": " is missing after this name',
  MULTIPLE_DOCS: 'a second document begins here (---)',
  RESOURCE_EXHAUSTION: 'the file is nested too deep',
  TAB_AS_INDENT: 'a tab stands where spaces should',
};

/** @param code error code of the `yaml` package, @param message its own words, @param line the line it is about */
export function syntaxMessage(code: string, message: string, line: string): string {
  const start = /^Plain value cannot start with (?:.* )?(\S+)/.exec(message)?.[1];
  if (start !== undefined) return `a text cannot begin with ${start} without quotes`;
  if (code === 'TAG_RESOLVE_FAILED' || code === 'MULTIPLE_TAGS')
    return 'a text cannot begin with ! without quotes';
  if (/closing .?quote/i.test(message)) return 'a text in quotes is not closed';
  if (/^Implicit map keys/.test(message)) return 'a ": " is missing after this name';
  if (/^Missing space after :/.test(message)) return 'a space is missing after :';
  if (/^Comments must be separated/.test(message)) return 'a space is missing before #';
  if (/^Flow .* sufficiently indented/.test(message))
    return `${/^Flow map/.test(message) ? '{' : '['} is not closed, or what is in it begins too far to the left`;
  if (/^(Flow (map|sequence)|Expected flow)/i.test(message) && /must end with|expected/i.test(message))
    return `${/map/.test(message) ? '{' : '['} is never closed`;
  if (/^Missing ,/.test(message)) return 'a comma is missing before this';
  if (
    /^Unexpected (?:flow-\w+-(?:start|end)|\S) (?:token|in|at)/i.test(message) ||
    code === 'UNEXPECTED_TOKEN'
  )
    return /[[\]{},]/.test(line)
      ? 'a bracket or comma stands where a text should end'
      : 'this is not expected here';
  return WORDS[code] ?? 'this cannot be read';
}
