package io.offhook.chart;

import io.offhook.servers.kafka.SecuredListener;
import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.Identity;
import io.offhook.testpki.PemFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/**
 * The certificate of the servers, which signs itself, and whose clients they trust.
 *
 * @param clients certificates of clients, each signed by itself
 */
record ServerTls(Path directory, Identity server, List<Identity> clients) {

    private static final String AUTHORIZER = "org.apache.kafka.metadata.authorizer.StandardAuthorizer";

    static ServerTls in(Path directory, Identity... clients) throws IOException {
        var server = CertificateMaker.named("CN=servers")
                .plain(Extension.subjectAlternativeName, new GeneralNames(new GeneralName[] {
                    new GeneralName(GeneralName.dNSName, "localhost"),
                    new GeneralName(GeneralName.iPAddress, "127.0.0.1")
                }))
                // The nodes of a Redis cluster are clients of each other.
                .extendedKeyUsage(KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth)
                .selfSigned()
                .write(directory, "server");
        var tls = new ServerTls(directory, server, List.of(clients));
        Files.writeString(tls.clientAuthorities(), "");
        for (var client : clients) {
            Files.writeString(tls.clientAuthorities(), PemFile.text(client.chain()), StandardOpenOption.APPEND);
        }
        Files.writeString(tls.keyAndCertificate(), Files.readString(tls.key()) + PemFile.text(server.chain()));
        return tls;
    }

    String authority() {
        return PemFile.text(server.chain());
    }

    /** Clients with a password. */
    SecuredListener kafkaWithPasswords(int port) {
        return listener(
                "PASSWORDS",
                port,
                "SASL_SSL",
                Map.of(
                        "sasl.enabled.mechanisms",
                        "SCRAM-SHA-512",
                        "scram-sha-512.sasl.jaas.config",
                        "org.apache.kafka.common.security.scram.ScramLoginModule required;"));
    }

    /** Clients with a certificate. */
    SecuredListener kafkaWithCertificates(int port) {
        return listener(
                "CERTIFICATES",
                port,
                "SSL",
                Map.of(
                        "ssl.client.auth",
                        "required",
                        "ssl.truststore.type",
                        "PEM",
                        "ssl.truststore.location",
                        clientAuthorities().toString()));
    }

    private SecuredListener listener(String name, int port, String protocol, Map<String, String> more) {
        var own = new HashMap<>(more);
        own.put("ssl.keystore.type", "PEM");
        own.put("ssl.keystore.location", keyAndCertificate().toString());
        return new SecuredListener(
                name,
                port,
                protocol,
                own,
                Map.of("authorizer.class.name", AUTHORIZER, "super.users", "User:ANONYMOUS"));
    }

    /** Settings of PostgreSQL: the user {@code certified} needs a certificate, the others TLS and a password. */
    List<String> postgres() throws IOException {
        var access = Files.writeString(directory.resolve("pg_hba.conf"), """
            host all postgres 127.0.0.1/32 scram-sha-256
            hostssl all certified 127.0.0.1/32 cert
            hostssl all all 127.0.0.1/32 scram-sha-256
            """);
        return List.of(
                "ssl=on",
                "ssl_cert_file=" + Identity.certificateFile(directory, "server"),
                "ssl_key_file=" + key(),
                "ssl_ca_file=" + clientAuthorities(),
                "hba_file=" + access);
    }

    /** Arguments of Redis. */
    String[] redis(int tlsPort, String password, String... more) {
        var arguments = new ArrayList<>(List.of(
                "--tls-port",
                String.valueOf(tlsPort),
                "--tls-cert-file",
                Identity.certificateFile(directory, "server").toString(),
                "--tls-key-file",
                key().toString(),
                "--tls-ca-cert-file",
                Identity.certificateFile(directory, "server").toString(),
                "--tls-auth-clients",
                "no",
                "--requirepass",
                password,
                "--masterauth",
                password));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    /** Lines of the configuration of a sentinel. */
    String[] sentinel(int tlsPort, String password, String master) {
        return new String[] {
            "tls-port " + tlsPort,
            "tls-replication yes",
            "tls-cert-file " + Identity.certificateFile(directory, "server"),
            "tls-key-file " + key(),
            "tls-ca-cert-file " + Identity.certificateFile(directory, "server"),
            "tls-auth-clients no",
            "requirepass " + password,
            "sentinel auth-pass " + master + " " + password
        };
    }

    private Path key() {
        return Identity.keyFile(directory, "server");
    }

    private Path keyAndCertificate() {
        return directory.resolve("server.pem");
    }

    private Path clientAuthorities() {
        return directory.resolve("clients.pem");
    }
}
