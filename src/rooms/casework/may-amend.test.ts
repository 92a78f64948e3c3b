import { describe, expect, test } from 'vitest'
import { type Person, ROLES, type Role } from '#platform/who.ts'
import { mayAmend } from './may-amend.ts'

const person = (id: string, ...roles: Role[]): Person => ({ id, name: id, roles })
const contact = { worker: 'owen' }

describe('what was written about a contact', () => {
  test('is amended by whoever took it', () => {
    expect(mayAmend(contact, person('owen', 'officer'))).toBe(true)
  })

  test('is amended by those who lead, and by nobody else', () => {
    const may = ROLES.filter(role => mayAmend(contact, person('somebody', role)))
    expect(may).toEqual(['coordinator', 'deputy'])
  })

  test('is amended by nobody who is not signed in', () => {
    expect(mayAmend(contact, undefined)).toBe(false)
  })
})
