package io.offhook.torture.run;

import io.offhook.torture.installation.Deadline;
import io.offhook.torture.installation.Installation;
import io.offhook.torture.installation.Replica;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Does for the replicas what a cluster does: restarts one that has ended, or that says it cannot live on. */
final class ReplicaSupervisor {

    private static final Duration READY_WITHIN = Duration.ofSeconds(40);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(250);

    private final Installation installation;
    private final List<String> notes = new ArrayList<>();

    ReplicaSupervisor(Installation installation) {
        this.installation = installation;
    }

    /** After a fault: returns when both replicas are ready. */
    void mend(String after) throws InterruptedException {
        for (var replica : installation.replicas()) {
            if (!replica.isAlive()) {
                restart(replica, "had ended by itself", after);
            } else if (!becomesReady(replica)) {
                restart(replica, "was not ready within " + READY_WITHIN.toSeconds() + " s", after);
            } else if (!replica.isLively()) {
                restart(replica, "said that it could not live on", after);
            }
        }
    }

    List<String> notes() {
        return List.copyOf(notes);
    }

    private void restart(Replica replica, String why, String after) {
        notes.add("replica %s %s after: %s".formatted(replica.name(), why, after));
        replica.restart();
    }

    private static boolean becomesReady(Replica replica) throws InterruptedException {
        var deadline = Deadline.in(READY_WITHIN);
        while (!replica.isReady()) {
            if (deadline.isOver()) {
                return false;
            }
            Thread.sleep(POLL_INTERVAL);
        }
        return true;
    }
}
