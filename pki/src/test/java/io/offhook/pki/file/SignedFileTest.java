package io.offhook.pki.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.MalformedFile;
import io.offhook.pki.Vectors;
import io.offhook.pki.list.TrustList;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedFileTest {

    private static final String NAME = "SEP2C3124C9F8E1.cnf.xml.sgn";
    private static final Instant AT = Instant.ofEpochSecond(1_800_000_000);

    @ParameterizedTest
    @CsvSource({Vectors.SIGNED + ",SHA1", Vectors.SIGNED_SHA512 + ",SHA512"})
    void the_body_is_the_file_that_was_signed(String name, HashAlgorithm hash) throws MalformedFile {
        var file = SignedFile.read(Vectors.bytes(name));

        assertThat(file.body()).isEqualTo(Vectors.bytes(Vectors.PLAIN));
        assertThat(file.header().fileName()).isEqualTo(NAME);
        assertThat(file.header().hash()).isEqualTo(hash);
        assertThat(file.verify(itl())).isEqualTo(new Verdict.Good(Vectors.TFTP));
    }

    @ParameterizedTest
    @ValueSource(strings = {Vectors.SIGNED, Vectors.SIGNED_SHA512, Vectors.STUB})
    void what_was_read_is_written_byte_for_byte(String name) throws MalformedFile {
        var read = SignedFile.read(Vectors.bytes(name));

        var written = SignedFile.sign(
                NAME,
                read.body(),
                read.header().timestamp(),
                read.header().hash(),
                Vectors.replaying(Vectors.TFTP, read.signed().signature().toArray()));

        assertThat(written).isEqualTo(Vectors.bytes(name));
    }

    @Test
    void a_file_whose_body_changed_is_not_accepted() throws MalformedFile {
        var bytes = Vectors.bytes(Vectors.SIGNED);
        bytes[bytes.length - 1] ^= 1;

        assertThat(SignedFile.read(bytes).verify(itl())).isEqualTo(new Verdict.BadSignature(Vectors.TFTP));
    }

    @Test
    void a_signer_who_is_not_listed_is_unknown() throws MalformedFile {
        var file = SignedFile.read(SignedFile.sign(NAME, new byte[] {'x'}, AT, HashAlgorithm.SHA256, Vectors.device()));

        assertThat(file.verify(itl())).isInstanceOf(Verdict.UnknownSigner.class);
        assertThat(Verdict.of(file.signed(), Vectors.DEVICE)).isEqualTo(new Verdict.Good(Vectors.DEVICE));
        assertThat(Verdict.of(file.signed(), Vectors.TFTP)).isInstanceOf(Verdict.UnknownSigner.class);
    }

    @Test
    void a_signer_listed_in_another_role_is_refused() throws MalformedFile {
        var signature = SignedFile.read(Vectors.bytes(Vectors.SIGNED)).signed().signature();
        var file = SignedFile.read(SignedFile.sign(
                NAME, new byte[] {'x'}, AT, HashAlgorithm.SHA1, Vectors.replaying(Vectors.CAPF, signature.toArray())));

        assertThat(file.verify(itl())).isInstanceOf(Verdict.WrongRole.class);
    }

    @Test
    void keys_that_no_phone_verifies_sign_nothing() {
        assertThatThrownBy(() -> SignedFile.sign(
                        NAME, new byte[0], AT, HashAlgorithm.SHA1, Vectors.replaying(Vectors.TFTP_EC, new byte[256])))
                .hasMessage("files are signed with RSA keys only");
    }

    private static TrustList itl() throws MalformedFile {
        return TrustListFile.read(Vectors.bytes(Vectors.ITL)).list();
    }
}
