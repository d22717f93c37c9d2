package io.offhook.provisioning.files.store;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.provisioning.files.Caller;
import io.offhook.provisioning.files.FilesSettings;
import io.offhook.provisioning.files.MacEnumerationGuard;
import io.offhook.provisioning.files.Reply;
import io.offhook.provisioning.files.Reply.Reason;
import io.offhook.provisioning.files.RequestedFile;
import io.offhook.provisioning.files.sighting.SeeingDevices;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Answers requests for files, whatever the transport, and guards against MAC enumeration. */
@ApplicationScoped
public class AnsweringFileRequests {

    private static final Logger LOG = Logger.getLogger(AnsweringFileRequests.class);

    private final Vertx vertx;
    private final PhoneFileLookup files;
    private final MacEnumerationGuard guard;
    private final SeeingDevices seeing;
    private final Counter enumerations;
    private final AnswerTimes times;
    private final Clock clock;

    AnsweringFileRequests(
            Vertx vertx,
            PhoneFileLookup files,
            FilesSettings settings,
            SeeingDevices seeing,
            AnswerTimes times,
            MeterRegistry meters,
            Clock clock) {
        this.vertx = vertx;
        this.files = files;
        var enumeration = settings.macEnumeration();
        this.guard = new MacEnumerationGuard(enumeration.maxUnknownMacs(), enumeration.window());
        this.seeing = seeing;
        this.enumerations = meters.counter("offhook.files.mac.enumerations"); // at 0 from the start, for alerts
        this.times = times;
        this.clock = clock;
    }

    /** Answers on the caller's event loop. Fails where the database cannot be asked; the client may ask again. */
    public Uni<Reply> answer(Caller caller, RequestedFile file) {
        var begun = times.begin(caller.transport());
        return Uni.createFrom()
                .<Reply>emitter(emitter -> DuplicatedContext.run(vertx, () -> answer(caller, file, emitter)))
                .onTermination()
                .invoke((reply, failure, cancelled) -> begun.end(reply));
    }

    private void answer(Caller caller, RequestedFile file, UniEmitter<? super Reply> emitter) {
        var gone = new AtomicBoolean();
        emitter.onTermination(() -> gone.set(true));
        guarded(caller, file)
                .subscribe()
                .with(
                        reply -> {
                            boolean waits = !gone.get();
                            emitter.complete(reply);
                            if (waits) {
                                see(caller, file, reply);
                            }
                        },
                        emitter::fail);
    }

    /** The client has its reply: whatever happens here changes nothing of it. */
    private void see(Caller caller, RequestedFile file, Reply reply) {
        try {
            seeing.see(caller, file, reply);
        } catch (RuntimeException e) {
            LOG.warnf("Device not seen: failure=%s", e.getClass().getName());
        }
    }

    private Uni<Reply> guarded(Caller caller, RequestedFile file) {
        return switch (file) {
            case RequestedFile.Default ignored -> files.find(caller, file);
            case RequestedFile.SignedDefault ignored -> files.find(caller, file);
            case RequestedFile.TrustList ignored -> files.find(caller, file);
            case RequestedFile.Configuration it ->
                guard.lockedFor(caller, it.device(), clock.instant())
                        .<Uni<Reply>>map(locked -> Uni.createFrom().item(new Reply.Throttled(locked)))
                        .orElseGet(() -> files.find(caller, file).invoke(reply -> remember(caller, it, reply)));
        };
    }

    private static boolean isUnknown(Reply reply) {
        return switch (reply) {
            case Reply.Missing(var reason) -> reason == Reason.UNKNOWN_DEVICE;
            case Reply.Guest(var ignored, var reason) -> reason == Reason.UNKNOWN_DEVICE;
            case Reply.Found ignored -> false;
            case Reply.Throttled ignored -> false;
        };
    }

    private void remember(Caller caller, RequestedFile.Configuration asked, Reply reply) {
        if (!isUnknown(reply)) {
            guard.addKnown(caller, asked.device());
        } else if (guard.addUnknown(caller, asked.device(), clock.instant())) {
            enumerations.increment();
            LOG.warnf(
                    "MAC enumeration suspected: address=%s transport=%s",
                    caller.address(), caller.transport().label());
        }
    }
}
