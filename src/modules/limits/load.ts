import { SetMetadata } from '@nestjs/common';

/** What a request takes from the server: a stream stays open, a heavy one walks a whole history. */
export type Load = 'request' | 'heavy' | 'stream';

export const loadKey = 'guicheng:load';

/** Says what a route takes; one that says nothing is a plain request. */
export const Takes = (load: Load) => SetMetadata<string, Load>(loadKey, load);
