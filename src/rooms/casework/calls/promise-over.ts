/** Said when somebody keeps or lets go a promise that is not open any more. */
export const promiseOver = {
  code: 'promise-over',
  status: 409,
  sentence: 'This promise was kept or let go already.',
} as const
