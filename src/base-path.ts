/** Where the interface lives; only the health of the process and the browsable documentation are outside. */
export const basePath = 'api/v1';
