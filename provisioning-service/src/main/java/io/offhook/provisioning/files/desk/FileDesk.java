package io.offhook.provisioning.files.desk;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.provisioning.files.AnswerPhones;
import io.offhook.provisioning.files.Caller;
import io.offhook.provisioning.files.FilesSettings;
import io.offhook.provisioning.files.Reply;
import io.offhook.provisioning.files.Reply.Why;
import io.offhook.provisioning.files.RequestedFile;
import io.offhook.provisioning.files.sweep.SweepWatch;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Answers phones, and has an eye on those who only try MAC after MAC. */
@ApplicationScoped
class FileDesk implements AnswerPhones {

    private static final Logger LOG = Logger.getLogger(FileDesk.class);

    private final PhoneFiles files;
    private final SweepWatch sweeps;
    private final MeterRegistry meters;
    private final Clock clock;

    FileDesk(PhoneFiles files, FilesSettings settings, MeterRegistry meters, Clock clock) {
        this.files = files;
        this.sweeps = new SweepWatch(
                settings.sweep().mostStrangers(), settings.sweep().window());
        this.meters = meters;
        this.clock = clock;
        meters.counter("offhook.files.sweeps"); // there from the start, so that an alert can count from 0
    }

    @Override
    public Uni<Reply> answer(Caller caller, RequestedFile file) {
        return switch (file) {
            case RequestedFile.Default ignored -> files.get(caller, file);
            case RequestedFile.SignedDefault ignored -> files.get(caller, file);
            case RequestedFile.TrustList ignored -> files.get(caller, file);
            case RequestedFile.Configuration it ->
                sweeps.mayAsk(caller, it.device(), clock.instant())
                        .<Uni<Reply>>map(away -> Uni.createFrom().item(new Reply.Throttled(away)))
                        .orElseGet(() -> files.get(caller, file).invoke(reply -> watch(caller, it, reply)));
        };
    }

    private void watch(Caller caller, RequestedFile.Configuration asked, Reply reply) {
        if (reply instanceof Reply.Missing(var why) && why == Why.STRANGER) {
            if (sweeps.stranger(caller, asked.device(), clock.instant())) {
                meters.counter("offhook.files.sweeps").increment();
                LOG.warnf(
                        "Somebody tries MAC after MAC: address=%s transport=%s",
                        caller.site(), caller.transport().label());
            }
        } else {
            sweeps.known(caller, asked.device());
        }
    }
}
