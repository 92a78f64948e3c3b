import type { Desk } from '#platform/desk.ts'
import { type Copy, opened, type Said } from './said.ts'

/** A report with all that was written, as far as whoever asks can open it; days like 2026-11-22. */
export interface Thread {
  readonly id: string
  readonly reportedOn: string
  readonly closedOn: string | null
  /** Oldest first; empty where nothing opens. */
  readonly said: readonly Said[]
}

export interface ReportRow {
  readonly id: string
  readonly reportedOn: string
  readonly closedOn: string | null
}

/** Puts reports together with those of these copies that open. */
export async function threadsOf(
  desk: Desk,
  reports: readonly ReportRow[],
  copies: readonly Copy[],
): Promise<Thread[]> {
  const said = await Promise.all(copies.map(copy => opened(desk, copy)))
  const inReport = (id: string) => said.filter((one, at): one is Said => !!one && copies[at]?.report === id)
  return reports.map(row => ({
    ...row,
    said: inReport(row.id).sort((one, other) => (one.at < other.at ? -1 : 1)),
  }))
}
