import { Optional, Text } from './fields/index.js';

const longest = 2000;

/** A return or a rejection says why. */
export class Remark {
  @Text('说明', 'Remark', { longest }) remark!: string;
}

export class OptionalRemark {
  @Optional() @Text('说明', 'Remark', { longest }) remark?: string;
}
