package io.offhook.pki.file;

import io.offhook.pki.NameText;
import io.offhook.pki.Role;
import io.offhook.pki.SignerInfo;
import io.offhook.pki.list.TrustList;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a phone accepts a file. It does not look at the validity of certificates: being listed is what counts. */
public sealed interface Verdict {

    record Good(X509Certificate signer) implements Verdict {
        @Override
        public String message() {
            return "good signature by " + subject(signer);
        }
    }

    record UnknownSigner(SignerInfo signer) implements Verdict {
        @Override
        public String message() {
            return "signed by " + signer.subject() + ", who is not known here";
        }
    }

    /** @param roles what it is trusted for instead */
    record WrongRole(X509Certificate signer, Set<Role> roles) implements Verdict {
        @Override
        public String message() {
            return subject(signer) + " may not sign this, it is "
                    + roles.stream().map(Role::label).collect(Collectors.joining(", "));
        }
    }

    record BadSignature(X509Certificate signer) implements Verdict {
        @Override
        public String message() {
            return "the signature is not " + subject(signer) + "'s, or the file was changed";
        }
    }

    /** For a person. */
    String message();

    default boolean isGood() {
        return this instanceof Good;
    }

    /** The signer must stand in the list, in one of these roles. */
    static Verdict of(SignedBytes file, TrustList list, Set<Role> accepted) {
        var signer = file.header().signer();
        var named = list.named(signer);
        if (named.isEmpty()) {
            return new UnknownSigner(signer);
        }
        var entitled = named.stream()
                .filter(it -> !Collections.disjoint(list.rolesOf(it), accepted))
                .toList();
        return entitled.isEmpty()
                ? new WrongRole(named.getFirst(), list.rolesOf(named.getFirst()))
                : ofSigners(file, entitled);
    }

    /** The signer must be this certificate, whatever its role. */
    static Verdict of(SignedBytes file, X509Certificate certificate) {
        var signer = file.header().signer();
        return signer.names(certificate) ? ofSigners(file, List.of(certificate)) : new UnknownSigner(signer);
    }

    private static Verdict ofSigners(SignedBytes file, List<X509Certificate> candidates) {
        return candidates.stream()
                .filter(it -> file.isSignedBy(it.getPublicKey()))
                .findFirst()
                .<Verdict>map(Good::new)
                .orElseGet(() -> new BadSignature(candidates.getFirst()));
    }

    private static String subject(X509Certificate certificate) {
        return NameText.of(certificate.getSubjectX500Principal());
    }
}
