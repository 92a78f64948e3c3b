import { z } from 'zod'

/** Which version of a record was read before it is changed, so that nothing a colleague saved meanwhile is overwritten. Zero before the first. */
export const versionRead = z.coerce
  .number('Say which version was read')
  .int('Say which version was read')
  .min(0, 'Say which version was read')
