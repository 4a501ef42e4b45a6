/**
 * What the server can tell a person, found in its source. Owns: where such sentences stand in a program, and what fills
 * the gaps of a template. Must not know: any translation.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** What a gap is filled with where the source does not say what can stand there. */
export const SAMPLE = 'x7';
const SENTENCE = /[a-z*,:] [a-z*(]/i;
/** Where messages stand in an object, and what constants of them are called. */
const NAMED = /^(message|hint|error|remedy|failure|reason|dead|[A-Z_]*RULE)$/;
/** Checks of zod that take their message last. */
const CHECKS = /\.(refine|regex|min|max|date|url|datetime)$/;
/** What these are told a noun for, and what they say of it. */
const TELLERS: { readonly [called: string]: { at: number; says(noun: string): string[] } } = {
  hintFor: {
    at: 2,
    says: (noun) => [
      `${noun}: ${SAMPLE}`,
      `${noun}: ${SAMPLE}, ${SAMPLE} and 7 more`,
      `there are no ${noun} yet`,
    ],
  },
  unique: { at: 1, says: (noun) => [`${noun} "${SAMPLE}" is used twice`] },
  some: { at: 1, says: (noun) => [`${noun} "${SAMPLE}" is used twice`] },
};
/** What is thrown as a plain error is for programmers, what is logged for operators, and the rest is never shown. */
const UNSEEN_CALLS = /^(Error|RangeError)$|(^|\.)(describe|setHeader)$|\blog\.(debug|info|warn|error)$/;
const UNSEEN_NAMES = new Set(['title', 'source', 'FORMAT', 'key']);

interface Source {
  file: string;
  root: ts.SourceFile;
}

/** Reads files and folders below `src`. */
export function sourcesOf(places: readonly string[], except: RegExp): Source[] {
  const src = join(__dirname, '../../src');
  const files = places.flatMap((place) =>
    /\.ts$/.test(place)
      ? [place]
      : readdirSync(join(src, place), { recursive: true, encoding: 'utf8' }).map((name) => join(place, name)),
  );
  return files
    .filter((file) => /\.[jt]s$/.test(file) && !except.test(file))
    .map((file) => ({
      file,
      root: ts.createSourceFile(file, readFileSync(join(src, file), 'utf8'), ts.ScriptTarget.Latest, true),
    }));
}

/**
 * @param every true: each sentence of the sources is told to somebody; false: only where messages are expected
 * @returns each text once, with the gaps of templates filled
 */
export function messagesIn(sources: readonly Source[], every: boolean): string[] {
  const constants = new Map(sources.flatMap(({ root }) => constantsOf(root)));
  const texts = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    if (isUnseen(node)) return;
    if (isWhole(node)) {
      const said = ts.isCallExpression(node.parent) ? saidOf(node, node.parent) : undefined;
      const found = textsOf(node, constants);
      if (said) for (const text of found.flatMap(said)) texts.add(text);
      else if (every || isMessagePlace(node)) for (const text of found) if (isSentence(text)) texts.add(text);
      return;
    }
    ts.forEachChild(node, visit);
  };
  for (const { root } of sources) visit(root);
  return [...texts];
}

/** @returns the names of what lines of a timeline hold: `note(turn, 'agent.called', { agent, attempt })` */
export function notesIn(sources: readonly Source[]): string[] {
  const names: string[] = [];
  const collect = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node))
      names.push(node.name.getText());
    ts.forEachChild(node, collect);
  };
  const visit = (node: ts.Node): void => {
    const [, , data] =
      ts.isCallExpression(node) && node.expression.getText() === 'note' ? node.arguments : [];
    if (data) collect(data);
    ts.forEachChild(node, visit);
  };
  for (const { root } of sources) visit(root);
  return names;
}

type Text = ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateExpression;

function isText(node: ts.Node): node is Text {
  return (
    ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)
  );
}

function isWhole(node: ts.Node): node is ts.Expression {
  return isText(node) || (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken);
}

function isUnseen(node: ts.Node): boolean {
  if (ts.isNewExpression(node) || ts.isCallExpression(node))
    return UNSEEN_CALLS.test(node.expression.getText());
  if (ts.isPropertyAssignment(node) || ts.isVariableDeclaration(node))
    return UNSEEN_NAMES.has(node.name.getText());
  return ts.isElementAccessExpression(node);
}

/** What a teller says of a noun, if this is one. */
function saidOf(node: ts.Node, { expression, arguments: given }: ts.CallExpression) {
  const called = expression.getText();
  const teller = Object.hasOwn(TELLERS, called) ? TELLERS[called] : undefined;
  return teller && given[teller.at] === node ? teller.says : undefined;
}

/** Gaps alone say nothing. */
function isSentence(text: string): boolean {
  return SENTENCE.test(text) && /[a-z]{2}/i.test(text.replaceAll(SAMPLE, ''));
}

/** The value of `message: …`, or the last words of a check. */
function isMessagePlace(node: ts.Node): boolean {
  const place = ts.findAncestor(
    node.parent,
    (one) => !ts.isConditionalExpression(one) && !ts.isArrowFunction(one) && !ts.isBinaryExpression(one),
  );
  if (!place) return false;
  if (ts.isPropertyAssignment(place) || ts.isVariableDeclaration(place))
    return place.name !== node && NAMED.test(place.name.getText());
  return ts.isCallExpression(place) && CHECKS.test(place.expression.getText().replaceAll(/\s+/g, ''));
}

/** Constants of a module, by name: `NAME_RULE`, `TYPE_WORDS`. */
function constantsOf(root: ts.SourceFile): [string, ts.Expression][] {
  return root.statements.flatMap((statement) =>
    ts.isVariableStatement(statement)
      ? statement.declarationList.declarations.flatMap((one): [string, ts.Expression][] =>
          one.initializer ? [[one.name.getText(), one.initializer]] : [],
        )
      : [],
  );
}

type Constants = ReadonlyMap<string, ts.Expression>;

/** Everything an expression can say. */
function textsOf(node: ts.Expression, constants: Constants): string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text];
  if (ts.isTemplateExpression(node))
    return node.templateSpans.reduce(
      (before, { expression, literal }) =>
        before.flatMap((text) => textsOf(expression, constants).map((gap) => text + gap + literal.text)),
      [node.head.text],
    );
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node))
    return textsOf(node.expression, constants);
  if (ts.isConditionalExpression(node))
    return [...textsOf(node.whenTrue, constants), ...textsOf(node.whenFalse, constants)];
  if (ts.isBinaryExpression(node)) {
    const left = textsOf(node.left, constants);
    if (node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) return left;
    return left.flatMap((text) => textsOf(node.right, constants).map((more) => text + more));
  }
  if (ts.isElementAccessExpression(node))
    return valuesOf(constants.get(node.expression.getText()), constants);
  if (ts.isIdentifier(node)) return valueOf(node, constants);
  return [SAMPLE];
}

function valuesOf(table: ts.Expression | undefined, constants: Constants): string[] {
  if (!table || !ts.isObjectLiteralExpression(table)) return [SAMPLE];
  return table.properties.flatMap((one) =>
    ts.isPropertyAssignment(one) ? textsOf(one.initializer, constants) : [],
  );
}

function valueOf(name: ts.Identifier, constants: Constants): string[] {
  const known = constants.get(name.text);
  if (known) return ts.isNumericLiteral(known) ? [known.text] : textsOf(known, constants);
  return choicesOf(name) ?? [SAMPLE];
}

/** Of a parameter `bound: 'at least' | 'at most'`, or of a constant beside it. */
function choicesOf({ text, parent }: ts.Identifier): string[] | null {
  const within = ts.findAncestor(parent, ts.isFunctionLike);
  const type = within?.parameters.find((one) => one.name.getText() === text)?.type;
  if (!type || !ts.isUnionTypeNode(type)) return null;
  const choices = type.types.map((one) => (ts.isLiteralTypeNode(one) ? one.literal : null));
  return choices.every((one) => one !== null && ts.isStringLiteral(one))
    ? choices.map((one) => (one as ts.StringLiteral).text)
    : null;
}
