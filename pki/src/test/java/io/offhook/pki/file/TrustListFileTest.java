package io.offhook.pki.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.MalformedFile;
import io.offhook.pki.Role;
import io.offhook.pki.Vectors;
import io.offhook.pki.list.SignerVersion;
import io.offhook.pki.list.TrustList;
import io.offhook.pki.list.TrustListRecord;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrustListFileTest {

    @Test
    void a_list_says_who_may_do_what() throws MalformedFile {
        var list = TrustListFile.read(Vectors.bytes(Vectors.ITL)).list();

        assertThat(list.fileName()).isEqualTo("ITLFile.tlv");
        assertThat(list.signerVersion()).contains(SignerVersion.V1_0);
        assertThat(list.hash()).isEqualTo(HashAlgorithm.SHA1);
        assertThat(list.records())
                .extracting(TrustListRecord::role)
                .containsExactly(Role.SAST, Role.CCM, Role.TFTP, Role.CAPF, Role.APP_SERVER, Role.TVS);
        assertThat(listed(list, Role.TVS)).containsExactly(Vectors.TVS);
        assertThat(list.turnsOnHttps()).isFalse();
    }

    @Test
    void a_list_of_signer_version_1_1_turns_on_https_and_has_elliptic_curves() throws MalformedFile {
        var list = TrustListFile.read(Vectors.bytes(Vectors.ITL_TWO_SASTS)).list();

        assertThat(list.turnsOnHttps()).isTrue();
        assertThat(list.hash()).isEqualTo(HashAlgorithm.SHA512);
        assertThat(listed(list, Role.SAST)).containsExactly(Vectors.SAST, Vectors.SAST2);
        assertThat(listed(list, Role.TFTP)).containsExactly(Vectors.TFTP_EC);
    }

    @Test
    void a_list_for_one_phone_carries_the_generic_name() throws MalformedFile {
        assertThat(TrustListFile.read(Vectors.bytes(Vectors.CTL)).header().fileName())
                .isEqualTo("CTLFile.tlv");
    }

    @ParameterizedTest
    @ValueSource(strings = {Vectors.ITL, Vectors.ITL_TWO_SASTS, Vectors.CTL})
    void the_signature_is_that_of_a_sast_in_the_list(String name) throws MalformedFile {
        assertThat(TrustListFile.read(Vectors.bytes(name)).verify()).isEqualTo(new Verdict.Good(Vectors.SAST));
    }

    @ParameterizedTest
    @ValueSource(strings = {Vectors.ITL, Vectors.ITL_TWO_SASTS, Vectors.CTL})
    void what_was_read_is_written_byte_for_byte(String name) throws MalformedFile {
        var read = TrustListFile.read(Vectors.bytes(name));

        var written = TrustListFile.sign(
                read.list(),
                Vectors.replaying(Vectors.SAST, read.signed().signature().toArray()));

        assertThat(written).isEqualTo(Vectors.bytes(name));
    }

    @Test
    void the_same_records_made_from_certificates_give_the_same_bytes() throws MalformedFile {
        var read = TrustListFile.read(Vectors.bytes(Vectors.ITL_TWO_SASTS));
        var records = read.list().records().stream()
                .map(record -> TrustListRecord.of(record.certificate(), record.role()))
                .toList();
        var list = new TrustList(
                "ITLFile.tlv", Optional.of(SignerVersion.V1_1), read.list().timestamp(), HashAlgorithm.SHA512, records);

        var written = TrustListFile.sign(
                list, Vectors.replaying(Vectors.SAST, read.signed().signature().toArray()));

        assertThat(written).isEqualTo(Vectors.bytes(Vectors.ITL_TWO_SASTS));
    }

    @Test
    void a_phone_takes_a_list_only_from_a_sast_it_knows() throws MalformedFile {
        var known = TrustListFile.read(Vectors.bytes(Vectors.ITL)).list();
        var theirs = listed(TrustListRecord.of(Vectors.DEVICE, Role.SAST));

        assertThat(theirs.verify().isGood()).isTrue();
        assertThat(theirs.verify(known)).isInstanceOf(Verdict.UnknownSigner.class);
        assertThat(TrustListFile.read(Vectors.bytes(Vectors.ITL_TWO_SASTS))
                        .verify(known)
                        .isGood())
                .isTrue();
    }

    @Test
    void a_certificate_listed_in_another_role_signs_no_list() throws MalformedFile {
        var theirs = listed(TrustListRecord.of(Vectors.DEVICE, Role.SAST));
        var known = list(
                List.of(TrustListRecord.of(Vectors.SAST, Role.SAST), TrustListRecord.of(Vectors.DEVICE, Role.TFTP)));

        assertThat(theirs.verify(known)).isInstanceOf(Verdict.WrongRole.class);
        assertThat(theirs.verify(known).message()).endsWith("may not sign this, it is TFTP");
    }

    @Test
    void a_list_that_does_not_have_its_signer_as_a_sast_is_not_made() {
        var list = list(
                List.of(TrustListRecord.of(Vectors.SAST, Role.SAST), TrustListRecord.of(Vectors.DEVICE, Role.CCM)));

        assertThatThrownBy(() -> TrustListFile.sign(list, Vectors.device()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_third_sast_and_a_record_twice_are_refused() {
        var first = TrustListRecord.of(Vectors.SAST, Role.SAST);
        var second = TrustListRecord.of(Vectors.SAST2, Role.SAST);
        var third = TrustListRecord.of(Vectors.DEVICE, Role.SAST);

        assertThatThrownBy(() -> list(List.of(first, second, third))).hasMessage("more than 2 SASTs");
        assertThatThrownBy(() -> list(List.of(first, first))).hasMessage("the same certificate twice in the same role");
    }

    private static TrustListFile listed(TrustListRecord... records) throws MalformedFile {
        return TrustListFile.read(TrustListFile.sign(list(List.of(records)), Vectors.device()));
    }

    private static TrustList list(List<TrustListRecord> records) {
        return new TrustList(
                "ITLFile.tlv",
                Optional.of(SignerVersion.V1_0),
                Instant.ofEpochSecond(1_800_000_000),
                HashAlgorithm.SHA1,
                records);
    }

    private static List<X509Certificate> listed(TrustList list, Role role) {
        return list.records().stream()
                .filter(record -> record.role() == role)
                .map(TrustListRecord::certificate)
                .toList();
    }
}
