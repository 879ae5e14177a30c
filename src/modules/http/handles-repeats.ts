import { SetMetadata } from '@nestjs/common';

/** Marks a POST that serves its `Idempotency-Key` itself with `Repeats`, because its body comes while it runs. */
export const HandlesRepeats = () => SetMetadata('guicheng:handlesRepeats', true);
