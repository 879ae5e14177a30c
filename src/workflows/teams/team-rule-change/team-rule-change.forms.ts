import { Choice, RegisterKey, Text, text } from '../../../engine/forms.js';

const kinds = {
  new: text('制定', 'New rules'),
  revision: text('修订', 'Revision'),
};

/** 规章制度的制定或修订草案 (003-K 第十三、十五条). */
export class RuleDraft {
  @RegisterKey('小组', 'Team', 'teams') team!: string;
  @Choice('类别', 'Kind', kinds) kind!: keyof typeof kinds;
  @Text('名称', 'Title') title!: string;
  @Text('草案', 'Draft', { longest: 8000, onRecord: true }) draft!: string;
}

/** 执行中的争议 (003-K 第十六条). */
export class Dispute {
  @Text('争议', 'Dispute', { longest: 4000, onRecord: true }) dispute!: string;
}
