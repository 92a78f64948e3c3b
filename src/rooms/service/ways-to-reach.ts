/** How the service is reached, as it stands at the top of a letter: a line each. */
export const waysToReach = ({ telephone, email }: { telephone: string; email: string | null }): string[] => [
  `Telephone: ${telephone}`,
  ...(email ? [`E-mail: ${email}`] : []),
]
