package io.offhook.phone.tftp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.pki.tlv.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 1350, sections 2 and 5; RFC 2347. */
class TftpPacketTest {

    @Test
    void a_read_request_has_the_name_the_mode_and_the_options() {
        var options = new LinkedHashMap<String, String>();
        options.put("blksize", "1428");
        options.put("tsize", "0");

        assertThat(TftpPacket.readRequest("ITLFile.tlv", options))
                .isEqualTo("\0\1ITLFile.tlv\0octet\0blksize\0001428\0tsize\0000\0".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void an_acknowledgement_has_a_block_number_of_16_bits() {
        assertThat(hex(TftpPacket.acknowledgement(1))).isEqualTo("00040001");
        assertThat(hex(TftpPacket.acknowledgement(65_535))).isEqualTo("0004ffff");
    }

    @Test
    void an_error_has_a_code_and_an_empty_message() {
        assertThat(hex(TftpPacket.error(TftpPacket.UNKNOWN_TRANSFER))).isEqualTo("0005000500");
    }

    @Test
    void a_block_number_is_unsigned_and_the_content_ends_with_the_packet() throws Exception {
        var packet = bytes("0003ffff0102ee");

        assertThat(TftpPacket.parse(packet, 6)).isEqualTo(new TftpPacket.Data(65_535, Bytes.of(new byte[] {1, 2})));
        assertThat(TftpPacket.parse(packet, 4)).isEqualTo(new TftpPacket.Data(65_535, Bytes.of(new byte[0])));
    }

    @Test
    void an_error_is_its_code_and_its_message() throws Exception {
        assertThat(parse("0005000166696c6500")).isEqualTo(new TftpPacket.Failed(1, "file"));
        assertThat(parse("0005000166696c65")).isEqualTo(new TftpPacket.Failed(1, ""));
    }

    @Test
    void option_names_are_case_insensitive() throws Exception {
        assertThat(TftpPacket.parse("\0\6BlkSize\000512\0".getBytes(StandardCharsets.US_ASCII), 14))
                .isEqualTo(new TftpPacket.OptionsAccepted(Map.of("blksize", "512")));
    }

    @Test
    void an_option_without_a_value_is_ignored() throws Exception {
        var packet = "\0\6tsize\0007\0blksize\0".getBytes(StandardCharsets.US_ASCII);

        assertThat(TftpPacket.parse(packet, packet.length))
                .isEqualTo(new TftpPacket.OptionsAccepted(Map.of("tsize", "7")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "00", "0003", "000300", "01030001", "00010001", "00020001", "00040001", "00ff0001"})
    void any_other_packet_is_refused(String packet) {
        assertThatThrownBy(() -> parse(packet)).isInstanceOf(IOException.class).hasMessageContaining("TFTP packet");
    }

    private static TftpPacket parse(String packet) throws IOException {
        return TftpPacket.parse(bytes(packet), bytes(packet).length);
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
