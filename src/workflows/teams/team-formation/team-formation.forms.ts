import { Items, Label, Optional, Person, Text } from '../../../engine/forms.js';
import { TeamMember } from '../team.js';

/** 003-D 第五、七条; 003-L 1: 目标、职责和成员构成. */
export class TeamPlan {
  @Label('小组名称', 'Name of the team') team!: string;
  @Text('目标', 'Goal', { longest: 2000, onRecord: true }) goal!: string;
  @Text('职责', 'Duties', { longest: 2000, onRecord: true }) duties!: string;
  @Person('组长', 'Leader') leaderId!: string;
  @Optional() @Person('副组长', 'Deputy leader') deputyId?: string;
  @Items('组员（不含组长）', 'Members beside the leader', () => TeamMember) members!: TeamMember[];
}
