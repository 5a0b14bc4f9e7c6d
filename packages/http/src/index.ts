export { Fields } from './fields.ts'
export type { Body, Message, Request, Response } from './message.ts'
export { type ReadMessage, type ReadText, readText } from './read/text.ts'
