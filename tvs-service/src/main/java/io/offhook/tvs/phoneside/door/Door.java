package io.offhook.tvs.phoneside.door;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.listener.Doorkeeper;
import io.offhook.listener.Lateness;
import java.time.Duration;

/** Lets connections in, or closes them at once: while it is shut, when there are too many, when the event loops are late. */
public final class Door implements Doorkeeper {

    private final Places places;
    private final Lateness lateness;
    private final Duration tooLate;
    private final MeterRegistry meters;
    private volatile boolean shut;

    public Door(int mostConnections, int mostPerAddress, Lateness lateness, Duration tooLate, MeterRegistry meters) {
        this.places = new Places(mostConnections, mostPerAddress);
        this.lateness = lateness;
        this.tooLate = tooLate;
        this.meters = meters;
        meters.gauge("offhook.tvs.connections", places, Places::total);
    }

    @Override
    public boolean enter(String address) {
        if (shut) {
            return shed("shut");
        }
        if (lateness.now().compareTo(tooLate) >= 0) {
            return shed("late");
        }
        return places.take(address) || shed("full");
    }

    @Override
    public void leave(String address) {
        places.leave(address);
    }

    /** Nobody comes in any more. */
    public void shut() {
        shut = true;
    }

    private boolean shed(String why) {
        meters.counter("offhook.tvs.connections.shed", "reason", why).increment();
        return false;
    }
}
