package io.offhook.tvs.trustlist.draft;

import io.offhook.pki.HashAlgorithm;
import io.offhook.pki.list.SignerVersion;
import java.util.Collection;

/** How lists are written: for all phones, or for newer ones. */
public record ListForm(Version version, Hash hash) {

    /** Signer version 1.1 turns on HTTPS for the phone's own file, and elliptic curves. */
    public enum Version {
        /** 1.1 once an elliptic file server is registered, from which phones then fetch. */
        AUTO,
        V1_0,
        V1_1
    }

    /** Every phone accepts SHA-1. Phones that know signer version 1.1 accept SHA-512, so it is used with that version only. */
    public enum Hash {
        SHA1,
        SHA512
    }

    SignerVersion versionFor(Collection<Member> members) {
        return switch (version) {
            case V1_0 -> SignerVersion.V1_0;
            case V1_1 -> SignerVersion.V1_1;
            case AUTO ->
                members.stream().anyMatch(Member::isEllipticFileServer) ? SignerVersion.V1_1 : SignerVersion.V1_0;
        };
    }

    HashAlgorithm hashFor(SignerVersion signerVersion) {
        return switch (hash) {
            case SHA1 -> HashAlgorithm.SHA1;
            case SHA512 -> signerVersion == SignerVersion.V1_1 ? HashAlgorithm.SHA512 : HashAlgorithm.SHA1;
        };
    }
}
