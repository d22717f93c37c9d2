package io.offhook.phone.capf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.pki.MalformedFile;
import io.offhook.testpki.SignerCertificate;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.HexFormat;
import javax.crypto.Cipher;
import org.junit.jupiter.api.Test;

/** Bytes as an independent server and an independent phone exchanged them. */
class CapfElementsTest {

    private static final String PHONE = "SEP001122334455";

    @Test
    void a_phone_says_its_name_and_the_string_that_was_typed() {
        assertThat(CapfMessage.bytes(2, 2, CapfElements.byString(PHONE, "123456")))
                .isEqualTo(hex("55 02 00000002 0025  01 0001 01  07 0001 03  0b 0007 31323334353600"
                        + "0d 0010 53455030303131323233333434353500"));
    }

    @Test
    void a_phone_proves_itself_by_the_bare_hash() throws Exception {
        var mic = SignerCertificate.rsa("phone");
        var elements = new CapfMessage(
                        2,
                        2,
                        io.offhook.pki.tlv.Bytes.of(
                                CapfElements.byCertificate(PHONE, mic).toArray()))
                .elements();

        var proof = elements.get(6).value().toArray();
        var cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        cipher.init(Cipher.DECRYPT_MODE, mic.certificate().getPublicKey());
        assertThat(cipher.doFinal(proof)).hasSize(20);
        assertThat(HexFormat.of().formatHex(elements.get(20).value().toArray())).startsWith("030100");
        assertThat(elements.inOrder().stream().map(io.offhook.pki.tlv.Field::tag))
                .containsExactly(1, 4, 6, 7, 11, 13, 20);
    }

    @Test
    void a_phone_makes_the_key_that_it_is_asked_for() throws Exception {
        assertThat(CapfElements.makeKey(read("55 03 00000002 0009  0a 0002 0800  11 0001 00"))
                        .getPublic())
                .isInstanceOf(RSAPublicKey.class);
        assertThat(CapfElements.makeKey(read("55 03 00000002 0008  11 0001 01  12 0001 01"))
                        .getPublic())
                .isInstanceOf(ECPublicKey.class);
    }

    @Test
    void a_phone_gives_up_on_what_it_does_not_understand() throws Exception {
        assertThat(CapfElements.reason(read("55 0f 00000002 0004 01 0001 09"))).isEqualTo(9);
        assertThatThrownBy(() -> read("56 0f 00000002 0004 01 0001 09")).isInstanceOf(MalformedFile.class);
        assertThatThrownBy(() -> read("55 0f 00000002 0005 01 0001 09")).isInstanceOf(IOException.class);
        var unknown = read("55 0f 00000002 0004 63 0001 09");
        assertThatThrownBy(() -> CapfElements.reason(unknown)).isInstanceOf(MalformedFile.class);
    }

    private static CapfMessage read(String bytes) throws IOException, MalformedFile {
        return CapfMessage.read(new ByteArrayInputStream(hex(bytes)));
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text.replace(" ", ""));
    }
}
