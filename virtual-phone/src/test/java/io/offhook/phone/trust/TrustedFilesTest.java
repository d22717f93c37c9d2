package io.offhook.phone.trust;

import static io.offhook.phone.trust.PhoneAndFileServer.CONFIGURATION;
import static io.offhook.phone.trust.PhoneAndFileServer.FILES;
import static io.offhook.phone.trust.PhoneAndFileServer.OWN;
import static io.offhook.phone.trust.PhoneAndFileServer.SEP;
import static io.offhook.phone.trust.PhoneAndFileServer.STRANGER;
import static io.offhook.phone.trust.PhoneAndFileServer.TRUST;
import static io.offhook.phone.trust.PhoneAndFileServer.found;
import static io.offhook.phone.trust.PhoneAndFileServer.refusal;
import static io.offhook.phone.trust.PhoneAndFileServer.text;
import static io.offhook.phone.trust.PhoneAndFileServer.vouching;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.phone.boot.FileAnswer.Missing;
import io.offhook.phone.boot.FileAnswer.Refused;
import io.offhook.phone.boot.FileFault;
import io.offhook.phone.boot.Provenance.Kind;
import io.offhook.pki.Role;
import io.offhook.pki.list.SignerVersion;
import io.offhook.testpki.KeyType;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Which files a phone with a trust list takes. */
class TrustedFilesTest {

    private final PhoneAndFileServer phone = new PhoneAndFileServer();

    @Test
    void with_a_list_it_asks_for_the_signed_file_and_takes_no_other() {
        phone.hold(TRUST.list(SignerVersion.V1_0));
        phone.serve(SEP, CONFIGURATION);
        assertThat(phone.fetch(SEP)).isInstanceOf(Missing.class);

        phone.served.put("/" + SEP + ".sgn", TRUST.signed(SEP + ".sgn", CONFIGURATION));
        var found = found(phone.fetch(SEP));
        assertThat(text(found)).isEqualTo(CONFIGURATION);
        assertThat(found.provenance().kind()).isEqualTo(Kind.SIGNED);
    }

    @Test
    void a_stranger_a_wrong_role_and_another_name_are_refused() {
        phone.hold(TRUST.list(SignerVersion.V1_0));

        phone.serveSigned(TestTrust.signed(STRANGER, SEP + ".sgn", CONFIGURATION));
        assertThat(refusal(phone.fetch(SEP))).contains("is in no trust list, and TVS does not confirm it");
        phone.serveSigned(TestTrust.signed(TRUST.sast, SEP + ".sgn", CONFIGURATION));
        assertThat(refusal(phone.fetch(SEP))).endsWith("may not sign this, it is SAST");
        phone.serveSigned(TRUST.signed("SEP000000000001.cnf.xml.sgn", CONFIGURATION));
        assertThat(refusal(phone.fetch(SEP))).endsWith("was signed as SEP000000000001.cnf.xml.sgn");
        phone.serveSigned(CONFIGURATION.getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(phone.fetch(SEP))).contains("tag 60 at offset 0");
    }

    @Test
    void a_refusal_has_its_fault_as_one_word() {
        phone.hold(TRUST.list(SignerVersion.V1_0));

        phone.serveSigned(TestTrust.signed(STRANGER, SEP + ".sgn", CONFIGURATION));
        assertThat(((Refused) phone.fetch(SEP)).fault()).isEqualTo(FileFault.UNKNOWN_SIGNER);
        phone.serveSigned(TestTrust.signed(TRUST.sast, SEP + ".sgn", CONFIGURATION));
        assertThat(((Refused) phone.fetch(SEP)).fault()).isEqualTo(FileFault.WRONG_ROLE);
        phone.serveSigned(TRUST.signed("SEP000000000001.cnf.xml.sgn", CONFIGURATION));
        assertThat(((Refused) phone.fetch(SEP)).fault()).isEqualTo(FileFault.SIGNED_AS_ANOTHER_FILE);
        phone.serveSigned(CONFIGURATION.getBytes(StandardCharsets.UTF_8));
        assertThat(((Refused) phone.fetch(SEP)).fault()).isEqualTo(FileFault.MALFORMED);
    }

    @Test
    void a_signer_whom_tvs_knows_is_as_good_as_a_listed_one() {
        phone.hold(TRUST.list(SignerVersion.V1_0));
        phone.serveSigned(TestTrust.signed(STRANGER, SEP + ".sgn", CONFIGURATION));

        phone.tvs = vouching(STRANGER, Role.CCM_TFTP);
        assertThat(found(phone.fetch(SEP)).provenance().message()).endsWith("confirmed by TVS");
        phone.tvs = vouching(TRUST.tftp, Role.TFTP);
        assertThat(refusal(phone.fetch(SEP))).isNotEmpty();
        phone.tvs = new TvsAnswer.NoAnswer("it sleeps");
        assertThat(refusal(phone.fetch(SEP))).endsWith("TVS gives no answer: it sleeps");
    }

    @Test
    void a_refused_configuration_leaves_the_last_good_one() {
        phone.hold(TRUST.list(SignerVersion.V1_0));
        phone.serveSigned(TRUST.signed(SEP + ".sgn", CONFIGURATION));
        phone.fetch(SEP);

        var bad = TRUST.signed(SEP + ".sgn", CONFIGURATION);
        bad[bad.length - 1] ^= 1;
        phone.serveSigned(bad);
        assertThat(((Refused) phone.fetch(SEP)).kept().orElseThrow().toArray())
                .isEqualTo(CONFIGURATION.getBytes(StandardCharsets.UTF_8));

        phone.serveSigned(TRUST.signed(SEP + ".sgn", "<html/>"));
        assertThat(((Refused) phone.fetch(SEP)).kept()).isPresent();
    }

    @Test
    void a_stub_leads_to_the_encrypted_file() {
        phone.hold(TRUST.list(SignerVersion.V1_0));
        phone.serveSigned(TRUST.signed(SEP + ".sgn", TestTrust.stub(OWN.certificate())));
        assertThat(phone.fetch(SEP)).isInstanceOf(Missing.class);

        phone.serveEncrypted(OWN.certificate());
        var found = found(phone.fetch(SEP));
        assertThat(text(found)).isEqualTo(CONFIGURATION);
        assertThat(found.provenance().kind()).isEqualTo(Kind.ENCRYPTED);
    }

    @Test
    void a_configuration_for_another_phone_is_not_for_this_one() {
        phone.hold(TRUST.list(SignerVersion.V1_0));
        phone.serveSigned(TRUST.signed(SEP + ".sgn", TestTrust.stub(STRANGER.certificate())));
        assertThat(refusal(phone.fetch(SEP))).contains("encrypted to the certificate of another phone");

        phone.serveSigned(TRUST.signed(SEP + ".sgn", TestTrust.stub(OWN.certificate())));
        phone.serveEncrypted(STRANGER.certificate());
        assertThat(refusal(phone.fetch(SEP))).contains("not encrypted to this key");
    }

    @Test
    void a_phone_with_an_ec_key_says_that_it_cannot_decrypt() {
        var other = TestTrust.identity("CP-8861-SEP2C3124C9F8E1", KeyType.EC);
        phone.hold(TRUST.list(SignerVersion.V1_0));
        phone.serveSigned(TRUST.signed(SEP + ".sgn", TestTrust.stub(other.certificate())));

        assertThat(refusal(phone.files(other).fetch(FILES.resolve("/" + SEP)))).contains("EC key");
    }

    @Test
    void signer_version_1_1_brings_its_own_file_unsigned_over_https() {
        phone.hold(TRUST.list(SignerVersion.V1_1));
        phone.served.put("https/" + SEP + ".sgn", CONFIGURATION.getBytes(StandardCharsets.UTF_8));

        assertThat(found(phone.fetch(SEP)).provenance().kind()).isEqualTo(Kind.HTTPS);
    }
}
