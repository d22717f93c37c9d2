package io.offhook.selfcare.code.reveal;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.pages.code.CodeDigits;
import io.offhook.selfcare.phone.MyPhone;
import io.offhook.selfcare.phone.Stage;
import io.offhook.selfcare.phone.store.FindMyPhones;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Shows a user the live code of an own phone. */
@ApplicationScoped
public class ShowingCode {

    private final FindMyPhones phones;
    private final RequestingCode codes;
    private final Clock clock;
    private final MeterRegistry meters;

    ShowingCode(FindMyPhones phones, RequestingCode codes, Clock clock, MeterRegistry meters) {
        this.phones = phones;
        this.codes = codes;
        this.clock = clock;
        this.meters = meters;
    }

    public sealed interface Outcome {

        record Shown(MyPhone phone, UUID codeId, CodeDigits digits, Instant expiresAt) implements Outcome {}

        /** The phone has no live code, or it ended meanwhile. */
        record NoLiveCode(MyPhone phone) implements Outcome {}

        /** The activation service did not answer. */
        record Unavailable(MyPhone phone) implements Outcome {}

        /** There is no such phone, or another user owns it. */
        record UnknownPhone() implements Outcome {}
    }

    public Uni<Outcome> show(String userId, UUID phoneId) {
        return phones.one(userId, phoneId)
                .chain(found -> found.map(phone -> show(userId, phone))
                        .orElseGet(() -> Uni.createFrom().item(new Outcome.UnknownPhone())))
                .invoke(this::count);
    }

    private Uni<Outcome> show(String userId, MyPhone phone) {
        var code = phone.code();
        if (code.isEmpty() || phone.stage(clock.instant()) != Stage.CODE_READY) {
            return Uni.createFrom().item(new Outcome.NoLiveCode(phone));
        }
        var codeId = code.get().codeId();
        return codes.toOwner(codeId, userId).map(reveal -> switch (reveal) {
            case RevealResult.Revealed it -> new Outcome.Shown(phone, codeId, it.digits(), it.expiresAt());
            case RevealResult.NotLive it -> new Outcome.NoLiveCode(phone);
            case RevealResult.Unavailable it -> new Outcome.Unavailable(phone);
        });
    }

    private void count(Outcome outcome) {
        meters.counter(
                        "offhook.selfcare.code.shows",
                        "outcome",
                        outcome.getClass().getSimpleName())
                .increment();
    }
}
