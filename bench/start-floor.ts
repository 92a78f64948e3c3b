import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

/** The floor, running: a process of its own. */
export interface Floor {
  pid: number
  port: number
  stop(): void
}

/** Starts the floor over the database `floor` behind this socket, or the bare web server for public pages. */
export async function startFloor(kind: 'floor' | 'bare-fastify', socketFolder = ''): Promise<Floor> {
  const program = join(import.meta.dirname, `${kind}.ts`)
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, socketFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return { pid: Number(child.pid), port: await portSaidBy(child), stop: () => void child.kill() }
}

function portSaidBy(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('exit', code => reject(new Error(`The floor ended with ${code}.`)))
    child.stdout?.once('data', line => resolve(Number(line)))
  })
}
