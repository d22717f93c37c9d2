package io.offhook.tvs.certificate.view;

import io.offhook.pki.Role;
import io.offhook.pki.x509.Certificates;
import io.offhook.tvs.certificate.view.CertificateView.HeldRole;
import io.offhook.tvs.verification.Listed;
import java.util.stream.Collectors;

/** A certificate of the read model as TVS has it in its book. */
final class BookEntry {

    private BookEntry() {}

    static Listed of(CertificateView view) {
        return Listed.of(
                Certificates.stored(view.certificate()),
                view.roles().stream().collect(Collectors.toUnmodifiableMap(BookEntry::role, HeldRole::ttlSeconds)));
    }

    private static Role role(HeldRole held) {
        return Role.labelled(held.role()).orElseThrow(() -> new IllegalStateException("a row names no role we know"));
    }
}
