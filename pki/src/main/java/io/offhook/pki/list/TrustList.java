package io.offhook.pki.list;

import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.Role;
import io.offhook.pki.SignerInfo;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a trust list says, signed by somebody or not yet.
 *
 * @param fileName {@code ITLFile.tlv} or {@code CTLFile.tlv}, also in a list for one phone
 * @param signerVersion absent from the lists of old call managers
 * @param timestamp whole seconds
 * @param hash how the list is signed
 * @param records one for each certificate and role; at most two certificates are SASTs
 */
public record TrustList(
        String fileName,
        Optional<SignerVersion> signerVersion,
        Instant timestamp,
        HashAlgorithm hash,
        List<TrustListRecord> records) {

    /** Of all records together. A record has 1 to 2 KiB, a list some dozens of records. */
    public static final int MAX_BYTES = 256 << 10;

    private static final int MAX_SASTS = 2;

    public TrustList {
        records = List.copyOf(records);
        objection(records).ifPresent(message -> {
            throw new IllegalArgumentException(message);
        });
    }

    /** Why these cannot be the records of a list, if so. */
    public static Optional<String> objection(List<TrustListRecord> records) {
        var seen = new HashSet<Entry>();
        for (var record : records) {
            if (!seen.add(new Entry(record.certificate(), record.role()))) {
                return Optional.of("the same certificate twice in the same role");
            }
        }
        if (seen.stream().filter(entry -> entry.role() == Role.SAST).count() > MAX_SASTS) {
            return Optional.of("more than " + MAX_SASTS + " SASTs");
        }
        int bytes = records.stream().mapToInt(record -> record.toBytes().length).sum();
        return bytes > MAX_BYTES
                ? Optional.of(bytes + " bytes of records; phones read at most " + MAX_BYTES)
                : Optional.empty();
    }

    private record Entry(X509Certificate certificate, Role role) {}

    /** None for a certificate that is not listed. */
    public Set<Role> rolesOf(X509Certificate certificate) {
        var roles = EnumSet.noneOf(Role.class);
        records.stream()
                .filter(record -> record.certificate().equals(certificate))
                .forEach(record -> roles.add(record.role()));
        return roles;
    }

    /** The listed certificates that a signer may mean: one, unless somebody issues certificates badly. */
    public List<X509Certificate> named(SignerInfo signer) {
        return records.stream()
                .map(TrustListRecord::certificate)
                .distinct()
                .filter(signer::names)
                .toList();
    }

    /** Whether phones ask for their own file on the HTTPS port. */
    public boolean turnsOnHttps() {
        return Objects.equals(signerVersion, Optional.of(SignerVersion.V1_1));
    }
}
