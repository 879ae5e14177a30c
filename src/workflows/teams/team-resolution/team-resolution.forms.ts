import { RegisterKey, Text } from '../../../engine/forms.js';

/** 重大事项 (003-S 第十三条; 003-L 5). */
export class Motion {
  @RegisterKey('小组', 'Team', 'teams') team!: string;
  @Text('事项', 'Matter') matter!: string;
  @Text('提议', 'What is proposed', { longest: 4000, onRecord: true }) proposal!: string;
}

/** 达成的共识. */
export class Consensus {
  @Text('提交表决的方案', 'What is put to the vote', { longest: 4000, onRecord: true }) motion!: string;
}
