import type { IncomingMessage } from 'node:http'
import { badRequest, contentTooLarge } from '../../src/index.ts'
import { limit } from '../routes.ts'

export async function readJson(request: IncomingMessage): Promise<unknown> {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) {
    text += chunk
    if (text.length > limit) throw contentTooLarge()
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw badRequest({ detail: 'The content is no JSON', cause: error })
  }
}
