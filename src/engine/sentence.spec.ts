import { filledIn } from './sentence.js';

describe('a sentence', () => {
  it('leaves out what stands for a personal value, and never shows it raw', () => {
    const said = { $personal: 'id', commitment: 'hash' };
    const sentence = { zh: '意见为「{data.opinion}」。', en: "Found the opinion '{data.opinion}'." };
    expect(filledIn(sentence, { data: { opinion: said } })).toEqual({
      zh: '意见为「…」。',
      en: "Found the opinion '…'.",
    });
  });
});
