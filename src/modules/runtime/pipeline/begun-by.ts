import type { Command, Followed } from '../../../engine/index.js';
import { startProof, type SealedRecord } from '../../history/index.js';

/** Of the cases that have followed from an event: those that some commands have started, and what with. */
export function begunBy(followed: readonly Followed[]): (commands: readonly Command[]) => SealedRecord['begun'] {
  if (followed.length === 0) return () => undefined;
  const proofs = new Map(
    followed.flatMap(({ definition: { key }, begun, outcome: { state, record } }) => {
      const { definitionVersion: version, envelope, start } = record;
      return begun && start ? [[state.id, startProof({ definition: { key, version }, envelope, start })]] : [];
    }),
  );
  return (commands) => {
    const started = commands.flatMap((command) => {
      const id = command.type === 'startChild' || command.type === 'startProcess' ? command.instanceId : undefined;
      const proof = id === undefined ? undefined : proofs.get(id);
      return id === undefined || proof === undefined ? [] : [[id, proof]];
    });
    return started.length === 0 ? undefined : (Object.fromEntries(started) as SealedRecord['begun']);
  };
}
