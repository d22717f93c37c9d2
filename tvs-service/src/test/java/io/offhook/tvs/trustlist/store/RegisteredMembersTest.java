package io.offhook.tvs.trustlist.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.offhook.pki.Role;
import io.offhook.tvs.TestCertificates;
import io.offhook.tvs.certificate.store.CertificateView;
import io.offhook.tvs.certificate.store.CertificateView.HeldRole;
import io.offhook.tvs.trustlist.draft.Member;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegisteredMembersTest {

    private static final X509Certificate CCM = TestCertificates.CALL_MANAGER;

    @Test
    void the_certificates_that_a_list_can_hold_are_members_with_their_roles() throws Exception {
        var members = RegisteredMembers.of(
                List.of(view("one", List.of(), "SAST", "TVS"), view("two", List.of(), "CCM+TFTP")));

        assertThat(members.listable())
                .extracting(Member::fingerprint, Member::roles)
                .containsExactly(tuple("one", Set.of(Role.SAST, Role.TVS)), tuple("two", Set.of(Role.CCM_TFTP)));
        assertThat(members.sasts()).containsExactly("one");
    }

    @Test
    void one_certificate_that_no_list_can_hold_is_left_out_and_the_others_stay() throws Exception {
        var odd = view("odd", List.of("has a negative serial number"), "SAST");

        var members = RegisteredMembers.of(List.of(odd, view("good", List.of(), "SAST")));

        assertThat(members.listable()).extracting(Member::fingerprint).containsExactly("good");
        assertThat(members.sasts()).containsExactly("good");
        assertThat(members.leftOut()).containsExactly(odd);
    }

    @Test
    void a_certificate_without_a_role_is_not_missed_from_a_list() throws Exception {
        assertThat(RegisteredMembers.of(List.of(view("odd", List.of("has a negative serial number"))))
                        .leftOut())
                .isEmpty();
    }

    private static CertificateView view(String fingerprint, List<String> notListable, String... roles)
            throws Exception {
        return new CertificateView(
                fingerprint,
                "CN=" + fingerprint,
                "CN=" + fingerprint,
                "1",
                Instant.EPOCH,
                Instant.MAX,
                false,
                Arrays.stream(roles)
                        .map(role -> new HeldRole(role, 60, "admin", Instant.EPOCH))
                        .toList(),
                notListable,
                Base64.getEncoder().encodeToString(CCM.getEncoded()));
    }
}
