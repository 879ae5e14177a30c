import { adminActs } from '../../src/engine/administration/index.js';
import { taskActs } from '../../src/engine/acts/index.js';
import { caseActs } from '../../src/engine/case-acts/index.js';
import { notes } from '../../src/engine/notes/index.js';
import { actVerbs } from '../../web/src/case/act-verbs.js';

describe('what the timeline of the console calls an act', () => {
  const acts = Object.entries({ ...taskActs, ...caseActs, ...adminActs, ...notes });

  it.each(acts.map(([type]) => type))('is a word in both languages: %s', (type) => {
    expect(actVerbs[type]?.zh).toMatch(/^\p{Script=Han}+$/u);
    expect(actVerbs[type]?.en).toMatch(/^[A-Z][a-z ]+$/);
  });

  it('is the word that the menu has for it, so that 拿回 is not taken for 撤回', () => {
    for (const type of ['CLAIM', 'RELEASE', 'TRANSFER', 'SEND_BACK', 'TAKE_BACK', 'WITHDRAW', 'MODIFY', 'TERMINATE'])
      expect([type, actVerbs[type]?.zh]).toEqual([type, acts.find(([name]) => name === type)?.[1].title.zh]);
  });
});
