package io.offhook.trust.file;

import io.offhook.trust.MalformedFile;
import io.offhook.trust.Role;
import io.offhook.trust.list.TrustList;
import java.util.Set;

/** A file that a phone verifies, of whichever kind. */
public sealed interface PhoneFile permits TrustListFile, SignedFile, EncryptedFile {

    SignedBytes signed();

    default FileHeader header() {
        return signed().header();
    }

    /** Whose signature counts for this kind of file. */
    Set<Role> signers();

    /** What a phone that holds this list makes of the file. */
    default Verdict verify(TrustList list) {
        return Verdict.of(signed(), list, signers());
    }

    static PhoneFile read(byte[] file) throws MalformedFile {
        var signed = SignedBytes.read(file);
        return switch (signed.header().kind()) {
            case TRUST_LIST -> TrustListFile.of(signed);
            case SIGNED -> SignedFile.of(signed);
            case ENCRYPTED -> EncryptedFile.of(signed);
        };
    }
}
