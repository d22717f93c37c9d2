package io.offhook.pki.file;

import io.offhook.pki.FileSigner;
import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.MalformedFile;
import io.offhook.pki.MalformedFile.Reason;
import io.offhook.pki.Role;
import io.offhook.pki.tlv.Bytes;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** {@code .enc.sgn}: a file that one device can read, signed. */
public final class EncryptedFile implements PhoneFile {

    private final SignedBytes signed;
    private final Encryption encryption;

    private EncryptedFile(SignedBytes signed, Encryption encryption) {
        this.signed = signed;
        this.encryption = encryption;
    }

    /**
     * @param name what the phone asks for, with {@code .enc.sgn}
     * @param device of the phone's LSC or MIC; EC keys cannot unwrap
     */
    public static byte[] encrypt(
            String name,
            byte[] plaintext,
            RSAPublicKey device,
            DrawSessionKey keys,
            Instant timestamp,
            HashAlgorithm hash,
            FileSigner signer) {
        var key = keys.drawFor(device);
        var padded = BodyCipher.pad(plaintext);
        var encryption = new Encryption(
                key.iv(),
                padded.length - plaintext.length,
                device.getModulus().bitLength(),
                key.wrapped(),
                hash,
                Bytes.of(hash.hash(plaintext)));
        return new UnsignedFile(
                        FileKind.ENCRYPTED,
                        Optional.empty(),
                        name,
                        timestamp,
                        hash,
                        Bytes.of(encryption.toBytes()),
                        Bytes.of(BodyCipher.encrypt(padded, key)))
                .signedBy(signer);
    }

    public static EncryptedFile read(byte[] file) throws MalformedFile {
        var signed = SignedBytes.read(file);
        if (signed.header().kind() != FileKind.ENCRYPTED) {
            throw signed.malformed(Reason.UNKNOWN_CODE, "not the version of an encrypted file");
        }
        return of(signed);
    }

    static EncryptedFile of(SignedBytes signed) throws MalformedFile {
        var length = signed.body().length();
        if (length == 0 || length % Encryption.BLOCK != 0) {
            throw signed.malformed(Reason.WRONG_LENGTH, "no body of whole blocks, but of " + length + " bytes");
        }
        return new EncryptedFile(signed, signed.encryption().orElseThrow());
    }

    public Encryption encryption() {
        return encryption;
    }

    /** As it came. */
    public byte[] body() {
        return signed.body().toArray();
    }

    /**
     * The plaintext, if this is the device's key and nothing was changed. Verify first: only a signer should be able to
     * have a device decrypt something.
     */
    public byte[] decrypt(PrivateKey device) throws MalformedFile {
        return BodyCipher.decrypt(encryption, signed.body().toArray(), device)
                .orElseThrow(
                        () -> signed.malformed(Reason.UNDECRYPTABLE, "not encrypted to this key, or changed since"));
    }

    @Override
    public SignedBytes signed() {
        return signed;
    }

    @Override
    public Set<Role> signers() {
        return Set.of(Role.TFTP, Role.CCM_TFTP);
    }
}
