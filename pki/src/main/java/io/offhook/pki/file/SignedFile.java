package io.offhook.pki.file;

import io.offhook.pki.FileSigner;
import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.MalformedFile;
import io.offhook.pki.MalformedFile.Reason;
import io.offhook.pki.Role;
import io.offhook.pki.tlv.Bytes;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** {@code .sgn}: any file with its signature before it. */
public final class SignedFile implements PhoneFile {

    private final SignedBytes signed;

    private SignedFile(SignedBytes signed) {
        this.signed = signed;
    }

    /** @param name what the phone asks for, with folder and {@code .sgn} */
    public static byte[] sign(String name, byte[] body, Instant timestamp, HashAlgorithm hash, FileSigner signer) {
        return new UnsignedFile(
                        FileKind.SIGNED, Optional.empty(), name, timestamp, hash, Bytes.of(new byte[0]), Bytes.of(body))
                .signedBy(signer);
    }

    public static SignedFile read(byte[] file) throws MalformedFile {
        var signed = SignedBytes.read(file);
        if (signed.header().kind() != FileKind.SIGNED) {
            throw signed.malformed(Reason.UNKNOWN_CODE, "not the version of a signed file");
        }
        return of(signed);
    }

    static SignedFile of(SignedBytes signed) {
        return new SignedFile(signed);
    }

    /** What was signed. */
    public byte[] body() {
        return signed.body().toArray();
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
