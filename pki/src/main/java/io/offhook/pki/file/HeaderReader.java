package io.offhook.pki.file;

import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.MalformedFile;
import io.offhook.pki.MalformedFile.Reason;
import io.offhook.pki.SignerInfo;
import io.offhook.pki.list.SignerVersion;
import io.offhook.pki.tlv.Bytes;
import io.offhook.pki.tlv.Element;
import io.offhook.pki.tlv.Elements;
import io.offhook.pki.tlv.Serial;
import io.offhook.pki.tlv.TlvReader;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Takes the common header apart ({@code docs/wire-formats.md}). Its elements have one order, and nothing is skipped. */
final class HeaderReader {

    private static final Set<Integer> SIGNER = Set.of(HeaderTag.SUBJECT, HeaderTag.ISSUER, HeaderTag.SERIAL);

    private record SignatureInfo(HashAlgorithm hash, ModulusCode modulus) {}

    private HeaderReader() {}

    static SignedBytes read(Bytes file) throws MalformedFile {
        var beginning = new TlvReader(file, 0);
        var kind = kind(beginning.take(HeaderTag.VERSION));
        var length = length(beginning.take(HeaderTag.HEADER_LENGTH), file);
        var reader = beginning.part(length - beginning.offset());
        var signerVersion = signerVersion(kind, reader);
        var signer = signer(reader.take(HeaderTag.SIGNER_INFO));
        var info = signatureInfo(reader.take(HeaderTag.SIGNATURE_INFO));
        var signature = reader.take(HeaderTag.SIGNATURE);
        signature.exactly(info.modulus().bytes());
        var fileName = reader.take(HeaderTag.FILE_NAME).text();
        var timestamp = Instant.ofEpochSecond(reader.take(HeaderTag.TIMESTAMP).fourBytes());
        var encryption = encryption(kind, reader);
        reader.takePadding(HeaderTag.ALIGNMENT);
        var header = new FileHeader(kind, signerVersion, signer, info.hash(), fileName, timestamp);
        return new SignedBytes(file, header, signature, encryption, length);
    }

    private static FileKind kind(Element version) throws MalformedFile {
        var code = version.twoBytes();
        return FileKind.of(code)
                .orElseThrow(() -> version.malformed(
                        Reason.UNKNOWN_CODE, "a header of version " + (code >> 8) + "." + (code & 0xFF)));
    }

    private static int length(Element element, Bytes file) throws MalformedFile {
        var length = element.twoBytes();
        if (length > file.length()) {
            throw element.malformed(Reason.TRUNCATED, "a header of " + length + " bytes in a file of " + file.length());
        }
        if (length < element.end() || length % HeaderTag.ALIGNMENT != 0) {
            throw element.malformed(Reason.WRONG_LENGTH, "no header is " + length + " bytes long");
        }
        return length;
    }

    private static Optional<SignerVersion> signerVersion(FileKind kind, TlvReader reader) throws MalformedFile {
        if (kind != FileKind.TRUST_LIST || !reader.isAt(HeaderTag.SIGNER_VERSION)) {
            return Optional.empty();
        }
        var element = reader.take(HeaderTag.SIGNER_VERSION);
        var version = SignerVersion.of(element.twoBytes());
        if (version.isEmpty()) {
            throw element.malformed(Reason.UNKNOWN_CODE, "a signer version that is neither 1.0 nor 1.1");
        }
        return version;
    }

    private static SignerInfo signer(Element container) throws MalformedFile {
        var elements = Elements.of(container.inside(), SIGNER);
        return new SignerInfo(
                elements.get(HeaderTag.SUBJECT).text(),
                elements.get(HeaderTag.ISSUER).text(),
                Serial.of(elements.get(HeaderTag.SERIAL)));
    }

    private static SignatureInfo signatureInfo(Element container) throws MalformedFile {
        var inside = container.inside();
        var hash = hash(inside.take(HeaderTag.HASH_CODE));
        var algorithmInfo = inside.take(HeaderTag.ALGORITHM_INFO).inside();
        inside.finish();
        fixed(algorithmInfo.take(HeaderTag.ALGORITHM), HeaderTag.RSA);
        var modulus = algorithmInfo.take(HeaderTag.MODULUS);
        algorithmInfo.finish();
        var code = modulus.oneByte();
        return new SignatureInfo(
                hash,
                ModulusCode.of(code)
                        .orElseThrow(
                                () -> modulus.malformed(Reason.UNKNOWN_CODE, "there is no modulus length " + code)));
    }

    private static Optional<Encryption> encryption(FileKind kind, TlvReader reader) throws MalformedFile {
        return switch (kind) {
            case TRUST_LIST, SIGNED -> Optional.empty();
            case ENCRYPTED -> Optional.of(Encryption.read(reader));
        };
    }

    static HashAlgorithm hash(Element element) throws MalformedFile {
        var code = element.oneByte();
        return HashAlgorithm.of(code)
                .orElseThrow(() -> element.malformed(Reason.UNKNOWN_CODE, "there is no hash " + code));
    }

    /** Of an algorithm there is only one of. */
    static void fixed(Element element, int only) throws MalformedFile {
        var code = element.oneByte();
        if (code != only) {
            throw element.malformed(Reason.UNKNOWN_CODE, code + ", and only " + only + " is defined");
        }
    }
}
