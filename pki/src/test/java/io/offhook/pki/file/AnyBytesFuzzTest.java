package io.offhook.pki.file;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.offhook.pki.MalformedFile;
import io.offhook.pki.Vectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs its seeds; with JAZZER_FUZZ=1 in the environment it looks for more, for half a minute. */
class AnyBytesFuzzTest {

    static Stream<Arguments> seeds() {
        return Stream.of(
                        Vectors.ITL,
                        Vectors.ITL_TWO_SASTS,
                        Vectors.CTL,
                        Vectors.SIGNED,
                        Vectors.SIGNED_SHA512,
                        Vectors.STUB,
                        Vectors.ENCRYPTED,
                        Vectors.PLAIN)
                .map(name -> Arguments.of((Object) Vectors.bytes(name)));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "30s")
    void any_bytes_are_read_or_refused(byte[] bytes) {
        try {
            if (PhoneFile.read(bytes) instanceof TrustListFile list) {
                list.verify();
            }
        } catch (MalformedFile e) {
            // A refusal is all that may happen.
        }
    }
}
