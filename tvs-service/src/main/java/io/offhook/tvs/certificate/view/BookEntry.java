package io.offhook.tvs.certificate.view;

import io.offhook.pki.Role;
import io.offhook.tvs.certificate.view.CertificateView.HeldRole;
import io.offhook.tvs.verification.Listed;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.stream.Collectors;

/** A certificate of the read model as TVS has it in its book. */
final class BookEntry {

    private BookEntry() {}

    static Listed of(CertificateView view) {
        return Listed.of(
                read(view.certificate()),
                view.roles().stream().collect(Collectors.toUnmodifiableMap(BookEntry::role, HeldRole::ttlSeconds)));
    }

    private static Role role(HeldRole held) {
        return Role.labelled(held.role()).orElseThrow(() -> new IllegalStateException("a row names no role we know"));
    }

    private static X509Certificate read(String base64) {
        try {
            var der = new ByteArrayInputStream(Base64.getDecoder().decode(base64));
            return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(der);
        } catch (CertificateException e) {
            throw new IllegalStateException("a stored certificate cannot be read", e);
        }
    }
}
