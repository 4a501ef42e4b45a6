/**
 * What is said of a text that Liquid refuses. Owns: that every complaint of the library is told in the words of this
 * language, with what to write instead.
 */
import { didYouMean } from '../../lib/did-you-mean';

interface Words {
  message: string;
  hint?: string;
}

export interface LiquidNames {
  tags: readonly string[];
  filters: readonly string[];
}

const BLOCKS = ['if', 'unless', 'case', 'for', 'tablerow', 'capture', 'comment', 'raw'];
/** What other languages call filters of Liquid. */
const OTHER_NAMES: { [name: string]: string } = {
  ...{ upper: 'upcase', uppercase: 'upcase', lower: 'downcase', lowercase: 'downcase', length: 'size' },
  ...{
    trim: 'strip',
    add: 'plus',
    subtract: 'minus',
    multiply: 'times',
    divide: 'divided_by',
    titlecase: 'capitalize',
  },
};

/** @param message what the engine says, without its place; @param token what it is about, as written */
export function liquidWords(message: string, token: string, names: LiquidNames): Words {
  const filter = /^undefined filter: (.+)$/.exec(message)?.[1];
  if (filter !== undefined) return unknownFilter(filter, names);
  const tag = /^tag "(.+)" not found$/.exec(message)?.[1];
  if (tag !== undefined) return unknownTag(tag, names);
  const open = /^tag \{%-?\s*(\w+)[\s\S]* not closed$/.exec(message)?.[1];
  if (open !== undefined)
    return { message: `{% ${open} %} is never closed`, hint: `write {% end${open} %} where it ends` };
  const slip = conditionSlip(token);
  if (slip) return slip;
  const value = /^invalid value expression: "(.*)"$/.exec(message)?.[1];
  if (value === '')
    return { message: `${tagOf(token)} lacks its value`, hint: 'such as {% if vars.count > 1 %}' };
  if (value !== undefined)
    return {
      message: `"${value}" is no value`,
      hint: 'a value is a name (vars.count), a number, or a text in quotes',
    };
  if (/^unexpected els/.test(message))
    return {
      message: 'nothing follows {% else %} but {% endif %}',
      hint: 'write {% elsif … %} before {% else %}',
    };
  return {
    message: 'this cannot be understood',
    hint: 'a text has {{ vars.name | filter: value }} and {% if vars.count > 1 %}…{% endif %}',
  };
}

function unknownFilter(name: string, { filters }: LiquidNames): Words {
  const near = OTHER_NAMES[name] ?? didYouMean(name, filters);
  return {
    message: `there is no filter "${name}"`,
    hint: near === undefined ? 'the filters are listed in docs/flows.md' : `did you mean "${near}"?`,
  };
}

function unknownTag(name: string, { tags }: LiquidNames): Words {
  const closes = /^end(\w+)$/.exec(name)?.[1];
  if (
    name === 'else' ||
    name === 'elsif' ||
    name === 'when' ||
    (closes !== undefined && BLOCKS.includes(closes))
  )
    return { message: `{% ${name} %} belongs to nothing`, hint: `write {% ${closes ?? 'if'} … %} before it` };
  const near = didYouMean(name, [...tags, ...BLOCKS.map((block) => `end${block}`)]);
  return {
    message: `there is no tag {% ${name} %}`,
    hint:
      near === undefined
        ? `tags are ${tags.filter((one) => BLOCKS.includes(one) || one === 'assign').join(', ')}`
        : `did you mean {% ${near} %}?`,
  };
}

/** What stands in a condition where other languages have it. */
function conditionSlip(token: string): Words | null {
  const body = token.replace(/"[^"]*"|'[^']*'/g, '""');
  if (!/^\{%-?\s*(if|elsif|unless)\b/.test(body)) return null;
  if (/&&/.test(body)) return { message: '&& is no sign of a text', hint: 'write and' };
  if (/\|\|/.test(body)) return { message: '|| is no sign of a text', hint: 'write or' };
  if (/[^=!<>]=[^=]/.test(body))
    return { message: 'a single = compares nothing', hint: 'two values are compared with ==' };
  if (/!(?!=)/.test(body))
    return { message: '! is no sign of a text', hint: 'write {% unless vars.ok %}…{% endunless %}' };
  return null;
}

function tagOf(token: string): string {
  const name = /^\{%-?\s*(\w+)/.exec(token)?.[1];
  return name === undefined ? 'this' : `{% ${name} %}`;
}
