import { getSchemaPath } from '@nestjs/swagger';
import { InstanceAnswer, RehearsalAnswer } from './instance.dto.js';

/** What a write answers with that can be tried first. */
export const instanceOrRehearsal = {
  anyOf: [{ $ref: getSchemaPath(InstanceAnswer) }, { $ref: getSchemaPath(RehearsalAnswer) }],
};
