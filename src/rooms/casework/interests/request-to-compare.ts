import type { Desk } from '#platform/desk.ts'
import { Refusal } from '#platform/refusal.ts'
import type { FileToCompare } from '#rooms/interests'
import { peopleInRequest } from '../requests/people-in-request.ts'
import { openRequestWords } from '../requests/request-words.ts'
import type { Tables } from '../schema/tables.ts'
import { personToCompare } from './file-to-compare.ts'

/** The people of requests that are no files yet, as they are compared; those that are finished or cannot be opened here are left out. */
export async function requestsToCompare(desk: Desk, requests: readonly string[]): Promise<FileToCompare[]> {
  return (await Promise.all(requests.map(request => toCompare(desk, request)))).flat()
}

async function toCompare(desk: Desk, request: string): Promise<FileToCompare[]> {
  const row = await desk.sql
    .withTables<Tables>()
    .selectFrom('casework.request')
    .select('sealed_words')
    .where('id', '=', request)
    .executeTakeFirst()
  if (!row?.sealed_words) return []
  const words = await openRequestWords(desk, request, row.sealed_words)
  if (words instanceof Refusal) return []
  const people = peopleInRequest(words, 'parent')
  return [
    {
      ...{ thing: request, isRequest: true, settings: [] },
      people: people.map(({ details }) => personToCompare(request, details)),
    },
  ]
}
