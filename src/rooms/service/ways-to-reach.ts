/** How the service is reached, as it stands at the top of a letter: its address, telephone and e-mail, a line each. */
export const waysToReach = (at: {
  readonly address: string | null
  readonly telephone: string
  readonly email: string | null
}): string[] => [at.address, at.telephone, at.email].flatMap(text => text?.split('\n') ?? [])
