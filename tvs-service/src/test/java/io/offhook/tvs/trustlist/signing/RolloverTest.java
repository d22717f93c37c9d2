package io.offhook.tvs.trustlist.signing;

import static io.offhook.tvs.TestCertificates.listed;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.pki.FileSigner;
import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.Role;
import io.offhook.pki.file.TrustListFile;
import io.offhook.pki.file.Verdict;
import io.offhook.pki.list.SignerVersion;
import io.offhook.pki.tlv.Bytes;
import io.offhook.testpki.Identity;
import io.offhook.testpki.SignerCertificate;
import io.offhook.tvs.TestCertificates;
import io.offhook.tvs.trustlist.Phase;
import io.offhook.tvs.trustlist.Plan;
import io.offhook.tvs.trustlist.draft.Draft;
import io.offhook.tvs.trustlist.draft.ListForm;
import io.offhook.tvs.trustlist.draft.Member;
import io.offhook.tvs.verification.CertificateRegistry;
import io.offhook.tvs.verification.RegisteredCertificate;
import io.offhook.tvs.verification.TvsAnswer.Vouched;
import io.offhook.tvs.verification.TvsRequest.Verify;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two rollovers and a new recovery SAST, in real files, with phones of every age: each took a list and slept ever since. */
class RolloverTest {

    private static final Signer A = new Signer("A");
    private static final Signer B = new Signer("B");
    private static final Signer C = new Signer("C");
    private static final Signer R = new Signer("R");
    private static final Signer Q = new Signer("Q");
    private static final List<Member> MEMBERS = List.of(
            A.member(),
            B.member(),
            C.member(),
            R.member(),
            Q.member(),
            new Member("tvs", TestCertificates.TVS, Set.of(Role.TVS)),
            new Member("ec", TestCertificates.TFTP_WITH_EC_KEY, Set.of(Role.TFTP)));
    private static final ListForm FORM = new ListForm(ListForm.Version.AUTO, ListForm.Hash.SHA1);

    private static final List<TrustListFile> LISTS = List.of(
            list(1, A, R, Phase.STEADY),
            list(2, A, R, Phase.STEADY),
            list(3, B, R, Phase.BRIDGED),
            list(4, B, R, Phase.BRIDGED),
            list(5, B, R, Phase.STEADY),
            list(6, B, Q, Phase.RENEWED),
            list(7, B, Q, Phase.STEADY),
            list(8, C, Q, Phase.BRIDGED),
            list(9, C, Q, Phase.STEADY));

    @Test
    void each_list_is_taken_by_who_holds_the_one_before() {
        IntStream.range(2, 10).forEach(list -> assertThat(takers(list)).contains(list - 1));
    }

    @Test
    void lists_of_a_bridge_are_taken_by_phones_of_every_age_that_know_the_recovery_sast() {
        assertThat(takers(3)).containsExactly(1, 2);
        assertThat(takers(4)).containsExactly(1, 2, 3);
        assertThat(takers(8)).containsExactly(6, 7);
    }

    @Test
    void who_took_a_list_since_the_announcement_takes_whatever_the_new_sast_signs() {
        assertThat(takers(5)).containsExactly(3, 4);
        assertThat(takers(6)).containsExactly(3, 4, 5);
        assertThat(takers(7)).containsExactly(3, 4, 5, 6);
        assertThat(takers(9)).containsExactly(8);
    }

    @Test
    void who_slept_through_a_whole_bridge_knows_the_signer_no_more_and_tvs_vouches_for_it() throws Exception {
        assertThat(verdict(1, 5)).isInstanceOf(Verdict.UnknownSigner.class);

        var registry =
                CertificateRegistry.of(List.of(RegisteredCertificate.of(B.certificate(), Map.of(Role.SAST, 86_400L))));
        assertThat(registry.answer(new Verify("", Bytes.of(B.certificate().getEncoded())), TestCertificates.NOW))
                .isEqualTo(new Vouched(List.of(Role.SAST), 86_400));
    }

    @Test
    void who_slept_through_a_whole_bridge_takes_what_the_recovery_sast_signs_again() {
        var rescue = list(6, B, R, Phase.BRIDGED);

        assertThat(LISTS.subList(0, 5))
                .allSatisfy(
                        held -> assertThat(rescue.verify(held.list()).isGood()).isTrue());
    }

    @Test
    void a_phone_without_a_list_takes_the_first_one_it_meets() {
        assertThat(LISTS).allSatisfy(list -> assertThat(list.verify().isGood()).isTrue());
    }

    @Test
    void a_list_has_its_two_sasts_the_signer_first_and_then_those_with_another_role() {
        var list = LISTS.get(2).list();

        assertThat(list.records())
                .extracting(record -> record.role())
                .containsExactly(Role.SAST, Role.SAST, Role.TFTP, Role.TVS);
        assertThat(listed(list, Role.SAST)).containsExactly(R.certificate(), B.certificate());
        assertThat(list.fileName()).isEqualTo("ITLFile.tlv");
    }

    @Test
    void an_elliptic_file_server_turns_https_on_and_sha_512_goes_with_nothing_less() {
        var modern = new ListForm(ListForm.Version.AUTO, ListForm.Hash.SHA512);
        var plan = new Plan(1, A.name(), R.name(), Phase.STEADY, TestCertificates.NOW);
        var withEc = Draft.of(plan, MEMBERS, modern).list(TestCertificates.NOW);
        var without = Draft.of(plan, MEMBERS.subList(0, 6), modern).list(TestCertificates.NOW);
        var old = Draft.of(plan, MEMBERS, new ListForm(ListForm.Version.V1_0, ListForm.Hash.SHA512))
                .list(TestCertificates.NOW);

        assertThat(withEc.signerVersion()).contains(SignerVersion.V1_1);
        assertThat(withEc.hash()).isEqualTo(HashAlgorithm.SHA512);
        assertThat(without.signerVersion()).contains(SignerVersion.V1_0);
        assertThat(without.hash()).isEqualTo(HashAlgorithm.SHA1);
        assertThat(old.hash()).isEqualTo(HashAlgorithm.SHA1);
        assertThat(listed(old, Role.TFTP)).isEmpty();
    }

    @Test
    void the_content_tells_who_is_in_it_and_who_signs_but_not_when() {
        var steady = new Plan(1, A.name(), R.name(), Phase.STEADY, TestCertificates.NOW);
        var later = new Plan(9, A.name(), R.name(), Phase.STEADY, TestCertificates.NOW.plusSeconds(1));
        var bridged = new Plan(1, A.name(), R.name(), Phase.BRIDGED, TestCertificates.NOW);

        assertThat(content(steady))
                .isEqualTo(content(later))
                .isNotEqualTo(content(bridged))
                .hasSize(64);
        assertThat(Draft.of(steady, MEMBERS.subList(0, 6), FORM).content()).isNotEqualTo(content(steady));
    }

    @Test
    void a_list_with_more_records_than_phones_get_does_not_fit() {
        var plan = new Plan(1, A.name(), R.name(), Phase.STEADY, TestCertificates.NOW);
        var tvs = TestCertificates.TVS;
        var many = Stream.concat(
                        MEMBERS.stream(),
                        IntStream.range(0, 256).mapToObj(number -> new Member("tvs-" + number, tvs, Set.of(Role.TVS))))
                .toList();

        assertThat(Draft.of(plan, MEMBERS, FORM).fits()).isTrue();
        assertThat(Draft.of(plan, many, FORM).fits()).isFalse();
    }

    private static String content(Plan plan) {
        return Draft.of(plan, MEMBERS, FORM).content();
    }

    /** The versions whose holders take this version. */
    private static List<Integer> takers(int version) {
        var takers = new ArrayList<Integer>();
        for (int held = 1; held < version; held++) {
            if (verdict(held, version).isGood()) {
                takers.add(held);
            }
        }
        return takers;
    }

    private static Verdict verdict(int held, int offered) {
        return LISTS.get(offered - 1).verify(LISTS.get(held - 1).list());
    }

    private static TrustListFile list(int version, Signer sast, Signer recovery, Phase phase) {
        var plan = new Plan(version, sast.name(), recovery.name(), phase, TestCertificates.NOW);
        var signer = List.of(A, B, C, R, Q).stream()
                .filter(each -> each.name.equals(plan.signer()))
                .findFirst()
                .orElseThrow();
        try {
            return TrustListFile.read(
                    TrustListFile.sign(Draft.of(plan, MEMBERS, FORM).list(TestCertificates.NOW), signer.fileSigner()));
        } catch (io.offhook.pki.MalformedFile e) {
            throw new IllegalStateException(e);
        }
    }

    private record Signer(String name, Identity identity) {

        Signer(String name) {
            this(name, SignerCertificate.rsa("SAST " + name));
        }

        X509Certificate certificate() {
            return identity.certificate();
        }

        FileSigner fileSigner() {
            return identity.fileSigner();
        }

        Member member() {
            return new Member(name, certificate(), Set.of(Role.SAST));
        }
    }
}
