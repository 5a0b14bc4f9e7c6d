// Generated from content/ by tools/generate-codes.ts: change the content, not this file.
import type { GuidePage } from '../../model.ts'

export const guide: GuidePage = {"id":"classes","title":"The five classes","gist":"What the first digit promises, and what to do with a code you have never seen.","sections":[{"heading":"One digit decides","id":"one-digit-decides","blocks":[{"type":"p","text":["The first digit of a code says what kind of answer it is, and that is all a client has to know. A code that you do not recognise means what the first code of its class means: an unknown 471 is a 400, an unknown 599 is a 500 (RFC 9110 §15)."]}]}]}
