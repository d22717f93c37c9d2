package io.offhook.tvs.signing;

import io.offhook.pki.FileSigner;
import io.offhook.pki.signing.OpeningSigner;
import io.offhook.pki.signing.SignerSettings;
import io.offhook.pki.x509.Fingerprint;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The signers at hand, by their names in the configuration and by their fingerprints. */
public final class SigningKeys {

    private final Map<String, String> fingerprints;
    private final Map<String, FileSigner> signers;

    private SigningKeys(Map<String, String> fingerprints, Map<String, FileSigner> signers) {
        this.fingerprints = fingerprints;
        this.signers = signers;
    }

    /** @throws io.offhook.pki.signing.UnusableSigner if one of them cannot sign: better found out now than when it has to */
    public static SigningKeys open(Map<String, ? extends SignerSettings> settings) {
        var opened = settings.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, each -> OpeningSigner.open(each.getKey(), each.getValue())));
        return new SigningKeys(
                opened.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey,
                                each -> Fingerprint.of(each.getValue().certificate()))),
                opened.values().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                signer -> Fingerprint.of(signer.certificate()), signer -> signer, (one, same) -> one)));
    }

    /** The fingerprint of the signer that the configuration calls so: SHA-256 of its certificate, lower-case hex. */
    public Optional<String> fingerprintOf(String name) {
        return Optional.ofNullable(fingerprints.get(name));
    }

    public Set<String> fingerprints() {
        return signers.keySet();
    }

    /** Of this certificate. */
    public Optional<FileSigner> signer(String fingerprint) {
        return Optional.ofNullable(signers.get(fingerprint));
    }
}
