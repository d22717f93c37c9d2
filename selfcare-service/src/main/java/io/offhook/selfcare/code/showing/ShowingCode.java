package io.offhook.selfcare.code.showing;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.selfcare.code.CodeDigits;
import io.offhook.selfcare.phone.MyPhone;
import io.offhook.selfcare.phone.PhoneCode;
import io.offhook.selfcare.phone.Stage;
import io.offhook.selfcare.phone.view.FindMyPhones;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Looks whether the phone is the user's and has a live code, and asks for it to be revealed. */
@ApplicationScoped
public class ShowingCode {

    private final FindMyPhones phones;
    private final RevealingCodes codes;
    private final Clock clock;
    private final MeterRegistry meters;

    ShowingCode(FindMyPhones phones, RevealingCodes codes, Clock clock, MeterRegistry meters) {
        this.phones = phones;
        this.codes = codes;
        this.clock = clock;
        this.meters = meters;
    }

    /** How it ended. */
    public sealed interface Outcome {

        record Shown(MyPhone phone, UUID codeId, CodeDigits digits, Instant expiresAt) implements Outcome {}

        /** The phone has no code that could be shown, or no longer. */
        record NoLiveCode(MyPhone phone) implements Outcome {}

        /** The activation service is away. */
        record Unavailable(MyPhone phone) implements Outcome {}

        /** No such phone, or somebody else's. */
        record NotYours() implements Outcome {}
    }

    public Uni<Outcome> show(String userId, UUID phoneId) {
        return phones.one(userId, phoneId)
                .chain(found -> found.map(phone -> show(userId, phone))
                        .orElseGet(() -> Uni.createFrom().item(new Outcome.NotYours())))
                .invoke(this::count);
    }

    private Uni<Outcome> show(String userId, MyPhone phone) {
        var codeId = phone.code().map(PhoneCode::codeId).orElse(null);
        if (codeId == null || phone.stage(clock.instant()) != Stage.CODE_READY) {
            return Uni.createFrom().item(new Outcome.NoLiveCode(phone));
        }
        return codes.toOwner(codeId, userId).map(reveal -> switch (reveal) {
            case Reveal.Shown it -> new Outcome.Shown(phone, codeId, it.digits(), it.expiresAt());
            case Reveal.Gone it -> new Outcome.NoLiveCode(phone);
            case Reveal.Away it -> new Outcome.Unavailable(phone);
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
