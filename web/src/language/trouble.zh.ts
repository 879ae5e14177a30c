/** What is said when something outside of the page goes wrong. */
export const trouble = {
  newVersion: '服务器已更新。重新加载后即可使用新版本，您填写的内容会保留。',
  reload: '重新加载',
  notReady: '服务器暂时无法使用',
  notReadyHint: '页面会自动重试，恢复后继续；您填写的内容没有丢失。',
  suspended: (who: string, when: string) => `${who}于 ${when} 挂起了此事项，恢复后才能办理。`,
  startAgain: '再次发起',
  copied: (leftOut: string) => `已按原事项填写，请核对后发起。${leftOut === '' ? '' : `请重新填写：${leftOut}。`}`,
  suspendedWhy: (reason: string) => `理由：${reason}`,
};
