export { assess, type ClauseFound } from './assess/assess.ts'
export { explain } from './assess/explain.ts'
export { openAssurance } from './open-assurance.ts'
export { standingPolicy } from './standing-policy.ts'
