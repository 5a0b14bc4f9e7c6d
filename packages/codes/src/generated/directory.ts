// Generated from content/ by tools/generate-codes.ts: change the content, not this file.
import type { Directory } from '../directory.ts'

export const directory: Directory = {
  codes: [
    [301,"Moved Permanently","For good; POST may become GET","standard",["Permanently moved"]],
    [404,"Not Found","Nothing here, or not telling","standard",["Page not found","No such resource"]],
    [429,"Too Many Requests","Slow down; see Retry-After","standard",["Rate limited","Rate limit exceeded","Throttled","Quota exceeded"]],
  ],
  vendor: [
    [499,"nginx","Client Closed Request",["Client closed connection","499 nginx"]],
  ],
  senders: [
    ["nginx","nginx","web server and reverse proxy"],
  ],
  subcodes: [

  ],
  fields: [
    ["retry-after","Retry-After","How long to wait before the next try",[]],
  ],
  compare: [
    ["401-403","Could this request work if the caller signed in again?"],
  ],
  guides: [
    ["classes","The five classes","What the first digit promises, and what to do with a code you have never seen."],
  ],
  faq: [
    ["empty-list","Is 404 right for an empty list?"],
  ],
}
