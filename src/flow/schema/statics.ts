/** `constants` and `tables`: what a flow knows beforehand. Owns: how they are written. */
import { z } from 'zod';
import { fieldName } from './parts';

const scalar = z.union([z.string(), z.number(), z.boolean()], {
  error: 'must be a text, a number, true or false',
});

export const constants = z.record(fieldName, scalar).meta({
  description: 'Values under a name, read as constants.name.',
  examples: [{ hotline: '+15551000', mostSeats: 8 }],
});

const row = z.union([scalar, z.record(fieldName, scalar)], {
  error: 'must be a value, or a map from column to value',
});

export const tables = z.record(fieldName, z.record(z.string().min(1), row)).meta({
  description: 'Tables of rows by their key, read as tables.teams[vars.region].queue.',
  examples: [{ teams: { north: { queue: 'sales-north', number: '+15551001' } } }],
});
