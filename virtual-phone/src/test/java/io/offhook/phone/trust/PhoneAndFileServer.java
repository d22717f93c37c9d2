package io.offhook.phone.trust;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.phone.boot.FileAnswer;
import io.offhook.phone.boot.FileAnswer.Found;
import io.offhook.phone.boot.FileAnswer.Missing;
import io.offhook.phone.boot.FileAnswer.Refused;
import io.offhook.phone.file.FileContent;
import io.offhook.pki.Role;
import io.offhook.pki.SignerInfo;
import io.offhook.testpki.Identity;
import io.offhook.testpki.KeyType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** A phone, the files that a server has for it, and what TVS says of strangers. */
final class PhoneAndFileServer {

    static final TestTrust TRUST = new TestTrust();
    static final Identity STRANGER = TestTrust.identity("stranger", KeyType.RSA);
    static final Identity OWN = TestTrust.identity("CP-8861-SEP2C3124C9F8E1", KeyType.RSA);
    static final URI FILES = URI.create("http://files:6970");
    static final String SEP = "SEP2C3124C9F8E1.cnf.xml";
    static final String CONFIGURATION = "<device><fullConfig>true</fullConfig></device>";

    final Map<String, byte[]> served = new HashMap<>();
    final PhoneMemory memory = new PhoneMemory();
    TvsAnswer tvs = new TvsAnswer.NotVouched();

    FileAnswer fetch(String name) {
        return files(OWN).fetch(FILES.resolve("/" + name));
    }

    TrustedFiles files(Identity phone) {
        var device = new DeviceCertificate(phone.certificate(), phone.privateKey());
        return new TrustedFiles(memory, verifier(), device, this::answer, PhoneServers.at(FILES));
    }

    FileVerifier verifier() {
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

    void hold(byte[] list) {
        served.put("/ITLFile.tlv", list);
        assertThat(fetch("ITLFile.tlv")).isInstanceOf(Found.class);
    }

    void serve(String name, String text) {
        served.put("/" + name, text.getBytes(StandardCharsets.UTF_8));
    }

    void serveSigned(byte[] file) {
        served.put("/" + SEP + ".sgn", file);
    }

    void serveEncrypted(X509Certificate device) {
        served.put("/" + SEP + ".enc.sgn", TRUST.encrypted(SEP + ".enc.sgn", CONFIGURATION, device));
    }

    static TvsAnswer vouching(Identity who, Role role) {
        return new TvsAnswer.Vouched(who.certificate(), Set.of(role), Duration.ofDays(1));
    }

    static Found found(FileAnswer answer) {
        assertThat(answer).isInstanceOf(Found.class);
        return (Found) answer;
    }

    static String refusal(FileAnswer answer) {
        assertThat(answer).isInstanceOf(Refused.class);
        return ((Refused) answer).message();
    }

    static String text(Found found) {
        return new String(found.content().toArray(), StandardCharsets.UTF_8);
    }
}
