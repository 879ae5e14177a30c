import { SetMetadata } from '@nestjs/common';

/**
 * What a request takes from the server: a stream stays open, a heavy one walks a whole history, an upload is kept on the
 * disk while it comes.
 */
export type Load = 'request' | 'heavy' | 'stream' | 'upload';

export const loadKey = 'guicheng:load';

/** Says what a route takes; one that says nothing is a plain request. */
export const Takes = (load: Load) => SetMetadata<string, Load>(loadKey, load);
