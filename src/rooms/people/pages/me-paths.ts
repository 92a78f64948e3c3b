import { ME } from '#platform/paths.ts'

/** The pages on which somebody changes how they sign in. */
export const ME_PASSWORD = `${ME}/password` as const
export const ME_APP = `${ME}/app` as const
export const ME_PASSKEYS = `${ME}/passkeys` as const
export const ME_RECOVERY = `${ME}/recovery-code` as const
