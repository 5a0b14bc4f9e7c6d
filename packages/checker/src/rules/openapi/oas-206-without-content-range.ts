import type { DescribedResponse } from '../../openapi/model.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'
import { describePaths } from './_example.ts'
import { wantsHeader } from './_header.ts'

export const rule = {
  id: 'openapi/oas-206-without-content-range',
  level: 'warning',
  spec: ['RFC 9110 §15.3.7.1', 'RFC 9110 §14.4'],
  clause: { keyword: 'MUST', binds: 'sender' },
  scope: 'openapi',
  check(operation) {
    return wantsHeader(operation, ['206'], 'Content-Range', isMultipart)
  },
} satisfies Rule

/** Each part has a Content-Range of its own then (RFC 9110 §15.3.7.2). */
function isMultipart({ content }: DescribedResponse): boolean {
  return content.size > 0 && [...content.keys()].every((range) => /^multipart\/byteranges/i.test(range))
}

export const docs = {
  summary: 'A 206 documents Content-Range.',
  why: 'Only Content-Range says which part of the whole came. Download managers and players that cannot read it start over, or put the parts together wrongly.',
  fix: 'Add Content-Range to the headers of the 206.',
  lines: 'Content-Range: bytes 0-999/5000',
  limits: 'A 206 that is multipart/byteranges alone has the field in its parts.',
} satisfies RuleDocs

export const examples = {
  good: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '206': { description: A part of the file, headers: { Content-Range: { schema: { type: string } } } }
      4XX: { description: Refused }`),
    },
  ],
  bad: [
    {
      openapi: describePaths(`/items:
  get:
    responses:
      '206': { description: A part of the file }
      4XX: { description: Refused }`),
    },
  ],
  breaks: { 'openapi/oas-success-without-content': 'Kept short: the field is what it shows.' },
} satisfies RuleExamples
