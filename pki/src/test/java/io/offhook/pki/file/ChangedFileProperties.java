package io.offhook.pki.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.fail;

import io.offhook.pki.MalformedFile;
import io.offhook.pki.Vectors;
import io.offhook.pki.list.TrustList;
import io.offhook.pki.tlv.TlvWriter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ChangedFileProperties {

    private static final List<String> FILES = List.of(
            Vectors.ITL,
            Vectors.ITL_TWO_SASTS,
            Vectors.CTL,
            Vectors.SIGNED,
            Vectors.SIGNED_SHA512,
            Vectors.STUB,
            Vectors.ENCRYPTED);

    /** Outer sequence, algorithm, and the head of the bit string of an RSA key. */
    private static final int ALGORITHM_BYTES = 24;

    @Property(tries = 3000)
    void no_byte_can_be_changed(
            @ForAll("files") String name,
            @ForAll @IntRange(min = 0) int where,
            @ForAll @IntRange(min = 1, max = 255) int by) {
        var bytes = Vectors.bytes(name);
        bytes[where % bytes.length] ^= (byte) by;

        assertThat(isAccepted(bytes)).isFalse();
    }

    /** The JDK takes keys whose algorithm other readers cannot read. */
    @Example
    void no_byte_of_a_keys_algorithm_can_be_changed() throws MalformedFile {
        var bytes = Vectors.bytes(Vectors.ITL);
        var key = known().records().getFirst().certificate().getPublicKey().getEncoded();
        int start = Collections.indexOfSubList(boxed(bytes), boxed(key));
        assertThat(start).isPositive();
        for (int place = start; place < start + ALGORITHM_BYTES; place++) {
            for (int by = 1; by < 256; by++) {
                var changed = bytes.clone();
                changed[place] ^= (byte) by;
                assertThat(isAccepted(changed)).isFalse();
            }
        }
    }

    private static List<Byte> boxed(byte[] bytes) {
        return IntStream.range(0, bytes.length).mapToObj(i -> bytes[i]).toList();
    }

    /** The header is where lengths are, and small values of tags and codes mean most. */
    @Property(tries = 3000)
    void no_byte_of_the_header_can_be_set(
            @ForAll("files") String name,
            @ForAll @IntRange(min = 0, max = 0x19F) int where,
            @ForAll @IntRange(min = 0, max = 30) int to) {
        var bytes = Vectors.bytes(name);
        var before = bytes[where];
        bytes[where] = (byte) to;

        assertThat(isAccepted(bytes)).isEqualTo(before == (byte) to);
    }

    @Property(tries = 1000)
    void no_file_can_be_cut_off(@ForAll("files") String name, @ForAll @IntRange(min = 0) int length) {
        var bytes = Vectors.bytes(name);

        assertThat(isAccepted(Arrays.copyOf(bytes, length % bytes.length))).isFalse();
    }

    @Property(tries = 1000)
    void no_part_can_be_repeated_or_left_out(
            @ForAll("files") String name, @ForAll @IntRange(min = 0) int first, @ForAll @IntRange(min = 0) int second) {
        var bytes = Vectors.bytes(name);
        var from = first % bytes.length;
        var to = second % bytes.length;
        var other = new TlvWriter()
                .raw(Arrays.copyOf(bytes, to))
                .raw(Arrays.copyOfRange(bytes, from, bytes.length))
                .toArray();

        assertThat(isAccepted(other)).isEqualTo(from == to);
    }

    @Property(tries = 1000)
    void noise_is_refused(@ForAll byte[] noise) {
        try {
            PhoneFile.read(noise);
            fail("read noise");
        } catch (MalformedFile e) {
            assertThat(e).hasMessageMatching("tag \\d+ at offset \\d+: .+");
        }
    }

    @Property(tries = 1000)
    void noise_behind_a_good_beginning_throws_nothing_but_refusals(
            @ForAll("files") String name, @ForAll @IntRange(min = 0) int where, @ForAll byte[] noise) {
        var bytes = Vectors.bytes(name);
        var other = new TlvWriter()
                .raw(Arrays.copyOf(bytes, where % bytes.length))
                .raw(noise)
                .toArray();

        assertThatCode(() -> isAccepted(other)).doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<String> files() {
        return Arbitraries.of(FILES);
    }

    /** Refusals are a no; anything else thrown fails the property. */
    private static boolean isAccepted(byte[] bytes) {
        try {
            return PhoneFile.read(bytes).verify(known()).isGood();
        } catch (MalformedFile e) {
            return false;
        }
    }

    private static TrustList known() throws MalformedFile {
        return TrustListFile.read(Vectors.bytes(Vectors.ITL)).list();
    }
}
