/** The proof of a case. */
export const proof = {
  title: '证明',
  unchecked: '未校验',
  checking: '正在校验……',
  intact: (count: number) => `链完整，共 ${count} 条`,
  brokenAt: (position: number) => `第 ${position} 条起不可信`,
  marked: '从这里起不可信',
  chain: '链完整（此浏览器）',
  chainIntact: (count: number) =>
    `此浏览器读取了 ${count} 条记录的原文，逐条计算哈希，并核对了每条与上一条相连，全部相符。`,
  chainBroken: (position: number, why: string) => `第 ${position} 条记录不成立：${why}`,
  chainMeans:
    '它说明记录自写入后没有被改动、抽去或插入，页面上显示的也与之一致；个人信息（意见、评论等）在原文中只有引用，此浏览器不核对，由服务器重放时核对。有人若能改写数据库并重新计算其后全部哈希，这里看不出来。',
  fault: {
    position: '缺少这一条，或位置不对。',
    hash: '内容与其哈希不符。',
    content: '内容不是此事项这个位置的记录。',
    chain: '与上一条不相连。',
    shown: '页面上显示的经办人、事件、时间、填写内容、附件或结果与已校验的原文不符。',
    end: '与事项所记的末条不符：末尾的记录被截去或替换。',
  },
  replayed: '可重现（服务器）',
  replay: '在服务器上重放',
  replayHolds: (count: number) =>
    `服务器按流程定义重放了 ${count} 条记录，每一步得到的事项都与记录的哈希一致，个人信息、附件与相关事项也与记录相符。`,
  replayBroken: (position: number, why: string) => `第 ${position} 条记录不成立：${why}`,
  replayMeans: '它说明事项现在的样子确是这些记录的结果。这一步由服务器完成，您相信的是服务器。',
  sealed: '已封存',
  notSealed: '本系统尚不签发检查点，因此没有这一级。',
  again: '重新校验',
};
