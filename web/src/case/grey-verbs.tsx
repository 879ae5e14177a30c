import { CircleHelp } from 'lucide-react';
import { useState } from 'react';
import type { Instance } from '../api/types';
import { useLanguage } from '../language/language';
import { inOrder } from './verbs';
import { WhyDialog } from './why-dialog';

type Offered = Instance['events'][number];

/** The verbs that the state takes and the caller may not send: each is a real button that says why. */
export function GreyVerbs({ instance }: { readonly instance: Instance }) {
  const { t, say } = useLanguage();
  const [asked, setAsked] = useState<Offered>();
  const possible = new Set(instance.availableEvents.map(({ type }) => type));
  const barred = inOrder(instance.events.filter(({ available, type }) => !available && !possible.has(type)));
  const once = [...new Map(barred.map((verb) => [verb.type, verb])).values()];
  return (
    <>
      {once.map((verb) => {
        const title = say(verb.title) || verb.type;
        return (
          <button
            key={verb.type}
            type="button"
            className="button barred"
            title={say(verb.reason) || undefined}
            onClick={() => setAsked(verb)}
          >
            {title}
            <CircleHelp size={14} role="img" aria-label={t.why.barred} />
          </button>
        );
      })}
      {asked ? (
        <WhyDialog
          instance={instance}
          verbs={barred.filter(({ type }) => type === asked.type)}
          title={say(asked.title) || asked.type}
          onClose={() => setAsked(undefined)}
        />
      ) : null}
    </>
  );
}
