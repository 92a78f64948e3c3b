import { describe, expect, test } from 'vitest'
import { type ServerFacts, whyUnfit } from './check-server.ts'

const fit: ServerFacts = {
  version: '15.0',
  number: 150_000,
  fsync: 'on',
  name: 'evenhand_app',
  rolsuper: false,
  rolbypassrls: false,
  rolcreaterole: false,
  rolreplication: false,
  owns: false,
  member: null,
}

describe('a database server', () => {
  test('is fit with PostgreSQL 15, fsync and a plain role', () => {
    expect(whyUnfit(fit)).toBeUndefined()
  })

  test('is refused when it is older', () => {
    expect(whyUnfit({ ...fit, version: '14.19', number: 140_019 })).toMatch('is PostgreSQL 14.19')
  })

  test('is refused when a power cut could lose what it acknowledged', () => {
    expect(whyUnfit({ ...fit, fsync: 'off' })).toMatch('fsync')
  })

  test.each(['rolsuper', 'rolbypassrls', 'rolcreaterole', 'rolreplication', 'owns', 'member'])(
    'is refused when the app’s role could get round the row policies: %s',
    power => {
      expect(whyUnfit({ ...fit, [power]: true })).toMatch('evenhand_app could get round the row policies')
    },
  )
})
