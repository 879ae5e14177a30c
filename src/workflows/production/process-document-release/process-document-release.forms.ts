import { Choice, Count, Flag, Label, Text } from '../../../engine/forms.js';
import { documentKinds } from '../process-documents.js';

/** A process document (001 篇二 2.1). */
export class ProcessDocument {
  @Label('文件编号', 'Number of the document') documentNumber!: string;
  @Text('文件名称', 'Name of the document') name!: string;
  @Choice('文件类别', 'Kind of document', documentKinds) kind!: keyof typeof documentKinds;
  @Count('版本', 'Version', { most: 999 }) version!: number;
}

/** 应明确各工序的技术参数、操作方法、使用设备工具、质量要求、注意事项. */
export class StandardisationReview {
  @Flag('技术参数', 'Technical parameters') parameters!: boolean;
  @Flag('操作方法', 'Method') method!: boolean;
  @Flag('使用设备工具', 'Equipment and tools') equipment!: boolean;
  @Flag('质量要求', 'Quality requirements') quality!: boolean;
  @Flag('注意事项', 'Precautions') precautions!: boolean;
}
