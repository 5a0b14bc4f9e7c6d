/** What `content/defaults.yaml` may hold. The file is written by a program and must hold nothing that changes by itself. */
import { z } from 'zod'
import { words } from './schema.ts'

const line = z
  .string()
  .min(1)
  .refine((text) => !/\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d/.test(text), 'a date is left in it')
  .refine((text) => !/\b127\.0\.0\.1:\d/.test(text), 'a port is left in it')

const finding = z.strictObject({
  rule: z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'wanted a rule such as "caching/date-missing"'),
  level: z.enum(['error', 'warning', 'advice']),
  message: z.string().min(1),
  at: z.string().min(1),
  requests: z.array(line).min(1),
  evidence: z.strictObject({
    request: z.array(line).min(1),
    response: z.array(line).min(1),
    body: z.string().optional(),
  }),
})

export const measuredServerSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z-]*$/),
  name: words,
  kind: z.enum(['server', 'proxy', 'framework']),
  version: z.string().regex(/^\d/),
  runs: words,
  exchanges: z.int().min(1),
  findings: z.array(finding),
})
