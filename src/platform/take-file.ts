import type { MultipartFile } from '@fastify/multipart'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { actorOf } from '#platform/carry-out.ts'
import { type Context, deskOf } from '#platform/context.ts'
import { digestOfParts, PART } from '#platform/crypto.ts'
import { cleanFileName, extensionOf } from '#platform/file-name.ts'
import { readFormToken } from '#platform/form-token.ts'
import { tooManyBefore } from '#platform/hold-off.ts'
import type { AtDesk } from '#platform/jobs.ts'
import { FILE_KINDS, type FileKind, kindOfFile } from '#platform/kind-of-file.ts'
import { pathParams } from '#platform/path-params.ts'
import { readInput } from '#platform/read-input.ts'
import { asTyped } from '#platform/read-posted.ts'
import { fileEmpty, fileTooBig, Refusal, refuse, wrongKindOfFile } from '#platform/refusal.ts'
import { isFromOurPages } from '#platform/same-site.ts'
import type { ComingFile, Taking, Upload } from '#platform/upload.ts'
import { visitorOf } from '#platform/visitor-of.ts'
import { mayPass, type Visitor } from '#platform/who.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The acts of this route that come with a file. */
    uploads?: readonly Upload[]
  }
}

/** What has come of a file that was sent with a form. */
export interface Arrived {
  /** The id that the command is told; absent when it was refused. */
  readonly id?: string
  readonly refusal?: Refusal
  /** Tells one file from another: by it a form that is sent twice is recognised. */
  readonly content: string
  /** The act is done, and it with it. */
  keep(): void
  /** Does away with it, unless it was kept. */
  drop(): Promise<void>
}

/** What came with a request; undefined when no file was chosen, or whoever sent it was not let in. */
export const arrivedWith = (request: FastifyRequest): Arrived | undefined => arrived.get(request)

const arrived = new WeakMap<FastifyRequest, Arrived>()

/** A file of another size is read and forgotten up to here, so that its sender gets an answer and not a broken line. */
const READ_AT_MOST = 100 * 1024 * 1024

/** What a route with uploads tells the web server: how much it reads, and what is done when a request breaks off. */
export const uploadRoute = (uploads: readonly Upload[]) => ({
  config: { uploads, multipartOptions: { limits: { fileSize: READ_AT_MOST, files: 1 } } },
  onError: (request: FastifyRequest, _reply: FastifyReply) => dropArrived(request),
  onRequestAbort: dropArrived,
})

/** Where that fails too, what was left is cleared away later. */
async function dropArrived(request: FastifyRequest): Promise<void> {
  await arrived
    .get(request)
    ?.drop()
    .catch(() => {})
}

/** Deals with one file of a form as it comes: small ones of other forms are read into memory, as ever. */
export async function takeFile(
  context: Context,
  request: FastifyRequest,
  part: MultipartFile,
): Promise<void> {
  const { uploads } = request.routeOptions.config
  if (!uploads) return void (await part.toBuffer())
  const welcome = await whatIsAllowed(context, request, part, uploads)
  const taken = welcome ? await takeIn(welcome, part) : await readAndForget(part.file)
  if (taken) arrived.set(request, taken)
}

/** The upload, the input without its file, and a way to open transactions as whoever sends it. */
interface Welcome {
  readonly upload: Upload
  readonly input: Record<string, unknown>
  readonly at: AtDesk
}

/** Everything that can be said before the file is read. What is wrong is told when the form itself is dealt with. */
async function whatIsAllowed(
  context: Context,
  request: FastifyRequest,
  part: MultipartFile,
  uploads: readonly Upload[],
): Promise<Welcome | undefined> {
  const { _act, _form, ...typed } = fieldsBefore(part)
  const upload = uploads.find(({ command, field }) => command.name === _act && field === part.fieldname)
  if (!upload || !isFromOurPages(request, context.config.origin)) return undefined
  const { command, field } = upload
  const now = context.clock.now()
  const visitor = await visitorOf(context, request)
  const token = readFormToken(context.formKey, _form, command.name, now)
  if (!token || token.isOld || !isTheirs(visitor, token.person, command.who === 'anyone')) return undefined
  if (context.checks.who && !mayPass(command.who, visitor.person)) return undefined
  if (!visitor.person && tooManyBefore(context, command, { address: request.ip })) return undefined
  const parsed = readInput(withoutField(command.input, field), { ...typed, ...pathParams(command, request) })
  if (!parsed.ok) return undefined
  const at: AtDesk = work =>
    context.database.as(actorOf(command, visitor.person), sql =>
      work(deskOf(context, sql, visitor, context.clock.now())),
    )
  return { upload, input: parsed.input, at }
}

/** The command's input as it is before the file has become an id. */
function withoutField(input: z.ZodObject, field: string): z.ZodObject {
  const shape = Object.entries(input.shape).filter(([name]) => name !== field)
  return z.strictObject(Object.fromEntries(shape))
}

const isTheirs = ({ person }: Visitor, owner: string, isAnyones: boolean) =>
  isAnyones || owner === (person?.id ?? '')

/** The fields that stand before the file, each once. */
function fieldsBefore({ fields }: MultipartFile): Record<string, unknown> {
  const given = Object.entries(fields).map(([name, field]) => [
    name,
    field && 'value' in field ? asTyped(field.value) : undefined,
  ])
  return Object.fromEntries(given.filter(([, value]) => value !== undefined))
}

async function readAndForget(file: AsyncIterable<unknown>): Promise<undefined> {
  for await (const _ of file);
}

/** Reads the file to its end whatever happens, so that whoever sends it gets an answer. */
async function takeIn({ upload, input, at }: Welcome, part: MultipartFile): Promise<Arrived | undefined> {
  const receiver = new Receiver(upload, part.filename ?? '', file => upload.receive(input, file, at))
  try {
    for await (const bytes of part.file) await receiver.take(bytes as Buffer)
    return await receiver.end()
  } catch (fault) {
    await receiver.drop().catch(() => {})
    throw fault
  }
}

/** One file on its way in: held back until its first 64 kB say what it is, then handed on as it comes. */
class Receiver {
  readonly #upload: Upload
  readonly #given: string
  readonly #receive: (file: ComingFile) => Promise<Taking | Refusal>
  readonly #digest = digestOfParts()
  #start: Buffer = Buffer.alloc(0)
  #size = 0
  #taking: Taking | undefined
  #refusal: Refusal | undefined

  constructor(upload: Upload, given: string, receive: (file: ComingFile) => Promise<Taking | Refusal>) {
    this.#upload = upload
    this.#given = given
    this.#receive = receive
  }

  async take(bytes: Buffer): Promise<void> {
    this.#size += bytes.length
    if (this.#refusal) return
    if (this.#size > this.#upload.most) return await this.#refuse(fileTooBig, saidTooBig(this.#upload.most))
    this.#digest.take(bytes)
    if (this.#taking) return await this.#taking.take(bytes)
    this.#start = Buffer.concat([this.#start, bytes])
    if (this.#start.length >= PART) await this.#begin()
  }

  /** Undefined when no file was chosen at all: a browser sends an empty one without a name. */
  async end(): Promise<Arrived | undefined> {
    if (this.#size === 0 && this.#given === '') return undefined
    if (this.#size === 0) await this.#refuse(fileEmpty)
    if (!this.#taking && !this.#refusal) await this.#begin()
    const content = `${cleanFileName(this.#given)}|${this.#digest.end().toString('base64url')}`
    const ends = { content, keep: () => this.#keep(), drop: () => this.drop() }
    if (this.#refusal) return { ...ends, refusal: this.#refusal }
    return this.#taking && { ...ends, id: await this.#taking.end() }
  }

  async drop(): Promise<void> {
    await this.#taking?.drop()
  }

  #keep(): void {
    this.#taking = undefined
  }

  async #begin(): Promise<void> {
    const kind = kindOfFile(this.#start.subarray(0, PART))
    const name = kind && fittingName(this.#given, kind)
    if (!kind || !name) return await this.#refuse(wrongKindOfFile, kind && saidOtherwise(this.#given))
    const taking = await this.#receive({ name, kind })
    if (taking instanceof Refusal) {
      this.#refusal = taking
      return
    }
    this.#taking = taking
    await taking.take(this.#start)
    this.#start = Buffer.alloc(0)
  }

  async #refuse(kind: Parameters<typeof refuse>[0], sentence?: string): Promise<void> {
    this.#refusal = refuse(kind, { field: this.#upload.field, ...(sentence && { sentence }) })
    this.#start = Buffer.alloc(0)
    await this.drop()
  }
}

/** The file's name with an ending that fits its content; undefined when it has one that says something else. */
function fittingName(given: string, kind: FileKind): string | undefined {
  const name = cleanFileName(given) || 'document'
  const endings: readonly string[] = FILE_KINDS[kind]
  const ending = extensionOf(name)
  if (!ending) return `${name}.${endings[0]}`
  return endings.includes(ending) ? name : undefined
}

/** Of an ending that we know, what is wrong with it; of any other, what we take. */
function saidOtherwise(given: string): string | undefined {
  const ending = extensionOf(cleanFileName(given))
  if (!Object.values(FILE_KINDS).some((endings: readonly string[]) => endings.includes(ending)))
    return undefined
  return `The name of this file ends in .${ending}, but that is not what is in it. Save it with the ending that fits, and send it again.`
}

const saidTooBig = (most: number) =>
  `This file is too big: ${Math.floor(most / 1024 / 1024)} MB is the most we can take. Send it in parts, or scan it with fewer points.`
