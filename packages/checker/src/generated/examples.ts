// Generated from rules/ by tools/generate-rules.ts: add a file there, and run npm run generate.
import type { RuleExamples } from '../rule.ts'
import { examples as successAcceptedOnSafeMethod } from '../rules/2xx/accepted-on-safe-method.ts'
import { examples as successAcceptedWithoutMonitor } from '../rules/2xx/accepted-without-monitor.ts'
import { examples as successAlreadyReportedTopLevel } from '../rules/2xx/already-reported-top-level.ts'
import { examples as successCreatedLocationFragment } from '../rules/2xx/created-location-fragment.ts'
import { examples as successCreatedOnSafeMethod } from '../rules/2xx/created-on-safe-method.ts'
import { examples as successCreatedResourceNotRetrievable } from '../rules/2xx/created-resource-not-retrievable.ts'
import { examples as successCreatedWithoutLocation } from '../rules/2xx/created-without-location.ts'
import { examples as successImUsedWithoutIm } from '../rules/2xx/im-used-without-im.ts'
import { examples as successMultiStatusNotMultistatus } from '../rules/2xx/multi-status-not-multistatus.ts'
import { examples as successNoContentContentLength } from '../rules/2xx/no-content-content-length.ts'
import { examples as successNoContentContentType } from '../rules/2xx/no-content-content-type.ts'
import { examples as successNoContentHasContent } from '../rules/2xx/no-content-has-content.ts'
import { examples as successNoContentTransferEncoding } from '../rules/2xx/no-content-transfer-encoding.ts'
import { examples as successNonAuthoritativeFromOrigin } from '../rules/2xx/non-authoritative-from-origin.ts'
import { examples as successOkGetWithoutValidator } from '../rules/2xx/ok-get-without-validator.ts'
import { examples as successOkWithoutContent } from '../rules/2xx/ok-without-content.ts'
import { examples as successPutCreateNot201 } from '../rules/2xx/put-create-not-201.ts'
import { examples as successPutUpdateAnswered201 } from '../rules/2xx/put-update-answered-201.ts'
import { examples as successResetContentHasContent } from '../rules/2xx/reset-content-has-content.ts'
import { examples as authAuthFailureLoop } from '../rules/auth/auth-failure-loop.ts'
import { examples as authBasicWithoutRealm } from '../rules/auth/basic-without-realm.ts'
import { examples as authBearerErrorStatus } from '../rules/auth/bearer-error-status.ts'
import { examples as authBearerErrorWithoutCredentials } from '../rules/auth/bearer-error-without-credentials.ts'
import { examples as authBearerRejectedWithoutError } from '../rules/auth/bearer-rejected-without-error.ts'
import { examples as authChallengeSyntax } from '../rules/auth/challenge-syntax.ts'
import { examples as authChallengeUnregisteredScheme } from '../rules/auth/challenge-unregistered-scheme.ts'
import { examples as authCredentialsInUrl } from '../rules/auth/credentials-in-url.ts'
import { examples as authCredentialsOverHttp } from '../rules/auth/credentials-over-http.ts'
import { examples as authProxyAuthWithoutChallenge } from '../rules/auth/proxy-auth-without-challenge.ts'
import { examples as authProxyAuthenticateUnexpected } from '../rules/auth/proxy-authenticate-unexpected.ts'
import { examples as authUnauthorizedEmptyChallenge } from '../rules/auth/unauthorized-empty-challenge.ts'
import { examples as authUnauthorizedWithoutChallenge } from '../rules/auth/unauthorized-without-challenge.ts'
import { examples as cachingAuthenticatedResponsePublic } from '../rules/caching/authenticated-response-public.ts'
import { examples as cachingCachedWithoutPermission } from '../rules/caching/cached-without-permission.ts'
import { examples as cachingClientErrorLongCache } from '../rules/caching/client-error-long-cache.ts'
import { examples as cachingDateMissing } from '../rules/caching/date-missing.ts'
import { examples as cachingHeuristicCachingError } from '../rules/caching/heuristic-caching-error.ts'
import { examples as cachingMustUnderstandWithoutNoStore } from '../rules/caching/must-understand-without-no-store.ts'
import { examples as cachingServedStaleForbidden } from '../rules/caching/served-stale-forbidden.ts'
import { examples as cachingServerErrorCacheable } from '../rules/caching/server-error-cacheable.ts'
import { examples as cachingServerErrorServedFromCache } from '../rules/caching/server-error-served-from-cache.ts'
import { examples as cachingSetCookieOnSharedCacheable } from '../rules/caching/set-cookie-on-shared-cacheable.ts'
import { examples as cachingTokenInUrlCacheable } from '../rules/caching/token-in-url-cacheable.ts'
import { examples as cachingUncacheableStatusCacheable } from '../rules/caching/uncacheable-status-cacheable.ts'
import { examples as cachingUncacheableStatusServedFromCache } from '../rules/caching/uncacheable-status-served-from-cache.ts'
import { examples as captureCaptureCredentialsPresent } from '../rules/capture/capture-credentials-present.ts'
import { examples as captureCaptureHeadersScrubbed } from '../rules/capture/capture-headers-scrubbed.ts'
import { examples as captureCaptureStatusZero } from '../rules/capture/capture-status-zero.ts'
import { examples as clientErrorAllowSyntax } from '../rules/client-error/allow-syntax.ts'
import { examples as clientErrorBadHostNotRejected } from '../rules/client-error/bad-host-not-rejected.ts'
import { examples as clientErrorConflictOnSafeMethod } from '../rules/client-error/conflict-on-safe-method.ts'
import { examples as clientErrorContentTooLargeWithoutContent } from '../rules/client-error/content-too-large-without-content.ts'
import { examples as clientErrorErrorWithoutContent } from '../rules/client-error/error-without-content.ts'
import { examples as clientErrorExpectationFailedWithoutExpect } from '../rules/client-error/expectation-failed-without-expect.ts'
import { examples as clientErrorHeadNotSupported } from '../rules/client-error/head-not-supported.ts'
import { examples as clientErrorLegalBlockWithoutBlockedBy } from '../rules/client-error/legal-block-without-blocked-by.ts'
import { examples as clientErrorLengthRequiredWithLength } from '../rules/client-error/length-required-with-length.ts'
import { examples as clientErrorMethodNotAllowedButListed } from '../rules/client-error/method-not-allowed-but-listed.ts'
import { examples as clientErrorMethodNotAllowedWithoutAllow } from '../rules/client-error/method-not-allowed-without-allow.ts'
import { examples as clientErrorMisdirectedCacheable } from '../rules/client-error/misdirected-cacheable.ts'
import { examples as clientErrorMisdirectedFromProxy } from '../rules/client-error/misdirected-from-proxy.ts'
import { examples as clientErrorMisdirectedWithAltSvc } from '../rules/client-error/misdirected-with-alt-svc.ts'
import { examples as clientErrorNotAcceptableLanguageOnly } from '../rules/client-error/not-acceptable-language-only.ts'
import { examples as clientErrorNotAcceptableThoughAnything } from '../rules/client-error/not-acceptable-though-anything.ts'
import { examples as clientErrorNotAcceptableWithoutNegotiation } from '../rules/client-error/not-acceptable-without-negotiation.ts'
import { examples as clientErrorNotImplementedStandardMethod } from '../rules/client-error/not-implemented-standard-method.ts'
import { examples as clientErrorOptionsAdvertisesNothing } from '../rules/client-error/options-advertises-nothing.ts'
import { examples as clientErrorPatch415WithoutAcceptPatch } from '../rules/client-error/patch-415-without-accept-patch.ts'
import { examples as clientErrorPreconditionRequiredButGiven } from '../rules/client-error/precondition-required-but-given.ts'
import { examples as clientErrorRequestTimeoutKeepsConnection } from '../rules/client-error/request-timeout-keeps-connection.ts'
import { examples as clientErrorTooEarlyWithoutEarlyData } from '../rules/client-error/too-early-without-early-data.ts'
import { examples as clientErrorUnknownMethodNot501 } from '../rules/client-error/unknown-method-not-501.ts'
import { examples as clientErrorUnprocessableButUnparsable } from '../rules/client-error/unprocessable-but-unparsable.ts'
import { examples as clientErrorUnsupportedMediaTypeAcceptEncodingMisuse } from '../rules/client-error/unsupported-media-type-accept-encoding-misuse.ts'
import { examples as clientErrorUnsupportedMediaTypeNoHint } from '../rules/client-error/unsupported-media-type-no-hint.ts'
import { examples as clientErrorUnsupportedMediaTypeWithoutContent } from '../rules/client-error/unsupported-media-type-without-content.ts'
import { examples as clientErrorUpgradeRequiredButOffered } from '../rules/client-error/upgrade-required-but-offered.ts'
import { examples as clientErrorUpgradeRequiredWithoutUpgrade } from '../rules/client-error/upgrade-required-without-upgrade.ts'
import { examples as clientErrorUriTooLongShortUri } from '../rules/client-error/uri-too-long-short-uri.ts'
import { examples as clientErrorWebdavStatusOutsideWebdav } from '../rules/client-error/webdav-status-outside-webdav.ts'
import { examples as conditionalEtagMatchIgnored } from '../rules/conditional/etag-match-ignored.ts'
import { examples as conditionalEtagSyntax } from '../rules/conditional/etag-syntax.ts'
import { examples as conditionalIfMatchIgnored } from '../rules/conditional/if-match-ignored.ts'
import { examples as conditionalIfNoneMatchStarIgnored } from '../rules/conditional/if-none-match-star-ignored.ts'
import { examples as conditionalLastModifiedFuture } from '../rules/conditional/last-modified-future.ts'
import { examples as conditionalModifiedSinceIgnored } from '../rules/conditional/modified-since-ignored.ts'
import { examples as conditionalNotModifiedButNewer } from '../rules/conditional/not-modified-but-newer.ts'
import { examples as conditionalNotModifiedEtagMismatch } from '../rules/conditional/not-modified-etag-mismatch.ts'
import { examples as conditionalNotModifiedHasContent } from '../rules/conditional/not-modified-has-content.ts'
import { examples as conditionalNotModifiedMissingHeaders } from '../rules/conditional/not-modified-missing-headers.ts'
import { examples as conditionalNotModifiedRepresentationMetadata } from '../rules/conditional/not-modified-representation-metadata.ts'
import { examples as conditionalNotModifiedUnconditional } from '../rules/conditional/not-modified-unconditional.ts'
import { examples as conditionalNotModifiedWithoutValidator } from '../rules/conditional/not-modified-without-validator.ts'
import { examples as conditionalNotModifiedWrongMethod } from '../rules/conditional/not-modified-wrong-method.ts'
import { examples as conditionalPreconditionFailedShouldBe304 } from '../rules/conditional/precondition-failed-should-be-304.ts'
import { examples as conditionalPreconditionFailedUnconditional } from '../rules/conditional/precondition-failed-unconditional.ts'
import { examples as contractContractAllowMismatch } from '../rules/contract/contract-allow-mismatch.ts'
import { examples as contractContractAuthNotEnforced } from '../rules/contract/contract-auth-not-enforced.ts'
import { examples as contractContractBodySchema } from '../rules/contract/contract-body-schema.ts'
import { examples as contractContractDeprecatedWithoutHeader } from '../rules/contract/contract-deprecated-without-header.ts'
import { examples as contractContractMissingRequiredHeader } from '../rules/contract/contract-missing-required-header.ts'
import { examples as contractContractOnlyDefaultMatched } from '../rules/contract/contract-only-default-matched.ts'
import { examples as contractContractUndocumentedContentType } from '../rules/contract/contract-undocumented-content-type.ts'
import { examples as contractContractUndocumentedEndpoint } from '../rules/contract/contract-undocumented-endpoint.ts'
import { examples as contractContractUndocumentedMethod } from '../rules/contract/contract-undocumented-method.ts'
import { examples as contractContractUndocumentedStatus } from '../rules/contract/contract-undocumented-status.ts'
import { examples as contractContractUnexpectedContent } from '../rules/contract/contract-unexpected-content.ts'
import { examples as contractRepeatDeleteServerError } from '../rules/contract/repeat-delete-server-error.ts'
import { examples as contractResourceAfterDelete } from '../rules/contract/resource-after-delete.ts'
import { examples as corsCorsAllowCredentialsValue } from '../rules/cors/cors-allow-credentials-value.ts'
import { examples as corsCorsCredentialsWithWildcard } from '../rules/cors/cors-credentials-with-wildcard.ts'
import { examples as corsCorsEchoWithoutVary } from '../rules/cors/cors-echo-without-vary.ts'
import { examples as corsCorsMissingOnError } from '../rules/cors/cors-missing-on-error.ts'
import { examples as corsCorsOriginMultiple } from '../rules/cors/cors-origin-multiple.ts'
import { examples as corsPreflightHeaderNotAllowed } from '../rules/cors/preflight-header-not-allowed.ts'
import { examples as corsPreflightMaxAgeInvalid } from '../rules/cors/preflight-max-age-invalid.ts'
import { examples as corsPreflightMethodNotAllowed } from '../rules/cors/preflight-method-not-allowed.ts'
import { examples as corsPreflightNeedsAuth } from '../rules/cors/preflight-needs-auth.ts'
import { examples as corsPreflightNotOk } from '../rules/cors/preflight-not-ok.ts'
import { examples as corsPreflightOnlyFieldsOnActual } from '../rules/cors/preflight-only-fields-on-actual.ts'
import { examples as corsPreflightOriginMissing } from '../rules/cors/preflight-origin-missing.ts'
import { examples as corsPreflightRedirect } from '../rules/cors/preflight-redirect.ts'
import { examples as errorInSuccessBodyStatusMismatch } from '../rules/error-in-success/body-status-mismatch.ts'
import { examples as errorInSuccessGraphqlResponseStatus } from '../rules/error-in-success/graphql-response-status.ts'
import { examples as errorInSuccessSoft404Probe } from '../rules/error-in-success/soft-404-probe.ts'
import { examples as errorInSuccessSoft404Text } from '../rules/error-in-success/soft-404-text.ts'
import { examples as errorInSuccessSoftErrorPage } from '../rules/error-in-success/soft-error-page.ts'
import { examples as errorInSuccessSuccessErrorBody } from '../rules/error-in-success/success-error-body.ts'
import { examples as errorInSuccessSuccessHtmlForApi } from '../rules/error-in-success/success-html-for-api.ts'
import { examples as errorInSuccessSuccessProblemJson } from '../rules/error-in-success/success-problem-json.ts'
import { examples as errorInSuccessSuccessSoapFault } from '../rules/error-in-success/success-soap-fault.ts'
import { examples as framingBareLf } from '../rules/framing/bare-lf.ts'
import { examples as framingChunkedMalformed } from '../rules/framing/chunked-malformed.ts'
import { examples as framingConnectSuccessFraming } from '../rules/framing/connect-success-framing.ts'
import { examples as framingConnectionFieldsInH2H3 } from '../rules/framing/connection-fields-in-h2-h3.ts'
import { examples as framingContentLengthInvalid } from '../rules/framing/content-length-invalid.ts'
import { examples as framingContentLengthMismatch } from '../rules/framing/content-length-mismatch.ts'
import { examples as framingContentLengthWithTransferEncoding } from '../rules/framing/content-length-with-transfer-encoding.ts'
import { examples as framingContentTypeMissing } from '../rules/framing/content-type-missing.ts'
import { examples as framingErrorAsAttachment } from '../rules/framing/error-as-attachment.ts'
import { examples as framingExtraDataAfterResponse } from '../rules/framing/extra-data-after-response.ts'
import { examples as framingHeadHasContent } from '../rules/framing/head-has-content.ts'
import { examples as framingHeadHeadersDiffer } from '../rules/framing/head-headers-differ.ts'
import { examples as framingHeaderLineFolding } from '../rules/framing/header-line-folding.ts'
import { examples as framingHeaderNameSpace } from '../rules/framing/header-name-space.ts'
import { examples as framingJsonAsHtml } from '../rules/framing/json-as-html.ts'
import { examples as framingJsonInvalid } from '../rules/framing/json-invalid.ts'
import { examples as framingTransferEncodingNotChunkedFinal } from '../rules/framing/transfer-encoding-not-chunked-final.ts'
import { examples as framingTransferEncodingToHttp10 } from '../rules/framing/transfer-encoding-to-http10.ts'
import { examples as interimContinueUnexpected } from '../rules/interim/continue-unexpected.ts'
import { examples as interimEarlyHintsNotInFinal } from '../rules/interim/early-hints-not-in-final.ts'
import { examples as interimEarlyHintsWithoutLink } from '../rules/interim/early-hints-without-link.ts'
import { examples as interimInterimAsFinal } from '../rules/interim/interim-as-final.ts'
import { examples as interimInterimContentLength } from '../rules/interim/interim-content-length.ts'
import { examples as interimInterimHasContent } from '../rules/interim/interim-has-content.ts'
import { examples as interimInterimToHttp10 } from '../rules/interim/interim-to-http10.ts'
import { examples as interimInterimTransferEncoding } from '../rules/interim/interim-transfer-encoding.ts'
import { examples as interimSwitchingBeforeContinue } from '../rules/interim/switching-before-continue.ts'
import { examples as interimSwitchingOnH2H3 } from '../rules/interim/switching-on-h2-h3.ts'
import { examples as interimSwitchingUnrequested } from '../rules/interim/switching-unrequested.ts'
import { examples as interimSwitchingWithoutUpgrade } from '../rules/interim/switching-without-upgrade.ts'
import { examples as interimUpgradeWithoutConnectionOption } from '../rules/interim/upgrade-without-connection-option.ts'
import { examples as interimWebsocketAcceptInvalid } from '../rules/interim/websocket-accept-invalid.ts'
import { examples as leakErrorDebugPage } from '../rules/leak/error-debug-page.ts'
import { examples as leakErrorInternalAddressLeak } from '../rules/leak/error-internal-address-leak.ts'
import { examples as leakErrorPathLeak } from '../rules/leak/error-path-leak.ts'
import { examples as leakErrorReflectsInput } from '../rules/leak/error-reflects-input.ts'
import { examples as leakErrorSecretLeak } from '../rules/leak/error-secret-leak.ts'
import { examples as leakErrorSqlLeak } from '../rules/leak/error-sql-leak.ts'
import { examples as leakErrorStackTrace } from '../rules/leak/error-stack-trace.ts'
import { examples as leakServerVersionDisclosure } from '../rules/leak/server-version-disclosure.ts'
import { examples as lifecycleDeprecationSyntax } from '../rules/lifecycle/deprecation-syntax.ts'
import { examples as lifecycleGoneThenBack } from '../rules/lifecycle/gone-then-back.ts'
import { examples as lifecycleSunsetBeforeDeprecation } from '../rules/lifecycle/sunset-before-deprecation.ts'
import { examples as lifecycleSunsetPast } from '../rules/lifecycle/sunset-past.ts'
import { examples as negotiationAcceptIgnored } from '../rules/negotiation/accept-ignored.ts'
import { examples as negotiationContentEncodingUnaccepted } from '../rules/negotiation/content-encoding-unaccepted.ts'
import { examples as negotiationNegotiatedStatusDiffers } from '../rules/negotiation/negotiated-status-differs.ts'
import { examples as negotiationPreferenceAppliedMismatch } from '../rules/negotiation/preference-applied-mismatch.ts'
import { examples as negotiationVaryMissingForEncoding } from '../rules/negotiation/vary-missing-for-encoding.ts'
import { examples as openapiOas201WithoutLocation } from '../rules/openapi/oas-201-without-location.ts'
import { examples as openapiOas202MixedSuccess } from '../rules/openapi/oas-202-mixed-success.ts'
import { examples as openapiOas202WithoutMonitor } from '../rules/openapi/oas-202-without-monitor.ts'
import { examples as openapiOas206WithoutContentRange } from '../rules/openapi/oas-206-without-content-range.ts'
import { examples as openapiOas302Documented } from '../rules/openapi/oas-302-documented.ts'
import { examples as openapiOas304WithoutCondition } from '../rules/openapi/oas-304-without-condition.ts'
import { examples as openapiOas401OnPublicOperation } from '../rules/openapi/oas-401-on-public-operation.ts'
import { examples as openapiOas401WithoutWwwAuthenticate } from '../rules/openapi/oas-401-without-www-authenticate.ts'
import { examples as openapiOas405WithoutAllow } from '../rules/openapi/oas-405-without-allow.ts'
import { examples as openapiOas412WithoutPrecondition } from '../rules/openapi/oas-412-without-precondition.ts'
import { examples as openapiOas426WithoutUpgrade } from '../rules/openapi/oas-426-without-upgrade.ts'
import { examples as openapiOas429WithoutRetryAfter } from '../rules/openapi/oas-429-without-retry-after.ts'
import { examples as openapiOas503WithoutRetryAfter } from '../rules/openapi/oas-503-without-retry-after.ts'
import { examples as openapiOasBodylessWithContent } from '../rules/openapi/oas-bodyless-with-content.ts'
import { examples as openapiOasDefaultOnly } from '../rules/openapi/oas-default-only.ts'
import { examples as openapiOasDeprecatedStatus } from '../rules/openapi/oas-deprecated-status.ts'
import { examples as openapiOasErrorsNotProblemJson } from '../rules/openapi/oas-errors-not-problem-json.ts'
import { examples as openapiOasGetWith415Or411 } from '../rules/openapi/oas-get-with-415-or-411.ts'
import { examples as openapiOasIfMatchWithout412 } from '../rules/openapi/oas-if-match-without-412.ts'
import { examples as openapiOasIfNoneMatchWithout304 } from '../rules/openapi/oas-if-none-match-without-304.ts'
import { examples as openapiOasInvalidStatusKey } from '../rules/openapi/oas-invalid-status-key.ts'
import { examples as openapiOasNo429 } from '../rules/openapi/oas-no-429.ts'
import { examples as openapiOasNoClientErrorResponse } from '../rules/openapi/oas-no-client-error-response.ts'
import { examples as openapiOasNoServerErrorResponse } from '../rules/openapi/oas-no-server-error-response.ts'
import { examples as openapiOasNoSuccessResponse } from '../rules/openapi/oas-no-success-response.ts'
import { examples as openapiOasPathParamWithout404 } from '../rules/openapi/oas-path-param-without-404.ts'
import { examples as openapiOasProblemExampleStatusMismatch } from '../rules/openapi/oas-problem-example-status-mismatch.ts'
import { examples as openapiOasRedirectWithoutLocation } from '../rules/openapi/oas-redirect-without-location.ts'
import { examples as openapiOasSecuredWithout401 } from '../rules/openapi/oas-secured-without-401.ts'
import { examples as openapiOasSuccessWithoutContent } from '../rules/openapi/oas-success-without-content.ts'
import { examples as openapiOasUnregisteredStatus } from '../rules/openapi/oas-unregistered-status.ts'
import { examples as openapiOasWriteSuccessCode } from '../rules/openapi/oas-write-success-code.ts'
import { examples as problemDetailsErrorFormatInconsistent } from '../rules/problem-details/error-format-inconsistent.ts'
import { examples as problemDetailsErrorHtmlForApiClient } from '../rules/problem-details/error-html-for-api-client.ts'
import { examples as problemDetailsProblemBlankTitle } from '../rules/problem-details/problem-blank-title.ts'
import { examples as problemDetailsProblemEmpty } from '../rules/problem-details/problem-empty.ts'
import { examples as problemDetailsProblemExtensionName } from '../rules/problem-details/problem-extension-name.ts'
import { examples as problemDetailsProblemMemberType } from '../rules/problem-details/problem-member-type.ts'
import { examples as problemDetailsProblemNotObject } from '../rules/problem-details/problem-not-object.ts'
import { examples as problemDetailsProblemStatusMismatch } from '../rules/problem-details/problem-status-mismatch.ts'
import { examples as problemDetailsProblemStatusType } from '../rules/problem-details/problem-status-type.ts'
import { examples as problemDetailsProblemTypeNotUri } from '../rules/problem-details/problem-type-not-uri.ts'
import { examples as problemDetailsProblemTypeRelative } from '../rules/problem-details/problem-type-relative.ts'
import { examples as problemDetailsProblemWrongMediaType } from '../rules/problem-details/problem-wrong-media-type.ts'
import { examples as rangeContentRangeImpossible } from '../rules/range/content-range-impossible.ts'
import { examples as rangeContentRangeSyntax } from '../rules/range/content-range-syntax.ts'
import { examples as rangeContentRangeUnexpectedStatus } from '../rules/range/content-range-unexpected-status.ts'
import { examples as rangePartialIfRangeExtraMetadata } from '../rules/range/partial-if-range-extra-metadata.ts'
import { examples as rangePartialIgnoresIfRange } from '../rules/range/partial-ignores-if-range.ts'
import { examples as rangePartialLengthMismatch } from '../rules/range/partial-length-mismatch.ts'
import { examples as rangePartialMissingHeaders } from '../rules/range/partial-missing-headers.ts'
import { examples as rangePartialMultipartNoBoundary } from '../rules/range/partial-multipart-no-boundary.ts'
import { examples as rangePartialMultipartPartWithoutRange } from '../rules/range/partial-multipart-part-without-range.ts'
import { examples as rangePartialMultipartSingleRange } from '../rules/range/partial-multipart-single-range.ts'
import { examples as rangePartialMultipartTopContentRange } from '../rules/range/partial-multipart-top-content-range.ts'
import { examples as rangePartialOnNonGet } from '../rules/range/partial-on-non-get.ts'
import { examples as rangePartialRangeNotRequested } from '../rules/range/partial-range-not-requested.ts'
import { examples as rangePartialUnrequested } from '../rules/range/partial-unrequested.ts'
import { examples as rangePartialUnsatisfiedForm } from '../rules/range/partial-unsatisfied-form.ts'
import { examples as rangePartialWithoutContentRange } from '../rules/range/partial-without-content-range.ts'
import { examples as rangePutContentRangeAccepted } from '../rules/range/put-content-range-accepted.ts'
import { examples as rangeRangeUnsatisfiableButSatisfiable } from '../rules/range/range-unsatisfiable-but-satisfiable.ts'
import { examples as rangeRangeUnsatisfiableSatisfiedForm } from '../rules/range/range-unsatisfiable-satisfied-form.ts'
import { examples as rangeRangeUnsatisfiableUnrequested } from '../rules/range/range-unsatisfiable-unrequested.ts'
import { examples as rangeRangeUnsatisfiableWithoutLength } from '../rules/range/range-unsatisfiable-without-length.ts'
import { examples as rateLimitRateLimitWrongStatus } from '../rules/rate-limit/rate-limit-wrong-status.ts'
import { examples as rateLimitRatelimitFieldsInconsistent } from '../rules/rate-limit/ratelimit-fields-inconsistent.ts'
import { examples as rateLimitRetryAfterExcessive } from '../rules/rate-limit/retry-after-excessive.ts'
import { examples as rateLimitRetryAfterInPast } from '../rules/rate-limit/retry-after-in-past.ts'
import { examples as rateLimitRetryAfterSyntax } from '../rules/rate-limit/retry-after-syntax.ts'
import { examples as rateLimitRetryAfterUnexpectedStatus } from '../rules/rate-limit/retry-after-unexpected-status.ts'
import { examples as rateLimitTooManyRequestsWithoutRetryAfter } from '../rules/rate-limit/too-many-requests-without-retry-after.ts'
import { examples as rateLimitUnavailableWithoutRetryAfter } from '../rules/rate-limit/unavailable-without-retry-after.ts'
import { examples as redirectLocationOnUnexpectedStatus } from '../rules/redirect/location-on-unexpected-status.ts'
import { examples as redirectMultipleChoicesWithoutChoices } from '../rules/redirect/multiple-choices-without-choices.ts'
import { examples as redirectRedirect303NotGet } from '../rules/redirect/redirect-303-not-get.ts'
import { examples as redirectRedirectBodyDropped } from '../rules/redirect/redirect-body-dropped.ts'
import { examples as redirectRedirectChainLong } from '../rules/redirect/redirect-chain-long.ts'
import { examples as redirectRedirectCredentialsLeak } from '../rules/redirect/redirect-credentials-leak.ts'
import { examples as redirectRedirectHttpOffHost } from '../rules/redirect/redirect-http-off-host.ts'
import { examples as redirectRedirectHttpsToHttp } from '../rules/redirect/redirect-https-to-http.ts'
import { examples as redirectRedirectHttpsUpgradeTemporary } from '../rules/redirect/redirect-https-upgrade-temporary.ts'
import { examples as redirectRedirectInternalHost } from '../rules/redirect/redirect-internal-host.ts'
import { examples as redirectRedirectLocationEmpty } from '../rules/redirect/redirect-location-empty.ts'
import { examples as redirectRedirectLocationInvalid } from '../rules/redirect/redirect-location-invalid.ts'
import { examples as redirectRedirectLocationScheme } from '../rules/redirect/redirect-location-scheme.ts'
import { examples as redirectRedirectLoop } from '../rules/redirect/redirect-loop.ts'
import { examples as redirectRedirectMayChangeMethod } from '../rules/redirect/redirect-may-change-method.ts'
import { examples as redirectRedirectMethodChanged } from '../rules/redirect/redirect-method-changed.ts'
import { examples as redirectRedirectMultipleLocations } from '../rules/redirect/redirect-multiple-locations.ts'
import { examples as redirectRedirectOpen } from '../rules/redirect/redirect-open.ts'
import { examples as redirectRedirectPermanentNoCacheControl } from '../rules/redirect/redirect-permanent-no-cache-control.ts'
import { examples as redirectRedirectSelf } from '../rules/redirect/redirect-self.ts'
import { examples as redirectRedirectWithoutLocation } from '../rules/redirect/redirect-without-location.ts'
import { examples as serverErrorNetworkAuthFromOrigin } from '../rules/server-error/network-auth-from-origin.ts'
import { examples as serverErrorServerError } from '../rules/server-error/server-error.ts'
import { examples as serverErrorServerErrorForClientFault } from '../rules/server-error/server-error-for-client-fault.ts'
import { examples as serverErrorVersionNotSupportedSameVersion } from '../rules/server-error/version-not-supported-same-version.ts'
import { examples as statusLineReasonPhraseContradictsCode } from '../rules/status-line/reason-phrase-contradicts-code.ts'
import { examples as statusLineReasonPhraseNonAscii } from '../rules/status-line/reason-phrase-non-ascii.ts'
import { examples as statusLineStatus102Processing } from '../rules/status-line/status-102-processing.ts'
import { examples as statusLineStatus306Reserved } from '../rules/status-line/status-306-reserved.ts'
import { examples as statusLineStatus402Reserved } from '../rules/status-line/status-402-reserved.ts'
import { examples as statusLineStatus418Teapot } from '../rules/status-line/status-418-teapot.ts'
import { examples as statusLineStatus510Obsolete } from '../rules/status-line/status-510-obsolete.ts'
import { examples as statusLineStatusLineMalformed } from '../rules/status-line/status-line-malformed.ts'
import { examples as statusLineStatusLineMissingSpace } from '../rules/status-line/status-line-missing-space.ts'
import { examples as statusLineStatusOutOfRange } from '../rules/status-line/status-out-of-range.ts'
import { examples as statusLineStatusUnregistered } from '../rules/status-line/status-unregistered.ts'
import { examples as statusLineStatusUseProxyDeprecated } from '../rules/status-line/status-use-proxy-deprecated.ts'
import { examples as statusLineStatusVendorCode } from '../rules/status-line/status-vendor-code.ts'

export const examples: ReadonlyMap<string, RuleExamples> = new Map<string, RuleExamples>([
  ['2xx/accepted-on-safe-method', successAcceptedOnSafeMethod],
  ['2xx/accepted-without-monitor', successAcceptedWithoutMonitor],
  ['2xx/already-reported-top-level', successAlreadyReportedTopLevel],
  ['2xx/created-location-fragment', successCreatedLocationFragment],
  ['2xx/created-on-safe-method', successCreatedOnSafeMethod],
  ['2xx/created-resource-not-retrievable', successCreatedResourceNotRetrievable],
  ['2xx/created-without-location', successCreatedWithoutLocation],
  ['2xx/im-used-without-im', successImUsedWithoutIm],
  ['2xx/multi-status-not-multistatus', successMultiStatusNotMultistatus],
  ['2xx/no-content-content-length', successNoContentContentLength],
  ['2xx/no-content-content-type', successNoContentContentType],
  ['2xx/no-content-has-content', successNoContentHasContent],
  ['2xx/no-content-transfer-encoding', successNoContentTransferEncoding],
  ['2xx/non-authoritative-from-origin', successNonAuthoritativeFromOrigin],
  ['2xx/ok-get-without-validator', successOkGetWithoutValidator],
  ['2xx/ok-without-content', successOkWithoutContent],
  ['2xx/put-create-not-201', successPutCreateNot201],
  ['2xx/put-update-answered-201', successPutUpdateAnswered201],
  ['2xx/reset-content-has-content', successResetContentHasContent],
  ['auth/auth-failure-loop', authAuthFailureLoop],
  ['auth/basic-without-realm', authBasicWithoutRealm],
  ['auth/bearer-error-status', authBearerErrorStatus],
  ['auth/bearer-error-without-credentials', authBearerErrorWithoutCredentials],
  ['auth/bearer-rejected-without-error', authBearerRejectedWithoutError],
  ['auth/challenge-syntax', authChallengeSyntax],
  ['auth/challenge-unregistered-scheme', authChallengeUnregisteredScheme],
  ['auth/credentials-in-url', authCredentialsInUrl],
  ['auth/credentials-over-http', authCredentialsOverHttp],
  ['auth/proxy-auth-without-challenge', authProxyAuthWithoutChallenge],
  ['auth/proxy-authenticate-unexpected', authProxyAuthenticateUnexpected],
  ['auth/unauthorized-empty-challenge', authUnauthorizedEmptyChallenge],
  ['auth/unauthorized-without-challenge', authUnauthorizedWithoutChallenge],
  ['caching/authenticated-response-public', cachingAuthenticatedResponsePublic],
  ['caching/cached-without-permission', cachingCachedWithoutPermission],
  ['caching/client-error-long-cache', cachingClientErrorLongCache],
  ['caching/date-missing', cachingDateMissing],
  ['caching/heuristic-caching-error', cachingHeuristicCachingError],
  ['caching/must-understand-without-no-store', cachingMustUnderstandWithoutNoStore],
  ['caching/served-stale-forbidden', cachingServedStaleForbidden],
  ['caching/server-error-cacheable', cachingServerErrorCacheable],
  ['caching/server-error-served-from-cache', cachingServerErrorServedFromCache],
  ['caching/set-cookie-on-shared-cacheable', cachingSetCookieOnSharedCacheable],
  ['caching/token-in-url-cacheable', cachingTokenInUrlCacheable],
  ['caching/uncacheable-status-cacheable', cachingUncacheableStatusCacheable],
  ['caching/uncacheable-status-served-from-cache', cachingUncacheableStatusServedFromCache],
  ['capture/capture-credentials-present', captureCaptureCredentialsPresent],
  ['capture/capture-headers-scrubbed', captureCaptureHeadersScrubbed],
  ['capture/capture-status-zero', captureCaptureStatusZero],
  ['client-error/allow-syntax', clientErrorAllowSyntax],
  ['client-error/bad-host-not-rejected', clientErrorBadHostNotRejected],
  ['client-error/conflict-on-safe-method', clientErrorConflictOnSafeMethod],
  ['client-error/content-too-large-without-content', clientErrorContentTooLargeWithoutContent],
  ['client-error/error-without-content', clientErrorErrorWithoutContent],
  ['client-error/expectation-failed-without-expect', clientErrorExpectationFailedWithoutExpect],
  ['client-error/head-not-supported', clientErrorHeadNotSupported],
  ['client-error/legal-block-without-blocked-by', clientErrorLegalBlockWithoutBlockedBy],
  ['client-error/length-required-with-length', clientErrorLengthRequiredWithLength],
  ['client-error/method-not-allowed-but-listed', clientErrorMethodNotAllowedButListed],
  ['client-error/method-not-allowed-without-allow', clientErrorMethodNotAllowedWithoutAllow],
  ['client-error/misdirected-cacheable', clientErrorMisdirectedCacheable],
  ['client-error/misdirected-from-proxy', clientErrorMisdirectedFromProxy],
  ['client-error/misdirected-with-alt-svc', clientErrorMisdirectedWithAltSvc],
  ['client-error/not-acceptable-language-only', clientErrorNotAcceptableLanguageOnly],
  ['client-error/not-acceptable-though-anything', clientErrorNotAcceptableThoughAnything],
  ['client-error/not-acceptable-without-negotiation', clientErrorNotAcceptableWithoutNegotiation],
  ['client-error/not-implemented-standard-method', clientErrorNotImplementedStandardMethod],
  ['client-error/options-advertises-nothing', clientErrorOptionsAdvertisesNothing],
  ['client-error/patch-415-without-accept-patch', clientErrorPatch415WithoutAcceptPatch],
  ['client-error/precondition-required-but-given', clientErrorPreconditionRequiredButGiven],
  ['client-error/request-timeout-keeps-connection', clientErrorRequestTimeoutKeepsConnection],
  ['client-error/too-early-without-early-data', clientErrorTooEarlyWithoutEarlyData],
  ['client-error/unknown-method-not-501', clientErrorUnknownMethodNot501],
  ['client-error/unprocessable-but-unparsable', clientErrorUnprocessableButUnparsable],
  ['client-error/unsupported-media-type-accept-encoding-misuse', clientErrorUnsupportedMediaTypeAcceptEncodingMisuse],
  ['client-error/unsupported-media-type-no-hint', clientErrorUnsupportedMediaTypeNoHint],
  ['client-error/unsupported-media-type-without-content', clientErrorUnsupportedMediaTypeWithoutContent],
  ['client-error/upgrade-required-but-offered', clientErrorUpgradeRequiredButOffered],
  ['client-error/upgrade-required-without-upgrade', clientErrorUpgradeRequiredWithoutUpgrade],
  ['client-error/uri-too-long-short-uri', clientErrorUriTooLongShortUri],
  ['client-error/webdav-status-outside-webdav', clientErrorWebdavStatusOutsideWebdav],
  ['conditional/etag-match-ignored', conditionalEtagMatchIgnored],
  ['conditional/etag-syntax', conditionalEtagSyntax],
  ['conditional/if-match-ignored', conditionalIfMatchIgnored],
  ['conditional/if-none-match-star-ignored', conditionalIfNoneMatchStarIgnored],
  ['conditional/last-modified-future', conditionalLastModifiedFuture],
  ['conditional/modified-since-ignored', conditionalModifiedSinceIgnored],
  ['conditional/not-modified-but-newer', conditionalNotModifiedButNewer],
  ['conditional/not-modified-etag-mismatch', conditionalNotModifiedEtagMismatch],
  ['conditional/not-modified-has-content', conditionalNotModifiedHasContent],
  ['conditional/not-modified-missing-headers', conditionalNotModifiedMissingHeaders],
  ['conditional/not-modified-representation-metadata', conditionalNotModifiedRepresentationMetadata],
  ['conditional/not-modified-unconditional', conditionalNotModifiedUnconditional],
  ['conditional/not-modified-without-validator', conditionalNotModifiedWithoutValidator],
  ['conditional/not-modified-wrong-method', conditionalNotModifiedWrongMethod],
  ['conditional/precondition-failed-should-be-304', conditionalPreconditionFailedShouldBe304],
  ['conditional/precondition-failed-unconditional', conditionalPreconditionFailedUnconditional],
  ['contract/contract-allow-mismatch', contractContractAllowMismatch],
  ['contract/contract-auth-not-enforced', contractContractAuthNotEnforced],
  ['contract/contract-body-schema', contractContractBodySchema],
  ['contract/contract-deprecated-without-header', contractContractDeprecatedWithoutHeader],
  ['contract/contract-missing-required-header', contractContractMissingRequiredHeader],
  ['contract/contract-only-default-matched', contractContractOnlyDefaultMatched],
  ['contract/contract-undocumented-content-type', contractContractUndocumentedContentType],
  ['contract/contract-undocumented-endpoint', contractContractUndocumentedEndpoint],
  ['contract/contract-undocumented-method', contractContractUndocumentedMethod],
  ['contract/contract-undocumented-status', contractContractUndocumentedStatus],
  ['contract/contract-unexpected-content', contractContractUnexpectedContent],
  ['contract/repeat-delete-server-error', contractRepeatDeleteServerError],
  ['contract/resource-after-delete', contractResourceAfterDelete],
  ['cors/cors-allow-credentials-value', corsCorsAllowCredentialsValue],
  ['cors/cors-credentials-with-wildcard', corsCorsCredentialsWithWildcard],
  ['cors/cors-echo-without-vary', corsCorsEchoWithoutVary],
  ['cors/cors-missing-on-error', corsCorsMissingOnError],
  ['cors/cors-origin-multiple', corsCorsOriginMultiple],
  ['cors/preflight-header-not-allowed', corsPreflightHeaderNotAllowed],
  ['cors/preflight-max-age-invalid', corsPreflightMaxAgeInvalid],
  ['cors/preflight-method-not-allowed', corsPreflightMethodNotAllowed],
  ['cors/preflight-needs-auth', corsPreflightNeedsAuth],
  ['cors/preflight-not-ok', corsPreflightNotOk],
  ['cors/preflight-only-fields-on-actual', corsPreflightOnlyFieldsOnActual],
  ['cors/preflight-origin-missing', corsPreflightOriginMissing],
  ['cors/preflight-redirect', corsPreflightRedirect],
  ['error-in-success/body-status-mismatch', errorInSuccessBodyStatusMismatch],
  ['error-in-success/graphql-response-status', errorInSuccessGraphqlResponseStatus],
  ['error-in-success/soft-404-probe', errorInSuccessSoft404Probe],
  ['error-in-success/soft-404-text', errorInSuccessSoft404Text],
  ['error-in-success/soft-error-page', errorInSuccessSoftErrorPage],
  ['error-in-success/success-error-body', errorInSuccessSuccessErrorBody],
  ['error-in-success/success-html-for-api', errorInSuccessSuccessHtmlForApi],
  ['error-in-success/success-problem-json', errorInSuccessSuccessProblemJson],
  ['error-in-success/success-soap-fault', errorInSuccessSuccessSoapFault],
  ['framing/bare-lf', framingBareLf],
  ['framing/chunked-malformed', framingChunkedMalformed],
  ['framing/connect-success-framing', framingConnectSuccessFraming],
  ['framing/connection-fields-in-h2-h3', framingConnectionFieldsInH2H3],
  ['framing/content-length-invalid', framingContentLengthInvalid],
  ['framing/content-length-mismatch', framingContentLengthMismatch],
  ['framing/content-length-with-transfer-encoding', framingContentLengthWithTransferEncoding],
  ['framing/content-type-missing', framingContentTypeMissing],
  ['framing/error-as-attachment', framingErrorAsAttachment],
  ['framing/extra-data-after-response', framingExtraDataAfterResponse],
  ['framing/head-has-content', framingHeadHasContent],
  ['framing/head-headers-differ', framingHeadHeadersDiffer],
  ['framing/header-line-folding', framingHeaderLineFolding],
  ['framing/header-name-space', framingHeaderNameSpace],
  ['framing/json-as-html', framingJsonAsHtml],
  ['framing/json-invalid', framingJsonInvalid],
  ['framing/transfer-encoding-not-chunked-final', framingTransferEncodingNotChunkedFinal],
  ['framing/transfer-encoding-to-http10', framingTransferEncodingToHttp10],
  ['interim/continue-unexpected', interimContinueUnexpected],
  ['interim/early-hints-not-in-final', interimEarlyHintsNotInFinal],
  ['interim/early-hints-without-link', interimEarlyHintsWithoutLink],
  ['interim/interim-as-final', interimInterimAsFinal],
  ['interim/interim-content-length', interimInterimContentLength],
  ['interim/interim-has-content', interimInterimHasContent],
  ['interim/interim-to-http10', interimInterimToHttp10],
  ['interim/interim-transfer-encoding', interimInterimTransferEncoding],
  ['interim/switching-before-continue', interimSwitchingBeforeContinue],
  ['interim/switching-on-h2-h3', interimSwitchingOnH2H3],
  ['interim/switching-unrequested', interimSwitchingUnrequested],
  ['interim/switching-without-upgrade', interimSwitchingWithoutUpgrade],
  ['interim/upgrade-without-connection-option', interimUpgradeWithoutConnectionOption],
  ['interim/websocket-accept-invalid', interimWebsocketAcceptInvalid],
  ['leak/error-debug-page', leakErrorDebugPage],
  ['leak/error-internal-address-leak', leakErrorInternalAddressLeak],
  ['leak/error-path-leak', leakErrorPathLeak],
  ['leak/error-reflects-input', leakErrorReflectsInput],
  ['leak/error-secret-leak', leakErrorSecretLeak],
  ['leak/error-sql-leak', leakErrorSqlLeak],
  ['leak/error-stack-trace', leakErrorStackTrace],
  ['leak/server-version-disclosure', leakServerVersionDisclosure],
  ['lifecycle/deprecation-syntax', lifecycleDeprecationSyntax],
  ['lifecycle/gone-then-back', lifecycleGoneThenBack],
  ['lifecycle/sunset-before-deprecation', lifecycleSunsetBeforeDeprecation],
  ['lifecycle/sunset-past', lifecycleSunsetPast],
  ['negotiation/accept-ignored', negotiationAcceptIgnored],
  ['negotiation/content-encoding-unaccepted', negotiationContentEncodingUnaccepted],
  ['negotiation/negotiated-status-differs', negotiationNegotiatedStatusDiffers],
  ['negotiation/preference-applied-mismatch', negotiationPreferenceAppliedMismatch],
  ['negotiation/vary-missing-for-encoding', negotiationVaryMissingForEncoding],
  ['openapi/oas-201-without-location', openapiOas201WithoutLocation],
  ['openapi/oas-202-mixed-success', openapiOas202MixedSuccess],
  ['openapi/oas-202-without-monitor', openapiOas202WithoutMonitor],
  ['openapi/oas-206-without-content-range', openapiOas206WithoutContentRange],
  ['openapi/oas-302-documented', openapiOas302Documented],
  ['openapi/oas-304-without-condition', openapiOas304WithoutCondition],
  ['openapi/oas-401-on-public-operation', openapiOas401OnPublicOperation],
  ['openapi/oas-401-without-www-authenticate', openapiOas401WithoutWwwAuthenticate],
  ['openapi/oas-405-without-allow', openapiOas405WithoutAllow],
  ['openapi/oas-412-without-precondition', openapiOas412WithoutPrecondition],
  ['openapi/oas-426-without-upgrade', openapiOas426WithoutUpgrade],
  ['openapi/oas-429-without-retry-after', openapiOas429WithoutRetryAfter],
  ['openapi/oas-503-without-retry-after', openapiOas503WithoutRetryAfter],
  ['openapi/oas-bodyless-with-content', openapiOasBodylessWithContent],
  ['openapi/oas-default-only', openapiOasDefaultOnly],
  ['openapi/oas-deprecated-status', openapiOasDeprecatedStatus],
  ['openapi/oas-errors-not-problem-json', openapiOasErrorsNotProblemJson],
  ['openapi/oas-get-with-415-or-411', openapiOasGetWith415Or411],
  ['openapi/oas-if-match-without-412', openapiOasIfMatchWithout412],
  ['openapi/oas-if-none-match-without-304', openapiOasIfNoneMatchWithout304],
  ['openapi/oas-invalid-status-key', openapiOasInvalidStatusKey],
  ['openapi/oas-no-429', openapiOasNo429],
  ['openapi/oas-no-client-error-response', openapiOasNoClientErrorResponse],
  ['openapi/oas-no-server-error-response', openapiOasNoServerErrorResponse],
  ['openapi/oas-no-success-response', openapiOasNoSuccessResponse],
  ['openapi/oas-path-param-without-404', openapiOasPathParamWithout404],
  ['openapi/oas-problem-example-status-mismatch', openapiOasProblemExampleStatusMismatch],
  ['openapi/oas-redirect-without-location', openapiOasRedirectWithoutLocation],
  ['openapi/oas-secured-without-401', openapiOasSecuredWithout401],
  ['openapi/oas-success-without-content', openapiOasSuccessWithoutContent],
  ['openapi/oas-unregistered-status', openapiOasUnregisteredStatus],
  ['openapi/oas-write-success-code', openapiOasWriteSuccessCode],
  ['problem-details/error-format-inconsistent', problemDetailsErrorFormatInconsistent],
  ['problem-details/error-html-for-api-client', problemDetailsErrorHtmlForApiClient],
  ['problem-details/problem-blank-title', problemDetailsProblemBlankTitle],
  ['problem-details/problem-empty', problemDetailsProblemEmpty],
  ['problem-details/problem-extension-name', problemDetailsProblemExtensionName],
  ['problem-details/problem-member-type', problemDetailsProblemMemberType],
  ['problem-details/problem-not-object', problemDetailsProblemNotObject],
  ['problem-details/problem-status-mismatch', problemDetailsProblemStatusMismatch],
  ['problem-details/problem-status-type', problemDetailsProblemStatusType],
  ['problem-details/problem-type-not-uri', problemDetailsProblemTypeNotUri],
  ['problem-details/problem-type-relative', problemDetailsProblemTypeRelative],
  ['problem-details/problem-wrong-media-type', problemDetailsProblemWrongMediaType],
  ['range/content-range-impossible', rangeContentRangeImpossible],
  ['range/content-range-syntax', rangeContentRangeSyntax],
  ['range/content-range-unexpected-status', rangeContentRangeUnexpectedStatus],
  ['range/partial-if-range-extra-metadata', rangePartialIfRangeExtraMetadata],
  ['range/partial-ignores-if-range', rangePartialIgnoresIfRange],
  ['range/partial-length-mismatch', rangePartialLengthMismatch],
  ['range/partial-missing-headers', rangePartialMissingHeaders],
  ['range/partial-multipart-no-boundary', rangePartialMultipartNoBoundary],
  ['range/partial-multipart-part-without-range', rangePartialMultipartPartWithoutRange],
  ['range/partial-multipart-single-range', rangePartialMultipartSingleRange],
  ['range/partial-multipart-top-content-range', rangePartialMultipartTopContentRange],
  ['range/partial-on-non-get', rangePartialOnNonGet],
  ['range/partial-range-not-requested', rangePartialRangeNotRequested],
  ['range/partial-unrequested', rangePartialUnrequested],
  ['range/partial-unsatisfied-form', rangePartialUnsatisfiedForm],
  ['range/partial-without-content-range', rangePartialWithoutContentRange],
  ['range/put-content-range-accepted', rangePutContentRangeAccepted],
  ['range/range-unsatisfiable-but-satisfiable', rangeRangeUnsatisfiableButSatisfiable],
  ['range/range-unsatisfiable-satisfied-form', rangeRangeUnsatisfiableSatisfiedForm],
  ['range/range-unsatisfiable-unrequested', rangeRangeUnsatisfiableUnrequested],
  ['range/range-unsatisfiable-without-length', rangeRangeUnsatisfiableWithoutLength],
  ['rate-limit/rate-limit-wrong-status', rateLimitRateLimitWrongStatus],
  ['rate-limit/ratelimit-fields-inconsistent', rateLimitRatelimitFieldsInconsistent],
  ['rate-limit/retry-after-excessive', rateLimitRetryAfterExcessive],
  ['rate-limit/retry-after-in-past', rateLimitRetryAfterInPast],
  ['rate-limit/retry-after-syntax', rateLimitRetryAfterSyntax],
  ['rate-limit/retry-after-unexpected-status', rateLimitRetryAfterUnexpectedStatus],
  ['rate-limit/too-many-requests-without-retry-after', rateLimitTooManyRequestsWithoutRetryAfter],
  ['rate-limit/unavailable-without-retry-after', rateLimitUnavailableWithoutRetryAfter],
  ['redirect/location-on-unexpected-status', redirectLocationOnUnexpectedStatus],
  ['redirect/multiple-choices-without-choices', redirectMultipleChoicesWithoutChoices],
  ['redirect/redirect-303-not-get', redirectRedirect303NotGet],
  ['redirect/redirect-body-dropped', redirectRedirectBodyDropped],
  ['redirect/redirect-chain-long', redirectRedirectChainLong],
  ['redirect/redirect-credentials-leak', redirectRedirectCredentialsLeak],
  ['redirect/redirect-http-off-host', redirectRedirectHttpOffHost],
  ['redirect/redirect-https-to-http', redirectRedirectHttpsToHttp],
  ['redirect/redirect-https-upgrade-temporary', redirectRedirectHttpsUpgradeTemporary],
  ['redirect/redirect-internal-host', redirectRedirectInternalHost],
  ['redirect/redirect-location-empty', redirectRedirectLocationEmpty],
  ['redirect/redirect-location-invalid', redirectRedirectLocationInvalid],
  ['redirect/redirect-location-scheme', redirectRedirectLocationScheme],
  ['redirect/redirect-loop', redirectRedirectLoop],
  ['redirect/redirect-may-change-method', redirectRedirectMayChangeMethod],
  ['redirect/redirect-method-changed', redirectRedirectMethodChanged],
  ['redirect/redirect-multiple-locations', redirectRedirectMultipleLocations],
  ['redirect/redirect-open', redirectRedirectOpen],
  ['redirect/redirect-permanent-no-cache-control', redirectRedirectPermanentNoCacheControl],
  ['redirect/redirect-self', redirectRedirectSelf],
  ['redirect/redirect-without-location', redirectRedirectWithoutLocation],
  ['server-error/network-auth-from-origin', serverErrorNetworkAuthFromOrigin],
  ['server-error/server-error', serverErrorServerError],
  ['server-error/server-error-for-client-fault', serverErrorServerErrorForClientFault],
  ['server-error/version-not-supported-same-version', serverErrorVersionNotSupportedSameVersion],
  ['status-line/reason-phrase-contradicts-code', statusLineReasonPhraseContradictsCode],
  ['status-line/reason-phrase-non-ascii', statusLineReasonPhraseNonAscii],
  ['status-line/status-102-processing', statusLineStatus102Processing],
  ['status-line/status-306-reserved', statusLineStatus306Reserved],
  ['status-line/status-402-reserved', statusLineStatus402Reserved],
  ['status-line/status-418-teapot', statusLineStatus418Teapot],
  ['status-line/status-510-obsolete', statusLineStatus510Obsolete],
  ['status-line/status-line-malformed', statusLineStatusLineMalformed],
  ['status-line/status-line-missing-space', statusLineStatusLineMissingSpace],
  ['status-line/status-out-of-range', statusLineStatusOutOfRange],
  ['status-line/status-unregistered', statusLineStatusUnregistered],
  ['status-line/status-use-proxy-deprecated', statusLineStatusUseProxyDeprecated],
  ['status-line/status-vendor-code', statusLineStatusVendorCode],
])
