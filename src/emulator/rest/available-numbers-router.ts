/** The AvailablePhoneNumbers resource (Twilio docs: AvailablePhoneNumber resource). Owns: its routes and its JSON. */
import { Router } from 'express';
import { CarrierError, notFound } from '../engine/carrier-error';
import type { Exchange } from '../engine/exchange';
import { availableNumbers, COUNTRIES, KINDS, type NumberKind } from './available-numbers';
import { page, PAGE_PARAMETERS } from './page';
import { respond, type Resource } from './respond';

const FOLDER = '/2010-04-01/Accounts/:account/AvailablePhoneNumbers';

/** What every number here can do; a wish for something else leaves none. */
const ABLE: Readonly<Record<string, boolean>> = {
  VoiceEnabled: true,
  SmsEnabled: true,
  MmsEnabled: false,
  FaxEnabled: false,
};
/** Wishes every number here fulfils: none needs an address, none is new to Twilio. */
const FULFILLED = [
  'ExcludeAllAddressRequired',
  'ExcludeLocalAddressRequired',
  'ExcludeForeignAddressRequired',
  'Beta',
];
const MISSING = [
  'NearNumber',
  'NearLatLong',
  'Distance',
  'InPostalCode',
  'InRegion',
  'InRateCenter',
  'InLata',
  'InLocality',
];

export function availableNumbersRouter(exchange: Exchange): Router {
  const router = Router({ caseSensitive: true });
  router.get(`${FOLDER}.json`, respond(exchange, listCountries));
  router.get(`${FOLDER}/:country.json`, respond(exchange, fetchCountry));
  for (const kind of KINDS) router.get(`${FOLDER}/:country/${kind}.json`, respond(exchange, list(kind)));
  return router;
}

const listCountries: Resource = (exchange, { path, given }) => {
  given.checkNames(PAGE_PARAMETERS);
  const countries = Object.keys(COUNTRIES).map((code) => countryJson(exchange, code));
  return { status: 200, body: page(path, 'countries', countries, given) };
};

const fetchCountry: Resource = (exchange, { path, params }) => {
  if (!COUNTRIES[params.country ?? ''])
    throw notFound(path, `countries are ${Object.keys(COUNTRIES).join()}`);
  return { status: 200, body: countryJson(exchange, params.country ?? '') };
};

const list =
  (kind: NumberKind): Resource =>
  (exchange, { path, params, given }) => {
    const { country = '' } = params;
    if (!COUNTRIES[country]?.beginnings[kind])
      throw notFound(
        path,
        `there are no numbers of this kind; countries are ${Object.keys(COUNTRIES).join()}`,
      );
    given.checkNames(
      ['AreaCode', 'Contains', ...Object.keys(ABLE), ...FULFILLED, ...PAGE_PARAMETERS],
      MISSING,
    );
    for (const name of FULFILLED) given.flag(name);
    const [areaCode, contains] = [given.text('AreaCode'), given.text('Contains')];
    if (areaCode !== undefined && !/^\d{3}$/.test(areaCode))
      throw new CarrierError(400, 20001, `Invalid AreaCode: ${areaCode}`);
    const isAble = Object.entries(ABLE).every(([name, can]) => can || given.flag(name) !== true);
    const wish = { ...(areaCode ? { areaCode } : {}), ...(contains ? { contains } : {}) };
    const numbers = isAble ? availableNumbers(exchange, country, kind, wish) : [];
    const bodies = numbers.map((number) => numberJson(number, country));
    return { status: 200, body: page(path, 'available_phone_numbers', bodies, given) };
  };

function countryJson({ accountSid }: Exchange, code: string): Record<string, unknown> {
  const { name = '', beginnings = {} } = COUNTRIES[code] ?? {};
  const path = `/2010-04-01/Accounts/${accountSid}/AvailablePhoneNumbers/${code}`;
  const folders = Object.keys(beginnings).map((kind) => [asName(kind), `${path}/${kind}.json`]);
  const subresources: unknown = Object.fromEntries(folders);
  return {
    country_code: code,
    country: name,
    beta: false,
    uri: `${path}.json`,
    subresource_uris: subresources,
  };
}

function asName(kind: string): string {
  return kind === 'TollFree' ? 'toll_free' : kind.toLowerCase();
}

function numberJson(number: string, country: string): Record<string, unknown> {
  return {
    friendly_name: number,
    phone_number: number,
    lata: null,
    locality: null,
    rate_center: null,
    latitude: null,
    longitude: null,
    region: null,
    postal_code: null,
    iso_country: country,
    address_requirements: 'none',
    beta: false,
    capabilities: { voice: true, sms: true, mms: false, fax: false },
  };
}
