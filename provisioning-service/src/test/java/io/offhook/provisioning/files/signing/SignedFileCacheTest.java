package io.offhook.provisioning.files.signing;

import static io.offhook.provisioning.catalogue.TestCatalogues.SHAPE;
import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.pki.FileSigner;
import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.signing.KeySigner;
import io.offhook.provisioning.files.ServedFile;
import io.offhook.provisioning.files.content.TestPhones;
import io.offhook.provisioning.files.signing.FileSpec.Variant;
import io.offhook.servers.test.LongWait;
import io.offhook.testpki.Identity;
import io.offhook.testpki.SignerCertificate;
import io.smallrye.mutiny.Uni;
import java.security.cert.X509Certificate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignedFileCacheTest {

    private static final Identity SIGNER = SignerCertificate.rsa("TFTP");

    private final AtomicInteger signatures = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();
    private final SignedFileCache files = TestSigning.cache(new Counting());

    @Test
    void a_file_is_signed_once_however_many_ask_for_it_at_once() {
        var asked =
                IntStream.range(0, 200).mapToObj(i -> files.get(spec("Alice"))).toList();
        var tags = Uni.join().all(asked).andFailFast().await().indefinitely().stream()
                .map(file -> file.map(ServedFile::tag).orElseThrow())
                .distinct();

        assertThat(tags).hasSize(1);
        assertThat(signatures).hasValue(1);
    }

    @Test
    void an_edit_is_served_at_once() {
        var before = get("Alice");
        var after = get("Alice A.");

        assertThat(after.tag()).isNotEqualTo(before.tag());
        assertThat(signatures).hasValue(2);
    }

    @Test
    void a_failure_is_not_kept() {
        failures.set(1);
        assertThat(files.get(spec("Alice"))
                        .onFailure()
                        .recoverWithItem(Optional.empty())
                        .await()
                        .indefinitely())
                .isEmpty();

        // The cache lets go of a failure beside those who hear of it, not before.
        LongWait.await().ignoreExceptions().until(() -> get("Alice").size() > 0);
    }

    private ServedFile get(String label) {
        return files.get(spec(label)).await().indefinitely().orElseThrow();
    }

    private static FileSpec spec(String label) {
        return new FileSpec.Configuration(
                Variant.SIGNED, TestPhones.withTwoLines(1, label), SHAPE, Optional.empty(), Optional.empty());
    }

    private final class Counting implements FileSigner {

        private final FileSigner inner = KeySigner.of("test", SIGNER.certificate(), SIGNER.privateKey());

        @Override
        public X509Certificate certificate() {
            return inner.certificate();
        }

        @Override
        public byte[] sign(HashAlgorithm hash, byte[] message) {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("the module is away");
            }
            signatures.incrementAndGet();
            return inner.sign(hash, message);
        }
    }
}
