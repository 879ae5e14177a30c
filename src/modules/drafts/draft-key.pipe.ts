import { Injectable, type PipeTransform } from '@nestjs/common';
import { payloadProblem } from '../http/index.js';

const pattern = /^[A-Za-z0-9._:-]{1,100}$/;

/** The name that somebody gives a draft, for example `start:contract-review`. */
@Injectable()
export class DraftKey implements PipeTransform<string, string> {
  transform(key: string): string {
    if (pattern.test(key)) return key;
    throw payloadProblem([
      {
        path: 'key',
        rule: 'matches',
        message: {
          zh: '草稿名应为 1 到 100 个字母、数字、点、冒号、下划线或连字符。',
          en: 'Expected a name of 1 to 100 letters, digits, dots, colons, underscores or hyphens.',
        },
      },
    ]);
  }
}
