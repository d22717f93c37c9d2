package io.offhook.pki.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.MalformedFile;
import io.offhook.pki.Role;
import io.offhook.pki.Vectors;
import io.offhook.pki.list.SignerVersion;
import io.offhook.pki.list.TrustList;
import io.offhook.pki.list.TrustListRecord;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripProperties {

    private static final List<X509Certificate> CERTIFICATES =
            List.of(Vectors.SAST, Vectors.CCM, Vectors.TFTP, Vectors.TFTP_EC, Vectors.CAPF, Vectors.APP, Vectors.TVS);

    private record Listed(X509Certificate certificate, Role role) {}

    @Property(tries = 100)
    void a_list_is_read_as_it_was_written(@ForAll("lists") TrustList list) throws MalformedFile {
        var read = TrustListFile.read(TrustListFile.sign(list, Vectors.device()));

        assertThat(read.list()).isEqualTo(list);
        assertThat(read.verify()).isEqualTo(new Verdict.Good(Vectors.DEVICE));
    }

    @Property(tries = 100)
    void a_signed_file_gives_back_its_body(
            @ForAll("names") String name, @ForAll byte[] body, @ForAll HashAlgorithm hash, @ForAll("times") Instant at)
            throws MalformedFile {
        var read = SignedFile.read(SignedFile.sign(name, body, at, hash, Vectors.device()));

        assertThat(read.body()).isEqualTo(body);
        assertThat(read.header().fileName()).isEqualTo(name);
        assertThat(read.header().timestamp()).isEqualTo(at);
        assertThat(read.signed().headerLength() % 4).isZero();
        assertThat(Verdict.of(read.signed(), Vectors.DEVICE).isGood()).isTrue();
    }

    @Property(tries = 50)
    void an_encrypted_file_gives_back_its_plaintext(
            @ForAll("names") String name, @ForAll byte[] plaintext, @ForAll HashAlgorithm hash) throws MalformedFile {
        var file = EncryptedFile.read(EncryptedFile.encrypt(
                name,
                plaintext,
                (RSAPublicKey) Vectors.DEVICE.getPublicKey(),
                DrawSessionKey.from(new SecureRandom()),
                Instant.EPOCH,
                hash,
                Vectors.device()));

        assertThat(file.decrypt(Vectors.deviceKey())).isEqualTo(plaintext);
        assertThat(Verdict.of(file.signed(), Vectors.DEVICE).isGood()).isTrue();
    }

    @Provide
    Arbitrary<TrustList> lists() {
        return Combinators.combine(
                        names(),
                        Arbitraries.of(SignerVersion.class).optional(),
                        times(),
                        Arbitraries.of(HashAlgorithm.class),
                        members())
                .as(RoundTripProperties::list);
    }

    private static TrustList list(
            String name, Optional<SignerVersion> version, Instant at, HashAlgorithm hash, Set<Listed> members) {
        var sast = Stream.of(TrustListRecord.of(Vectors.DEVICE, Role.SAST));
        var others = members.stream().map(it -> TrustListRecord.of(it.certificate(), it.role()));
        return new TrustList(
                name, version, at, hash, Stream.concat(sast, others).toList());
    }

    private static Arbitrary<Set<Listed>> members() {
        var roles =
                Arrays.stream(Role.values()).filter(role -> role != Role.SAST).toList();
        return Combinators.combine(Arbitraries.of(CERTIFICATES), Arbitraries.of(roles))
                .as(Listed::new)
                .set()
                .ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .all()
                .ofMinLength(1)
                .ofMaxLength(60)
                .filter(text -> text.codePoints().noneMatch(it -> Character.isISOControl(it) || isHalf(it)));
    }

    private static boolean isHalf(int codePoint) {
        return codePoint <= Character.MAX_VALUE && Character.isSurrogate((char) codePoint);
    }

    @Provide
    Arbitrary<Instant> times() {
        return Arbitraries.longs().between(0, 0xFFFF_FFFFL).map(Instant::ofEpochSecond);
    }
}
