import type { LocalizedText } from '../../engine/index.js';

/** What a table of the directory is about. */
export const tableKinds = ['users', 'departments', 'deputies'] as const;
export type TableKind = (typeof tableKinds)[number];

/** A column: its name, and the Chinese one that may stand for it. */
export interface Column {
  readonly name: string;
  readonly zh: string;
  /** Whether each table of this kind has it. */
  readonly required?: true;
}

/** The columns of each kind, in the order of the export. The first one says which row it is, for deputies the first four. */
export const tableColumns: Readonly<Record<TableKind, readonly Column[]>> = {
  users: [
    { name: 'username', zh: '用户名', required: true },
    { name: 'name', zh: '姓名' },
    { name: 'department', zh: '部门' },
    { name: 'superior', zh: '上级' },
    { name: 'level', zh: '级别' },
    { name: 'roles', zh: '角色' },
    { name: 'active', zh: '在职' },
  ],
  departments: [
    { name: 'id', zh: '部门标识', required: true },
    { name: 'nameZh', zh: '中文名称' },
    { name: 'nameEn', zh: '英文名称' },
    { name: 'parent', zh: '上级部门' },
    { name: 'head', zh: '负责人' },
  ],
  deputies: [
    { name: 'principal', zh: '被代理人', required: true },
    { name: 'deputy', zh: '代理人', required: true },
    { name: 'startsAt', zh: '开始', required: true },
    { name: 'endsAt', zh: '结束', required: true },
    { name: 'processes', zh: '流程' },
  ],
};

/** The names that a cell lists. */
export const listed = (cell: string): readonly string[] => [
  ...new Set(
    cell
      .split(/[;；]/u)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  ),
];

/** What is wrong with one cell, or, without a field, with the whole line. */
export interface TableFault {
  /** The name of the column. */
  readonly field: string | null;
  readonly found: string | null;
  /** What was expected. */
  readonly message: LocalizedText;
}

/** What an import does with one line. */
export interface PlannedLine {
  /** Where it ends in the text, from 1. */
  readonly line: number;
  /** Whom or what it is about. */
  readonly key: string | null;
  readonly outcome: 'added' | 'changed' | 'known' | 'fault';
  readonly faults: readonly TableFault[];
}

const longestShown = 100;

/** A text of the table as it is shown: short. */
export const shown = (found: string): string => [...found].slice(0, longestShown).join('');

/** A fault of a cell; what was found is shown up to a length. */
export const fault = (field: string | null, found: string | null, message: LocalizedText): TableFault => ({
  field,
  found: found === null ? null : shown(found),
  message,
});
