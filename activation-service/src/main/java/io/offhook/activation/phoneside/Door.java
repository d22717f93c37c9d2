package io.offhook.activation.phoneside;

import io.micrometer.core.instrument.MeterRegistry;
import io.offhook.listener.Doorkeeper;
import io.offhook.listener.FairShare;
import io.offhook.listener.Lateness;
import java.util.function.BooleanSupplier;

/**
 * Lets connections in, or closes them before any cryptography is spent on them: while it is shut, when there are too many, and
 * when the event loops are late.
 */
final class Door implements Doorkeeper {

    private final PhoneSide side;
    private final BooleanSupplier open;
    private final Lateness lateness;
    private final MeterRegistry meters;
    private final FairShare room;
    private volatile boolean closing;

    Door(PhoneSide side, BooleanSupplier open, Lateness lateness, MeterRegistry meters) {
        this.side = side;
        this.open = open;
        this.lateness = lateness;
        this.meters = meters;
        this.room = new FairShare(side.mostConnections());
    }

    @Override
    public boolean enter(String address) {
        if (!isOpen()) {
            return shed("shut");
        }
        var late = lateness.now();
        boolean isTooLate = late.compareTo(side.tooLate()) >= 0;
        if (isTooLate || (late.compareTo(side.late()) >= 0 && room.isGreedy(address))) {
            return shed("late");
        }
        return room.enter(address) || shed("full");
    }

    /** Whether those who are in already are still served. */
    boolean isOpen() {
        return !closing && open.getAsBoolean();
    }

    /** Nobody comes in any more. */
    void close() {
        closing = true;
    }

    @Override
    public void leave(String address) {
        room.leave(address);
    }

    private boolean shed(String why) {
        meters.counter("offhook.connections.shed", "reason", why).increment();
        return false;
    }
}
