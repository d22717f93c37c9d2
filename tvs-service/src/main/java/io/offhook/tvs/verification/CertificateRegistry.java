package io.offhook.tvs.verification;

import io.offhook.pki.Role;
import io.offhook.pki.tlv.Bytes;
import io.offhook.pki.x509.CanonicalName;
import io.offhook.tvs.verification.TvsAnswer.Found;
import io.offhook.tvs.verification.TvsAnswer.Invalid;
import io.offhook.tvs.verification.TvsAnswer.Reason;
import io.offhook.tvs.verification.TvsAnswer.Vouched;
import io.offhook.tvs.verification.TvsRequest.Query;
import io.offhook.tvs.verification.TvsRequest.Verify;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All certificates that have or had a role, found by their DER or by their names. Immutable. */
public final class CertificateRegistry {

    private final Map<Bytes, RegisteredCertificate> byDer;

    private CertificateRegistry(Map<Bytes, RegisteredCertificate> byDer) {
        this.byDer = byDer;
    }

    public static CertificateRegistry of(Collection<RegisteredCertificate> certificates) {
        return new CertificateRegistry(certificates.stream()
                .collect(Collectors.toUnmodifiableMap(RegisteredCertificate::der, Function.identity())));
    }

    public TvsAnswer answer(TvsRequest request, Instant at) {
        return switch (request) {
            case Verify verify -> verify(verify, at);
            case Query query -> find(query, at);
        };
    }

    /** Those with a role whose validity ends before this. */
    public List<RegisteredCertificate> expiringBefore(Instant limit) {
        return byDer.values().stream()
                .filter(each -> !each.roles().isEmpty() && each.notAfter().isBefore(limit))
                .toList();
    }

    /** Those that have this role and are valid now. */
    public List<RegisteredCertificate> in(Role role, Instant at) {
        return byDer.values().stream()
                .filter(each ->
                        each.roles().contains(role) && !at.isBefore(each.notBefore()) && at.isBefore(each.notAfter()))
                .toList();
    }

    private TvsAnswer verify(Verify request, Instant at) {
        var found = byDer.get(request.certificate());
        if (found == null) {
            return new Invalid(Reason.UNKNOWN);
        }
        return objection(found, at)
                .<TvsAnswer>map(Invalid::new)
                .orElseGet(() -> new Vouched(found.roles(), found.ttlSeconds(at)));
    }

    private TvsAnswer find(Query request, Instant at) {
        var found = byDer.values().stream().filter(each -> fits(each, request)).toList();
        return switch (found.size()) {
            case 0 -> new Invalid(Reason.UNKNOWN);
            case 1 -> found(found.getFirst(), at);
            default -> new Invalid(Reason.AMBIGUOUS);
        };
    }

    private static TvsAnswer found(RegisteredCertificate certificate, Instant at) {
        return objection(certificate, at)
                .<TvsAnswer>map(Invalid::new)
                .orElseGet(() -> new Found(certificate.der(), certificate.roles(), certificate.ttlSeconds(at)));
    }

    /** All that the phone named must fit; a text that is no name fits nothing. */
    private static boolean fits(RegisteredCertificate certificate, Query request) {
        return request.serial().map(certificate.serial()::equals).orElse(true)
                && fits(certificate.subject(), request.subject())
                && fits(certificate.issuer(), request.issuer());
    }

    private static boolean fits(CanonicalName name, Optional<String> text) {
        return text.isEmpty()
                || text.flatMap(CanonicalName::parse).filter(name::equals).isPresent();
    }

    private static Optional<Reason> objection(RegisteredCertificate certificate, Instant at) {
        if (certificate.roles().isEmpty()) {
            return Optional.of(Reason.NO_ROLE);
        }
        if (at.isBefore(certificate.notBefore())) {
            return Optional.of(Reason.NOT_YET_VALID);
        }
        return at.isBefore(certificate.notAfter()) ? Optional.empty() : Optional.of(Reason.EXPIRED);
    }
}
