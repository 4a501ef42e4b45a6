/**
 * Numbers that are for sale (Twilio docs: AvailablePhoneNumber resource). Owns: which there are: numbers that
 * belong to nobody (555-01xx in North America, Ofcom's for drama in Great Britain). Must not know: routes.
 */
import type { Account } from '../engine/account';

export const KINDS = ['Local', 'TollFree', 'Mobile'] as const;
export type NumberKind = (typeof KINDS)[number];

interface Country {
  name: string;
  /** beginnings of numbers by kind; two digits follow */
  beginnings: Readonly<Partial<Record<NumberKind, readonly string[]>>>;
}

export const COUNTRIES: Readonly<Record<string, Country>> = {
  US: {
    name: 'United States',
    beginnings: { Local: ['+141555501', '+121255501', '+131055501'], TollFree: ['+180055501'] },
  },
  CA: { name: 'Canada', beginnings: { Local: ['+160455501', '+141655501'], TollFree: ['+188855501'] } },
  GB: { name: 'United Kingdom', beginnings: { Local: ['+4420794600'], Mobile: ['+4477009000'] } },
};

/** Toll-free numbers of North America; mobile ones of Great Britain. */
const TOLL_FREE = /^\+18(00|33|44|55|66|77|88)/;
const MOBILE = /^\+447/;

const MOST = 100;

export function kindOf(phoneNumber: string): NumberKind {
  if (TOLL_FREE.test(phoneNumber)) return 'TollFree';
  return MOBILE.test(phoneNumber) ? 'Mobile' : 'Local';
}

export interface NumberWish {
  areaCode?: string;
  /** digits somewhere in it; `*` is any */
  contains?: string;
}

/** @returns numbers in E.164 that the account does not have */
export function availableNumbers(
  account: Account,
  country: string,
  kind: NumberKind,
  { areaCode, contains }: NumberWish = {},
): string[] {
  const known = COUNTRIES[country]?.beginnings[kind] ?? [];
  const isAmerican = country === 'US' || country === 'CA';
  const beginnings = areaCode && isAmerican && kind === 'Local' ? [`+1${areaCode}55501`] : known;
  const pattern = patternOf(contains ?? '');
  return beginnings
    .flatMap((beginning) => Array.from({ length: MOST }, (_, n) => beginning + String(n).padStart(2, '0')))
    .filter((number) => pattern.test(number) && !account.numberOf(number));
}

/** Twilio docs: AvailablePhoneNumber Local resource, Contains. */
function patternOf(written: string): RegExp {
  const parts = written.split('*').map((part) => part.replace(/\W/g, '\\$&'));
  return new RegExp(parts.join('\\d'));
}
