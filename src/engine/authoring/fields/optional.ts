import { IsOptional } from 'class-validator';

/** The field may be absent, which `null` says too. */
export const Optional = (): PropertyDecorator => IsOptional();
