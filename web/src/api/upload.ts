/** The body of a call that uploads one file, as a browser sends it. */
export const oneFile = (file: File) => ({
  body: { file: '' },
  bodySerializer: (): FormData => {
    const parts = new FormData();
    parts.append('file', file);
    return parts;
  },
});
