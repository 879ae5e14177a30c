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
    const said = acts.map(([type]) => [type, actVerbs[type]?.zh]);
    expect(said).toEqual(acts.map(([type, { title }]) => [type, title.zh]));
  });
});
