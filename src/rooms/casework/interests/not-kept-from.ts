import { type RawBuilder, sql as raw } from 'kysely'

/**
 * A condition that leaves out what an interest stands between and whoever asks: what they could not take on is not
 * offered to them, so that it looks as if somebody else had it (C16). `thing` is a column with a file's or request's id;
 * for statements that run as the registrar, and without effect otherwise.
 */
export const notKeptFrom = (thing: string, me: string): RawBuilder<boolean> => raw`not exists (
  select from interests.open_not_available n where n.thing = ${raw.ref(thing)} and n.worker = ${me}::uuid)`
