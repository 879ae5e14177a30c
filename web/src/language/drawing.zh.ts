/** What a chart says beside its states, and what one does with it. */
export const drawing = {
  larger: '放大',
  smaller: '缩小',
  keys: '按 + − 0 缩放，按方向键或拖动来移动',
  drawn: '看图',
  written: '看文字版',
  save: '保存图',
  skipped: '已跳过',
  left: '停止在此',
  late: (days: number) => (days < 1 ? '超期不足一天' : `超期 ${days} 天`),
  incident: '异常',
  suspended: '已挂起',
};
