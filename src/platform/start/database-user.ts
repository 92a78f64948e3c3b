import { readFileSync, statSync } from 'node:fs'
import { userInfo } from 'node:os'
import { StartFault } from './fault.ts'

/** Whom the database server runs as: `drop` says that we are root and it must run as somebody else. */
export type DatabaseUser = Readonly<{ uid: number; gid: number; drop: boolean }>

/**
 * PostgreSQL does not run as root: then it runs as whoever owns its folder already, else as `evenhand` where the
 * machine has such a user, else as `nobody`. An ordinary user runs it as themselves.
 */
export function databaseUser(
  clusterFolder: string,
  passwd = readFileSync('/etc/passwd', 'utf8'),
): DatabaseUser {
  const self = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
  if (self.uid !== 0) return { ...self, drop: false }
  const owner = statSync(clusterFolder, { throwIfNoEntry: false })
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, drop: true }
  const found = userIn(passwd, 'evenhand') ?? userIn(passwd, 'nobody')
  if (!found)
    throw new StartFault('The database may not run as root and this machine has no user "evenhand": add one.')
  return { ...found, drop: true }
}

function userIn(passwd: string, name: string): { uid: number; gid: number } | undefined {
  const line = passwd.split('\n').find(entry => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined
}

/** The name of the operating system's user who runs the program, by which the database knows it. */
export function ownName(): string {
  try {
    return userInfo().username
  } catch {
    throw new StartFault(
      `The user number ${process.getuid?.()} has no name on this machine, and the database knows its users by name: add it to /etc/passwd, or set DATABASE_URL.`,
    )
  }
}
