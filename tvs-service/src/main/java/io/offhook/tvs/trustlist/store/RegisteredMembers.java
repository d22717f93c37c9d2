package io.offhook.tvs.trustlist.store;

import io.offhook.pki.Role;
import io.offhook.pki.x509.Certificates;
import io.offhook.tvs.certificate.store.CertificateView;
import io.offhook.tvs.trustlist.draft.Member;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The registered certificates as lists need them.
 *
 * @param listable those that a list can hold
 * @param leftOut those with a role that no list can hold; one of them must not stop the list of the others
 */
record RegisteredMembers(List<Member> listable, List<CertificateView> leftOut) {

    static RegisteredMembers of(Collection<CertificateView> views) {
        return new RegisteredMembers(
                views.stream()
                        .filter(view -> view.notListable().isEmpty())
                        .map(RegisteredMembers::member)
                        .toList(),
                views.stream()
                        .filter(view ->
                                !view.notListable().isEmpty() && !view.roles().isEmpty())
                        .toList());
    }

    Set<String> sasts() {
        return listable.stream()
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
