package io.offhook.phone.inspect;

import io.offhook.pki.file.PhoneFile;
import io.offhook.pki.file.TrustListFile;
import io.offhook.pki.file.Verdict;
import io.offhook.pki.list.TrustList;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** The result of a signature check, and what the signature was verified with. */
public sealed interface SignatureCheck {

    record Checked(Verdict verdict, String against) implements SignatureCheck {
        @Override
        public String message() {
            return verdict.message() + ", verified with " + against;
        }
    }

    record NotChecked() implements SignatureCheck {
        @Override
        public String message() {
            return "not verified: no trust list given";
        }
    }

    String message();

    default boolean isBad() {
        return this instanceof Checked(var verdict, var against) && !verdict.isGood();
    }

    static SignatureCheck by(PhoneFile file, X509Certificate certificate) {
        return new Checked(Verdict.of(file.signed(), certificate), "the certificate given");
    }

    /** Without another list, verifies a trust list with its own SASTs, as a new phone does. */
    static SignatureCheck by(PhoneFile file, Optional<TrustList> known) {
        if (known.isPresent()) {
            return new Checked(file.verify(known.get()), "the trust list given");
        }
        return file instanceof TrustListFile list
                ? new Checked(list.verify(), "the list's own SASTs")
                : new NotChecked();
    }
}
