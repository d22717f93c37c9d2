package io.offhook.tvs.trustlist.publishing;

import io.offhook.pki.Role;
import io.offhook.pki.x509.Certificates;
import io.offhook.tvs.certificate.view.CertificateView;
import io.offhook.tvs.trustlist.draft.Member;
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
                Certificates.stored(view.certificate()),
                view.roles().stream()
                        .flatMap(held -> Role.labelled(held.role()).stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
