import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { type LogFields, openLog } from './log.ts'

const PLANTED = /Niamh|Sutcliffe|Mill Lane|01603|O.Brien|postgres:\/\//

/** A log whose lines are kept: as text to search, and read back. */
function listening(logLevel = 'info') {
  const lines: string[] = []
  const log = openLog({ logLevel }, { write: line => lines.push(line) })
  return { log, lines, last: () => JSON.parse(lines.at(-1) ?? '') }
}

describe('a line of the log', () => {
  test('says what happened, where and how long it took', () => {
    const { log, last } = listening()
    const fields = { route: '/files/:file', method: 'GET', status: 200, ms: 3.1, request: 'r-12ab' }
    log.info('request', fields)
    expect(last()).toMatchObject({ event: 'request', ...fields })
    expect(Object.keys(last())).not.toContain('hostname')
  })

  test('leaves out an address that was asked for, a header, a body, and whatever has not its shape', () => {
    const { log, lines, last } = listening()
    log.info('request', {
      route: '/families/Sutcliffe?phone=01603',
      method: 'GET /Mill Lane',
      status: Number.NaN,
      request: 'Niamh Sutcliffe',
      refusal: "O'Brien",
      job: 'Niamh',
      headers: { cookie: 'Niamh' },
      body: 'Mill Lane',
    } as LogFields)
    expect(lines.join()).not.toMatch(PLANTED)
    expect(Object.keys(last()).sort()).toEqual(['event', 'level', 'time'])
  })

  test('is not written below the level asked for', () => {
    const { log, lines } = listening('warn')
    log.info('started')
    log.warn('database-lost', { fault: '57P01' })
    expect(lines.map(line => JSON.parse(line).event)).toEqual(['database-lost'])
  })
})

describe('a fault in the log', () => {
  test('is known by its class and place, and its words stay out', () => {
    const { log, lines, last } = listening()
    log.fault(new RangeError('Niamh Sutcliffe, 3 Mill Lane'), { route: '/files/:file', method: 'POST' })
    expect(last()).toMatchObject({ event: 'fault', class: 'RangeError', route: '/files/:file' })
    expect(last().stack[0]).toMatch(/log\.test\.ts:\d+:\d+/)
    expect(lines.join()).not.toMatch(PLANTED)
  })

  test('of the database gives its code, table and constraint, and no row', () => {
    const { log, lines, last } = listening()
    const fault = new pg.DatabaseError('duplicate key: Niamh', 10, 'error')
    const of = {
      code: '23505',
      table: 'family',
      constraint: 'one_name',
      detail: 'Key (name)=(Niamh Sutcliffe)',
    }
    log.fault(Object.assign(fault, of, { where: "PL/pgSQL O'Brien", hint: 'Mill Lane' }))
    expect(last()).toMatchObject({
      class: 'DatabaseError',
      fault: '23505',
      table: 'family',
      constraint: 'one_name',
    })
    expect(lines.join()).not.toMatch(PLANTED)
  })

  test('gives no frame that its own message could have made up', () => {
    const { log, lines } = listening()
    const made = 'x\n    at Niamh Sutcliffe (/Mill:1:1)\n    at /home/Sutcliffe:2:2'
    log.fault(new Error(made))
    for (const message of ['something else', '', 'x']) {
      const later = new Error(made)
      expect(later.stack).toMatch(PLANTED)
      later.message = message
      log.fault(later)
    }
    expect(lines).toHaveLength(4)
    expect(lines.join()).not.toMatch(PLANTED)
  })

  test('keeps its cause, told in the same way, and no deeper than three', () => {
    const { log, lines, last } = listening()
    let fault = new Error('Niamh 0')
    for (const at of [1, 2, 3, 4, 5]) fault = new TypeError(`Niamh ${at}`, { cause: fault })
    log.fault(fault)
    expect(last().cause.cause.cause.class).toBe('TypeError')
    expect(last().cause.cause.cause.cause).toBeUndefined()
    expect(lines.join()).not.toMatch(PLANTED)
  })

  test('of a connection gives the system code, also out of several tries', () => {
    const { log, lines, last } = listening()
    const refused = Object.assign(new Error('connect ECONNREFUSED postgres://Niamh'), {
      code: 'ECONNREFUSED',
    })
    log.fault(new AggregateError([refused], 'Mill Lane'))
    expect(last().cause).toMatchObject({ class: 'Error', fault: 'ECONNREFUSED' })
    expect(lines.join()).not.toMatch(PLANTED)
  })

  test('that is no error at all says only what kind of thing was thrown', () => {
    const { log, lines, last } = listening()
    log.fault('Niamh Sutcliffe')
    expect(last()).toMatchObject({ event: 'fault', class: 'string' })
    log.fault({ message: 'Mill Lane', stack: 'Niamh' })
    log.fault(Object.assign(Object.create(null), { name: 'Niamh' }))
    expect(lines.join()).not.toMatch(PLANTED)
  })

  test('whose class or code was given a name from outside keeps it out', () => {
    const { log, lines } = listening()
    const fault = Object.assign(new Error('x'), { name: 'Niamh Sutcliffe', code: 'Mill Lane' })
    log.fault(fault)
    Object.defineProperty(fault, 'constructor', { value: { name: 'Niamh Sutcliffe' } })
    log.fault(fault)
    expect(lines).toHaveLength(2)
    expect(lines.join()).not.toMatch(PLANTED)
  })
})
