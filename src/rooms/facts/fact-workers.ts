import { CASEWORKERS, LEADERS } from '#platform/who.ts'

/** Those who propose, approve and check facts. */
export const FACT_WORKERS = [...CASEWORKERS, 'reviewer'] as const

/** Of the two people whom a change needs, one is of these. */
export const FACT_REVIEWERS = [...LEADERS, 'reviewer'] as const
