package io.offhook.stack.plan;

import static io.offhook.stack.plan.Addresses.HOST;

import io.offhook.stack.home.Passwords;
import io.offhook.stack.home.StackHome;
import io.offhook.stack.pki.OwnCertificate;
import java.util.Map;
import java.util.TreeMap;

/** The configuration of each service in this stack, as Quarkus reads it. */
public record ServiceSettings(StackHome home, Addresses at, Passwords passwords, SignIn signIn) {

    private static final String ANY_NUMBER = String.valueOf(Integer.MAX_VALUE);

    public Map<String, String> of(Service service) {
        var settings = new TreeMap<String, String>();
        settings.put("quarkus.http.host", HOST);
        settings.put("quarkus.http.port", String.valueOf(at.port(service.port())));
        settings.put("kafka.bootstrap.servers", at.hostAndPort(Port.KAFKA));
        settings.putAll(database(service.lowerName()));
        settings.putAll(
                switch (service) {
                    case PROVISIONING -> provisioning();
                    case ACTIVATION -> activation();
                    case TVS -> tvs();
                    case SELFCARE -> selfcare();
                });
        settings.putAll(signIn.settings(service));
        return settings;
    }

    private Map<String, String> database(String name) {
        var path = "postgresql://" + at.hostAndPort(Port.POSTGRES) + "/" + name;
        return Map.of(
                "quarkus.datasource.username",
                name,
                "quarkus.datasource.password",
                passwords.database(name),
                "quarkus.datasource.jdbc.url",
                "jdbc:" + path,
                "quarkus.datasource.reactive.url",
                path);
    }

    private Map<String, String> provisioning() {
        return Map.ofEntries(
                Map.entry("offhook.phone-side.host", HOST),
                Map.entry("offhook.phone-side.port", String.valueOf(at.port(Port.PHONE_FILES))),
                Map.entry("offhook.phone-side.https-port", String.valueOf(at.port(Port.PHONE_FILES_SECURE))),
                Map.entry("offhook.phone-side.tftp.port", String.valueOf(at.port(Port.PHONE_FILES_TFTP))),
                Map.entry("offhook.activation.url", at.redemption()),
                Map.entry("offhook.files.signer.certificate", certificate(OwnCertificate.TFTP)),
                Map.entry("offhook.files.signer.key", key(OwnCertificate.TFTP)),
                Map.entry("offhook.files.https.certificate", certificate(OwnCertificate.TFTP_EC)),
                Map.entry("offhook.files.https.key", key(OwnCertificate.TFTP_EC)),
                Map.entry("offhook.files.secrets-key", home.phoneSecretsKey().toString()),
                Map.entry("offhook.files.sweep.most-strangers", ANY_NUMBER)); // a load of phones comes from one address
    }

    private Map<String, String> tvs() {
        return Map.of(
                "offhook.listener.tvs.host", HOST,
                "offhook.listener.tvs.port", String.valueOf(at.port(Port.TVS_PHONES)),
                "offhook.listener.tvs.tls.certificate", certificate(OwnCertificate.TVS),
                "offhook.listener.tvs.tls.key", key(OwnCertificate.TVS),
                "offhook.trust-lists.signers.sast.certificate", certificate(OwnCertificate.SAST),
                "offhook.trust-lists.signers.sast.key", key(OwnCertificate.SAST),
                "offhook.trust-lists.signers.recovery.certificate", certificate(OwnCertificate.RECOVERY_SAST),
                "offhook.trust-lists.signers.recovery.key", key(OwnCertificate.RECOVERY_SAST));
    }

    private String certificate(OwnCertificate which) {
        return which.certificate(home.pki()).toString();
    }

    private String key(OwnCertificate which) {
        return which.key(home.pki()).toString();
    }

    private Map<String, String> activation() {
        return Map.of(
                "quarkus.redis.hosts", "redis://" + at.hostAndPort(Port.REDIS),
                "offhook.phone-side.host", HOST,
                "offhook.phone-side.port", String.valueOf(at.port(Port.REDEMPTION)),
                "offhook.phone-side.outside-port", String.valueOf(at.port(Port.REDEMPTION_OUTSIDE)),
                "offhook.phone-side.certificate", home.phoneSideCertificate().toString(),
                "offhook.phone-side.key", home.phoneSideKey().toString(),
                "offhook.configuration.url", at.http(Port.PHONE_FILES),
                "offhook.keys.directory", home.activationKeys().toString());
    }

    private Map<String, String> selfcare() {
        return Map.of(
                "quarkus.mailer.host", HOST,
                "quarkus.mailer.port", String.valueOf(at.port(Port.SMTP)),
                "quarkus.rest-client.activation.url", at.http(Port.ACTIVATION),
                "quarkus.rest-client.provisioning.url", at.http(Port.PROVISIONING),
                "quarkus.http.auth.session.encryption-key", passwords.key("session") + passwords.key("session-2"),
                "offhook.self-care.url", at.http(Port.SELFCARE));
    }
}
