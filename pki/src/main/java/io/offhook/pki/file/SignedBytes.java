package io.offhook.pki.file;

import io.offhook.pki.MalformedFile;
import io.offhook.pki.MalformedFile.Reason;
import io.offhook.pki.tlv.Bytes;
import io.offhook.pki.tlv.Element;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;

/** A file with its header taken apart: what stands where, and what its signature covers. */
public final class SignedBytes {

    /** Configurations have some 10 KiB, ring tones and backgrounds a few hundred. */
    public static final int LARGEST = 4 << 20;

    private final Bytes file;
    private final FileHeader header;
    private final Element signature;
    private final Optional<Encryption> encryption;
    private final int headerLength;

    SignedBytes(Bytes file, FileHeader header, Element signature, Optional<Encryption> encryption, int headerLength) {
        this.file = file;
        this.header = header;
        this.signature = signature;
        this.encryption = encryption;
        this.headerLength = headerLength;
    }

    static SignedBytes read(byte[] file) throws MalformedFile {
        if (file.length > LARGEST) {
            throw new MalformedFile(Reason.OVERSIZED, 0, 0, file.length + " bytes are more than " + LARGEST);
        }
        return HeaderReader.read(Bytes.of(file));
    }

    public FileHeader header() {
        return header;
    }

    /** The whole file as it came. */
    public byte[] toArray() {
        return file.toArray();
    }

    public Bytes signature() {
        return signature.value();
    }

    /** Of the body, in bytes from the beginning of the file. */
    public int headerLength() {
        return headerLength;
    }

    Bytes body() {
        return file.part(headerLength, file.length());
    }

    Optional<Encryption> encryption() {
        return encryption;
    }

    /** Covers the whole file but the signature's own element. A key that is not RSA has signed nothing. */
    public boolean isSignedBy(PublicKey key) {
        if (!(key instanceof RSAPublicKey)) {
            return false;
        }
        try {
            var verification = Signature.getInstance(header.hash().signature());
            verification.initVerify(key);
            verification.update(file.part(0, signature.offset()).toArray());
            verification.update(file.part(signature.end(), file.length()).toArray());
            return verification.verify(signature.value().toArray());
        } catch (GeneralSecurityException e) {
            // A signature of another length than the key's, or a key too weak to verify with.
            return false;
        }
    }

    MalformedFile malformed(Reason reason, String message) {
        return new MalformedFile(reason, HeaderTag.VERSION, 0, message);
    }
}
