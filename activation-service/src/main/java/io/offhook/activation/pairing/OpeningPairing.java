package io.offhook.activation.pairing;

import io.offhook.activation.code.ClaimedDevice;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;

/** Opens a pairing for a phone, and tells the phone how far it is. */
@ApplicationScoped
public class OpeningPairing {

    private static final int ID_BYTES = 16;

    private final Pairings pairings;
    private final FindPaired paired;
    private final SecureRandom random;
    private final Clock clock;

    OpeningPairing(Pairings pairings, FindPaired paired, SecureRandom random, Clock clock) {
        this.pairings = pairings;
        this.paired = paired;
        this.random = random;
        this.clock = clock;
    }

    /** How far a pairing is. */
    public sealed interface Progress {

        record Waiting(Pairing pairing) implements Progress {}

        record Done(Pairing pairing) implements Progress {}

        /** Its time is over, or there never was one. */
        record Over() implements Progress {}
    }

    /** Empty if too many wait. */
    public Uni<Optional<Pairing>> open(
            ClaimedDevice device, String address, boolean isStaging, Optional<String> devicePool) {
        var id = new byte[ID_BYTES];
        random.nextBytes(id);
        var pairing = new Pairing(
                HexFormat.of().formatHex(id),
                PairingCode.generate(random::nextInt),
                device,
                address,
                isStaging,
                devicePool,
                clock.instant());
        return pairings.open(pairing).map(kept -> kept ? Optional.of(pairing) : Optional.empty());
    }

    /** The database tells whether it was confirmed: a crash after its commit changes nothing. */
    public Uni<Progress> progress(String id) {
        return pairings.find(id)
                .flatMap(found -> found.map(this::progress)
                        .orElseGet(() -> Uni.createFrom().item(new Progress.Over())));
    }

    private Uni<Progress> progress(Pairing pairing) {
        return paired.isUsedSince(pairing.device().mac(), pairing.openedAt())
                .map(done -> done ? new Progress.Done(pairing) : new Progress.Waiting(pairing));
    }
}
