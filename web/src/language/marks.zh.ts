/** The marks between what is put together from several texts. */
export const marks = { colon: '：', and: '、', semicolon: '；', opening: '（', closing: '）' };
