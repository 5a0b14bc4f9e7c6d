import { isXml, mediaTypeOf } from '../../read/media-type.ts'
import type { Rule, RuleDocs, RuleExamples } from '../../rule.ts'

const envelope =
  /xmlns(?::([\w.-]{1,60}))?\s{0,9}=\s{0,9}["'](http:\/\/schemas\.xmlsoap\.org\/soap\/envelope\/|http:\/\/www\.w3\.org\/2003\/05\/soap-envelope)["']/

export const rule = {
  id: 'error-in-success/success-soap-fault',
  level: 'error',
  spec: ['SOAP 1.1 §6.2', 'SOAP 1.2 Part 2 §7.4.2'],
  clause: { keyword: 'MUST', binds: 'sender' },
  applies: { status: ['2xx'] },
  check({ response: { status, fields, body } }) {
    if (!isXml(mediaTypeOf(fields).type)) return 'inapplicable'
    if (body.text === '') return body.state === 'known' ? 'inapplicable' : 'cannot-tell'
    const found = envelope.exec(body.text.slice(0, 20_000))
    if (!found) return 'inapplicable'
    const first = firstInBody(body.text, found[1] === undefined ? '' : `${found[1]}:`)
    if (first === null) return body.state === 'known' ? 'inapplicable' : 'cannot-tell'
    if (!first) return 'pass'
    return { message: `${status} with a SOAP Fault in the body`, at: 'body' }
  },
} satisfies Rule

/** Whether a Fault is what the Body of the envelope begins with; null if there is no Body. */
function firstInBody(xml: string, prefix: string): boolean | null {
  const at = xml.indexOf(`<${prefix}Body`)
  const open = at < 0 ? -1 : xml.indexOf('>', at)
  if (open < 0) return null
  let from = open + 1
  while (/\s/.test(xml[from] ?? '')) from++
  const name = `<${prefix}Fault`
  return xml.startsWith(name, from) && /[\s/>]/.test(xml[from + name.length] ?? '')
}

export const docs = {
  summary: 'A SOAP Fault comes with 500, or in SOAP 1.2 with 400 or 500.',
  why: 'SOAP over HTTP ties the two together. Stacks that go by the status hand the Fault to the code that wants a result, which then fails on an empty object; gateways and monitors count a success.',
  fix: 'Send 500 for SOAP 1.1. For SOAP 1.2 send 400 if the fault is the sender’s and 500 otherwise.',
  lines: 'HTTP/1.1 500 Internal Server Error\nContent-Type: text/xml; charset=utf-8',
  limits: 'Only XML media types, and a Fault right at the beginning of the Body in the namespace of SOAP 1.1 or 1.2.',
  recipe: { do: 'send-status', status: 500, instead: 200 },
} satisfies RuleDocs

const answer = (inside: string) =>
  `POST https://api.example.com/soap HTTP/1.1\nContent-Type: text/xml\nSOAPAction: "pay"\n\n<x/>\n\nHTTP/1.1 200 OK\nDate: Tue, 02 Jun 2026 10:00:00 GMT\nContent-Type: text/xml; charset=utf-8\n\n<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${inside}</s:Body></s:Envelope>\n`

export const examples = {
  good: [answer('<r:Paid xmlns:r="urn:pay"><r:Fault>none</r:Fault></r:Paid>')],
  bad: [answer('<s:Fault><faultcode>s:Client</faultcode><faultstring>no such account</faultstring></s:Fault>')],
} satisfies RuleExamples
