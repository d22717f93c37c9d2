package io.offhook.phone.trust;

import static io.offhook.phone.trust.PhoneAndFileServer.CONFIGURATION;
import static io.offhook.phone.trust.PhoneAndFileServer.SEP;
import static io.offhook.phone.trust.PhoneAndFileServer.STRANGER;
import static io.offhook.phone.trust.PhoneAndFileServer.TRUST;
import static io.offhook.phone.trust.PhoneAndFileServer.found;
import static io.offhook.phone.trust.PhoneAndFileServer.refusal;
import static io.offhook.phone.trust.PhoneAndFileServer.vouching;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.phone.boot.FileAnswer.Missing;
import io.offhook.pki.Role;
import io.offhook.pki.list.SignerVersion;
import io.offhook.pki.list.TrustListRecord;
import org.junit.jupiter.api.Test;

/** Whom a phone trusts: the first list, later ones, and the servers in it. */
class TrustedServersTest {

    private final PhoneAndFileServer phone = new PhoneAndFileServer();

    @Test
    void without_a_trust_list_it_takes_what_comes_and_says_so() {
        phone.serve(SEP, CONFIGURATION);

        assertThat(phone.fetch("ITLFile.tlv")).isInstanceOf(Missing.class);
        assertThat(found(phone.fetch(SEP)).provenance().message()).contains("has no trust list");
    }

    @Test
    void the_first_list_is_taken_on_first_use() {
        phone.served.put("/ITLFile.tlv", TRUST.list(SignerVersion.V1_0));

        assertThat(found(phone.fetch("ITLFile.tlv")).provenance().message())
                .isEqualTo("3 records, trusted on first use, good signature by CN=SAST,O=Test");
        assertThat(phone.memory.holdsTrustList()).isTrue();
    }

    @Test
    void a_changed_first_list_is_not_taken_at_all() {
        var list = TRUST.list(SignerVersion.V1_0);
        list[130] ^= 1;
        phone.served.put("/ITLFile.tlv", list);

        assertThat(refusal(phone.fetch("ITLFile.tlv"))).startsWith("the signature is not CN=SAST");
        assertThat(phone.memory.holdsTrustList()).isFalse();
    }

    @Test
    void a_later_list_is_taken_only_of_a_sast_that_the_phone_knows() {
        phone.hold(TRUST.list(SignerVersion.V1_0));
        phone.served.put("/ITLFile.tlv", TRUST.list(STRANGER, SignerVersion.V1_0));
        assertThat(refusal(phone.fetch("ITLFile.tlv"))).contains("TVS does not confirm");

        phone.served.put("/ITLFile.tlv", TRUST.list(SignerVersion.V1_1));
        assertThat(found(phone.fetch("ITLFile.tlv")).provenance().message()).contains("good signature by CN=SAST");
        assertThat(phone.memory.turnsOnHttps()).isTrue();
    }

    @Test
    void a_list_of_another_sast_is_taken_when_tvs_vouches_for_it() {
        phone.hold(TRUST.list(SignerVersion.V1_0));
        phone.served.put("/ITLFile.tlv", TRUST.list(STRANGER, SignerVersion.V1_0));

        phone.tvs = vouching(STRANGER, Role.TFTP);
        assertThat(refusal(phone.fetch("ITLFile.tlv"))).contains("has no role in TVS that may sign this");
        phone.tvs = vouching(STRANGER, Role.SAST);
        assertThat(found(phone.fetch("ITLFile.tlv")).provenance().message()).endsWith("confirmed by TVS");
    }

    @Test
    void a_file_server_is_accepted_by_its_listed_role_or_by_tvs() {
        phone.hold(TRUST.list(SignerVersion.V1_1, TrustListRecord.of(TRUST.https.certificate(), Role.TFTP)));

        assertThat(phone.verifier().acceptsFileServer(TRUST.https.certificate()))
                .isTrue();
        assertThat(phone.verifier().acceptsFileServer(TRUST.sast.certificate())).isFalse();
        assertThat(phone.verifier().acceptsFileServer(STRANGER.certificate())).isFalse();
        phone.tvs = vouching(STRANGER, Role.TFTP);
        assertThat(phone.verifier().acceptsFileServer(STRANGER.certificate())).isTrue();
    }
}
