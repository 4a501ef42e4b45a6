/** The file `shared.yaml`: what all flows of the folder know beforehand. Owns: its shape. */
import { z } from 'zod';
import { constants, tables } from './statics';

export const sharedFile = z
  .strictObject({ constants: constants.optional(), tables: tables.optional() })
  .meta({
    title: 'Aftercall shared values',
    description: 'Constants and tables that every flow of the folder reads.',
    examples: [{ constants: { hotline: '+15551000' }, tables: { teams: { north: { queue: 'north' } } } }],
  });
