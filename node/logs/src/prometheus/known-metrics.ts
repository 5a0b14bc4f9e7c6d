import type { LabelRole } from './prometheus-address.ts'

/** A counter of responses that a known program exports. */
export interface KnownMetric {
  readonly metric: string
  /** Whose it is. */
  readonly of: string
  /** Labels to look at in place of the usual ones; an empty list where it has none, whatever its labels are called. */
  readonly labels?: Readonly<Partial<Record<LabelRole, readonly string[]>>>
  /** Matchers without which requests would count twice. */
  readonly match?: string
  /** A label of which only the greatest value counts: each layer of the program counts the same request again. */
  readonly layer?: string
  /** A label that tells why there is no status. */
  readonly flags?: string
}

/**
 * In order of trust: the first that is there is read. Names and labels are those of the programs' own documentation.
 */
export const knownMetrics: readonly KnownMetric[] = [
  { metric: 'statute_responses_total', of: 'Statute', labels: { host: ['host'] } },
  {
    metric: 'nginx_ingress_controller_requests',
    of: 'ingress-nginx',
    labels: { code: ['status'], route: ['path', 'ingress'], host: ['host'] },
  },
  {
    metric: 'istio_requests_total',
    of: 'Istio',
    labels: {
      code: ['response_code'],
      route: ['request_url_path', 'destination_service_name'],
      host: ['destination_service'],
    },
    // The client's proxy counts every request, too.
    match: 'reporter="destination"',
    flags: 'response_flags',
  },
  { metric: 'traefik_router_requests_total', of: 'Traefik', labels: { route: ['router'], host: ['service'] } },
  { metric: 'traefik_service_requests_total', of: 'Traefik', labels: { route: ['service'] } },
  { metric: 'traefik_entrypoint_requests_total', of: 'Traefik', labels: { route: ['entrypoint'] } },
  {
    metric: 'caddy_http_request_duration_seconds_count',
    of: 'Caddy',
    labels: { host: ['host', 'server'], route: [] },
    layer: 'handler',
  },
  {
    metric: 'envoy_cluster_upstream_rq',
    of: 'Envoy',
    labels: { code: ['envoy_response_code'], route: ['envoy_cluster_name'] },
  },
  {
    metric: 'envoy_http_downstream_rq_xx',
    of: 'Envoy',
    labels: { code: ['envoy_response_code_class'], route: ['envoy_http_conn_manager_prefix'] },
  },
  {
    metric: 'envoy_cluster_upstream_rq_xx',
    of: 'Envoy',
    labels: { code: ['envoy_response_code_class'], route: ['envoy_cluster_name'] },
  },
  { metric: 'haproxy_frontend_http_responses_total', of: 'HAProxy', labels: { route: ['proxy', 'frontend'] } },
  { metric: 'haproxy_backend_http_responses_total', of: 'HAProxy', labels: { route: ['proxy', 'backend'] } },
  { metric: 'kong_http_requests_total', of: 'Kong', labels: { route: ['route'], host: ['service'] } },
  { metric: 'apisix_http_status', of: 'APISIX', labels: { route: ['matched_uri', 'route'], host: ['matched_host'] } },
  { metric: 'nginx_vts_server_requests_total', of: 'nginx-module-vts', labels: { host: ['host'] } },
  { metric: 'http_server_request_duration_seconds_count', of: 'OpenTelemetry' },
  { metric: 'http_server_request_duration_count', of: 'OpenTelemetry' },
  { metric: 'http_server_response_body_size_bytes_count', of: 'OpenTelemetry' },
  { metric: 'http_server_duration_milliseconds_count', of: 'OpenTelemetry' },
  { metric: 'http_server_duration_count', of: 'OpenTelemetry' },
  { metric: 'http_server_requests_seconds_count', of: 'Micrometer' },
  { metric: 'http_requests_total', of: 'an application' },
  { metric: 'http_request_duration_seconds_count', of: 'an application' },
  { metric: 'http_requests_received_total', of: 'prometheus-net' },
  { metric: 'flask_http_request_total', of: 'Flask' },
  { metric: 'django_http_responses_total_by_status_total', of: 'Django' },
  { metric: 'starlette_requests_total', of: 'Starlette' },
  { metric: 'apiserver_request_total', of: 'Kubernetes', labels: { method: ['verb'], route: ['resource'] } },
]

/** What labels are usually called, the finest first. */
export const usualLabels: Readonly<Record<LabelRole, readonly string[]>> = {
  code: [
    'code',
    'status_code',
    'http_response_status_code',
    'http_status_code',
    'response_code',
    'status',
    'http_status',
    'statusCode',
  ],
  route: [
    'route',
    'http_route',
    'uri_template',
    'path_template',
    'uri',
    'path',
    'handler',
    'endpoint',
    'view',
    'action',
    'controller',
    'backend',
  ],
  method: ['method', 'http_request_method', 'http_method', 'request_method', 'verb'],
  // A service stands for its host where nothing else does.
  host: [
    'host',
    'server_address',
    'http_host',
    'vhost',
    'server_name',
    'exported_host',
    'net_host_name',
    'service',
    'app',
    'job',
  ],
}

/** Names under which programs that nobody listed count responses. */
export const likelyName = /http.*(?:requests?|responses?).*(?:_total|_count)$/
/** They count the scrapes, or requests that the program sends itself. */
export const unlikelyName = /^(?:promhttp_|prometheus_|alertmanager_|net_conntrack_)|client|_in_flight|_bytes|size/
