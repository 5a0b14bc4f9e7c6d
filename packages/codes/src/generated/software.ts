// Generated from content/ by tools/generate-codes.ts: change the content, not this file.
import type { SoftwareErrors } from '../diagnosis.ts'

export const software: readonly SoftwareErrors[] = [{"id":"nginx","name":"nginx","role":"reverse proxy","sender":"nginx","signatures":[{"text":"connect() failed (111: Connection refused) while connecting to upstream","status":502,"fault":"connection-refused","why":"Nobody listens at the address in `proxy_pass`.","source":"nginx 1.22.1, run","verified":true}]}]
