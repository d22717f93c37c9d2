package io.offhook.tvs.lsc.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.offhook.pki.tlv.Bytes;
import io.offhook.testpki.Keys;
import io.offhook.tvs.lsc.wire.PhoneMessage.Proof;
import io.offhook.tvs.lsc.wire.PhoneMessage.Sudi;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Optional;
import javax.crypto.Cipher;
import org.junit.jupiter.api.Test;

class PossessionTest {

    private static final KeyPair RSA = Keys.rsa(2048);
    private static final KeyPair EC = Keys.ec();
    private static final String NAME = "SEP001122334455";
    private static final byte[] CERTIFICATE = "certificate".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] SIGNED = "SEP001122334455\0certificate".getBytes(StandardCharsets.US_ASCII);

    @Test
    void a_phone_signs_the_bare_hash_with_rsa() throws Exception {
        var proof = proof(bare("SHA-1", SIGNED), bare("SHA-512", SIGNED));

        assertThat(Possession.isProven(RSA.getPublic(), NAME, proof)).isTrue();
        assertThat(Possession.isProven(Keys.rsa(2048).getPublic(), NAME, proof)).isFalse();
        assertThat(Possession.isProven(RSA.getPublic(), "SEP001122334456", proof))
                .isFalse();
    }

    @Test
    void other_software_signs_a_digest_info_with_rsa() throws Exception {
        var proof = proof(
                signed("SHA1withRSA", RSA.getPrivate(), SIGNED), signed("SHA512withRSA", RSA.getPrivate(), SIGNED));

        assertThat(Possession.isProven(RSA.getPublic(), NAME, proof)).isTrue();
    }

    @Test
    void a_phone_signs_with_ecdsa() throws Exception {
        var proof = proof(
                signed("SHA1withECDSA", EC.getPrivate(), SIGNED), signed("SHA512withECDSA", EC.getPrivate(), SIGNED));

        assertThat(Possession.isProven(EC.getPublic(), NAME, proof)).isTrue();
        assertThat(Possession.isProven(Keys.ec().getPublic(), NAME, proof)).isFalse();
    }

    @Test
    void a_good_proof_makes_no_bad_one_good() throws Exception {
        var good = bare("SHA-512", SIGNED);

        assertThat(Possession.isProven(RSA.getPublic(), NAME, proof(new byte[256], good)))
                .isFalse();
        assertThat(Possession.isProven(RSA.getPublic(), NAME, new Proof(Bytes.of(CERTIFICATE), none(), none())))
                .isFalse();
        assertThat(Possession.isProven(
                        RSA.getPublic(), NAME, new Proof(Bytes.of(CERTIFICATE), none(), Optional.of(Bytes.of(good)))))
                .isTrue();
    }

    @Test
    void the_oldest_phones_send_a_proof_with_sha_1_alone() throws Exception {
        var sha1 = Optional.of(Bytes.of(bare("SHA-1", SIGNED)));

        assertThat(Possession.isProven(RSA.getPublic(), NAME, new Proof(Bytes.of(CERTIFICATE), sha1, none())))
                .isTrue();
        assertThat(Possession.isProven(
                        RSA.getPublic(), "SEP001122334456", new Proof(Bytes.of(CERTIFICATE), sha1, none())))
                .isFalse();
    }

    @Test
    void the_whole_padding_counts() throws Exception {
        var hash = MessageDigest.getInstance("SHA-512").digest(SIGNED);
        var shortPadding = new byte[256];
        shortPadding[1] = 1;
        java.util.Arrays.fill(shortPadding, 2, 10, (byte) 0xff);
        System.arraycopy(hash, 0, shortPadding, 256 - hash.length, hash.length);
        var cipher = Cipher.getInstance("RSA/ECB/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, RSA.getPrivate());
        var forged = Optional.of(Bytes.of(cipher.doFinal(shortPadding)));

        assertThat(Possession.isProven(RSA.getPublic(), NAME, new Proof(Bytes.of(CERTIFICATE), none(), forged)))
                .isFalse();
        var tooLong = Optional.of(Bytes.of(new byte[257]));
        assertThat(Possession.isProven(RSA.getPublic(), NAME, new Proof(Bytes.of(CERTIFICATE), none(), tooLong)))
                .isFalse();
    }

    @Test
    void the_secure_element_signs_the_session_in_little_endian() throws Exception {
        var signed = ByteBuffer.allocate(4 + CERTIFICATE.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(2)
                .put(CERTIFICATE)
                .array();
        var sudi = new Sudi(
                Bytes.of(CERTIFICATE),
                Optional.of(Bytes.of(bare("SHA-1", signed))),
                Optional.of(Bytes.of(bare("SHA-512", signed))));

        assertThat(Possession.isProven(RSA.getPublic(), 2, sudi)).isTrue();
        assertThat(Possession.isProven(RSA.getPublic(), 3, sudi)).isFalse();
    }

    private static Proof proof(byte[] sha1, byte[] sha512) {
        return new Proof(Bytes.of(CERTIFICATE), Optional.of(Bytes.of(sha1)), Optional.of(Bytes.of(sha512)));
    }

    private static Optional<Bytes> none() {
        return Optional.empty();
    }

    private static byte[] bare(String hash, byte[] message) throws GeneralSecurityException {
        return signed(
                "NONEwithRSA", RSA.getPrivate(), MessageDigest.getInstance(hash).digest(message));
    }

    private static byte[] signed(String algorithm, PrivateKey key, byte[] message) throws GeneralSecurityException {
        var signature = Signature.getInstance(algorithm);
        signature.initSign(key);
        signature.update(message);
        return signature.sign();
    }
}
