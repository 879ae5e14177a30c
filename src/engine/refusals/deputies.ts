import { rejection, type Rejection } from './rejection.js';

/** The "no" to somebody who acts for a person whose deputy he is not now, or not in this process. */
export const notDeputy = (principal: string): Rejection =>
  rejection(
    'NOT_DEPUTY',
    {
      zh: '您现在不是此人在本流程中的代理人。',
      en: 'Expected you to be the deputy of this person now and in this process, but you are not.',
    },
    { onBehalfOf: principal },
  );

/** The question to a deputy of several people who could all do it. */
export const principalAmbiguous = (principals: readonly string[]): Rejection =>
  rejection(
    'PRINCIPAL_AMBIGUOUS',
    {
      zh: '您可代理多人办理此事，请以 onBehalfOf 指明代理谁。',
      en: 'Expected onBehalfOf, because you stand in for several people who may do this, but it is not there.',
    },
    { onBehalfOf: principals },
  );
