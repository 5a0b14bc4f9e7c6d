import type { Account } from './account.ts'
import { place } from './words.ts'

export const cacheBroken: Account = {
  severity: () => 'ticket',
  explanation: (told) =>
    told.status === 206
      ? `Parts are no longer served: ${place(told)} now answers with the whole. Downloads cannot be resumed, videos cannot be wound, and far more octets are sent. Something on the way drops Range or Accept-Ranges.`
      : `Nothing is "not modified" any more: ${place(told)} is sent in full again and again. Validators are missing, or differ with every answer or instance, or something drops If-None-Match. It is no error, but it costs traffic and time.`,
  nextSteps: ({ status }) =>
    status === 206
      ? [
          'Send a request with Range and look whether the answer is 206 with Content-Range.',
          'Look for a proxy or compression that was switched on: both may drop ranges.',
        ]
      : [
          'Ask twice, the second time with the ETag of the first: 304 must come.',
          'See whether ETag is the same from every instance and every build; a date of a file is not, after a deploy.',
          'Look for a proxy that strips ETag, If-None-Match or If-Modified-Since.',
        ],
}
