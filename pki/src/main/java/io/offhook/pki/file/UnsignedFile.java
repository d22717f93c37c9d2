package io.offhook.pki.file;

import io.offhook.pki.FileSigner;
import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.SignerInfo;
import io.offhook.pki.list.SignerVersion;
import io.offhook.pki.tlv.Bytes;
import io.offhook.pki.tlv.Element;
import io.offhook.pki.tlv.Serial;
import io.offhook.pki.tlv.TlvWriter;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file before it is signed.
 *
 * @param extension what this kind has in its header behind the timestamp
 */
record UnsignedFile(
        FileKind kind,
        Optional<SignerVersion> signerVersion,
        String fileName,
        Instant timestamp,
        HashAlgorithm hash,
        Bytes extension,
        Bytes body) {

    /** Phones verify no longer signature. */
    private static final ModulusCode MAX_SIGNATURE = ModulusCode.RSA_2048;

    /** The signature covers all but itself, the header's final length included. */
    byte[] signedBy(FileSigner signer) {
        var modulus = modulusOf(signer.certificate());
        var names = names(signer.certificate(), modulus);
        var rest = rest();
        var length = start(0).length + names.length + Element.PREFIX + modulus.bytes() + rest.length;
        var padding = padding(length);
        var unsigned = new TlvWriter().raw(start(length + padding.length)).raw(names);
        var begin = unsigned.toArray();
        var end = new TlvWriter().raw(rest).raw(padding).raw(body.toArray()).toArray();
        var signature = signer.sign(hash, unsigned.raw(end).toArray());
        if (signature.length != modulus.bytes()) {
            throw new IllegalStateException("a signature of " + signature.length + " bytes by " + modulus);
        }
        return new TlvWriter()
                .raw(begin)
                .value(HeaderTag.SIGNATURE, signature)
                .raw(end)
                .toArray();
    }

    private byte[] start(int headerLength) {
        return new TlvWriter()
                .twoBytes(HeaderTag.VERSION, kind.code())
                .twoBytes(HeaderTag.HEADER_LENGTH, headerLength)
                .toArray();
    }

    private byte[] names(X509Certificate certificate, ModulusCode modulus) {
        var signer = SignerInfo.of(certificate);
        var writer = new TlvWriter();
        signerVersion.ifPresent(version -> writer.twoBytes(HeaderTag.SIGNER_VERSION, version.code()));
        return writer.container(
                        HeaderTag.SIGNER_INFO,
                        new TlvWriter()
                                .text(HeaderTag.SUBJECT, signer.subject())
                                .text(HeaderTag.ISSUER, signer.issuer())
                                .value(HeaderTag.SERIAL, Serial.toBytes(signer.serial())))
                .container(
                        HeaderTag.SIGNATURE_INFO,
                        new TlvWriter()
                                .oneByte(HeaderTag.HASH_CODE, hash.code())
                                .container(
                                        HeaderTag.ALGORITHM_INFO,
                                        new TlvWriter()
                                                .oneByte(HeaderTag.ALGORITHM, HeaderTag.RSA)
                                                .oneByte(HeaderTag.MODULUS, modulus.code())))
                .toArray();
    }

    private byte[] rest() {
        return new TlvWriter()
                .text(HeaderTag.FILE_NAME, fileName)
                .fourBytes(HeaderTag.TIMESTAMP, timestamp.getEpochSecond())
                .raw(extension.toArray())
                .toArray();
    }

    private static byte[] padding(int length) {
        var padding = new byte[Math.floorMod(-length, HeaderTag.ALIGNMENT)];
        Arrays.fill(padding, (byte) HeaderTag.PADDING);
        return padding;
    }

    private static ModulusCode modulusOf(X509Certificate certificate) {
        if (certificate.getPublicKey() instanceof RSAPublicKey key) {
            return ModulusCode.ofBits(key.getModulus().bitLength())
                    .filter(modulus -> modulus.compareTo(MAX_SIGNATURE) <= 0)
                    .orElseThrow(() -> new IllegalArgumentException(
                            "phones verify signatures of RSA keys with 1024 or 2048 bits, not "
                                    + key.getModulus().bitLength()));
        }
        throw new IllegalArgumentException("files are signed with RSA keys only");
    }
}
