package io.offhook.phone.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.phone.trust.TestTrust;
import io.offhook.testpki.Identity;
import io.offhook.testpki.KeyType;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import org.junit.jupiter.api.Test;

class PhoneTlsTest {

    private static final Identity EC = TestTrust.identity("phone", KeyType.EC);
    private static final Identity RSA = TestTrust.identity("phone", KeyType.RSA);
    private static final X509Certificate[] SERVER = {
        TestTrust.identity("server", KeyType.EC).certificate()
    };

    @Test
    void a_phone_presents_its_certificate_whichever_authorities_the_server_names() {
        var keys = new IdentityKeyManager(EC);

        assertThat(keys.chooseClientAlias(new String[] {"RSA", "EC"}, null, null))
                .isNotNull();
        assertThat(keys.getClientAliases("EC", null)).hasSize(1);
        assertThat(keys.getCertificateChain("mic")).containsExactly(EC.certificate());
        assertThat(keys.getPrivateKey("mic")).isEqualTo(EC.privateKey());
    }

    @Test
    void a_phone_has_no_certificate_for_another_type_of_key() {
        assertThat(new IdentityKeyManager(RSA).chooseEngineClientAlias(new String[] {"EC"}, null, null))
                .isNull();
        assertThat(new IdentityKeyManager(RSA).getClientAliases("EC", null)).isNull();
    }

    @Test
    void a_phone_is_never_a_server() {
        assertThat(new IdentityKeyManager(EC).chooseServerAlias("EC", null, null))
                .isNull();
        assertThat(new IdentityKeyManager(EC).getServerAliases("EC", null)).isNull();
        assertThatThrownBy(() -> new PredicateTrustManager(any -> true).checkClientTrusted(SERVER, "EC"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void the_predicate_decides_on_the_certificate_of_the_server() {
        var trust = new PredicateTrustManager(SERVER[0]::equals);

        assertThatCode(() -> trust.checkServerTrusted(SERVER, "EC")).doesNotThrowAnyException();
        assertThatThrownBy(() -> trust.checkServerTrusted(new X509Certificate[] {EC.certificate(), SERVER[0]}, "EC"))
                .isInstanceOf(CertificateException.class);
        assertThatThrownBy(() -> trust.checkServerTrusted(new X509Certificate[0], "EC"))
                .isInstanceOf(CertificateException.class);
    }
}
