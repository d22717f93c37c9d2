package io.offhook.tvs.trustlist.publishing;

import io.offhook.pki.Role;
import io.offhook.tvs.certificate.view.CertificateView;
import io.offhook.tvs.trustlist.draft.Member;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The registered certificates as lists need them. */
record Members(List<Member> all) {

    static Members of(Collection<CertificateView> views) {
        return new Members(views.stream().map(Members::member).toList());
    }

    Set<String> sasts() {
        return all.stream()
                .filter(member -> member.roles().contains(Role.SAST))
                .map(Member::fingerprint)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Member member(CertificateView view) {
        return new Member(
                view.fingerprint(),
                read(view.certificate()),
                view.roles().stream()
                        .flatMap(held -> Role.labelled(held.role()).stream())
                        .collect(Collectors.toUnmodifiableSet()));
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
