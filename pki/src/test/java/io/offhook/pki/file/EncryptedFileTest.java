package io.offhook.pki.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.MalformedFile;
import io.offhook.pki.MalformedFile.Reason;
import io.offhook.pki.Vectors;
import io.offhook.pki.tlv.Bytes;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import javax.crypto.Cipher;
import org.junit.jupiter.api.Test;

class EncryptedFileTest {

    private static final RSAPublicKey DEVICE_KEY = (RSAPublicKey) Vectors.DEVICE.getPublicKey();

    @Test
    void the_device_reads_what_was_encrypted_to_it() throws MalformedFile {
        var file = EncryptedFile.read(Vectors.bytes(Vectors.ENCRYPTED));
        var itl = TrustListFile.read(Vectors.bytes(Vectors.ITL)).list();

        assertThat(file.verify(itl)).isEqualTo(new Verdict.Good(Vectors.TFTP));
        assertThat(file.encryption().keyBits()).isEqualTo(2048);
        assertThat(file.decrypt(Vectors.deviceKey())).isEqualTo(Vectors.bytes(Vectors.PLAIN));
    }

    @Test
    void what_was_read_is_encrypted_and_written_byte_for_byte() throws MalformedFile, GeneralSecurityException {
        var read = EncryptedFile.read(Vectors.bytes(Vectors.ENCRYPTED));
        var unwrapping = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        unwrapping.init(Cipher.DECRYPT_MODE, Vectors.deviceKey());
        var wrapped = read.encryption().wrappedKey();
        var key = new SessionKey(
                Bytes.of(unwrapping.doFinal(wrapped.toArray())),
                read.encryption().iv(),
                wrapped);

        var written = EncryptedFile.encrypt(
                Vectors.ENCRYPTED,
                Vectors.bytes(Vectors.PLAIN),
                DEVICE_KEY,
                device -> key,
                read.header().timestamp(),
                read.header().hash(),
                Vectors.replaying(Vectors.TFTP, read.signed().signature().toArray()));

        assertThat(written).isEqualTo(Vectors.bytes(Vectors.ENCRYPTED));
    }

    @Test
    void another_key_and_a_changed_file_read_nothing_and_are_not_told_apart()
            throws MalformedFile, GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var stranger = generator.generateKeyPair().getPrivate();
        var changed = Vectors.bytes(Vectors.ENCRYPTED);
        changed[changed.length - 1] ^= 1;

        assertThatThrownBy(() ->
                        EncryptedFile.read(Vectors.bytes(Vectors.ENCRYPTED)).decrypt(stranger))
                .hasMessage("tag 1 at offset 0: not encrypted to this key, or changed since");
        assertThatThrownBy(() -> EncryptedFile.read(changed).decrypt(Vectors.deviceKey()))
                .isInstanceOfSatisfying(
                        MalformedFile.class, e -> assertThat(e.reason()).isEqualTo(Reason.UNDECRYPTABLE))
                .hasMessage("tag 1 at offset 0: not encrypted to this key, or changed since");
    }

    @Test
    void a_whole_block_is_added_where_nothing_is_missing() throws MalformedFile {
        var file = encrypted(new byte[32]);

        assertThat(file.encryption().padding()).isEqualTo(16);
        assertThat(file.body()).hasSize(48);
        assertThat(file.decrypt(Vectors.deviceKey())).isEqualTo(new byte[32]);
    }

    @Test
    void no_two_files_are_encrypted_alike() throws MalformedFile {
        assertThat(encrypted(new byte[32]).body())
                .isNotEqualTo(encrypted(new byte[32]).body());
    }

    @Test
    void the_stub_beside_it_names_the_devices_certificate() throws MalformedFile {
        var stub = new String(SignedFile.read(Vectors.bytes(Vectors.STUB)).body(), UTF_8);

        assertThat(stub).contains("<certHash>" + ConfigurationStub.certHash(Vectors.DEVICE) + "</certHash>");
    }

    private static EncryptedFile encrypted(byte[] plaintext) throws MalformedFile {
        return EncryptedFile.read(EncryptedFile.encrypt(
                Vectors.ENCRYPTED,
                plaintext,
                DEVICE_KEY,
                DrawSessionKey.from(new SecureRandom()),
                Instant.ofEpochSecond(1_800_000_000),
                HashAlgorithm.SHA512,
                Vectors.device()));
    }
}
