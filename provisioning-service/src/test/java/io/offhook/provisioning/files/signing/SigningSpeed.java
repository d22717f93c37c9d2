package io.offhook.provisioning.files.signing;

import static io.offhook.provisioning.catalogue.TestCatalogues.SHAPE;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.signing.KeySigner;
import io.offhook.provisioning.files.content.TestPhones;
import io.offhook.provisioning.files.signing.FileSpec.Variant;
import io.offhook.testpki.Identity;
import io.offhook.testpki.SignerCertificate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Test;

/**
 * How many configurations a core signs in a second, beside how often it can sign at all with the same key: no test, and not run with
 * them. {@code ./offhook load --signing} does, and prints the JSON.
 */
class SigningSpeed {

    private static final Path RESULT = Path.of("target", "signing-speed.json");
    private static final int WARM_UP = 1_500;
    private static final int A_ROUND = 500;
    private static final int ROUNDS = 9;

    private static final Identity SIGNER = SignerCertificate.rsa("TFTP");
    private static final Identity MIC = SignerCertificate.rsa("CP-8861-SEP2C3124C90001");

    private final MakingPhoneFile signing = TestSigning.with(SIGNER);
    private final KeySigner raw = KeySigner.of("test", SIGNER.certificate(), SIGNER.privateKey());

    @Test
    void measure() throws IOException {
        var message = new byte[64];
        IntConsumer bound = i -> {
            message[0] = (byte) i;
            raw.sign(HashAlgorithm.SHA1, message);
        };
        var measured = List.of(
                new Work(bound),
                new Work(i -> sign(Variant.SIGNED, i, Optional.empty())),
                new Work(i -> sign(Variant.ENCRYPTED, i, Optional.of(MIC))));
        measured.forEach(work -> repeat(work, WARM_UP));
        List<List<Double>> rates = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) { // side by side, so that all meet the same machine
            rates.add(measured.stream().map(work -> rate(work)).toList());
        }
        var medians = List.of(median(rates, 0), median(rates, 1), median(rates, 2));
        Files.writeString(RESULT, json(medians));
        assertThat(RESULT).exists();
    }

    private record Work(IntConsumer once) {}

    private void sign(Variant variant, int number, Optional<Identity> mic) {
        var file = signing.make(new FileSpec.Configuration(
                variant,
                TestPhones.withTwoLines(number, "Line " + number),
                SHAPE,
                Optional.empty(),
                mic.map(TestSigning::device)));
        assertThat(file).isPresent();
    }

    private static double rate(Work work) {
        long begun = System.nanoTime();
        repeat(work, A_ROUND);
        return A_ROUND * 1e9 / (System.nanoTime() - begun);
    }

    private static void repeat(Work work, int times) {
        for (int i = 0; i < times; i++) {
            work.once().accept(i);
        }
    }

    private static double median(List<List<Double>> rates, int work) {
        return rates.stream().map(round -> round.get(work)).sorted().toList().get(ROUNDS / 2);
    }

    private static String json(List<Double> medians) {
        double bound = medians.get(0);
        return String.format(
                Locale.ROOT,
                """
                {
                  "measurement": "P6 signed configurations per second, one thread",
                  "value": %.0f,
                  "bound": %.0f,
                  "ratio": %.3f,
                  "encrypted": {"value": %.0f, "ratio": %.3f},
                  "conditions": {"key": "RSA-2048", "hash": "SHA-1", "rounds": %d, "each": %d, "statistic": "median", "java": "%s", "processors": %d}
                }
                """,
                medians.get(1),
                bound,
                medians.get(1) / bound,
                medians.get(2),
                medians.get(2) / bound,
                ROUNDS,
                A_ROUND,
                Runtime.version(),
                Runtime.getRuntime().availableProcessors());
    }
}
