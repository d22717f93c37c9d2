package io.offhook.phone.trust;

import io.offhook.pki.Role;
import io.offhook.pki.SignerInfo;
import io.offhook.pki.file.PhoneFile;
import io.offhook.pki.file.TrustListFile;
import io.offhook.pki.file.Verdict;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Set;

/** Whether a phone lets something in: by the lists it holds, else by what TVS says of whoever is not in them. */
public final class FileJudge {

    private static final Set<Role> FILE_SERVERS = Set.of(Role.TFTP, Role.CCM_TFTP);

    private final PhoneMemory memory;
    private final AskTvs tvs;

    public FileJudge(PhoneMemory memory, AskTvs tvs) {
        this.memory = memory;
        this.tvs = tvs;
    }

    /** A yes or a no, and the words for it. */
    public record Judged(boolean accepted, String message) {}

    public Judged signedFile(PhoneFile file) {
        var verdict = memory.judge(file);
        return verdict instanceof Verdict.UnknownSigner
                ? byTvs(file, tvs.query(file.header().signer()))
                : by(verdict);
    }

    /** The first list is trusted on first use; each following one only for a SAST of those before. */
    public Judged trustList(TrustListFile list) {
        var itself = list.verify();
        if (!(itself instanceof Verdict.Good(var signer))) {
            return by(itself);
        }
        if (!memory.holdsTrustList()) {
            return new Judged(true, "taken on first use, " + itself.message());
        }
        var verdict = memory.judge(list);
        return verdict instanceof Verdict.UnknownSigner ? byTvs(list, tvs.verify(signer)) : by(verdict);
    }

    public boolean acceptsFileServer(X509Certificate server) {
        return isOneOf(FILE_SERVERS, memory.rolesOf(server))
                || (tvs.verify(server) instanceof TvsAnswer.Vouched(var certificate, var roles, var life)
                        && certificate.equals(server)
                        && isOneOf(FILE_SERVERS, roles));
    }

    private static Judged by(Verdict verdict) {
        return new Judged(verdict.isGood(), verdict.message());
    }

    private static Judged byTvs(PhoneFile file, TvsAnswer answer) {
        SignerInfo signer = file.header().signer();
        return switch (answer) {
            case TvsAnswer.Vouched(var certificate, var roles, var life)
            when !isOneOf(file.signers(), roles) ->
                new Judged(false, signer.subject() + " may not sign this, says TVS");
            case TvsAnswer.Vouched(var certificate, var roles, var life) -> {
                var verdict = Verdict.of(file.signed(), certificate);
                yield new Judged(verdict.isGood(), verdict.message() + ", for whom TVS vouches");
            }
            case TvsAnswer.NotVouched() ->
                new Judged(false, signer.subject() + " is in no trust list, and TVS does not vouch for it");
            case TvsAnswer.NoAnswer(var message) ->
                new Judged(false, signer.subject() + " is in no trust list, and TVS does not say: " + message);
        };
    }

    private static boolean isOneOf(Set<Role> accepted, Set<Role> held) {
        return !Collections.disjoint(accepted, held);
    }
}
