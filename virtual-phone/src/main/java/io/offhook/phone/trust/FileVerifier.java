package io.offhook.phone.trust;

import io.offhook.phone.boot.FileFault;
import io.offhook.pki.Role;
import io.offhook.pki.SignerInfo;
import io.offhook.pki.file.PhoneFile;
import io.offhook.pki.file.TrustListFile;
import io.offhook.pki.file.Verdict;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/** Decides what a phone accepts: with its trust lists, and with TVS for signers that are in none of them. */
public final class FileVerifier {

    private static final Set<Role> FILE_SERVERS = Set.of(Role.TFTP, Role.CCM_TFTP);

    private final PhoneMemory memory;
    private final AskTvs tvs;

    public FileVerifier(PhoneMemory memory, AskTvs tvs) {
        this.memory = memory;
        this.tvs = tvs;
    }

    /**
     * @param fault empty if the phone accepts the file
     * @param message text for the user
     */
    public record Decision(Optional<FileFault> fault, String message) {}

    public Decision signedFile(PhoneFile file) {
        var verdict = memory.verify(file);
        return verdict instanceof Verdict.UnknownSigner
                ? byTvs(file, tvs.query(file.header().signer()))
                : by(verdict);
    }

    /** Accepts the first list on first use. A later list must be signed by a SAST of the lists before. */
    public Decision trustList(TrustListFile list) {
        var itself = list.verify();
        if (!(itself instanceof Verdict.Good(var signer))) {
            return by(itself);
        }
        if (!memory.holdsTrustList()) {
            return new Decision(Optional.empty(), "trusted on first use, " + itself.message());
        }
        var verdict = memory.verify(list);
        return verdict instanceof Verdict.UnknownSigner ? byTvs(list, tvs.verify(signer)) : by(verdict);
    }

    public boolean acceptsFileServer(X509Certificate server) {
        return isOneOf(FILE_SERVERS, memory.rolesOf(server))
                || (tvs.verify(server) instanceof TvsAnswer.Vouched(var certificate, var roles, var life)
                        && certificate.equals(server)
                        && isOneOf(FILE_SERVERS, roles));
    }

    private static Decision by(Verdict verdict) {
        return new Decision(fault(verdict), verdict.message());
    }

    private static Decision byTvs(PhoneFile file, TvsAnswer answer) {
        SignerInfo signer = file.header().signer();
        return switch (answer) {
            case TvsAnswer.Vouched(var certificate, var roles, var life)
            when !isOneOf(file.signers(), roles) ->
                refused(FileFault.WRONG_ROLE, signer.subject() + " has no role in TVS that may sign this");
            case TvsAnswer.Vouched(var certificate, var roles, var life) -> {
                var verdict = Verdict.of(file.signed(), certificate);
                yield new Decision(fault(verdict), verdict.message() + ", confirmed by TVS");
            }
            case TvsAnswer.NotVouched() ->
                refused(
                        FileFault.UNKNOWN_SIGNER,
                        signer.subject() + " is in no trust list, and TVS does not confirm it");
            case TvsAnswer.NoAnswer(var message) ->
                refused(
                        FileFault.UNKNOWN_SIGNER_WITHOUT_TVS,
                        signer.subject() + " is in no trust list, and TVS gives no answer: " + message);
        };
    }

    private static Decision refused(FileFault fault, String message) {
        return new Decision(Optional.of(fault), message);
    }

    private static Optional<FileFault> fault(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Good good -> Optional.empty();
            case Verdict.UnknownSigner unknown -> Optional.of(FileFault.UNKNOWN_SIGNER);
            case Verdict.WrongRole wrong -> Optional.of(FileFault.WRONG_ROLE);
            case Verdict.BadSignature bad -> Optional.of(FileFault.BAD_SIGNATURE);
        };
    }

    private static boolean isOneOf(Set<Role> accepted, Set<Role> held) {
        return !Collections.disjoint(accepted, held);
    }
}
