package io.offhook.stack.service;

import static io.offhook.stack.home.Addresses.HOST;

import io.offhook.stack.home.Addresses;
import io.offhook.stack.home.Passwords;
import io.offhook.stack.home.Port;
import io.offhook.stack.home.StackLayout;
import io.offhook.stack.pki.StackCertificate;
import java.util.Map;
import java.util.TreeMap;

/** The Quarkus configuration of each service in this stack. */
public record ServiceSettings(StackLayout layout, Addresses at, Passwords passwords, SignIn signIn, boolean registrar) {

    /** Without a SIP registrar. */
    public ServiceSettings(StackLayout layout, Addresses at, Passwords passwords, SignIn signIn) {
        this(layout, at, passwords, signIn, false);
    }

    public Map<String, String> of(Service service) {
        var settings = new TreeMap<String, String>();
        settings.put("quarkus.http.host", at.listenHost());
        settings.put("quarkus.http.port", String.valueOf(at.port(service.port())));
        settings.put("quarkus.management.host", HOST);
        settings.put("quarkus.management.port", String.valueOf(at.port(service.management())));
        settings.put("kafka.bootstrap.servers", at.hostAndPort(Port.KAFKA));
        settings.putAll(database(service.lowerName()));
        settings.putAll(
                switch (service) {
                    case PROVISIONING -> provisioning();
                    case ACTIVATION -> activation();
                    case TVS -> tvs();
                    case SELFCARE -> selfcare();
                    case CONSOLE -> console();
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
        var settings = new TreeMap<String, String>();
        settings.putAll(listener("files-http", Port.PHONE_FILES));
        settings.putAll(listener("files-https", Port.PHONE_FILES_SECURE));
        settings.putAll(tls("files-https", certificate(StackCertificate.TFTP_EC), key(StackCertificate.TFTP_EC)));
        settings.putAll(listener("axl", Port.AXL));
        settings.putAll(tls(
                "axl",
                layout.phoneSideCertificate().toString(),
                layout.phoneSideKey().toString()));
        settings.put("quarkus.rest-client.activation.url", at.http(Port.ACTIVATION));
        settings.put("offhook.tftp.host", at.listenHost());
        settings.put("offhook.tftp.port", String.valueOf(at.port(Port.PHONE_FILES_TFTP)));
        settings.put("offhook.activation.url", at.toldRedemption());
        settings.put("offhook.tvs.host", at.toldHost());
        settings.put("offhook.call-manager.host", at.toldHost());
        settings.put("offhook.call-manager.sip-port", String.valueOf(at.port(Port.SIP)));
        settings.put("offhook.registrar.store-credentials", String.valueOf(registrar));
        settings.put("offhook.capf.port", String.valueOf(at.port(Port.CAPF_PHONES)));
        settings.put("offhook.files.signer.certificate", certificate(StackCertificate.TFTP));
        settings.put("offhook.files.signer.key", key(StackCertificate.TFTP));
        settings.put("offhook.files.secrets-key", layout.phoneSecretsKey().toString());
        // The phones of ./offhook load share one address, which the guard against enumeration would lock.
        settings.put("offhook.files.mac-enumeration.max-unknown-macs", String.valueOf(Integer.MAX_VALUE));
        return settings;
    }

    private Map<String, String> tvs() {
        var settings = new TreeMap<String, String>();
        settings.putAll(listener("tvs", Port.TVS_PHONES));
        settings.putAll(tls("tvs", certificate(StackCertificate.TVS), key(StackCertificate.TVS)));
        settings.put("offhook.tvs.ec.certificate", certificate(StackCertificate.TVS_EC));
        settings.put("offhook.tvs.ec.key", key(StackCertificate.TVS_EC));
        settings.putAll(listener("capf", Port.CAPF_PHONES));
        settings.putAll(tls("capf", certificate(StackCertificate.CAPF), key(StackCertificate.CAPF)));
        settings.put("offhook.lsc.issuer.certificate", certificate(StackCertificate.CAPF));
        settings.put("offhook.lsc.issuer.key", key(StackCertificate.CAPF));
        settings.put("offhook.lsc.keys.directory", layout.lscKeys().toString());
        // No phone of this machine is switched off for days while trust lists change.
        settings.put("offhook.tvs.ec.listed-for", "PT0S");
        settings.putAll(signer("sast", StackCertificate.SAST));
        settings.putAll(signer("recovery", StackCertificate.RECOVERY_SAST));
        return settings;
    }

    private Map<String, String> signer(String name, StackCertificate which) {
        var prefix = "offhook.trust-lists.signers." + name;
        return Map.of(prefix + ".certificate", certificate(which), prefix + ".key", key(which));
    }

    /** Host and port of a phone listener. */
    private Map<String, String> listener(String name, Port port) {
        var prefix = "offhook.listener." + name;
        return Map.of(prefix + ".host", at.listenHost(), prefix + ".port", String.valueOf(at.port(port)));
    }

    private static Map<String, String> tls(String name, String certificate, String key) {
        var prefix = "offhook.listener." + name + ".tls";
        return Map.of(prefix + ".certificate", certificate, prefix + ".key", key);
    }

    private String certificate(StackCertificate which) {
        return which.certificate(layout.pki()).toString();
    }

    private String key(StackCertificate which) {
        return which.key(layout.pki()).toString();
    }

    private Map<String, String> activation() {
        var settings = new TreeMap<String, String>();
        for (var listener : Map.of("redemption", Port.REDEMPTION, "redemption-mra", Port.REDEMPTION_MRA)
                .entrySet()) {
            settings.putAll(listener(listener.getKey(), listener.getValue()));
            settings.putAll(tls(
                    listener.getKey(),
                    layout.phoneSideCertificate().toString(),
                    layout.phoneSideKey().toString()));
        }
        // Phones of this machine are where they are unpacked.
        settings.putAll(listener("screens", Port.SCREENS));
        settings.put("offhook.screens.enabled", "true");
        settings.put("offhook.screens.url", at.toldHttp(Port.SCREENS));
        settings.put("offhook.screens.portal", at.toldHttp(Port.SELFCARE) + "/pair");
        settings.put("offhook.claims.staging-networks", "127.0.0.0/8");
        settings.put("quarkus.redis.hosts", "redis://" + at.hostAndPort(Port.REDIS));
        settings.put("offhook.configuration.url", at.toldHttp(Port.PHONE_FILES));
        settings.put("offhook.keys.directory", layout.activationKeys().toString());
        return settings;
    }

    private Map<String, String> selfcare() {
        return Map.of(
                "offhook.smtp.host", HOST,
                "offhook.smtp.port", String.valueOf(at.port(Port.SMTP)),
                "quarkus.rest-client.activation.url", at.http(Port.ACTIVATION),
                "quarkus.rest-client.provisioning.url", at.http(Port.PROVISIONING),
                "quarkus.http.auth.session.encryption-key", passwords.key("session") + passwords.key("session-2"),
                "offhook.self-care.url", at.toldHttp(Port.SELFCARE));
    }

    /** It asks each service for what its user asks for, and each management port whether the service is ready. */
    private Map<String, String> console() {
        var settings = new TreeMap<String, String>();
        for (var service : Service.values()) {
            var name = service.lowerName();
            if (service != Service.CONSOLE) {
                settings.put("quarkus.rest-client." + name + ".url", at.http(service.port()));
            }
            settings.put("offhook.console.services." + name + ".management-url", at.http(service.management()));
        }
        settings.put(
                "quarkus.http.auth.session.encryption-key",
                passwords.key("console-session") + passwords.key("console-session-2"));
        return settings;
    }
}
