// Generated from rules/ by tools/generate-rules.ts: add a file there, and run npm run generate.
import type { Rule } from '../rule.ts'
import { rule as successAcceptedOnSafeMethod } from '../rules/2xx/accepted-on-safe-method.ts'
import { rule as successAcceptedWithoutMonitor } from '../rules/2xx/accepted-without-monitor.ts'
import { rule as successAlreadyReportedTopLevel } from '../rules/2xx/already-reported-top-level.ts'
import { rule as successCreatedLocationFragment } from '../rules/2xx/created-location-fragment.ts'
import { rule as successCreatedOnSafeMethod } from '../rules/2xx/created-on-safe-method.ts'
import { rule as successCreatedResourceNotRetrievable } from '../rules/2xx/created-resource-not-retrievable.ts'
import { rule as successCreatedWithoutLocation } from '../rules/2xx/created-without-location.ts'
import { rule as successImUsedWithoutIm } from '../rules/2xx/im-used-without-im.ts'
import { rule as successMultiStatusNotMultistatus } from '../rules/2xx/multi-status-not-multistatus.ts'
import { rule as successNoContentContentLength } from '../rules/2xx/no-content-content-length.ts'
import { rule as successNoContentContentType } from '../rules/2xx/no-content-content-type.ts'
import { rule as successNoContentHasContent } from '../rules/2xx/no-content-has-content.ts'
import { rule as successNoContentTransferEncoding } from '../rules/2xx/no-content-transfer-encoding.ts'
import { rule as successNonAuthoritativeFromOrigin } from '../rules/2xx/non-authoritative-from-origin.ts'
import { rule as successOkGetWithoutValidator } from '../rules/2xx/ok-get-without-validator.ts'
import { rule as successOkWithoutContent } from '../rules/2xx/ok-without-content.ts'
import { rule as successPutCreateNot201 } from '../rules/2xx/put-create-not-201.ts'
import { rule as successPutUpdateAnswered201 } from '../rules/2xx/put-update-answered-201.ts'
import { rule as successResetContentHasContent } from '../rules/2xx/reset-content-has-content.ts'
import { rule as authAuthFailureLoop } from '../rules/auth/auth-failure-loop.ts'
import { rule as authBasicWithoutRealm } from '../rules/auth/basic-without-realm.ts'
import { rule as authBearerErrorStatus } from '../rules/auth/bearer-error-status.ts'
import { rule as authBearerErrorWithoutCredentials } from '../rules/auth/bearer-error-without-credentials.ts'
import { rule as authBearerRejectedWithoutError } from '../rules/auth/bearer-rejected-without-error.ts'
import { rule as authChallengeSyntax } from '../rules/auth/challenge-syntax.ts'
import { rule as authChallengeUnregisteredScheme } from '../rules/auth/challenge-unregistered-scheme.ts'
import { rule as authCredentialsInUrl } from '../rules/auth/credentials-in-url.ts'
import { rule as authCredentialsOverHttp } from '../rules/auth/credentials-over-http.ts'
import { rule as authProxyAuthWithoutChallenge } from '../rules/auth/proxy-auth-without-challenge.ts'
import { rule as authProxyAuthenticateUnexpected } from '../rules/auth/proxy-authenticate-unexpected.ts'
import { rule as authUnauthorizedEmptyChallenge } from '../rules/auth/unauthorized-empty-challenge.ts'
import { rule as authUnauthorizedWithoutChallenge } from '../rules/auth/unauthorized-without-challenge.ts'
import { rule as cachingAuthenticatedResponsePublic } from '../rules/caching/authenticated-response-public.ts'
import { rule as cachingCachedWithoutPermission } from '../rules/caching/cached-without-permission.ts'
import { rule as cachingClientErrorLongCache } from '../rules/caching/client-error-long-cache.ts'
import { rule as cachingDateMissing } from '../rules/caching/date-missing.ts'
import { rule as cachingHeuristicCachingError } from '../rules/caching/heuristic-caching-error.ts'
import { rule as cachingMustUnderstandWithoutNoStore } from '../rules/caching/must-understand-without-no-store.ts'
import { rule as cachingServedStaleForbidden } from '../rules/caching/served-stale-forbidden.ts'
import { rule as cachingServerErrorCacheable } from '../rules/caching/server-error-cacheable.ts'
import { rule as cachingServerErrorServedFromCache } from '../rules/caching/server-error-served-from-cache.ts'
import { rule as cachingSetCookieOnSharedCacheable } from '../rules/caching/set-cookie-on-shared-cacheable.ts'
import { rule as cachingTokenInUrlCacheable } from '../rules/caching/token-in-url-cacheable.ts'
import { rule as cachingUncacheableStatusCacheable } from '../rules/caching/uncacheable-status-cacheable.ts'
import { rule as cachingUncacheableStatusServedFromCache } from '../rules/caching/uncacheable-status-served-from-cache.ts'
import { rule as captureCaptureCredentialsPresent } from '../rules/capture/capture-credentials-present.ts'
import { rule as captureCaptureHeadersScrubbed } from '../rules/capture/capture-headers-scrubbed.ts'
import { rule as captureCaptureStatusZero } from '../rules/capture/capture-status-zero.ts'
import { rule as clientErrorAllowSyntax } from '../rules/client-error/allow-syntax.ts'
import { rule as clientErrorBadHostNotRejected } from '../rules/client-error/bad-host-not-rejected.ts'
import { rule as clientErrorConflictOnSafeMethod } from '../rules/client-error/conflict-on-safe-method.ts'
import { rule as clientErrorContentTooLargeWithoutContent } from '../rules/client-error/content-too-large-without-content.ts'
import { rule as clientErrorErrorWithoutContent } from '../rules/client-error/error-without-content.ts'
import { rule as clientErrorExpectationFailedWithoutExpect } from '../rules/client-error/expectation-failed-without-expect.ts'
import { rule as clientErrorHeadNotSupported } from '../rules/client-error/head-not-supported.ts'
import { rule as clientErrorLegalBlockWithoutBlockedBy } from '../rules/client-error/legal-block-without-blocked-by.ts'
import { rule as clientErrorLengthRequiredWithLength } from '../rules/client-error/length-required-with-length.ts'
import { rule as clientErrorMethodNotAllowedButListed } from '../rules/client-error/method-not-allowed-but-listed.ts'
import { rule as clientErrorMethodNotAllowedWithoutAllow } from '../rules/client-error/method-not-allowed-without-allow.ts'
import { rule as clientErrorMisdirectedCacheable } from '../rules/client-error/misdirected-cacheable.ts'
import { rule as clientErrorMisdirectedFromProxy } from '../rules/client-error/misdirected-from-proxy.ts'
import { rule as clientErrorMisdirectedWithAltSvc } from '../rules/client-error/misdirected-with-alt-svc.ts'
import { rule as clientErrorNotAcceptableLanguageOnly } from '../rules/client-error/not-acceptable-language-only.ts'
import { rule as clientErrorNotAcceptableThoughAnything } from '../rules/client-error/not-acceptable-though-anything.ts'
import { rule as clientErrorNotAcceptableWithoutNegotiation } from '../rules/client-error/not-acceptable-without-negotiation.ts'
import { rule as clientErrorNotImplementedStandardMethod } from '../rules/client-error/not-implemented-standard-method.ts'
import { rule as clientErrorOptionsAdvertisesNothing } from '../rules/client-error/options-advertises-nothing.ts'
import { rule as clientErrorPatch415WithoutAcceptPatch } from '../rules/client-error/patch-415-without-accept-patch.ts'
import { rule as clientErrorPreconditionRequiredButGiven } from '../rules/client-error/precondition-required-but-given.ts'
import { rule as clientErrorRequestTimeoutKeepsConnection } from '../rules/client-error/request-timeout-keeps-connection.ts'
import { rule as clientErrorTooEarlyWithoutEarlyData } from '../rules/client-error/too-early-without-early-data.ts'
import { rule as clientErrorUnknownMethodNot501 } from '../rules/client-error/unknown-method-not-501.ts'
import { rule as clientErrorUnprocessableButUnparsable } from '../rules/client-error/unprocessable-but-unparsable.ts'
import { rule as clientErrorUnsupportedMediaTypeAcceptEncodingMisuse } from '../rules/client-error/unsupported-media-type-accept-encoding-misuse.ts'
import { rule as clientErrorUnsupportedMediaTypeNoHint } from '../rules/client-error/unsupported-media-type-no-hint.ts'
import { rule as clientErrorUnsupportedMediaTypeWithoutContent } from '../rules/client-error/unsupported-media-type-without-content.ts'
import { rule as clientErrorUpgradeRequiredButOffered } from '../rules/client-error/upgrade-required-but-offered.ts'
import { rule as clientErrorUpgradeRequiredWithoutUpgrade } from '../rules/client-error/upgrade-required-without-upgrade.ts'
import { rule as clientErrorUriTooLongShortUri } from '../rules/client-error/uri-too-long-short-uri.ts'
import { rule as clientErrorWebdavStatusOutsideWebdav } from '../rules/client-error/webdav-status-outside-webdav.ts'
import { rule as conditionalEtagMatchIgnored } from '../rules/conditional/etag-match-ignored.ts'
import { rule as conditionalEtagSyntax } from '../rules/conditional/etag-syntax.ts'
import { rule as conditionalIfMatchIgnored } from '../rules/conditional/if-match-ignored.ts'
import { rule as conditionalIfNoneMatchStarIgnored } from '../rules/conditional/if-none-match-star-ignored.ts'
import { rule as conditionalLastModifiedFuture } from '../rules/conditional/last-modified-future.ts'
import { rule as conditionalModifiedSinceIgnored } from '../rules/conditional/modified-since-ignored.ts'
import { rule as conditionalNotModifiedButNewer } from '../rules/conditional/not-modified-but-newer.ts'
import { rule as conditionalNotModifiedEtagMismatch } from '../rules/conditional/not-modified-etag-mismatch.ts'
import { rule as conditionalNotModifiedHasContent } from '../rules/conditional/not-modified-has-content.ts'
import { rule as conditionalNotModifiedMissingHeaders } from '../rules/conditional/not-modified-missing-headers.ts'
import { rule as conditionalNotModifiedRepresentationMetadata } from '../rules/conditional/not-modified-representation-metadata.ts'
import { rule as conditionalNotModifiedUnconditional } from '../rules/conditional/not-modified-unconditional.ts'
import { rule as conditionalNotModifiedWithoutValidator } from '../rules/conditional/not-modified-without-validator.ts'
import { rule as conditionalNotModifiedWrongMethod } from '../rules/conditional/not-modified-wrong-method.ts'
import { rule as conditionalPreconditionFailedShouldBe304 } from '../rules/conditional/precondition-failed-should-be-304.ts'
import { rule as conditionalPreconditionFailedUnconditional } from '../rules/conditional/precondition-failed-unconditional.ts'
import { rule as contractContractAllowMismatch } from '../rules/contract/contract-allow-mismatch.ts'
import { rule as contractContractAuthNotEnforced } from '../rules/contract/contract-auth-not-enforced.ts'
import { rule as contractContractBodySchema } from '../rules/contract/contract-body-schema.ts'
import { rule as contractContractDeprecatedWithoutHeader } from '../rules/contract/contract-deprecated-without-header.ts'
import { rule as contractContractMissingRequiredHeader } from '../rules/contract/contract-missing-required-header.ts'
import { rule as contractContractOnlyDefaultMatched } from '../rules/contract/contract-only-default-matched.ts'
import { rule as contractContractUndocumentedContentType } from '../rules/contract/contract-undocumented-content-type.ts'
import { rule as contractContractUndocumentedEndpoint } from '../rules/contract/contract-undocumented-endpoint.ts'
import { rule as contractContractUndocumentedMethod } from '../rules/contract/contract-undocumented-method.ts'
import { rule as contractContractUndocumentedStatus } from '../rules/contract/contract-undocumented-status.ts'
import { rule as contractContractUnexpectedContent } from '../rules/contract/contract-unexpected-content.ts'
import { rule as contractRepeatDeleteServerError } from '../rules/contract/repeat-delete-server-error.ts'
import { rule as contractResourceAfterDelete } from '../rules/contract/resource-after-delete.ts'
import { rule as corsCorsAllowCredentialsValue } from '../rules/cors/cors-allow-credentials-value.ts'
import { rule as corsCorsCredentialsWithWildcard } from '../rules/cors/cors-credentials-with-wildcard.ts'
import { rule as corsCorsEchoWithoutVary } from '../rules/cors/cors-echo-without-vary.ts'
import { rule as corsCorsMissingOnError } from '../rules/cors/cors-missing-on-error.ts'
import { rule as corsCorsOriginMultiple } from '../rules/cors/cors-origin-multiple.ts'
import { rule as corsPreflightHeaderNotAllowed } from '../rules/cors/preflight-header-not-allowed.ts'
import { rule as corsPreflightMaxAgeInvalid } from '../rules/cors/preflight-max-age-invalid.ts'
import { rule as corsPreflightMethodNotAllowed } from '../rules/cors/preflight-method-not-allowed.ts'
import { rule as corsPreflightNeedsAuth } from '../rules/cors/preflight-needs-auth.ts'
import { rule as corsPreflightNotOk } from '../rules/cors/preflight-not-ok.ts'
import { rule as corsPreflightOnlyFieldsOnActual } from '../rules/cors/preflight-only-fields-on-actual.ts'
import { rule as corsPreflightOriginMissing } from '../rules/cors/preflight-origin-missing.ts'
import { rule as corsPreflightRedirect } from '../rules/cors/preflight-redirect.ts'
import { rule as errorInSuccessBodyStatusMismatch } from '../rules/error-in-success/body-status-mismatch.ts'
import { rule as errorInSuccessGraphqlResponseStatus } from '../rules/error-in-success/graphql-response-status.ts'
import { rule as errorInSuccessSoft404Probe } from '../rules/error-in-success/soft-404-probe.ts'
import { rule as errorInSuccessSoft404Text } from '../rules/error-in-success/soft-404-text.ts'
import { rule as errorInSuccessSoftErrorPage } from '../rules/error-in-success/soft-error-page.ts'
import { rule as errorInSuccessSuccessErrorBody } from '../rules/error-in-success/success-error-body.ts'
import { rule as errorInSuccessSuccessHtmlForApi } from '../rules/error-in-success/success-html-for-api.ts'
import { rule as errorInSuccessSuccessProblemJson } from '../rules/error-in-success/success-problem-json.ts'
import { rule as errorInSuccessSuccessSoapFault } from '../rules/error-in-success/success-soap-fault.ts'
import { rule as framingBareLf } from '../rules/framing/bare-lf.ts'
import { rule as framingChunkedMalformed } from '../rules/framing/chunked-malformed.ts'
import { rule as framingConnectSuccessFraming } from '../rules/framing/connect-success-framing.ts'
import { rule as framingConnectionFieldsInH2H3 } from '../rules/framing/connection-fields-in-h2-h3.ts'
import { rule as framingContentLengthInvalid } from '../rules/framing/content-length-invalid.ts'
import { rule as framingContentLengthMismatch } from '../rules/framing/content-length-mismatch.ts'
import { rule as framingContentLengthWithTransferEncoding } from '../rules/framing/content-length-with-transfer-encoding.ts'
import { rule as framingContentTypeMissing } from '../rules/framing/content-type-missing.ts'
import { rule as framingErrorAsAttachment } from '../rules/framing/error-as-attachment.ts'
import { rule as framingExtraDataAfterResponse } from '../rules/framing/extra-data-after-response.ts'
import { rule as framingHeadHasContent } from '../rules/framing/head-has-content.ts'
import { rule as framingHeadHeadersDiffer } from '../rules/framing/head-headers-differ.ts'
import { rule as framingHeaderLineFolding } from '../rules/framing/header-line-folding.ts'
import { rule as framingHeaderNameSpace } from '../rules/framing/header-name-space.ts'
import { rule as framingJsonAsHtml } from '../rules/framing/json-as-html.ts'
import { rule as framingJsonInvalid } from '../rules/framing/json-invalid.ts'
import { rule as framingTransferEncodingNotChunkedFinal } from '../rules/framing/transfer-encoding-not-chunked-final.ts'
import { rule as framingTransferEncodingToHttp10 } from '../rules/framing/transfer-encoding-to-http10.ts'
import { rule as interimContinueUnexpected } from '../rules/interim/continue-unexpected.ts'
import { rule as interimEarlyHintsNotInFinal } from '../rules/interim/early-hints-not-in-final.ts'
import { rule as interimEarlyHintsWithoutLink } from '../rules/interim/early-hints-without-link.ts'
import { rule as interimInterimAsFinal } from '../rules/interim/interim-as-final.ts'
import { rule as interimInterimContentLength } from '../rules/interim/interim-content-length.ts'
import { rule as interimInterimHasContent } from '../rules/interim/interim-has-content.ts'
import { rule as interimInterimToHttp10 } from '../rules/interim/interim-to-http10.ts'
import { rule as interimInterimTransferEncoding } from '../rules/interim/interim-transfer-encoding.ts'
import { rule as interimSwitchingBeforeContinue } from '../rules/interim/switching-before-continue.ts'
import { rule as interimSwitchingOnH2H3 } from '../rules/interim/switching-on-h2-h3.ts'
import { rule as interimSwitchingUnrequested } from '../rules/interim/switching-unrequested.ts'
import { rule as interimSwitchingWithoutUpgrade } from '../rules/interim/switching-without-upgrade.ts'
import { rule as interimUpgradeWithoutConnectionOption } from '../rules/interim/upgrade-without-connection-option.ts'
import { rule as interimWebsocketAcceptInvalid } from '../rules/interim/websocket-accept-invalid.ts'
import { rule as leakErrorDebugPage } from '../rules/leak/error-debug-page.ts'
import { rule as leakErrorInternalAddressLeak } from '../rules/leak/error-internal-address-leak.ts'
import { rule as leakErrorPathLeak } from '../rules/leak/error-path-leak.ts'
import { rule as leakErrorReflectsInput } from '../rules/leak/error-reflects-input.ts'
import { rule as leakErrorSecretLeak } from '../rules/leak/error-secret-leak.ts'
import { rule as leakErrorSqlLeak } from '../rules/leak/error-sql-leak.ts'
import { rule as leakErrorStackTrace } from '../rules/leak/error-stack-trace.ts'
import { rule as leakServerVersionDisclosure } from '../rules/leak/server-version-disclosure.ts'
import { rule as lifecycleDeprecationSyntax } from '../rules/lifecycle/deprecation-syntax.ts'
import { rule as lifecycleGoneThenBack } from '../rules/lifecycle/gone-then-back.ts'
import { rule as lifecycleSunsetBeforeDeprecation } from '../rules/lifecycle/sunset-before-deprecation.ts'
import { rule as lifecycleSunsetPast } from '../rules/lifecycle/sunset-past.ts'
import { rule as negotiationAcceptIgnored } from '../rules/negotiation/accept-ignored.ts'
import { rule as negotiationContentEncodingUnaccepted } from '../rules/negotiation/content-encoding-unaccepted.ts'
import { rule as negotiationNegotiatedStatusDiffers } from '../rules/negotiation/negotiated-status-differs.ts'
import { rule as negotiationPreferenceAppliedMismatch } from '../rules/negotiation/preference-applied-mismatch.ts'
import { rule as negotiationVaryMissingForEncoding } from '../rules/negotiation/vary-missing-for-encoding.ts'
import { rule as openapiOas201WithoutLocation } from '../rules/openapi/oas-201-without-location.ts'
import { rule as openapiOas202MixedSuccess } from '../rules/openapi/oas-202-mixed-success.ts'
import { rule as openapiOas202WithoutMonitor } from '../rules/openapi/oas-202-without-monitor.ts'
import { rule as openapiOas206WithoutContentRange } from '../rules/openapi/oas-206-without-content-range.ts'
import { rule as openapiOas302Documented } from '../rules/openapi/oas-302-documented.ts'
import { rule as openapiOas304WithoutCondition } from '../rules/openapi/oas-304-without-condition.ts'
import { rule as openapiOas401OnPublicOperation } from '../rules/openapi/oas-401-on-public-operation.ts'
import { rule as openapiOas401WithoutWwwAuthenticate } from '../rules/openapi/oas-401-without-www-authenticate.ts'
import { rule as openapiOas405WithoutAllow } from '../rules/openapi/oas-405-without-allow.ts'
import { rule as openapiOas412WithoutPrecondition } from '../rules/openapi/oas-412-without-precondition.ts'
import { rule as openapiOas426WithoutUpgrade } from '../rules/openapi/oas-426-without-upgrade.ts'
import { rule as openapiOas429WithoutRetryAfter } from '../rules/openapi/oas-429-without-retry-after.ts'
import { rule as openapiOas503WithoutRetryAfter } from '../rules/openapi/oas-503-without-retry-after.ts'
import { rule as openapiOasBodylessWithContent } from '../rules/openapi/oas-bodyless-with-content.ts'
import { rule as openapiOasDefaultOnly } from '../rules/openapi/oas-default-only.ts'
import { rule as openapiOasDeprecatedStatus } from '../rules/openapi/oas-deprecated-status.ts'
import { rule as openapiOasErrorsNotProblemJson } from '../rules/openapi/oas-errors-not-problem-json.ts'
import { rule as openapiOasGetWith415Or411 } from '../rules/openapi/oas-get-with-415-or-411.ts'
import { rule as openapiOasIfMatchWithout412 } from '../rules/openapi/oas-if-match-without-412.ts'
import { rule as openapiOasIfNoneMatchWithout304 } from '../rules/openapi/oas-if-none-match-without-304.ts'
import { rule as openapiOasInvalidStatusKey } from '../rules/openapi/oas-invalid-status-key.ts'
import { rule as openapiOasNo429 } from '../rules/openapi/oas-no-429.ts'
import { rule as openapiOasNoClientErrorResponse } from '../rules/openapi/oas-no-client-error-response.ts'
import { rule as openapiOasNoServerErrorResponse } from '../rules/openapi/oas-no-server-error-response.ts'
import { rule as openapiOasNoSuccessResponse } from '../rules/openapi/oas-no-success-response.ts'
import { rule as openapiOasPathParamWithout404 } from '../rules/openapi/oas-path-param-without-404.ts'
import { rule as openapiOasProblemExampleStatusMismatch } from '../rules/openapi/oas-problem-example-status-mismatch.ts'
import { rule as openapiOasRedirectWithoutLocation } from '../rules/openapi/oas-redirect-without-location.ts'
import { rule as openapiOasSecuredWithout401 } from '../rules/openapi/oas-secured-without-401.ts'
import { rule as openapiOasSuccessWithoutContent } from '../rules/openapi/oas-success-without-content.ts'
import { rule as openapiOasUnregisteredStatus } from '../rules/openapi/oas-unregistered-status.ts'
import { rule as openapiOasWriteSuccessCode } from '../rules/openapi/oas-write-success-code.ts'
import { rule as problemDetailsErrorFormatInconsistent } from '../rules/problem-details/error-format-inconsistent.ts'
import { rule as problemDetailsErrorHtmlForApiClient } from '../rules/problem-details/error-html-for-api-client.ts'
import { rule as problemDetailsProblemBlankTitle } from '../rules/problem-details/problem-blank-title.ts'
import { rule as problemDetailsProblemEmpty } from '../rules/problem-details/problem-empty.ts'
import { rule as problemDetailsProblemExtensionName } from '../rules/problem-details/problem-extension-name.ts'
import { rule as problemDetailsProblemMemberType } from '../rules/problem-details/problem-member-type.ts'
import { rule as problemDetailsProblemNotObject } from '../rules/problem-details/problem-not-object.ts'
import { rule as problemDetailsProblemStatusMismatch } from '../rules/problem-details/problem-status-mismatch.ts'
import { rule as problemDetailsProblemStatusType } from '../rules/problem-details/problem-status-type.ts'
import { rule as problemDetailsProblemTypeNotUri } from '../rules/problem-details/problem-type-not-uri.ts'
import { rule as problemDetailsProblemTypeRelative } from '../rules/problem-details/problem-type-relative.ts'
import { rule as problemDetailsProblemWrongMediaType } from '../rules/problem-details/problem-wrong-media-type.ts'
import { rule as rangeContentRangeImpossible } from '../rules/range/content-range-impossible.ts'
import { rule as rangeContentRangeSyntax } from '../rules/range/content-range-syntax.ts'
import { rule as rangeContentRangeUnexpectedStatus } from '../rules/range/content-range-unexpected-status.ts'
import { rule as rangePartialIfRangeExtraMetadata } from '../rules/range/partial-if-range-extra-metadata.ts'
import { rule as rangePartialIgnoresIfRange } from '../rules/range/partial-ignores-if-range.ts'
import { rule as rangePartialLengthMismatch } from '../rules/range/partial-length-mismatch.ts'
import { rule as rangePartialMissingHeaders } from '../rules/range/partial-missing-headers.ts'
import { rule as rangePartialMultipartNoBoundary } from '../rules/range/partial-multipart-no-boundary.ts'
import { rule as rangePartialMultipartPartWithoutRange } from '../rules/range/partial-multipart-part-without-range.ts'
import { rule as rangePartialMultipartSingleRange } from '../rules/range/partial-multipart-single-range.ts'
import { rule as rangePartialMultipartTopContentRange } from '../rules/range/partial-multipart-top-content-range.ts'
import { rule as rangePartialOnNonGet } from '../rules/range/partial-on-non-get.ts'
import { rule as rangePartialRangeNotRequested } from '../rules/range/partial-range-not-requested.ts'
import { rule as rangePartialUnrequested } from '../rules/range/partial-unrequested.ts'
import { rule as rangePartialUnsatisfiedForm } from '../rules/range/partial-unsatisfied-form.ts'
import { rule as rangePartialWithoutContentRange } from '../rules/range/partial-without-content-range.ts'
import { rule as rangePutContentRangeAccepted } from '../rules/range/put-content-range-accepted.ts'
import { rule as rangeRangeUnsatisfiableButSatisfiable } from '../rules/range/range-unsatisfiable-but-satisfiable.ts'
import { rule as rangeRangeUnsatisfiableSatisfiedForm } from '../rules/range/range-unsatisfiable-satisfied-form.ts'
import { rule as rangeRangeUnsatisfiableUnrequested } from '../rules/range/range-unsatisfiable-unrequested.ts'
import { rule as rangeRangeUnsatisfiableWithoutLength } from '../rules/range/range-unsatisfiable-without-length.ts'
import { rule as rateLimitRateLimitWrongStatus } from '../rules/rate-limit/rate-limit-wrong-status.ts'
import { rule as rateLimitRatelimitFieldsInconsistent } from '../rules/rate-limit/ratelimit-fields-inconsistent.ts'
import { rule as rateLimitRetryAfterExcessive } from '../rules/rate-limit/retry-after-excessive.ts'
import { rule as rateLimitRetryAfterInPast } from '../rules/rate-limit/retry-after-in-past.ts'
import { rule as rateLimitRetryAfterSyntax } from '../rules/rate-limit/retry-after-syntax.ts'
import { rule as rateLimitRetryAfterUnexpectedStatus } from '../rules/rate-limit/retry-after-unexpected-status.ts'
import { rule as rateLimitTooManyRequestsWithoutRetryAfter } from '../rules/rate-limit/too-many-requests-without-retry-after.ts'
import { rule as rateLimitUnavailableWithoutRetryAfter } from '../rules/rate-limit/unavailable-without-retry-after.ts'
import { rule as redirectLocationOnUnexpectedStatus } from '../rules/redirect/location-on-unexpected-status.ts'
import { rule as redirectMultipleChoicesWithoutChoices } from '../rules/redirect/multiple-choices-without-choices.ts'
import { rule as redirectRedirect303NotGet } from '../rules/redirect/redirect-303-not-get.ts'
import { rule as redirectRedirectBodyDropped } from '../rules/redirect/redirect-body-dropped.ts'
import { rule as redirectRedirectChainLong } from '../rules/redirect/redirect-chain-long.ts'
import { rule as redirectRedirectCredentialsLeak } from '../rules/redirect/redirect-credentials-leak.ts'
import { rule as redirectRedirectHttpOffHost } from '../rules/redirect/redirect-http-off-host.ts'
import { rule as redirectRedirectHttpsToHttp } from '../rules/redirect/redirect-https-to-http.ts'
import { rule as redirectRedirectHttpsUpgradeTemporary } from '../rules/redirect/redirect-https-upgrade-temporary.ts'
import { rule as redirectRedirectInternalHost } from '../rules/redirect/redirect-internal-host.ts'
import { rule as redirectRedirectLocationEmpty } from '../rules/redirect/redirect-location-empty.ts'
import { rule as redirectRedirectLocationInvalid } from '../rules/redirect/redirect-location-invalid.ts'
import { rule as redirectRedirectLocationScheme } from '../rules/redirect/redirect-location-scheme.ts'
import { rule as redirectRedirectLoop } from '../rules/redirect/redirect-loop.ts'
import { rule as redirectRedirectMayChangeMethod } from '../rules/redirect/redirect-may-change-method.ts'
import { rule as redirectRedirectMethodChanged } from '../rules/redirect/redirect-method-changed.ts'
import { rule as redirectRedirectMultipleLocations } from '../rules/redirect/redirect-multiple-locations.ts'
import { rule as redirectRedirectOpen } from '../rules/redirect/redirect-open.ts'
import { rule as redirectRedirectPermanentNoCacheControl } from '../rules/redirect/redirect-permanent-no-cache-control.ts'
import { rule as redirectRedirectSelf } from '../rules/redirect/redirect-self.ts'
import { rule as redirectRedirectWithoutLocation } from '../rules/redirect/redirect-without-location.ts'
import { rule as serverErrorNetworkAuthFromOrigin } from '../rules/server-error/network-auth-from-origin.ts'
import { rule as serverErrorServerError } from '../rules/server-error/server-error.ts'
import { rule as serverErrorServerErrorForClientFault } from '../rules/server-error/server-error-for-client-fault.ts'
import { rule as serverErrorVersionNotSupportedSameVersion } from '../rules/server-error/version-not-supported-same-version.ts'
import { rule as statusLineReasonPhraseContradictsCode } from '../rules/status-line/reason-phrase-contradicts-code.ts'
import { rule as statusLineReasonPhraseNonAscii } from '../rules/status-line/reason-phrase-non-ascii.ts'
import { rule as statusLineStatus102Processing } from '../rules/status-line/status-102-processing.ts'
import { rule as statusLineStatus306Reserved } from '../rules/status-line/status-306-reserved.ts'
import { rule as statusLineStatus402Reserved } from '../rules/status-line/status-402-reserved.ts'
import { rule as statusLineStatus418Teapot } from '../rules/status-line/status-418-teapot.ts'
import { rule as statusLineStatus510Obsolete } from '../rules/status-line/status-510-obsolete.ts'
import { rule as statusLineStatusLineMalformed } from '../rules/status-line/status-line-malformed.ts'
import { rule as statusLineStatusLineMissingSpace } from '../rules/status-line/status-line-missing-space.ts'
import { rule as statusLineStatusOutOfRange } from '../rules/status-line/status-out-of-range.ts'
import { rule as statusLineStatusUnregistered } from '../rules/status-line/status-unregistered.ts'
import { rule as statusLineStatusUseProxyDeprecated } from '../rules/status-line/status-use-proxy-deprecated.ts'
import { rule as statusLineStatusVendorCode } from '../rules/status-line/status-vendor-code.ts'

export const rules: readonly Rule[] = [
  successAcceptedOnSafeMethod,
  successAcceptedWithoutMonitor,
  successAlreadyReportedTopLevel,
  successCreatedLocationFragment,
  successCreatedOnSafeMethod,
  successCreatedResourceNotRetrievable,
  successCreatedWithoutLocation,
  successImUsedWithoutIm,
  successMultiStatusNotMultistatus,
  successNoContentContentLength,
  successNoContentContentType,
  successNoContentHasContent,
  successNoContentTransferEncoding,
  successNonAuthoritativeFromOrigin,
  successOkGetWithoutValidator,
  successOkWithoutContent,
  successPutCreateNot201,
  successPutUpdateAnswered201,
  successResetContentHasContent,
  authAuthFailureLoop,
  authBasicWithoutRealm,
  authBearerErrorStatus,
  authBearerErrorWithoutCredentials,
  authBearerRejectedWithoutError,
  authChallengeSyntax,
  authChallengeUnregisteredScheme,
  authCredentialsInUrl,
  authCredentialsOverHttp,
  authProxyAuthWithoutChallenge,
  authProxyAuthenticateUnexpected,
  authUnauthorizedEmptyChallenge,
  authUnauthorizedWithoutChallenge,
  cachingAuthenticatedResponsePublic,
  cachingCachedWithoutPermission,
  cachingClientErrorLongCache,
  cachingDateMissing,
  cachingHeuristicCachingError,
  cachingMustUnderstandWithoutNoStore,
  cachingServedStaleForbidden,
  cachingServerErrorCacheable,
  cachingServerErrorServedFromCache,
  cachingSetCookieOnSharedCacheable,
  cachingTokenInUrlCacheable,
  cachingUncacheableStatusCacheable,
  cachingUncacheableStatusServedFromCache,
  captureCaptureCredentialsPresent,
  captureCaptureHeadersScrubbed,
  captureCaptureStatusZero,
  clientErrorAllowSyntax,
  clientErrorBadHostNotRejected,
  clientErrorConflictOnSafeMethod,
  clientErrorContentTooLargeWithoutContent,
  clientErrorErrorWithoutContent,
  clientErrorExpectationFailedWithoutExpect,
  clientErrorHeadNotSupported,
  clientErrorLegalBlockWithoutBlockedBy,
  clientErrorLengthRequiredWithLength,
  clientErrorMethodNotAllowedButListed,
  clientErrorMethodNotAllowedWithoutAllow,
  clientErrorMisdirectedCacheable,
  clientErrorMisdirectedFromProxy,
  clientErrorMisdirectedWithAltSvc,
  clientErrorNotAcceptableLanguageOnly,
  clientErrorNotAcceptableThoughAnything,
  clientErrorNotAcceptableWithoutNegotiation,
  clientErrorNotImplementedStandardMethod,
  clientErrorOptionsAdvertisesNothing,
  clientErrorPatch415WithoutAcceptPatch,
  clientErrorPreconditionRequiredButGiven,
  clientErrorRequestTimeoutKeepsConnection,
  clientErrorTooEarlyWithoutEarlyData,
  clientErrorUnknownMethodNot501,
  clientErrorUnprocessableButUnparsable,
  clientErrorUnsupportedMediaTypeAcceptEncodingMisuse,
  clientErrorUnsupportedMediaTypeNoHint,
  clientErrorUnsupportedMediaTypeWithoutContent,
  clientErrorUpgradeRequiredButOffered,
  clientErrorUpgradeRequiredWithoutUpgrade,
  clientErrorUriTooLongShortUri,
  clientErrorWebdavStatusOutsideWebdav,
  conditionalEtagMatchIgnored,
  conditionalEtagSyntax,
  conditionalIfMatchIgnored,
  conditionalIfNoneMatchStarIgnored,
  conditionalLastModifiedFuture,
  conditionalModifiedSinceIgnored,
  conditionalNotModifiedButNewer,
  conditionalNotModifiedEtagMismatch,
  conditionalNotModifiedHasContent,
  conditionalNotModifiedMissingHeaders,
  conditionalNotModifiedRepresentationMetadata,
  conditionalNotModifiedUnconditional,
  conditionalNotModifiedWithoutValidator,
  conditionalNotModifiedWrongMethod,
  conditionalPreconditionFailedShouldBe304,
  conditionalPreconditionFailedUnconditional,
  contractContractAllowMismatch,
  contractContractAuthNotEnforced,
  contractContractBodySchema,
  contractContractDeprecatedWithoutHeader,
  contractContractMissingRequiredHeader,
  contractContractOnlyDefaultMatched,
  contractContractUndocumentedContentType,
  contractContractUndocumentedEndpoint,
  contractContractUndocumentedMethod,
  contractContractUndocumentedStatus,
  contractContractUnexpectedContent,
  contractRepeatDeleteServerError,
  contractResourceAfterDelete,
  corsCorsAllowCredentialsValue,
  corsCorsCredentialsWithWildcard,
  corsCorsEchoWithoutVary,
  corsCorsMissingOnError,
  corsCorsOriginMultiple,
  corsPreflightHeaderNotAllowed,
  corsPreflightMaxAgeInvalid,
  corsPreflightMethodNotAllowed,
  corsPreflightNeedsAuth,
  corsPreflightNotOk,
  corsPreflightOnlyFieldsOnActual,
  corsPreflightOriginMissing,
  corsPreflightRedirect,
  errorInSuccessBodyStatusMismatch,
  errorInSuccessGraphqlResponseStatus,
  errorInSuccessSoft404Probe,
  errorInSuccessSoft404Text,
  errorInSuccessSoftErrorPage,
  errorInSuccessSuccessErrorBody,
  errorInSuccessSuccessHtmlForApi,
  errorInSuccessSuccessProblemJson,
  errorInSuccessSuccessSoapFault,
  framingBareLf,
  framingChunkedMalformed,
  framingConnectSuccessFraming,
  framingConnectionFieldsInH2H3,
  framingContentLengthInvalid,
  framingContentLengthMismatch,
  framingContentLengthWithTransferEncoding,
  framingContentTypeMissing,
  framingErrorAsAttachment,
  framingExtraDataAfterResponse,
  framingHeadHasContent,
  framingHeadHeadersDiffer,
  framingHeaderLineFolding,
  framingHeaderNameSpace,
  framingJsonAsHtml,
  framingJsonInvalid,
  framingTransferEncodingNotChunkedFinal,
  framingTransferEncodingToHttp10,
  interimContinueUnexpected,
  interimEarlyHintsNotInFinal,
  interimEarlyHintsWithoutLink,
  interimInterimAsFinal,
  interimInterimContentLength,
  interimInterimHasContent,
  interimInterimToHttp10,
  interimInterimTransferEncoding,
  interimSwitchingBeforeContinue,
  interimSwitchingOnH2H3,
  interimSwitchingUnrequested,
  interimSwitchingWithoutUpgrade,
  interimUpgradeWithoutConnectionOption,
  interimWebsocketAcceptInvalid,
  leakErrorDebugPage,
  leakErrorInternalAddressLeak,
  leakErrorPathLeak,
  leakErrorReflectsInput,
  leakErrorSecretLeak,
  leakErrorSqlLeak,
  leakErrorStackTrace,
  leakServerVersionDisclosure,
  lifecycleDeprecationSyntax,
  lifecycleGoneThenBack,
  lifecycleSunsetBeforeDeprecation,
  lifecycleSunsetPast,
  negotiationAcceptIgnored,
  negotiationContentEncodingUnaccepted,
  negotiationNegotiatedStatusDiffers,
  negotiationPreferenceAppliedMismatch,
  negotiationVaryMissingForEncoding,
  openapiOas201WithoutLocation,
  openapiOas202MixedSuccess,
  openapiOas202WithoutMonitor,
  openapiOas206WithoutContentRange,
  openapiOas302Documented,
  openapiOas304WithoutCondition,
  openapiOas401OnPublicOperation,
  openapiOas401WithoutWwwAuthenticate,
  openapiOas405WithoutAllow,
  openapiOas412WithoutPrecondition,
  openapiOas426WithoutUpgrade,
  openapiOas429WithoutRetryAfter,
  openapiOas503WithoutRetryAfter,
  openapiOasBodylessWithContent,
  openapiOasDefaultOnly,
  openapiOasDeprecatedStatus,
  openapiOasErrorsNotProblemJson,
  openapiOasGetWith415Or411,
  openapiOasIfMatchWithout412,
  openapiOasIfNoneMatchWithout304,
  openapiOasInvalidStatusKey,
  openapiOasNo429,
  openapiOasNoClientErrorResponse,
  openapiOasNoServerErrorResponse,
  openapiOasNoSuccessResponse,
  openapiOasPathParamWithout404,
  openapiOasProblemExampleStatusMismatch,
  openapiOasRedirectWithoutLocation,
  openapiOasSecuredWithout401,
  openapiOasSuccessWithoutContent,
  openapiOasUnregisteredStatus,
  openapiOasWriteSuccessCode,
  problemDetailsErrorFormatInconsistent,
  problemDetailsErrorHtmlForApiClient,
  problemDetailsProblemBlankTitle,
  problemDetailsProblemEmpty,
  problemDetailsProblemExtensionName,
  problemDetailsProblemMemberType,
  problemDetailsProblemNotObject,
  problemDetailsProblemStatusMismatch,
  problemDetailsProblemStatusType,
  problemDetailsProblemTypeNotUri,
  problemDetailsProblemTypeRelative,
  problemDetailsProblemWrongMediaType,
  rangeContentRangeImpossible,
  rangeContentRangeSyntax,
  rangeContentRangeUnexpectedStatus,
  rangePartialIfRangeExtraMetadata,
  rangePartialIgnoresIfRange,
  rangePartialLengthMismatch,
  rangePartialMissingHeaders,
  rangePartialMultipartNoBoundary,
  rangePartialMultipartPartWithoutRange,
  rangePartialMultipartSingleRange,
  rangePartialMultipartTopContentRange,
  rangePartialOnNonGet,
  rangePartialRangeNotRequested,
  rangePartialUnrequested,
  rangePartialUnsatisfiedForm,
  rangePartialWithoutContentRange,
  rangePutContentRangeAccepted,
  rangeRangeUnsatisfiableButSatisfiable,
  rangeRangeUnsatisfiableSatisfiedForm,
  rangeRangeUnsatisfiableUnrequested,
  rangeRangeUnsatisfiableWithoutLength,
  rateLimitRateLimitWrongStatus,
  rateLimitRatelimitFieldsInconsistent,
  rateLimitRetryAfterExcessive,
  rateLimitRetryAfterInPast,
  rateLimitRetryAfterSyntax,
  rateLimitRetryAfterUnexpectedStatus,
  rateLimitTooManyRequestsWithoutRetryAfter,
  rateLimitUnavailableWithoutRetryAfter,
  redirectLocationOnUnexpectedStatus,
  redirectMultipleChoicesWithoutChoices,
  redirectRedirect303NotGet,
  redirectRedirectBodyDropped,
  redirectRedirectChainLong,
  redirectRedirectCredentialsLeak,
  redirectRedirectHttpOffHost,
  redirectRedirectHttpsToHttp,
  redirectRedirectHttpsUpgradeTemporary,
  redirectRedirectInternalHost,
  redirectRedirectLocationEmpty,
  redirectRedirectLocationInvalid,
  redirectRedirectLocationScheme,
  redirectRedirectLoop,
  redirectRedirectMayChangeMethod,
  redirectRedirectMethodChanged,
  redirectRedirectMultipleLocations,
  redirectRedirectOpen,
  redirectRedirectPermanentNoCacheControl,
  redirectRedirectSelf,
  redirectRedirectWithoutLocation,
  serverErrorNetworkAuthFromOrigin,
  serverErrorServerError,
  serverErrorServerErrorForClientFault,
  serverErrorVersionNotSupportedSameVersion,
  statusLineReasonPhraseContradictsCode,
  statusLineReasonPhraseNonAscii,
  statusLineStatus102Processing,
  statusLineStatus306Reserved,
  statusLineStatus402Reserved,
  statusLineStatus418Teapot,
  statusLineStatus510Obsolete,
  statusLineStatusLineMalformed,
  statusLineStatusLineMissingSpace,
  statusLineStatusOutOfRange,
  statusLineStatusUnregistered,
  statusLineStatusUseProxyDeprecated,
  statusLineStatusVendorCode,
]
