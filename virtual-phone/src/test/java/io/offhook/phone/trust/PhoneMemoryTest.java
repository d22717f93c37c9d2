package io.offhook.phone.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.phone.trust.PhoneMemory.ListKind;
import io.offhook.pki.Role;
import io.offhook.pki.file.TrustListFile;
import io.offhook.pki.list.SignerVersion;
import io.offhook.pki.list.TrustListRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneMemoryTest {

    private static final TestTrust TRUST = new TestTrust();

    private final PhoneMemory memory = new PhoneMemory();

    @ParameterizedTest
    @CsvSource({"CTLSEP2C3124C9F8E1.tlv,CTL", "ITLSEP2C3124C9F8E1.tlv,ITL", "ITLFile.tlv,ITL", "CTLFile.tlv,CTL"})
    void the_name_of_a_list_says_its_kind(String name, ListKind kind) {
        assertThat(ListKind.named(name)).contains(kind);
    }

    @Test
    void another_name_is_no_list() {
        assertThat(ListKind.named("XMLDefault.cnf.xml")).isEmpty();
    }

    @Test
    void a_new_phone_knows_no_certificate() {
        assertThat(memory.holdsTrustList()).isFalse();
        assertThat(memory.rolesOf(TRUST.tftp.certificate())).isEmpty();
        assertThat(memory.turnsOnHttps()).isFalse();
    }

    @Test
    void the_roles_of_a_certificate_are_those_of_both_lists() throws Exception {
        memory.take(ListKind.ITL, list(SignerVersion.V1_0));
        memory.take(ListKind.CTL, list(SignerVersion.V1_0, TrustListRecord.of(TRUST.tftp.certificate(), Role.CCM)));

        assertThat(memory.rolesOf(TRUST.tftp.certificate())).containsExactlyInAnyOrder(Role.TFTP, Role.CCM);
    }

    @Test
    void a_later_list_of_a_kind_replaces_the_earlier_one() throws Exception {
        memory.take(ListKind.ITL, list(SignerVersion.V1_1));
        assertThat(memory.turnsOnHttps()).isTrue();

        memory.take(ListKind.ITL, list(SignerVersion.V1_0));
        assertThat(memory.turnsOnHttps()).isFalse();
    }

    private static TrustListFile list(SignerVersion version, TrustListRecord... more) throws Exception {
        return TrustListFile.read(TRUST.list(version, more));
    }
}
