import type { Format } from './format.ts'
import { apacheVhost } from './known/apache-vhost.ts'
import { awsAlb } from './known/aws-alb.ts'
import { caddy } from './known/caddy.ts'
import { combinedMore } from './known/combined-more.ts'
import { common } from './known/common.ts'
import { gandi } from './known/gandi.ts'
import { haproxyHttp } from './known/haproxy-http.ts'
import { hostAsIdent } from './known/host-as-ident.ts'
import { json } from './known/json.ts'
import { nginxCombined } from './known/nginx-combined.ts'
import { nginxMain } from './known/nginx-main.ts'
import { nginxNamedTimes } from './known/nginx-named-times.ts'
import { nginxTimed } from './known/nginx-timed.ts'
import { traefikClf } from './known/traefik-clf.ts'
import { traefikJson } from './known/traefik-json.ts'
import { vhostCombined } from './known/vhost-combined.ts'
import { vhostCommon } from './known/vhost-common.ts'

/** Every format that is known, by name. */
export const formats: readonly Format[] = [
  apacheVhost,
  awsAlb,
  caddy,
  combinedMore,
  common,
  gandi,
  haproxyHttp,
  hostAsIdent,
  json,
  nginxCombined,
  nginxMain,
  nginxNamedTimes,
  nginxTimed,
  traefikClf,
  traefikJson,
  vhostCombined,
  vhostCommon,
]
