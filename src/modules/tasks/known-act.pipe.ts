import { Injectable, type PipeTransform } from '@nestjs/common';
import { taskActs } from '../../engine/index.js';
import { ProblemException } from '../http/index.js';

/** An act as it stands in its route, for example `add-signer` for `ADD_SIGNER`. */
export const actNameOf = (type: string): string => type.toLowerCase().replaceAll('_', '-');

const types: ReadonlyMap<string, string> = new Map(Object.keys(taskActs).map((type) => [actNameOf(type), type]));

export const actNames: readonly string[] = [...types.keys()];

/** The type of the act that a route names; 404 for what is none. */
@Injectable()
export class KnownAct implements PipeTransform<string, string> {
  transform(name: string): string {
    const type = types.get(name);
    if (type !== undefined) return type;
    throw new ProblemException('NOT_FOUND', {
      zh: `对任务的操作有 ${actNames.join('、')}，以及 decide；没有「${name}」。`,
      en: `Expected one of the acts on a task (${actNames.join(', ')}, or decide), but found '${name}'.`,
    });
  }
}
