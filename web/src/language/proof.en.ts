import type { proof as zh } from './proof.zh';

/** The proof of a case. */
export const proof: typeof zh = {
  title: 'Proof',
  unchecked: 'Not verified',
  checking: 'Verifying …',
  intact: (count) => `Chain intact, ${count} ${count === 1 ? 'record' : 'records'}`,
  brokenAt: (position) => `Not to be trusted from record ${position}`,
  marked: 'Not to be trusted from here',
  chain: 'Chain intact (this browser)',
  chainIntact: (count) =>
    `This browser read the ${count === 1 ? 'one record' : `${count} records`} as they are kept, hashed each one and compared its link to the one before: everything fits.`,
  chainBroken: (position, why) => `Record ${position} does not hold: ${why}`,
  chainMeans:
    'It says that no record was changed, taken out or put in between since it was written, and that this page shows what they say. Personal values (opinions, comments) stand in them by reference and are not compared here: the server does so when it replays. The work of somebody who can rewrite the database and computes every later hash anew cannot be seen here.',
  fault: {
    position: 'it is missing, or stands in another place.',
    hash: 'its content does not give its hash.',
    content: 'its content is not that of this case at this position.',
    chain: 'it is not linked to the one before.',
    shown: 'this page shows another person, event, time, form, file or outcome than the verified text says.',
    end: 'the case names another last record: records at the end were cut off or replaced.',
  },
  replayed: 'Reproduced (server)',
  replay: 'Replay on the server',
  replayHolds: (count) =>
    `The server replayed ${count === 1 ? 'the one record' : `${count} records`} by the definition of the process: every step gives the case whose hash was recorded; personal values, files and related cases fit the records too.`,
  replayBroken: (position, why) => `Record ${position} does not hold: ${why}`,
  replayMeans:
    'It says that the case as it stands is what these records lead to. The server does this: it is the server that you trust.',
  sealed: 'Sealed',
  notSealed: 'This product does not sign checkpoints yet, so there is no such level.',
  again: 'Verify again',
};
