// Generated from content/ by tools/generate-codes.ts: change the content, not this file.
import type { SenderFacts } from '../model.ts'

export const senders: readonly SenderFacts[] = [{"id":"nginx","name":"nginx","role":"web server and reverse proxy","about":"Serves files and stands in front of apps. It logs some endings with numbers of its own that never reach a client.","marks":{"fields":["`Server: nginx`, with or without a version"],"body":["A bare page whose last line is `<center>nginx</center>`"],"log":["The status in the access log is one that no client received (`499`, `444`, `009`)"]},"source":"nginx source, ngx_http_request.h and ngx_http_special_response.c"}]
