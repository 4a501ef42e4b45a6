/** Every SQLite engine there is on this machine. */
import { builtinSqlite, type OpenDriver, packagedSqlite } from '../../src/store/driver-node';
import { openWasmDriver } from '../../src/store/driver-wasm';

const found: [string, OpenDriver | undefined][] = [
  ['WebAssembly', openWasmDriver],
  ['node:sqlite', builtinSqlite()],
  ['@photostructure/sqlite', packagedSqlite()],
];

export const drivers = found.filter((one): one is [string, OpenDriver] => one[1] !== undefined);
