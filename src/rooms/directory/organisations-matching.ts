import { allOrganisations, type ReadingDesk } from './all-organisations.ts'
import { answersQuestion, helpsWith, type Question } from './answers-question.ts'
import { briefOf, type OrganisationBrief } from './brief.ts'

/**
 * Organisations to point somebody to, by words, by issue code or both; those that help with the issue by name, then
 * those that help with anything, each in the order of names. Closed ones are left out.
 */
export async function organisationsMatching(
  desk: ReadingDesk,
  { text, issue, independence }: Question,
): Promise<OrganisationBrief[]> {
  const open = (await allOrganisations(desk)).filter(
    one => one.state !== 'closed' && answersQuestion(one, { text, independence }),
  )
  if (!issue) return open.map(briefOf)
  const named = open.filter(one => helpsWith(one, issue))
  const general = open.filter(one => !named.includes(one) && one.issues.includes('general'))
  return [...named, ...general].map(briefOf)
}
