import { describe, expect, test } from 'vitest'
import { kindNames } from './file-names.ts'

describe('the name of a file', () => {
  test.each([
    'src/platform/utils.ts',
    'src/rooms/casework/helpers/date.ts',
    'src/rooms/casework/case.service.ts',
    'src/rooms/people/repositories/account.ts',
    'src/design/common.tsx',
  ])('%s tells a kind of code and is refused', path => {
    expect(kindNames([path]).map(finding => finding.at)).toEqual([path])
  })

  test.each([
    'src/rooms/service/room.ts',
    'src/rooms/casework/close-case.ts',
    'src/design/components/service-navigation.tsx',
    'src/rooms/governance/common-ground.ts',
  ])('%s tells what it is about and is let through', path => {
    expect(kindNames([path])).toEqual([])
  })
})
