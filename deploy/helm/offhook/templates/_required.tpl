{{/* Refuses values that would lead to an installation that does not work, and says what to set. */}}
{{- define "offhook.requireValues" -}}
{{- $v := .Values -}}
{{- $needed := dict "image.registry" $v.image.registry "kafka.bootstrapServers" $v.kafka.bootstrapServers "postgresql.host" $v.postgresql.host -}}
{{- if $v.services.activation.enabled -}}{{- $_ := set $needed "redis.hosts" (join "," $v.redis.hosts) -}}{{- $_ := set $needed "phones.hosts.files" $v.phones.hosts.files -}}{{- end -}}
{{- if $v.services.provisioning.enabled -}}{{- $_ := set $needed "phones.hosts.redemption" $v.phones.hosts.redemption -}}{{- $_ := set $needed "phones.hosts.tvs" $v.phones.hosts.tvs -}}{{- $_ := set $needed "phones.hosts.callManager" $v.phones.hosts.callManager -}}{{- end -}}
{{- if $v.services.selfcare.enabled -}}{{- $_ := set $needed "mail.host" $v.mail.host -}}{{- $_ := set $needed "web.urls.selfcare" $v.web.urls.selfcare -}}{{- end -}}
{{- range $name := list "selfcare" "console" -}}
{{- $service := index $v.services $name -}}
{{- if and $service.enabled (not $v.oidc.enabled) -}}{{- $_ := set $needed (printf "services.%s.serviceAccountSecret" $name) $service.serviceAccountSecret -}}{{- end -}}
{{- if and $service.enabled (gt (int (ternary $service.replicas $service.autoscaling.maxReplicas (eq $service.autoscaling.kind "none"))) 1) -}}
{{- $_ := set $needed (printf "services.%s.sessionSecret" $name) $service.sessionSecret -}}
{{- end -}}
{{- end -}}
{{- range $name := keys $needed | sortAlpha -}}
{{- if empty (index $needed $name) -}}{{- fail (printf "%s must be set" $name) -}}{{- end -}}
{{- end -}}
{{- range $name, $tag := dict "image.tag" $v.image.tag "verification.image.tag" $v.verification.image.tag "test.image.tag" $v.test.image.tag -}}
{{- if eq $tag "latest" -}}{{- fail (printf "%s is latest, which is another image from day to day: name a version" $name) -}}{{- end -}}
{{- end -}}
{{- if and $v.tls.sast (eq $v.tls.sast $v.tls.recovery) -}}
{{- fail "tls.recovery is the same secret as tls.sast: if its key is lost, no other can sign a trust list that phones take" -}}
{{- end -}}
{{- range $signer, $secret := $v.trustLists.signers -}}
{{- if or (empty $secret) (has $signer (list "sast" "recovery")) -}}
{{- fail (printf "trustLists.signers.%s needs a secret, and another name than those of tls" $signer) -}}
{{- end -}}
{{- end -}}
{{- if and $v.features.screens (empty $v.phones.hosts.redemption) -}}
{{- fail "features.screens needs phones.hosts.redemption: phones are told it" -}}
{{- end -}}
{{- range $name, $service := $v.services -}}
{{- if gt (int $service.autoscaling.minReplicas) (int $service.autoscaling.maxReplicas) -}}
{{- fail (printf "services.%s.autoscaling.minReplicas is larger than maxReplicas" $name) -}}
{{- end -}}
{{- end -}}
{{- if le (int $v.shutdown.graceSeconds) (add (int $v.shutdown.preStopSeconds) (int $v.shutdown.drainSeconds)) -}}
{{- fail "shutdown.graceSeconds must be larger than preStopSeconds and drainSeconds together" -}}
{{- end -}}
{{- if and $v.phones.proxyProtocol $v.networkPolicy.enabled (empty $v.networkPolicy.balancers) -}}
{{- fail "phones.proxyProtocol needs networkPolicy.balancers: whoever else reaches the ports could claim any address" -}}
{{- end -}}
{{- if and $v.gateway.enabled (not $v.gateway.create) (empty $v.gateway.name) -}}
{{- fail "gateway.name is needed, or gateway.create" -}}
{{- end -}}
{{- if and $v.gateway.create (empty $v.gateway.className) -}}
{{- fail "gateway.create needs gateway.className" -}}
{{- end -}}
{{- if and $v.gateway.enabled (eq $v.gateway.phoneRoute "TLSRoute") -}}
{{- range $name, $service := $v.services -}}
{{- if $service.enabled -}}
{{- range $listener, $on := include "offhook.listeners" (list $ $name) | fromYaml -}}
{{- if and $on.tls (not $on.programs) (empty (include "offhook.routeHost" (list $ $listener))) -}}
{{- fail (printf "gateway.phoneRoute TLSRoute needs names in phones.hosts, and %s has an address: set a name, or gateway.phoneRoute TCPRoute" $listener) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if and (or $v.kafka.strimzi.topics $v.kafka.strimzi.users) (empty $v.kafka.strimzi.cluster) -}}
{{- fail "kafka.strimzi needs cluster, the name of the Kafka resource" -}}
{{- end -}}
{{- if and (eq $v.postgresql.sslMode "verify-full") (empty $v.postgresql.ca.secret) -}}
{{- fail "postgresql.sslMode verify-full needs postgresql.ca.secret" -}}
{{- end -}}
{{- range $name, $service := $v.services -}}
{{- if and $service.enabled $service.database.certificateSecret (eq $v.postgresql.sslMode "disable") -}}
{{- fail (printf "services.%s.database.certificateSecret needs TLS: postgresql.sslMode is disable" $name) -}}
{{- end -}}
{{- end -}}
{{- if and $v.tracing.enabled (empty $v.tracing.endpoint) -}}
{{- fail "tracing.enabled needs tracing.endpoint, for example http://collector.tracing:4318" -}}
{{- end -}}
{{- if and $v.oidc.enabled (empty $v.oidc.issuer) -}}
{{- fail "oidc.enabled needs oidc.issuer" -}}
{{- end -}}
{{- if and (eq $v.redis.mode "sentinel") (empty $v.redis.masterName) -}}
{{- fail "redis.mode sentinel needs redis.masterName" -}}
{{- end -}}
{{- if $v.events.signing.enabled -}}
{{- range $service, $secret := $v.events.signing.secrets -}}
{{- if and (index $v.services $service).enabled (empty $secret) -}}
{{- fail (printf "events.signing.enabled needs events.signing.secrets.%s" $service) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- if $v.kafka.strimzi.users -}}
{{- range $name, $service := $v.services -}}
{{- range $use, $secret := $v.tls -}}
{{- if eq $secret (include "offhook.kafkaUser" (list $ $name)) -}}
{{- fail (printf "tls.%s: Strimzi keeps the user of %s in a secret of the name %s, so the certificate needs another" $use $name $secret) -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
{{- range $name, $service := $v.services -}}
{{- if and $service.enabled (eq $service.autoscaling.kind "lag") (empty $v.monitoring.prometheusUrl) -}}
{{- fail (printf "services.%s.autoscaling.kind lag needs monitoring.prometheusUrl" $name) -}}
{{- end -}}
{{- end -}}
{{- include "offhook.requireKnownSettings" . -}}
{{- end -}}

{{/* files/settings.txt: a name, all names that begin so (.*), or what each listener has (a dot at the beginning). */}}
{{- define "offhook.requireKnownSettings" -}}
{{- $known := compact (splitList "\n" (.Files.Get "files/settings.txt")) -}}
{{- $all := .Files.Get "files/services.yaml" | fromYaml -}}
{{- range $name, $service := .Values.services -}}
{{- range $key, $value := $service.settings -}}
{{- $setting := trimPrefix "%prod." $key -}}
{{- $listener := index (append (splitList "." (trimPrefix "offhook.listener." $setting)) "") 0 -}}
{{- $ofListener := and (hasPrefix "offhook.listener." $setting) (has $listener (concat (list "rest" "management") (keys (index $all $name).listeners))) -}}
{{- $found := or (not (hasPrefix "offhook." $setting)) (has $setting $known) (and $ofListener (has (trimPrefix (printf "offhook.listener.%s" $listener) $setting) $known)) -}}
{{- range $known -}}
{{- if and (hasSuffix ".*" .) (hasPrefix (trimSuffix "*" .) $setting) -}}{{- $found = true -}}{{- end -}}
{{- end -}}
{{- if not $found -}}{{- fail (printf "services.%s.settings: %s is not a setting of docs/configuration.md" $name $key) -}}{{- end -}}
{{- end -}}
{{- end -}}
{{- end -}}
