/**
 * Which rules each kind of service wants, and how strictly. A preset says only what differs from the rules' own levels;
 * each difference has its reason.
 */
import type { Setting } from './setting.ts'

/** `own` is the level of the rule itself, for rules that are off unless they are asked for. */
export type PresetSetting = Setting | 'own'

const list = {
  /** Every rule at its own level; those that are a matter of taste stay off. */
  recommended: {},

  /** Everything that there is, the matters of taste too. */
  strict: { '*': 'own' },

  /** Services that programs call: the status is all that a client's code decides by. */
  api: {
    // A client that is told 200 stores the error as a result; nobody looks at the page.
    'error-in-success/*': 'error',
    // A JSON parser that meets HTML hides the real error from the log.
    'problem-details/error-html-for-api-client': 'error',
    // One error handler in the client needs one format.
    'problem-details/error-format-inconsistent': 'warning',
    // A program cannot guess from an empty 4xx what was wrong with its call.
    'client-error/error-without-content': 'warning',
    // Programs repeat at once unless they are told when.
    'rate-limit/unavailable-without-retry-after': 'warning',
    // A client that sent the wrong type can mend it by itself if it is told the right one.
    'client-error/unsupported-media-type-no-hint': 'warning',
    // Descriptions are what clients are generated from: errors belong into them.
    'openapi/oas-no-server-error-response': 'own',
    'openapi/oas-no-429': 'own',
    'openapi/oas-errors-not-problem-json': 'own',
    'contract/contract-only-default-matched': 'own',
    // Redirects of pages: an API is called at its final address.
    'redirect/redirect-permanent-no-cache-control': 'off',
  },

  /** Pages that people and search engines read. */
  website: {
    // Search engines keep a page of an error for good if it says 200.
    'error-in-success/soft-404-text': 'error',
    'error-in-success/soft-404-probe': 'error',
    'error-in-success/soft-error-page': 'error',
    // A page is HTML, and its errors too.
    'error-in-success/success-html-for-api': 'off',
    'problem-details/error-html-for-api-client': 'off',
    // Pages for people and data for scripts come from one host, each with errors of its own kind.
    'problem-details/error-format-inconsistent': 'off',
    // A temporary redirect to HTTPS is asked for again at every visit, without protection.
    'redirect/redirect-https-upgrade-temporary': 'warning',
    // What one visitor was shown must not reach the next one out of a cache.
    'caching/authenticated-response-public': 'error',
    'caching/set-cookie-on-shared-cacheable': 'error',
    // Whoever looks for old software reads this field first.
    'leak/server-version-disclosure': 'warning',
    // A form that made something leads to a page, and needs no Location of the thing itself.
    '2xx/created-without-location': 'advice',
    '2xx/accepted-without-monitor': 'advice',
  },

  /** WebDAV, CalDAV, CardDAV (RFC 4918 and what is built on it). */
  webdav: {
    // Clients read what happened to each resource out of the 207 alone.
    '2xx/multi-status-not-multistatus': 'error',
    '2xx/already-reported-top-level': 'error',
    // A 207 says of some of its parts that they failed: that is what it is for.
    'error-in-success/success-error-body': 'off',
    'error-in-success/body-status-mismatch': 'off',
    // 102 was made for WebDAV, and 422, 423, 424 and 507 belong here.
    'status-line/status-102-processing': 'off',
    'client-error/webdav-status-outside-webdav': 'off',
    // Methods are many, and each extension brings more.
    'client-error/unknown-method-not-501': 'off',
    // Errors are told by a condition code in a DAV:error element (RFC 4918 §16), or by the status alone.
    'client-error/error-without-content': 'off',
    'problem-details/error-html-for-api-client': 'off',
    'problem-details/error-format-inconsistent': 'off',
    // A client that locks and edits needs the entity tag of everything that it reads.
    '2xx/ok-get-without-validator': 'warning',
  },
} as const satisfies Record<string, Readonly<Record<string, PresetSetting>>>

export type PresetName = keyof typeof list

export const presets: Readonly<Record<PresetName, Readonly<Record<string, PresetSetting>>>> = list

export const presetNames = Object.keys(list) as readonly PresetName[]

export const isPreset = (name: unknown): name is PresetName => typeof name === 'string' && Object.hasOwn(list, name)
