/** The schema of a flow file as editors read it. Owns: the dialect (draft-7, what is written and not what is read). */
import { z } from 'zod';
import { flowFile } from './flow';

/** JSON Schema (draft-7) of a flow file, for editors: completion, hover and a first check while typing. */
export function flowSchema(): object {
  return z.toJSONSchema(flowFile, { target: 'draft-7', io: 'input' });
}
