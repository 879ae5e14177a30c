import { Flag, Person, RegisterKey } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

/** 成员表现不良. */
export class Misconduct {
  @RegisterKey('小组', 'Team', 'teams') team!: string;
  @Person('组员', 'Member') memberId!: string;
  @FreeText('不良表现', 'What he did', { longest: 4000 }) conduct!: PersonalText;
}

/** 屡教不改、影响小组整体利益. */
export class Relapse {
  @FreeText('再次发生的表现', 'What he did again', { longest: 4000 }) conduct!: PersonalText;
  @Flag('影响小组整体利益', 'It harms the team as a whole') harmsTeam!: boolean;
}
