import { changedReleases } from './changed-releases.js';

const words = Array.from({ length: 40 }, (_, index) => `engine/authoring/word-${index} word`);

it('names what changed in the process itself first, and says of many words how many there are', () => {
  const said = changedReleases([{ name: 'seal-usage@1', data: ['forms'], code: [...words, 'seal-usage.process'] }]);
  expect(said).toContain(
    'seal-usage@1: the forms, the code of seal-usage.process, the code of engine/authoring/word-0',
  );
  expect(said).toContain('the code of 36 more');
  expect(said).toContain('另有 36 处代码');
  expect(said.length).toBeLessThan(2_500);
});
