package io.offhook.phone.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.phone.boot.FileAnswer;
import io.offhook.phone.boot.FileAnswer.Found;
import io.offhook.phone.boot.FileAnswer.Missing;
import io.offhook.phone.boot.FileAnswer.Refused;
import io.offhook.phone.boot.Provenance.Kind;
import io.offhook.phone.file.FileContent;
import io.offhook.pki.Role;
import io.offhook.pki.SignerInfo;
import io.offhook.pki.list.SignerVersion;
import io.offhook.pki.list.TrustListRecord;
import io.offhook.testpki.Identity;
import io.offhook.testpki.KeyType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrustedFilesTest {

    private static final TestTrust TRUST = new TestTrust();
    private static final Identity STRANGER = TestTrust.identity("stranger", KeyType.RSA);
    private static final Identity PHONE = TestTrust.identity("CP-8861-SEP2C3124C9F8E1", KeyType.RSA);
    private static final URI FILES = URI.create("http://files:6970");
    private static final String SEP = "SEP2C3124C9F8E1.cnf.xml";
    private static final String CONFIGURATION = "<device><fullConfig>true</fullConfig></device>";

    private final Map<String, byte[]> served = new HashMap<>();
    private final PhoneMemory memory = new PhoneMemory();
    private TvsAnswer tvs = new TvsAnswer.NotVouched();

    @Test
    void without_a_trust_list_it_takes_what_comes_and_says_so() {
        serve(SEP, CONFIGURATION);

        assertThat(fetch("ITLFile.tlv")).isInstanceOf(Missing.class);
        assertThat(found(fetch(SEP)).provenance().message()).contains("has no trust list");
    }

    @Test
    void the_first_list_is_taken_on_first_use() {
        served.put("/ITLFile.tlv", TRUST.list(SignerVersion.V1_0));

        assertThat(found(fetch("ITLFile.tlv")).provenance().message())
                .isEqualTo("3 records, trusted on first use, good signature by CN=SAST,O=Test");
        assertThat(memory.holdsTrustList()).isTrue();
    }

    @Test
    void a_changed_first_list_is_not_taken_at_all() {
        var list = TRUST.list(SignerVersion.V1_0);
        list[130] ^= 1;
        served.put("/ITLFile.tlv", list);

        assertThat(refusal(fetch("ITLFile.tlv"))).startsWith("the signature is not CN=SAST");
        assertThat(memory.holdsTrustList()).isFalse();
    }

    @Test
    void a_later_list_is_taken_only_of_a_sast_that_the_phone_knows() {
        hold(TRUST.list(SignerVersion.V1_0));
        served.put("/ITLFile.tlv", TRUST.list(STRANGER, SignerVersion.V1_0));
        assertThat(refusal(fetch("ITLFile.tlv"))).contains("TVS does not confirm");

        served.put("/ITLFile.tlv", TRUST.list(SignerVersion.V1_1));
        assertThat(found(fetch("ITLFile.tlv")).provenance().message()).contains("good signature by CN=SAST");
        assertThat(memory.turnsOnHttps()).isTrue();
    }

    @Test
    void a_list_of_another_sast_is_taken_when_tvs_vouches_for_it() {
        hold(TRUST.list(SignerVersion.V1_0));
        served.put("/ITLFile.tlv", TRUST.list(STRANGER, SignerVersion.V1_0));

        tvs = vouching(STRANGER, Role.TFTP);
        assertThat(refusal(fetch("ITLFile.tlv"))).contains("has no role in TVS that may sign this");
        tvs = vouching(STRANGER, Role.SAST);
        assertThat(found(fetch("ITLFile.tlv")).provenance().message()).endsWith("confirmed by TVS");
    }

    @Test
    void with_a_list_it_asks_for_the_signed_file_and_takes_no_other() {
        hold(TRUST.list(SignerVersion.V1_0));
        serve(SEP, CONFIGURATION);
        assertThat(fetch(SEP)).isInstanceOf(Missing.class);

        served.put("/" + SEP + ".sgn", TRUST.signed(SEP + ".sgn", CONFIGURATION));
        var found = found(fetch(SEP));
        assertThat(text(found)).isEqualTo(CONFIGURATION);
        assertThat(found.provenance().kind()).isEqualTo(Kind.SIGNED);
    }

    @Test
    void a_stranger_a_wrong_role_and_another_name_are_refused() {
        hold(TRUST.list(SignerVersion.V1_0));

        serveSigned(TestTrust.signed(STRANGER, SEP + ".sgn", CONFIGURATION));
        assertThat(refusal(fetch(SEP))).contains("is in no trust list, and TVS does not confirm it");
        serveSigned(TestTrust.signed(TRUST.sast, SEP + ".sgn", CONFIGURATION));
        assertThat(refusal(fetch(SEP))).endsWith("may not sign this, it is SAST");
        serveSigned(TRUST.signed("SEP000000000001.cnf.xml.sgn", CONFIGURATION));
        assertThat(refusal(fetch(SEP))).endsWith("was signed as SEP000000000001.cnf.xml.sgn");
        serveSigned(CONFIGURATION.getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(fetch(SEP))).contains("tag 60 at offset 0");
    }

    @Test
    void a_signer_whom_tvs_knows_is_as_good_as_a_listed_one() {
        hold(TRUST.list(SignerVersion.V1_0));
        serveSigned(TestTrust.signed(STRANGER, SEP + ".sgn", CONFIGURATION));

        tvs = vouching(STRANGER, Role.CCM_TFTP);
        assertThat(found(fetch(SEP)).provenance().message()).endsWith("confirmed by TVS");
        tvs = vouching(TRUST.tftp, Role.TFTP);
        assertThat(refusal(fetch(SEP))).isNotEmpty();
        tvs = new TvsAnswer.NoAnswer("it sleeps");
        assertThat(refusal(fetch(SEP))).endsWith("TVS gives no answer: it sleeps");
    }

    @Test
    void a_refused_configuration_leaves_the_last_good_one() {
        hold(TRUST.list(SignerVersion.V1_0));
        serveSigned(TRUST.signed(SEP + ".sgn", CONFIGURATION));
        fetch(SEP);

        var bad = TRUST.signed(SEP + ".sgn", CONFIGURATION);
        bad[bad.length - 1] ^= 1;
        serveSigned(bad);
        assertThat(((Refused) fetch(SEP)).kept().orElseThrow().toArray())
                .isEqualTo(CONFIGURATION.getBytes(StandardCharsets.UTF_8));

        serveSigned(TRUST.signed(SEP + ".sgn", "<html/>"));
        assertThat(((Refused) fetch(SEP)).kept()).isPresent();
    }

    @Test
    void a_stub_leads_to_the_encrypted_file() {
        hold(TRUST.list(SignerVersion.V1_0));
        serveSigned(TRUST.signed(SEP + ".sgn", TestTrust.stub(PHONE.certificate())));
        assertThat(fetch(SEP)).isInstanceOf(Missing.class);

        serveEncrypted(PHONE.certificate());
        var found = found(fetch(SEP));
        assertThat(text(found)).isEqualTo(CONFIGURATION);
        assertThat(found.provenance().kind()).isEqualTo(Kind.ENCRYPTED);
    }

    @Test
    void a_configuration_for_another_phone_is_not_for_this_one() {
        hold(TRUST.list(SignerVersion.V1_0));
        serveSigned(TRUST.signed(SEP + ".sgn", TestTrust.stub(STRANGER.certificate())));
        assertThat(refusal(fetch(SEP))).contains("encrypted to the certificate of another phone");

        serveSigned(TRUST.signed(SEP + ".sgn", TestTrust.stub(PHONE.certificate())));
        serveEncrypted(STRANGER.certificate());
        assertThat(refusal(fetch(SEP))).contains("not encrypted to this key");
    }

    @Test
    void a_phone_with_an_ec_key_says_that_it_cannot_decrypt() {
        var phone = TestTrust.identity("CP-8861-SEP2C3124C9F8E1", KeyType.EC);
        hold(TRUST.list(SignerVersion.V1_0));
        serveSigned(TRUST.signed(SEP + ".sgn", TestTrust.stub(phone.certificate())));

        assertThat(refusal(files(phone).fetch(FILES.resolve("/" + SEP)))).contains("EC key");
    }

    @Test
    void signer_version_1_1_brings_its_own_file_unsigned_over_https() {
        hold(TRUST.list(SignerVersion.V1_1));
        served.put("https/" + SEP + ".sgn", CONFIGURATION.getBytes(StandardCharsets.UTF_8));

        assertThat(found(fetch(SEP)).provenance().kind()).isEqualTo(Kind.HTTPS);
    }

    @Test
    void a_file_server_is_accepted_by_its_listed_role_or_by_tvs() {
        hold(TRUST.list(SignerVersion.V1_1, TrustListRecord.of(TRUST.https.certificate(), Role.TFTP)));

        assertThat(verifier().acceptsFileServer(TRUST.https.certificate())).isTrue();
        assertThat(verifier().acceptsFileServer(TRUST.sast.certificate())).isFalse();
        assertThat(verifier().acceptsFileServer(STRANGER.certificate())).isFalse();
        tvs = vouching(STRANGER, Role.TFTP);
        assertThat(verifier().acceptsFileServer(STRANGER.certificate())).isTrue();
    }

    private FileAnswer fetch(String name) {
        return files(PHONE).fetch(FILES.resolve("/" + name));
    }

    private TrustedFiles files(Identity phone) {
        var device = new DeviceCertificate(phone.certificate(), phone.privateKey());
        return new TrustedFiles(memory, verifier(), device, this::answer, PhoneServers.at(FILES));
    }

    private FileVerifier verifier() {
        return new FileVerifier(memory, new AskTvs() {
            @Override
            public TvsAnswer verify(X509Certificate certificate) {
                return tvs;
            }

            @Override
            public TvsAnswer query(SignerInfo signer) {
                return tvs;
            }
        });
    }

    /** Over HTTPS there is only what was put there. */
    private FileAnswer answer(URI file) {
        var https = "https".equals(file.getScheme());
        var bytes = served.get((https ? "https" : "") + file.getPath());
        if (bytes != null) {
            return new Found(new FileContent(bytes));
        }
        return https ? new FileAnswer.NoAnswer("nobody") : new Missing();
    }

    private void hold(byte[] list) {
        served.put("/ITLFile.tlv", list);
        assertThat(fetch("ITLFile.tlv")).isInstanceOf(Found.class);
    }

    private void serve(String name, String text) {
        served.put("/" + name, text.getBytes(StandardCharsets.UTF_8));
    }

    private void serveSigned(byte[] file) {
        served.put("/" + SEP + ".sgn", file);
    }

    private void serveEncrypted(X509Certificate device) {
        served.put("/" + SEP + ".enc.sgn", TRUST.encrypted(SEP + ".enc.sgn", CONFIGURATION, device));
    }

    private static TvsAnswer vouching(Identity who, Role role) {
        return new TvsAnswer.Vouched(who.certificate(), Set.of(role), Duration.ofDays(1));
    }

    private static Found found(FileAnswer answer) {
        assertThat(answer).isInstanceOf(Found.class);
        return (Found) answer;
    }

    private static String refusal(FileAnswer answer) {
        assertThat(answer).isInstanceOf(Refused.class);
        return ((Refused) answer).message();
    }

    private static String text(Found found) {
        return new String(found.content().toArray(), StandardCharsets.UTF_8);
    }
}
