package io.offhook.tvs.lsc.wire;

import static io.offhook.tvs.lsc.wire.PhoneBytes.certificate;
import static io.offhook.tvs.lsc.wire.PhoneBytes.element;
import static io.offhook.tvs.lsc.wire.PhoneBytes.hex;
import static io.offhook.tvs.lsc.wire.PhoneBytes.joined;
import static io.offhook.tvs.lsc.wire.PhoneBytes.message;
import static io.offhook.tvs.lsc.wire.PhoneBytes.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.offhook.pki.tlv.Bytes;
import io.offhook.tvs.lsc.key.Curve;
import io.offhook.tvs.lsc.key.KeySpec;
import io.offhook.tvs.lsc.wire.MalformedMessage.Fault;
import io.offhook.tvs.lsc.wire.ServerMessage.Reason;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes as an independent server and an independent phone exchanged them. */
class CapfMessagesTest {

    private static final int SESSION = 2;
    private static final byte[] CERTIFICATE = new byte[0x361];

    @Test
    void the_server_asks_who_the_phone_is() {
        assertThat(MessageWriter.write(SESSION, new ServerMessage.AskAuthentication()))
                .isEqualTo(hex("55 01 00000002 0008  07 0001 03  08 0001 00"));
    }

    @Test
    void the_server_asks_for_a_key() {
        assertThat(MessageWriter.write(SESSION, new ServerMessage.AskKey(new KeySpec.Rsa(2048))))
                .isEqualTo(hex("55 03 00000002 0009  0a 0002 0800  11 0001 00"));
        assertThat(MessageWriter.write(SESSION, new ServerMessage.AskKey(new KeySpec.Ec(Curve.P_384))))
                .isEqualTo(hex("55 03 00000002 0008  11 0001 01  12 0001 01"));
    }

    @Test
    void the_server_sends_a_certificate() {
        var written = MessageWriter.write(SESSION, new ServerMessage.Store(Bytes.of(CERTIFICATE)));

        assertThat(written)
                .isEqualTo(joined(hex("55 09 00000002 036d  03 0001 01  04 0366 01 0363 00 01"), CERTIFICATE));
    }

    @ParameterizedTest
    @CsvSource({"NO_ACTION,00", "SUCCESS,01", "FAILURE,07", "UNKNOWN_DEVICE,09"})
    void the_server_ends_the_session(Reason reason, String code) {
        assertThat(MessageWriter.write(SESSION, new ServerMessage.End(reason)))
                .isEqualTo(hex("55 0f 00000002 0004  01 0001 " + code));
    }

    @Test
    void the_server_asks_for_the_certificate_and_for_its_deletion() {
        assertThat(MessageWriter.write(SESSION, new ServerMessage.Fetch())).isEqualTo(hex("55 0b 00000002 0000"));
        assertThat(MessageWriter.write(SESSION, new ServerMessage.Delete())).isEqualTo(hex("55 0d 00000002 0000"));
    }

    @Test
    void a_phone_says_its_name_and_the_string_that_was_typed() {
        var read = (PhoneMessage.Authentication)
                read(hex("55 02 00000002 0025  01 0001 01  07 0001 03  0b 0007 31323334353600"
                        + "0d 0010 53455030303131323233333434353500"));

        assertThat(read.deviceName()).isEqualTo("SEP001122334455");
        assertThat(read.password()).contains("123456");
        assertThat(read.proof()).isEmpty();
        assertThat(read.sudi()).isEmpty();
    }

    @Test
    void a_phone_says_who_it_is_by_certificate_in_the_order_of_the_independent_phone() {
        var sudi = joined(element(0, CERTIFICATE), element(1, new byte[256]), element(3, new byte[256]));
        var read = (PhoneMessage.Authentication) read(message(
                2,
                SESSION,
                element(1, (byte) 1),
                certificate(CERTIFICATE),
                element(6, new byte[256]),
                element(7, (byte) 3),
                element(11, (byte) 0),
                text(13, "SEP001122334455"),
                element(16, sudi),
                element(20, joined(hex("03 0100"), new byte[256]))));

        assertThat(read.password()).isEmpty();
        var proof = read.proof().orElseThrow();
        assertThat(proof.certificate()).isEqualTo(Bytes.of(CERTIFICATE));
        assertThat(proof.sha1()).contains(Bytes.of(new byte[256]));
        assertThat(proof.sha512()).contains(Bytes.of(new byte[256]));
        assertThat(read.sudi()).map(PhoneMessage.Sudi::certificate).contains(Bytes.of(CERTIFICATE));
        assertThat(read.sudi()).flatMap(PhoneMessage.Sudi::sha512).contains(Bytes.of(new byte[256]));
    }

    @Test
    void a_phone_answers_with_its_key_or_without_one() {
        assertThat(read(hex("55 11 00000002 0000"))).isEqualTo(new PhoneMessage.InProgress());
        var key = new byte[0x126];
        assertThat(read(joined(hex("55 04 00000002 0129 09 0126"), key)))
                .isEqualTo(new PhoneMessage.Key(Optional.of(Bytes.of(key))));
        assertThat(read(hex("55 04 00000002 0004  01 0001 07"))).isEqualTo(new PhoneMessage.Key(Optional.empty()));
    }

    @Test
    void a_phone_says_what_it_did() {
        assertThat(read(hex("55 0a 00000002 0004 01 0001 01"))).isEqualTo(new PhoneMessage.Stored(1));
        assertThat(read(hex("55 0e 00000002 0004 01 0001 07"))).isEqualTo(new PhoneMessage.Deleted(7));
        assertThat(read(message(12, SESSION, element(1, (byte) 1), certificate(CERTIFICATE))))
                .isEqualTo(new PhoneMessage.Fetched(1, Optional.of(Bytes.of(CERTIFICATE))));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "another magic,56 0a 00000002 0004 01 0001 01,NO_CAPF",
        "a command of servers,55 09 00000002 0004 01 0001 01,UNKNOWN_COMMAND",
        "a command of nobody,55 ff,UNKNOWN_COMMAND",
        "another session,55 0a 00000003,WRONG_SESSION",
        "a body larger than any,55 0a 00000002 ffff,TOO_LONG",
        "an element that ends beyond the message,55 0a 00000002 0004 01 0002 01,BAD_ELEMENT",
        "an element cut off within its length,55 0a 00000002 0002 01 00,BAD_ELEMENT",
        "a reason of two bytes,55 0a 00000002 0005 01 0002 0101,BAD_ELEMENT",
        "no reason,55 0a 00000002 0000,BAD_ELEMENT",
        "an element twice,55 0a 00000002 0008 01 0001 01 01 0001 01,BAD_ELEMENT",
        "an unknown element,55 0a 00000002 0008 01 0001 01 63 0001 01,BAD_ELEMENT",
        "a name without its end,55 02 00000002 0008 07 0001 03 0d 0001 41,BAD_ELEMENT",
        "a certificate that lies about its length,55 0c 00000002 000d 01 0001 01 04 0006 01 0009 00 01 30,BAD_ELEMENT",
        "a certificate that is none,55 0c 00000002 000c 01 0001 01 04 0005 01 0002 00 01,BAD_ELEMENT",
        "a proof of an unknown hash,55 02 00000002 0019 07 0001 03 0d 0002 4100 04 0006 01 0003 00 02 30 14 0004 02 0001 00,BAD_ELEMENT"
    })
    void what_is_no_message_is_refused(String what, String bytes, Fault fault) {
        var messages = new MessageDecoder(SESSION);
        messages.add(hex(bytes));

        assertThatExceptionOfType(MalformedMessage.class)
                .isThrownBy(messages::next)
                .extracting(MalformedMessage::fault)
                .isEqualTo(fault);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 8, 9, 44})
    void a_message_comes_out_wherever_it_was_cut(int cut) {
        var bytes = PhoneBytes.authentication(SESSION, "SEP001122334455", "123456");
        var messages = new MessageDecoder(SESSION);

        messages.add(Arrays.copyOf(bytes, cut));
        assertThat(messages.next()).isEmpty();
        messages.add(Arrays.copyOfRange(bytes, cut, bytes.length));

        assertThat(messages.next()).get().isInstanceOf(PhoneMessage.Authentication.class);
        assertThat(messages.next()).isEmpty();
    }

    private static PhoneMessage read(byte[] bytes) {
        var messages = new MessageDecoder(SESSION);
        messages.add(bytes);
        return messages.next().orElseThrow();
    }
}
