package io.offhook.tvs.revocation.api;

import static io.offhook.tvs.revocation.RevokingCa.MADE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.offhook.tvs.anchor.Certificates;
import io.offhook.tvs.anchor.ExpiredAnchors;
import io.offhook.tvs.anchor.TrustAnchor;
import io.offhook.tvs.anchor.store.AnchorView;
import io.offhook.tvs.revocation.RevokingCa;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.junit.jupiter.api.Test;

class RevocationFileTest {

    private final RevokingCa issuer = new RevokingCa("Issuer");

    @Test
    void a_pem_file_has_a_list_and_perhaps_certificates() throws Exception {
        var list = issuer.list(1, MADE);

        var file = read(pem(list) + "\nits issuer\n" + pem(issuer.ca()));

        assertThat(file.list()).isEqualTo(list);
        assertThat(file.issuers()).containsExactly(issuer.ca());
    }

    @Test
    void two_lists_no_list_a_cut_one_and_more_behind_it_are_malformed() throws Exception {
        var der = issuer.list(1, MADE).getEncoded();
        var pem = pem(issuer.list(1, MADE));

        assertMalformed((pem + pem).getBytes(UTF_8));
        assertMalformed(pem(issuer.ca()).getBytes(UTF_8));
        assertMalformed(Arrays.copyOf(der, der.length - 1));
        assertMalformed(Arrays.copyOf(der, der.length + 1));
        assertMalformed(new byte[0]);
        assertMalformed(pem.substring(0, pem.length() - 40).getBytes(UTF_8));
    }

    @Test
    void a_ca_that_comes_along_is_known_if_it_leads_to_an_anchor_and_a_device_never_is() {
        var root = Certificates.read("mic-root.pem");
        var ca = Certificates.read("mic-ca.pem");
        var device = Certificates.read("mic-8861.pem");

        assertThat(KnownIssuers.of(List.of(anchor("mic-root.pem")), List.of(device, ca)))
                .containsExactly(root, ca);
        assertThat(KnownIssuers.of(List.of(), List.of(ca, root))).isEmpty();
    }

    private static AnchorView anchor(String file) {
        return AnchorView.of(((TrustAnchor.Parsed.Accepted)
                        TrustAnchor.parse(Certificates.read(file), Certificates.NOW, ExpiredAnchors.REFUSE))
                .anchor());
    }

    private static RevocationFile read(String pem) {
        return RevocationFile.read(pem.getBytes(UTF_8));
    }

    private static void assertMalformed(byte[] file) {
        assertThatExceptionOfType(UnreadableRevocationFile.class)
                .isThrownBy(() -> RevocationFile.read(file))
                .matches(it -> it.fault() == UnreadableRevocationFile.Fault.MALFORMED);
    }

    private static String pem(Object object) throws Exception {
        var text = new StringWriter();
        try (var writer = new JcaPEMWriter(text)) {
            writer.writeObject(object);
        }
        return text.toString();
    }
}
