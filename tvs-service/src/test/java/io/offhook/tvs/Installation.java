package io.offhook.tvs;

import io.offhook.testpki.CertificateMaker;
import io.offhook.testpki.Identity;
import io.offhook.testpki.KeyType;
import io.offhook.testpki.SignerCertificate;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.KeyUsage;

/** What an installer brings: certificates and keys in files. Phones get three seconds for a request. */
public class Installation implements QuarkusTestResourceLifecycleManager {

    private static final Path DIRECTORY = Path.of("target", "installation").toAbsolutePath();

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<String, String>();
        make("tvs");
        settings.put("offhook.listener.tvs.port", "-1");
        settings.put("offhook.listener.tvs.busy-lag", "PT1M");
        settings.put("offhook.listener.tvs.max-lag", "PT1M");
        settings.put("offhook.listener.tvs.request-timeout", "PT3S");
        settings.put("offhook.listener.tvs.tls.certificate", certificate("tvs").toString());
        settings.put("offhook.listener.tvs.tls.key", key("tvs").toString());
        for (var signer : List.of("sast", "recovery", "next")) {
            make(signer);
            var prefix = "offhook.trust-lists.signers." + signer;
            settings.put(prefix + ".certificate", certificate(signer).toString());
            settings.put(prefix + ".key", key(signer).toString());
        }
        settings.putAll(capf());
        settings.put("offhook.trust-lists.rollover-wait", "PT3S");
        settings.put("offhook.trust-lists.settle-interval", "1s");
        return settings;
    }

    /** One certificate serves CAPF and issues LSCs. */
    private static Map<String, String> capf() {
        write(
                CertificateMaker.named("CN=CAPF-Tests,O=Offhook Tests")
                        .basicConstraints(new BasicConstraints(0))
                        .keyUsage(KeyUsage.digitalSignature | KeyUsage.keyCertSign)
                        .selfSigned(KeyType.RSA.generate()),
                "capf");
        var certificate = certificate("capf").toString();
        var key = key("capf").toString();
        return Map.of(
                "offhook.listener.capf.port", "-2",
                "offhook.listener.capf.tls.certificate", certificate,
                "offhook.listener.capf.tls.key", key,
                "offhook.lsc.issuer.certificate", certificate,
                "offhook.lsc.issuer.key", key,
                "offhook.lsc.keys.directory", sealingKeys().toString());
    }

    private static Path sealingKeys() {
        var directory = DIRECTORY.resolve("lsc-keys");
        try {
            Files.createDirectories(directory);
            Files.writeString(directory.resolve("1"), Base64.getEncoder().encodeToString(new byte[32]));
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {}

    public static Path certificate(String name) {
        return Identity.certificateFile(DIRECTORY, name);
    }

    public static Path key(String name) {
        return Identity.keyFile(DIRECTORY, name);
    }

    /** A certificate of RSA-2048 and its key. */
    public static void make(String name) {
        write(SignerCertificate.rsa(name), name);
    }

    /** A certificate on P-256 and its key. */
    public static void makeElliptic(String name) {
        write(SignerCertificate.ec(name), name);
    }

    private static void write(Identity identity, String name) {
        try {
            identity.write(DIRECTORY, name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
