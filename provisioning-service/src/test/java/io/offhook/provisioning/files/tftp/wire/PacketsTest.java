package io.offhook.provisioning.files.tftp.wire;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PacketsTest {

    @Test
    void a_request_is_a_name_a_mode_and_options_in_any_letter_case() {
        assertThat(read("\0\1XMLDefault.cnf.xml\0OcTet\0BLKSIZE\0001428\0tsize\0000\0"))
                .contains(
                        new Packet.ReadRequest("XMLDefault.cnf.xml", "octet", Map.of("blksize", "1428", "tsize", "0")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\0", "\0\1", "\0\1name\0octet", "\0\4\0", "\0\7\0\1", "\1\1name\0octet\0"})
    void a_datagram_that_is_cut_off_or_unknown_is_no_packet(String datagram) {
        assertThat(read(datagram)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"blksize\0", "blksize", "blksize\00016", "\0", "\0\0\0\0", "trailing bytes"})
    void what_follows_the_mode_and_is_no_option_does_not_count(String trailing) {
        assertThat(read("\0\1name\0octet\0" + trailing)).contains(new Packet.ReadRequest("name", "octet", Map.of()));
        assertThat(read("\0\1name\0octet\0tsize\0000\0" + trailing))
                .contains(new Packet.ReadRequest("name", "octet", Map.of("tsize", "0")));
    }

    @Test
    void what_follows_the_number_of_an_acknowledgement_does_not_count() {
        assertThat(read("\0\4\0\1\1")).contains(new Packet.Acknowledgement(1));
    }

    @Test
    void an_error_counts_however_it_is_cut_off() {
        assertThat(read("\0\5\0\3disk full\0")).contains(new Packet.Error(Packet.ErrorCode.DISK_FULL, "disk full"));
        assertThat(read("\0\5\0\3disk full")).contains(new Packet.Error(Packet.ErrorCode.DISK_FULL, "disk full"));
        assertThat(read("\0\5\0\3")).contains(new Packet.Error(Packet.ErrorCode.DISK_FULL, ""));
        assertThat(read("\0\5\0\77x\0")).contains(new Packet.Error(Packet.ErrorCode.NOT_DEFINED, "x"));
        assertThat(read("\0\5")).contains(new Packet.Error(Packet.ErrorCode.NOT_DEFINED, ""));
    }

    @Test
    void a_request_is_no_longer_than_512_bytes() {
        assertThat(read("\0\1" + "n".repeat(600) + "\0octet\0")).isEmpty();
    }

    @Test
    void the_packets_of_a_server_have_the_bytes_of_the_rfc() {
        assertThat(hex(new Packet.Data(258, ByteBuffer.wrap(new byte[] {7})))).isEqualTo("0003010207");
        assertThat(hex(new Packet.Error(Packet.ErrorCode.FILE_NOT_FOUND, "no"))).isEqualTo("000500016e6f00");
        assertThat(hex(new Packet.OptionAcknowledgement(Map.of("tsize", "9")))).isEqualTo("00067473697a65003900");
        assertThat(PacketReader.read(PacketWriter.write(new Packet.Acknowledgement(65_535))))
                .contains(new Packet.Acknowledgement(65_535));
    }

    @Test
    void options_are_limited_and_unknown_or_impossible_ones_passed_over() {
        assertThat(acknowledged(Map.of("blksize", "8192"))).isEqualTo(Map.of("blksize", "1428"));
        assertThat(acknowledged(Map.of("windowsize", "64"))).isEqualTo(Map.of("windowsize", "16"));
        assertThat(acknowledged(Map.of("tsize", "0"))).isEqualTo(Map.of("tsize", "1000"));
        assertThat(acknowledged(Map.of("timeout", "3"))).isEqualTo(Map.of("timeout", "3"));
        assertThat(acknowledged(Map.of("multicast", ""))).isEmpty();
        for (var impossible : new String[] {"7", "-1", "x", "", "65465", "99999999999"}) {
            assertThat(acknowledged(Map.of("blksize", impossible))).isEmpty();
        }
    }

    @Test
    void in_netascii_lines_end_with_cr_lf() {
        assertThat(Mode.NETASCII.encode("a\nb\rc\r\n".getBytes(ISO_8859_1)))
                .isEqualTo("a\r\nb\r\0c\r\0\r\n".getBytes(ISO_8859_1));
        assertThat(Mode.OCTET.encode("a\n".getBytes(ISO_8859_1))).isEqualTo("a\n".getBytes(ISO_8859_1));
        assertThat(Mode.named("mail")).isEmpty();
    }

    private static Map<String, String> acknowledged(Map<String, String> asked) {
        return NegotiatedOptions.of(asked, 1_000, Duration.ofSeconds(1)).acknowledged();
    }

    private static Optional<Packet> read(String datagram) {
        return PacketReader.read(datagram.getBytes(ISO_8859_1));
    }

    private static String hex(Packet packet) {
        return HexFormat.of().formatHex(PacketWriter.write(packet));
    }
}
