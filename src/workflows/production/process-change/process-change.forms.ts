import { Count, Flag, RegisterKey, Text } from '../../../engine/forms.js';

const long = { longest: 2000, onRecord: true };

/** 变更申请 (001 篇二 2.2). */
export class ProcessChangeRequest {
  @RegisterKey('工艺文件编号', 'Number of the document', 'process-documents') documentNumber!: string;
  @Text('现行参数或方法', 'Parameter or method in force', long) before!: string;
  @Text('变更内容', 'The change', long) change!: string;
  @Text('变更理由', 'Reason', long) reason!: string;
}

export class ChangeReview {
  @Text('评审意见', 'Opinion', long) opinion!: string;
}

export class Verification {
  @Flag('验证合格', 'Verified') effective!: boolean;
  @Text('验证结果', 'Result', long) result!: string;
}

export class Revision {
  @Count('修订后的版本', 'Version after the revision', { most: 999 }) version!: number;
}
