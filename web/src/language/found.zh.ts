/** The texts of the search, and of the ways to the company's pages. */
export const found = {
  title: '搜索结果',
  company: '公司',
  me: '个人设置',
  cases: '事项',
  processes: '流程',
  people: '人员',
  entries: '台账',
};
