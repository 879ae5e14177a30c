import { useQuery } from '@tanstack/react-query';
import { whyQuery } from '../api/why';
import type { Instance } from '../api/types';
import { useLanguage } from '../language/language';
import { Drawer } from '../ui/drawer';
import { Failure } from '../ui/failure';
import { Skeleton } from '../ui/skeleton';
import { Conditions } from './conditions';

type Offered = Instance['events'][number];

interface WhyDialogProps {
  readonly instance: Instance;
  /** The same verb, for each of the tasks that it would decide. */
  readonly verbs: readonly Offered[];
  readonly title: string;
  readonly onClose: () => void;
}

/** Why a verb is grey: each condition with whether it holds, who could, and what would help. */
export function WhyDialog({ instance, verbs, title, onClose }: WhyDialogProps) {
  const { t, say } = useLanguage();
  return (
    <Drawer title={t.why.title(title)} open onClose={onClose}>
      {verbs.map((verb) => (
        <section key={verb.taskId} className="stack" style={{ gap: 8 }}>
          {verb.taskId === null ? null : <h3>{say(instance.tasks.find(({ id }) => id === verb.taskId)?.title)}</h3>}
          <Proof instanceId={instance.id} verb={verb} />
        </section>
      ))}
    </Drawer>
  );
}

function Proof({ instanceId, verb }: { readonly instanceId: string; readonly verb: Offered }) {
  const why = useQuery(whyQuery(instanceId, verb.type, verb.taskId));
  if (why.error) return <Failure error={why.error} retry={() => void why.refetch()} />;
  return why.data ? <Conditions conditions={why.data.conditions} /> : <Skeleton />;
}
