{{/* The settings of a service by their names in docs/configuration.md, as YAML: (list root service). No secret is among them. */}}
{{- define "offhook.settings" -}}
{{- $root := index . 0 -}}
{{- $name := index . 1 -}}
{{- $v := $root.Values -}}
{{- $all := $root.Files.Get "files/services.yaml" | fromYaml -}}
{{- $facts := index $all $name -}}
{{- $service := index $v.services $name -}}
{{- $full := include "offhook.fullname" $root -}}
{{- $s := dict -}}
{{- $_ := set $s "quarkus.datasource.jdbc.url" (printf "jdbc:postgresql://%s:%d/%s%s" $v.postgresql.host (int $v.postgresql.port) $service.database.name (include "offhook.jdbcTls" .)) -}}
{{- $_ := set $s "quarkus.datasource.reactive.url" (printf "postgresql://%s:%d/%s" $v.postgresql.host (int $v.postgresql.port) $service.database.name) -}}
{{- $_ := set $s "quarkus.datasource.reactive.postgresql.ssl-mode" $v.postgresql.sslMode -}}
{{- if eq $v.postgresql.sslMode "require" -}}{{- $_ := set $s "quarkus.datasource.reactive.trust-all" "true" -}}{{- end -}}
{{- if eq $v.postgresql.sslMode "verify-full" -}}
{{- $_ := set $s "quarkus.datasource.reactive.trust-certificate-pem" "true" -}}
{{- $_ := set $s "quarkus.datasource.reactive.trust-certificate-pem.certs" "/etc/offhook/postgresql-ca/ca.crt" -}}
{{- $_ := set $s "quarkus.datasource.reactive.hostname-verification-algorithm" "HTTPS" -}}
{{- end -}}
{{- if $service.database.certificateSecret -}}
{{- $_ := set $s "quarkus.datasource.reactive.key-certificate-pem" "true" -}}
{{- $_ := set $s "quarkus.datasource.reactive.key-certificate-pem.certs" "/etc/offhook/database-certificate/tls.crt" -}}
{{- $_ := set $s "quarkus.datasource.reactive.key-certificate-pem.keys" "/etc/offhook/database-certificate/tls.key" -}}
{{- end -}}
{{- $_ := set $s "kafka.bootstrap.servers" $v.kafka.bootstrapServers -}}
{{- $_ := set $s "kafka.security.protocol" $v.kafka.securityProtocol -}}
{{- if hasPrefix "SASL" $v.kafka.securityProtocol -}}{{- $_ := set $s "kafka.sasl.mechanism" $v.kafka.saslMechanism -}}{{- end -}}
{{- if and (hasSuffix "SSL" $v.kafka.securityProtocol) $v.kafka.ca.secret -}}
{{- $_ := set $s "kafka.ssl.truststore.type" "PEM" -}}
{{- $_ := set $s "kafka.ssl.truststore.location" "/etc/offhook/kafka-ca/ca.crt" -}}
{{- end -}}
{{- if eq $v.kafka.securityProtocol "SSL" -}}
{{- $_ := set $s "kafka.ssl.keystore.type" "PKCS12" -}}
{{- $_ := set $s "kafka.ssl.keystore.location" "/etc/offhook/kafka-user/user.p12" -}}
{{- end -}}
{{- $_ := set $s "offhook.topics.prefix" $v.kafka.topicPrefix -}}
{{- $_ := set $s "offhook.topics.partitions" (int $v.kafka.partitions | toString) -}}
{{- range list "rest" "management" -}}
{{- $_ := set $s (printf "offhook.listener.%s.host" .) "0.0.0.0" -}}
{{- $_ := set $s (printf "offhook.listener.%s.drain-timeout" .) (printf "PT%dS" (int $v.shutdown.drainSeconds)) -}}
{{- end -}}
{{- range $listener, $on := include "offhook.listeners" . | fromYaml -}}
{{- $prefix := printf "offhook.listener.%s" $listener -}}
{{- $_ := set $s (printf "%s.drain-timeout" $prefix) (printf "PT%dS" (int $v.shutdown.drainSeconds)) -}}
{{- if $on.secret -}}
{{- $_ := set $s (printf "%s.tls.certificate" $prefix) (printf "/etc/offhook/tls/%s/tls.crt" $listener) -}}
{{- $_ := set $s (printf "%s.tls.key" $prefix) (printf "/etc/offhook/tls/%s/tls.key" $listener) -}}
{{- end -}}
{{- if and $v.phones.proxyProtocol (not $on.programs) -}}{{- $_ := set $s (printf "%s.proxy-protocol" $prefix) "true" -}}{{- end -}}
{{- end -}}
{{- range $prefix, $secret := $facts.signers -}}
{{- if index $v.tls $secret -}}
{{- $_ := set $s (printf "%s.certificate" $prefix) (printf "/etc/offhook/signers/%s/tls.crt" $secret) -}}
{{- $_ := set $s (printf "%s.key" $prefix) (printf "/etc/offhook/signers/%s/tls.key" $secret) -}}
{{- end -}}
{{- end -}}
{{- with index $v.web.urls $name -}}{{- $_ := set $s "offhook.rest.url" . -}}{{- end -}}
{{- if $v.web.trustedProxies -}}
{{- $_ := set $s "quarkus.http.proxy.proxy-address-forwarding" "true" -}}
{{- $_ := set $s "quarkus.http.proxy.trusted-proxies" $v.web.trustedProxies -}}
{{- end -}}
{{- if $v.oidc.enabled -}}
{{- $_ := set $s "quarkus.oidc.tenant-enabled" "true" -}}
{{- $_ := set $s "quarkus.oidc.auth-server-url" $v.oidc.issuer -}}
{{- $_ := set $s "quarkus.oidc.client-id" $service.oidc.clientId -}}
{{- if $v.oidc.ca.secret -}}
{{- $_ := set $s "quarkus.oidc.tls.tls-configuration-name" "provider" -}}
{{- $_ := set $s "quarkus.tls.provider.trust-store.pem.certs" "/etc/offhook/oidc-ca/ca.crt" -}}
{{- if eq $name "selfcare" -}}{{- $_ := set $s "quarkus.oidc-client.tls.tls-configuration-name" "provider" -}}{{- end -}}
{{- end -}}
{{- end -}}
{{- if $v.events.signing.enabled -}}
{{- $_ := set $s "offhook.events.keys.directory" "/etc/offhook/event-keys" -}}
{{- $sources := include "offhook.sources" . -}}
{{- if and $v.events.signing.required $sources -}}{{- $_ := set $s "offhook.events.signatures.required" $sources -}}{{- end -}}
{{- end -}}
{{- $_ := set $s "quarkus.log.console.json.enabled" (toString $v.logging.json) -}}
{{- if $v.tracing.enabled -}}
{{- $_ := set $s "quarkus.otel.sdk.disabled" "false" -}}
{{- $_ := set $s "quarkus.otel.exporter.otlp.endpoint" $v.tracing.endpoint -}}
{{- $_ := set $s "quarkus.otel.traces.sampler.arg" (toString $v.tracing.ratio) -}}
{{- end -}}
{{- range $facts.calls -}}
{{- $_ := set $s (printf "quarkus.rest-client.%s.url" .) (printf "http://%s-%s:%d" $full . (int (index $all .).rest)) -}}
{{- end -}}
{{- $own := include (printf "offhook.settings.%s" $name) . | fromYaml -}}
{{- toYaml (merge (deepCopy $service.settings) $own $s) -}}
{{- end -}}

{{- define "offhook.jdbcTls" -}}
{{- $v := (index . 0).Values -}}
{{- if eq $v.postgresql.sslMode "require" -}}?sslmode=require
{{- else if eq $v.postgresql.sslMode "verify-full" -}}?sslmode=verify-full&sslrootcert=/etc/offhook/postgresql-ca/ca.crt
{{- end -}}
{{- if (index $v.services (index . 1)).database.certificateSecret -}}&sslcert=/etc/offhook/database-certificate/tls.crt&sslkey=/etc/offhook/database-certificate/tls.key
{{- end -}}
{{- end -}}

{{- define "offhook.settings.provisioning" -}}
{{- $v := (index . 0).Values -}}
{{- $erased := list -}}
{{- range list "selfcare" "console" -}}{{- if (index $v.services .).enabled -}}{{- $erased = append $erased . -}}{{- end -}}{{- end -}}
offhook.activation.url: {{ printf "https://%s:8443" $v.phones.hosts.redemption | quote }}
offhook.tvs.host: {{ $v.phones.hosts.tvs | quote }}
{{- with $v.phones.hosts.capf }}
offhook.capf.host: {{ . | quote }}
{{- end }}
{{- with $v.phones.hosts.callManager }}
offhook.call-manager.host: {{ . | quote }}
{{- end }}
offhook.tftp.enabled: {{ $v.phones.tftp | quote }}
offhook.tftp.port: "6969"
offhook.erasure.services: {{ join "," $erased | quote }}
{{- if $v.phonePasswords.existingSecret }}
offhook.files.secrets-key: /etc/offhook/phone-passwords/secrets-key
{{- end }}
{{- end -}}

{{- define "offhook.settings.activation" -}}
{{- $v := (index . 0).Values -}}
{{- $hosts := list -}}
{{- range $v.redis.hosts -}}{{- $hosts = append $hosts (printf "%s://%s" (ternary "rediss" "redis" $v.redis.tls) .) -}}{{- end -}}
offhook.configuration.url: {{ printf "http://%s:6970" $v.phones.hosts.files | quote }}
offhook.keys.directory: /etc/offhook/code-keys
{{- if $v.features.screens }}
offhook.screens.enabled: "true"
offhook.screens.url: {{ printf "http://%s:8445" $v.phones.hosts.redemption | quote }}
{{- with $v.web.urls.selfcare }}
offhook.screens.portal: {{ printf "%s/pair" (trimSuffix "/" .) | quote }}
{{- end }}
{{- end }}
quarkus.redis.hosts: {{ join "," $hosts | quote }}
quarkus.redis.client-type: {{ $v.redis.mode }}
{{- if eq $v.redis.mode "sentinel" }}
quarkus.redis.master-name: {{ $v.redis.masterName | quote }}
quarkus.redis.role: master
{{- end }}
{{- if $v.redis.tls }}
quarkus.redis.tls-configuration-name: redis
quarkus.tls.redis.hostname-verification-algorithm: HTTPS
{{- if $v.redis.ca.secret }}
quarkus.tls.redis.trust-store.pem.certs: /etc/offhook/redis-ca/ca.crt
{{- end }}
{{- end }}
{{- end -}}

{{- define "offhook.settings.tvs" -}}
{{- $v := (index . 0).Values -}}
{{- range $signer, $secret := $v.trustLists.signers }}
offhook.trust-lists.signers.{{ $signer }}.certificate: /etc/offhook/more-signers/{{ $signer }}/tls.crt
offhook.trust-lists.signers.{{ $signer }}.key: /etc/offhook/more-signers/{{ $signer }}/tls.key
{{- end }}
{{- if $v.features.capf }}
{{- $issuer := ternary "/etc/offhook/lsc/issuer" "/etc/offhook/tls/capf" (not (empty $v.lsc.issuer)) }}
offhook.lsc.issuer.certificate: {{ $issuer }}/tls.crt
offhook.lsc.issuer.key: {{ $issuer }}/tls.key
{{- if $v.lsc.keys }}
offhook.lsc.keys.directory: /etc/offhook/lsc/keys
{{- end }}
{{- end }}
{{- end -}}

{{- define "offhook.settings.selfcare" -}}
{{- $v := (index . 0).Values -}}
{{- with $v.web.urls.selfcare }}
offhook.self-care.url: {{ . | quote }}
{{- end }}
offhook.smtp.host: {{ $v.mail.host | quote }}
offhook.smtp.port: {{ int $v.mail.port | quote }}
offhook.smtp.security: {{ $v.mail.security }}
offhook.smtp.from.name: {{ $v.mail.fromName | quote }}
offhook.smtp.from.address: {{ $v.mail.fromAddress | quote }}
{{- if $v.mail.ca.secret }}
offhook.smtp.trust: /etc/offhook/mail-ca/ca.crt
{{- end }}
{{- end -}}

{{- define "offhook.settings.console" -}}
{{- $root := index . 0 -}}
{{- range $name, $facts := $root.Files.Get "files/services.yaml" | fromYaml }}
offhook.console.services.{{ $name }}.management-url: http://{{ include "offhook.fullname" $root }}-{{ $name }}:{{ int $facts.management }}
{{- end }}
{{- end -}}

{{/* The lines of application.properties. */}}
{{- define "offhook.properties" -}}
{{- $settings := include "offhook.settings" . | fromYaml -}}
{{- range $key := keys $settings | sortAlpha }}
{{ $key }}={{ index $settings $key | toString | replace "\\" "\\\\" }}
{{- end }}
{{- end -}}
