import { Flag, Person } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

export class Forwarding {
  @Person('相关部门处理人', 'Who handles it in the department') handlerId!: string;
}

export class Handling {
  @FreeText('问题原因', 'Cause') cause!: PersonalText;
  @FreeText('处理结果', 'Result', { longest: 4000 }) handling!: PersonalText;
}

export class Fault {
  @FreeText('重大故障或服务质量问题', 'Major fault or service problem') fault!: PersonalText;
}

/** 及时汇报并解决，防止问题扩大 (003-A 第十三条). */
export class FaultSolved extends Handling {
  @Flag('问题未扩大', 'The problem is kept from spreading') spreadPrevented!: boolean;
}

/** 跟踪确认处理结果 (003-B 第十条). */
export class Tracking {
  @Flag('已跟踪确认处理结果', 'The result is tracked and confirmed') resultConfirmed!: boolean;
}
