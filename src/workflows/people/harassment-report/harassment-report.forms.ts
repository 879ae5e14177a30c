import { Choice, Flag, Person, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

const receivers = { superior: text('上级', 'My superior'), hr: text('行政人事部门', 'HR and administration') };
const kinds = {
  words: text('语言', 'Words'),
  writing: text('文字', 'Writing'),
  pictures: text('图片', 'Pictures'),
  touch: text('肢体', 'Touch'),
};

/** 000 篇二 4.4. What is said of people goes to the vault: 保护报告人的隐私. */
export class HarassmentReport {
  @Choice('报告对象', 'Reported to', receivers) receiver!: keyof typeof receivers;
  @Person('被举报人', 'Who is accused') accusedId!: string;
  @Choice('形式', 'Form', kinds) kind!: keyof typeof kinds;
  @FreeText('经过', 'What happened', { longest: 4000 }) account!: PersonalText;
}

export class Finding {
  @Flag('属实', 'It is true') substantiated!: boolean;
  @FreeText('调查结论与处理', 'Findings and measures', { longest: 4000 }) finding!: PersonalText;
}
