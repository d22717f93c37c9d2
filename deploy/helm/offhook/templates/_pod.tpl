{{/* Volumes of secrets by name, as YAML: {name: {secret, path, items}}: (list root service). */}}
{{- define "offhook.secrets" -}}
{{- $root := index . 0 -}}
{{- $name := index . 1 -}}
{{- $v := $root.Values -}}
{{- $service := index $v.services $name -}}
{{- $facts := index ($root.Files.Get "files/services.yaml" | fromYaml) $name -}}
{{- $m := dict -}}
{{- if eq $v.postgresql.sslMode "verify-full" -}}{{- $_ := set $m "postgresql-ca" (dict "secret" $v.postgresql.ca.secret "key" $v.postgresql.ca.key "file" "ca.crt") -}}{{- end -}}
{{- if and (hasSuffix "SSL" $v.kafka.securityProtocol) $v.kafka.ca.secret -}}{{- $_ := set $m "kafka-ca" (dict "secret" $v.kafka.ca.secret "key" $v.kafka.ca.key "file" "ca.crt") -}}{{- end -}}
{{- if eq $v.kafka.securityProtocol "SSL" -}}{{- $_ := set $m "kafka-user" (dict "secret" (include "offhook.kafkaSecret" .) "key" "user.p12" "file" "user.p12") -}}{{- end -}}
{{- if and $v.oidc.enabled $v.oidc.ca.secret -}}{{- $_ := set $m "oidc-ca" (dict "secret" $v.oidc.ca.secret "key" $v.oidc.ca.key "file" "ca.crt") -}}{{- end -}}
{{- if and (eq $name "activation") $v.redis.tls $v.redis.ca.secret -}}{{- $_ := set $m "redis-ca" (dict "secret" $v.redis.ca.secret "key" $v.redis.ca.key "file" "ca.crt") -}}{{- end -}}
{{- if and (eq $name "selfcare") $v.mail.ca.secret -}}{{- $_ := set $m "mail-ca" (dict "secret" $v.mail.ca.secret "key" $v.mail.ca.key "file" "ca.crt") -}}{{- end -}}
{{- if and (eq $name "provisioning") $v.phonePasswords.existingSecret -}}{{- $_ := set $m "phone-passwords" (dict "secret" $v.phonePasswords.existingSecret "key" "secrets-key" "file" "secrets-key") -}}{{- end -}}
{{- if $service.accountsSecret -}}{{- $_ := set $m "accounts" (dict "secret" $service.accountsSecret "key" "accounts.properties" "file" "accounts.properties") -}}{{- end -}}
{{- if eq $name "activation" -}}
{{- $_ := set $m "code-keys-fingerprint" (dict "secret" $v.codeKeys.fingerprint "path" "code-keys/fingerprint") -}}
{{- $_ := set $m "code-keys-sealing" (dict "secret" $v.codeKeys.sealing "path" "code-keys/sealing") -}}
{{- end -}}
{{- if and (eq $name "tvs") $v.features.capf -}}
{{- with $v.lsc.issuer -}}{{- $_ := set $m "lsc-issuer" (dict "secret" . "path" "lsc/issuer") -}}{{- end -}}
{{- with $v.lsc.keys -}}{{- $_ := set $m "lsc-keys" (dict "secret" . "path" "lsc/keys") -}}{{- end -}}
{{- end -}}
{{- with $service.database.certificateSecret -}}{{- $_ := set $m "database-certificate" (dict "secret" .) -}}{{- end -}}
{{- if $v.events.signing.enabled -}}
{{- range append (splitList "," (include "offhook.sources" .)) $name -}}
{{- if . -}}{{- $_ := set $m (printf "event-keys-%s" .) (dict "secret" (index $v.events.signing.secrets .) "path" (printf "event-keys/%s" .)) -}}{{- end -}}
{{- end -}}
{{- end -}}
{{- range $listener, $on := include "offhook.listeners" . | fromYaml -}}
{{- if $on.secret -}}{{- $_ := set $m (printf "tls-%s" $listener) (dict "secret" $on.secret "path" (printf "tls/%s" $listener)) -}}{{- end -}}
{{- end -}}
{{- range $prefix, $signer := $facts.signers -}}
{{- if index $v.tls $signer -}}{{- $_ := set $m (printf "signer-%s" (lower $signer)) (dict "secret" (index $v.tls $signer) "path" (printf "signers/%s" $signer)) -}}{{- end -}}
{{- end -}}
{{- if eq $name "tvs" -}}
{{- range $signer, $secret := $v.trustLists.signers -}}
{{- $_ := set $m (printf "more-signer-%s" $signer) (dict "secret" $secret "path" (printf "more-signers/%s" $signer)) -}}
{{- end -}}
{{- end -}}
{{- toYaml $m -}}
{{- end -}}

{{/* Environment variables that are secrets: (list root service). */}}
{{- define "offhook.secretEnvironment" -}}
{{- $root := index . 0 -}}
{{- $name := index . 1 -}}
{{- $v := $root.Values -}}
{{- $service := index $v.services $name -}}
{{- $e := dict -}}
{{- $database := include "offhook.databaseSecret" . -}}
{{- $_ := set $e "QUARKUS_DATASOURCE_USERNAME" (list $database "username") -}}
{{- if not $service.database.certificateSecret -}}{{- $_ := set $e "QUARKUS_DATASOURCE_PASSWORD" (list $database "password") -}}{{- end -}}
{{- if hasPrefix "SASL" $v.kafka.securityProtocol -}}{{- $_ := set $e "KAFKA_SASL_JAAS_CONFIG" (list (include "offhook.kafkaSecret" .) "sasl.jaas.config") -}}{{- end -}}
{{- if eq $v.kafka.securityProtocol "SSL" -}}{{- $_ := set $e "KAFKA_SSL_KEYSTORE_PASSWORD" (list (include "offhook.kafkaSecret" .) "user.password") -}}{{- end -}}
{{- if and (eq $name "activation") $v.redis.existingSecret -}}{{- $_ := set $e "QUARKUS_REDIS_PASSWORD" (list $v.redis.existingSecret "password") -}}{{- end -}}
{{- if and (eq $name "selfcare") $v.mail.existingSecret -}}
{{- $_ := set $e "OFFHOOK_SMTP_USERNAME" (list $v.mail.existingSecret "username") -}}
{{- $_ := set $e "OFFHOOK_SMTP_PASSWORD" (list $v.mail.existingSecret "password") -}}
{{- end -}}
{{- if and $v.oidc.enabled $service.oidc.clientSecret -}}{{- $_ := set $e "QUARKUS_OIDC_CREDENTIALS_SECRET" (list $service.oidc.clientSecret "client-secret") -}}{{- end -}}
{{- with $service.sessionSecret -}}
{{- $_ := set $e "QUARKUS_HTTP_AUTH_SESSION_ENCRYPTION_KEY" (list . "encryption-key") -}}
{{- if $v.oidc.enabled -}}{{- $_ := set $e "QUARKUS_OIDC_TOKEN_STATE_MANAGER_ENCRYPTION_SECRET" (list . "encryption-key") -}}{{- end -}}
{{- end -}}
{{- with $service.serviceAccountSecret -}}
{{- $_ := set $e "OFFHOOK_SERVICE_ACCOUNT_USERNAME" (list . "username") -}}
{{- $_ := set $e "OFFHOOK_SERVICE_ACCOUNT_PASSWORD" (list . "password") -}}
{{- end -}}
{{- range $variable := keys $e | sortAlpha }}
{{- $from := index $e $variable }}
- name: {{ $variable }}
  valueFrom:
    secretKeyRef: {name: {{ index $from 0 }}, key: {{ index $from 1 }}}
{{- end -}}
{{- end -}}

{{- define "offhook.podSecurityContext" -}}
runAsNonRoot: true
runAsUser: {{ int .Values.podSecurity.runAsUser }}
runAsGroup: {{ int .Values.podSecurity.runAsGroup }}
fsGroup: {{ int .Values.podSecurity.fsGroup }}
fsGroupChangePolicy: OnRootMismatch
seccompProfile: {type: RuntimeDefault}
{{- end -}}

{{- define "offhook.containerSecurityContext" -}}
allowPrivilegeEscalation: false
privileged: false
readOnlyRootFilesystem: true
capabilities: {drop: [ALL]}
{{- end -}}
