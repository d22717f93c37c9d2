package io.offhook.phone.trust;

import io.offhook.phone.boot.FileAnswer;
import io.offhook.phone.boot.FileAnswer.Found;
import io.offhook.phone.boot.FileAnswer.Refused;
import io.offhook.phone.boot.FileFault;
import io.offhook.phone.boot.Provenance;
import io.offhook.pki.MalformedFile;
import io.offhook.pki.file.TrustListFile;
import java.util.Optional;

/** Accepts a received trust list, or keeps the one the phone has. */
final class TrustListAcceptance {

    private final PhoneMemory memory;
    private final FileVerifier verifier;

    TrustListAcceptance(PhoneMemory memory, FileVerifier verifier) {
        this.memory = memory;
        this.verifier = verifier;
    }

    /** @param asked the requested name, which may contain the device name */
    FileAnswer take(String asked, FileAnswer answer) {
        if (!(answer instanceof Found(var content, var provenance))) {
            return answer;
        }
        try {
            var file = TrustListFile.read(content.toArray());
            var kind = PhoneMemory.ListKind.named(asked);
            if (kind.isEmpty()
                    || !kind.equals(PhoneMemory.ListKind.named(file.header().fileName()))) {
                return refused(
                        FileFault.SIGNED_AS_ANOTHER_FILE,
                        asked + " was signed as " + file.header().fileName());
            }
            var decision = verifier.trustList(file);
            if (decision.fault().isPresent()) {
                return refused(decision.fault().get(), decision.message());
            }
            memory.take(kind.get(), file);
            return new Found(
                    content,
                    new Provenance(
                            Provenance.Kind.SIGNED, file.list().records().size() + " records, " + decision.message()));
        } catch (MalformedFile e) {
            return refused(FileFault.MALFORMED, asked + ": " + e.getMessage());
        }
    }

    private static Refused refused(FileFault fault, String message) {
        return new Refused(fault, message, Optional.empty());
    }
}
