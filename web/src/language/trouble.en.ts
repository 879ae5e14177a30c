import type { trouble as zh } from './trouble.zh';

export const trouble: typeof zh = {
  newVersion: 'The server was updated. Reload to use the new version; what you have typed is kept.',
  reload: 'Reload',
  notReady: 'The server cannot be used now',
  notReadyHint: 'The page tries again by itself and then goes on; nothing that you have typed is lost.',
  suspended: (who, when) => `${who} suspended this case on ${when}; nobody can act until it is resumed.`,
  startAgain: 'Start again',
  copied: (leftOut) =>
    `Filled in from the earlier case: check it, then start.${leftOut === '' ? '' : ` To be filled in anew: ${leftOut}.`}`,
  suspendedWhy: (reason) => `Reason: ${reason}`,
};
