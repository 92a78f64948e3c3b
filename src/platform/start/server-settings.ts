import { chmodSync, chownSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type DatabaseUser, ownName } from './database-user.ts'

/** What the embedded server runs with. Written anew at each start, so that an update of ours takes effect. */
const SETTINGS = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '40',
  shared_buffers: '64MB',
  max_wal_size: '256MB',
  dynamic_shared_memory_type: 'posix',
  // What has been acknowledged stays, also after a power cut.
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  allow_alter_system: 'off',
  // An error's details and its statement can hold what a family said: neither is ever written down.
  log_error_verbosity: 'terse',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
  log_autovacuum_min_duration: '-1',
  log_timezone: 'UTC',
  timezone: 'UTC',
  // The machine is small and shared: one process less, and no parallel plans.
  max_parallel_workers: '0',
  max_logical_replication_workers: '0',
  wal_level: 'minimal',
  max_wal_senders: '0',
  jit: 'off',
  io_method: 'sync',
}

/** Writes the server's settings into a folder that the server may read and not change; gives the main file. */
export function writeServerSettings(dataFolder: string, socketFolder: string, user: DatabaseUser): string {
  const folder = join(dataFolder, 'settings')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (user.drop) chownSync(folder, 0, user.gid)
  chmodSync(folder, user.drop ? 0o750 : 0o700)
  const files = {
    hba_file: replace(join(folder, 'pg_hba.conf'), 'local all postgres,evenhand_app peer map=evenhand\n'),
    ident_file: replace(join(folder, 'pg_ident.conf'), identity(ownName())),
  }
  const lines = Object.entries({ ...SETTINGS, ...files, unix_socket_directories: socketFolder })
  return replace(
    join(folder, 'postgresql.conf'),
    lines.map(([name, value]) => `${name} = ${quoted(value)}\n`).join(''),
  )
}

/** Only the operating system's user who runs the program comes in, without any password. */
function identity(user: string): string {
  return ['postgres', 'evenhand_app'].map(role => `evenhand "${user}" ${role}\n`).join('')
}

const quoted = (value: string) => `'${value.replaceAll("'", "''")}'`

function replace(file: string, text: string): string {
  writeFileSync(`${file}.new`, text, { mode: 0o644 })
  renameSync(`${file}.new`, file)
  return file
}
