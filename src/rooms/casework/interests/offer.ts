import type { FileKeeper } from '#rooms/vault'
import { colleaguesFamilyPage } from '../pages/colleagues-family.tsx'
import { matchPage } from '../pages/match.tsx'
import { matchesPage } from '../pages/matches.tsx'
import { interestsAtCase } from './interests-at-case.ts'
import { judgeMatch } from './judge-match.ts'
import { markColleaguesFamily } from './mark-colleagues-family.ts'
import { matchToJudge } from './match-to-judge.ts'
import { matchesToJudge } from './matches-to-judge.ts'
import { shutOutByInterest } from './shut-out-by-interest.ts'

/** Whom declarations may mean in families' files, and what becomes of it. */
export const interestsInFiles = (keepers: readonly FileKeeper[]) =>
  ({
    pages: [matchesPage(keepers), matchPage(keepers), colleaguesFamilyPage(keepers)],
    commands: [judgeMatch(keepers), shutOutByInterest(keepers), markColleaguesFamily(keepers)],
    queries: [matchesToJudge, matchToJudge, interestsAtCase],
  }) as const
