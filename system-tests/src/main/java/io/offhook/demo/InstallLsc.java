package io.offhook.demo;

import io.offhook.demo.step.DemoStep;
import io.offhook.demo.step.Retry;
import io.offhook.demo.step.StepResult;
import io.offhook.demo.step.UnexpectedResult;
import io.offhook.phone.boot.FetchFile;
import io.offhook.phone.boot.FileAnswer;
import io.offhook.phone.capf.CapfOutcome;
import io.offhook.phone.trust.PhoneMemory;
import io.offhook.phone.wire.StackServers;
import io.offhook.phone.wire.VirtualPhone;
import io.offhook.pki.x509.Fingerprint;
import io.offhook.stackclient.api.TvsApi;
import io.offhook.stackclient.stack.PhoneSide;
import io.offhook.testpki.Identity;
import java.net.URI;
import java.util.Optional;

/**
 * An administrator asks the phone to install an LSC; the phone asks CAPF, and then for its configuration, which is encrypted to the LSC.
 * Returns how the phone fetches files from then on.
 */
public final class InstallLsc implements DemoStep<FetchFile> {

    private final TvsApi tvs;
    private final VirtualPhone phone;
    private final PhoneSide servers;
    private final PhoneMemory memory;
    private final URI file;

    /** @param file the phone's configuration */
    InstallLsc(TvsApi tvs, VirtualPhone phone, PhoneSide servers, PhoneMemory memory, URI file) {
        this.tvs = tvs;
        this.phone = phone;
        this.servers = servers;
        this.memory = memory;
        this.file = file;
    }

    @Override
    public StepResult<FetchFile> run() throws Exception {
        tvs.installLsc(phone.device().name());
        var lsc = install();
        var recorded = tvs.lsc(phone.device().name()).fingerprint();
        if (!recorded.equals(Fingerprint.of(lsc.certificate()))) {
            throw new UnexpectedResult("the phone's LSC on record", recorded);
        }
        var files = phone.files(StackServers.of(servers), memory, lsc);
        var answer = Retry.ask(() -> files.fetch(file), FileAnswer.Found.class::isInstance);
        if (!(answer instanceof FileAnswer.Found(var content, var provenance))) {
            throw new UnexpectedResult("a configuration for the LSC at " + file, answer.toString());
        }
        return StepResult.of(
                files,
                lsc.certificate().getSubjectX500Principal().getName() + " until "
                        + lsc.certificate().getNotAfter().toInstant() + "; " + content + ", " + provenance.message());
    }

    private Identity install() throws Exception {
        var outcome = Retry.ask(
                () -> phone.capf(StackServers.capf(servers), memory)
                        .askByCertificate(phone.identity(), Optional.empty()),
                it -> !(it instanceof CapfOutcome.NoAnswer));
        if (outcome instanceof CapfOutcome.Installed(var lsc)) {
            return lsc;
        }
        throw new UnexpectedResult("an LSC", outcome.toString());
    }
}
