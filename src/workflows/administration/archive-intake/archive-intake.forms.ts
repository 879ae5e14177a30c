import { Day, Flag, Label, Text } from '../../../engine/forms.js';
import { Personal, type PersonalText } from '../../../engine/personal-data.js';

/** The file of a learner, from his enrolment on (002 篇4 学员档案 十一). */
export class LearnerFile {
  @Label('档案编号', 'Number of the file') fileNumber!: string;
  @Personal() @Text('学员姓名', 'Name of the learner') learner!: PersonalText;
  @Label('培训期', 'Class') course!: string;
  @Day('考试完成日', 'Examination completed on') examinedOn!: string;
}

/** What goes into the file, sorted (学员档案 十二、十三). */
export class FileContents {
  @Flag('学习', 'Study') study!: boolean;
  @Flag('纪律', 'Discipline') discipline!: boolean;
  @Flag('考勤', 'Attendance') attendance!: boolean;
  @Flag('日常考评、主要表现', 'Assessments and conduct') conduct!: boolean;
  @Flag('特种作业档案表', 'Form for special work') specialWork!: boolean;
  @Flag('身体健康证明', 'Health certificate') health!: boolean;
  @Flag('考卷', 'Papers') papers!: boolean;
  @Flag('考试成绩', 'Scores') scores!: boolean;
}

export class Shelving {
  @Label('存放位置（明码）', 'Place (shelf mark)') shelf!: string;
}
